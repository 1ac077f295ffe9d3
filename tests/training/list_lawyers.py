"""References of lawyers: German ones, whose journals are counted by years ("NJW 2023, 1321–1326"), commentaries on articles of a code, notes on
decisions; American ones in small capitals ("JANE DOE, ON LAKES 12 (2019)", "98 HARV. L. REV. 121"), whose titles name cases."""
from list_text import shown, Text

JOURNALS = ['NJW', 'JZ', 'AcP', 'RabelsZ', 'ZfPW', 'GRUR', 'ZIP', 'NVwZ', 'DÖV', 'StV', 'NStZ', 'JuS', 'JURA', 'EuZW', 'VersR', 'MDR', 'ZEuP', 'AöR', 'Der Staat', 'ZStW', 'DStR', 'FamRZ', 'WM', 'BB', 'NZA', 'JA', 'IPRax', 'DVBl.', 'wistra',
            'ZRP', 'medstra', 'KritV', 'ZöR', 'ÖJZ', 'JBl', 'SJZ', 'AJP', 'ZBJV', 'recht', 'GPR', 'VuR', 'Rpfleger', 'ZNR', 'Rechtstheorie', 'Verwaltungsarchiv']
CODES = ['BGB', 'HGB', 'StGB', 'ZPO', 'GG', 'AktG', 'InsO', 'UrhG', 'CISG', 'DSGVO', 'EuGVVO', 'AEUV', 'VwVfG', 'EGBGB', 'OR', 'ABGB', 'GmbHG', 'StPO', 'WpHG', 'BauGB', 'SGB V', 'KSchG', 'Rom I-VO', 'EMRK']
MATTERS = ['Die Haftung des Vorstands', 'Der Rücktritt vom Vertrag', 'Verbraucherschutz im digitalen Binnenmarkt', 'Zur Dogmatik der Grundrechte', 'Das Recht am eigenen Bild', 'Grenzen der Privatautonomie', 'Die Rechtsnatur der Stiftung',
           'Strafzumessung und Prävention', 'Die Leistungsstörung im Kaufrecht', 'Wege aus der Haftungsfalle?', 'Rechtsfortbildung durch Gerichte', 'Datenschutz im Arbeitsverhältnis', 'Zwischen Vertrag und Delikt', 'Beweislast und Beweismaß',
           'Der Schutz des gutgläubigen Erwerbers', 'Die Zukunft des Föderalismus', 'Unternehmenskauf und Gewährleistung', 'Zum Begriff der Tat', 'Klimaklagen', 'Schadensersatz ohne Schaden?']
COMMENTARIES = ['Münchener Kommentar zum BGB', 'Kommentar zum BGB', 'Staudinger, Kommentar zum BGB', 'Großkommentar zum HGB', 'beck-online.GROSSKOMMENTAR', 'Beck’scher Online-Kommentar', 'Handkommentar', 'Historisch-kritischer Kommentar zum BGB',
                'Frankfurter Kommentar', 'Berliner Kommentar zum Grundgesetz', 'Kommentar zur ZPO', 'Basler Kommentar', 'Nomos Kommentar', 'Handbuch des Privatrechts', 'Festschrift für Jan Weber zum 70. Geburtstag']
HOUSES = [('Mohr Siebeck', 'Tübingen'), ('C.H. Beck', 'München'), ('Nomos', 'Baden-Baden'), ('Duncker & Humblot', 'Berlin'), ('De Gruyter', 'Berlin'), ('Otto Schmidt', 'Köln'), ('Schulthess', 'Zürich'), ('Manz', 'Wien'), ('Carl Heymanns', 'Köln')]
COURTS = ['BGH, Urt. v. {d}.{m}.{y} – VIII ZR {a}/{b}', 'BVerfG, Beschl. v. {d}.{m}.{y} – 1 BvR {a}/{b}', 'EuGH, Rs. C-{a}/{b}', 'OLG Köln, Urteil vom {d}.{m}.{y} - 6 U {a}/{b}', 'BAG, Urt. v. {d}.{m}.{y}, 2 AZR {a}/{b}', 'BGH v. {d}.{m}.{y}, II ZR {a}/{b}',
          'BVerwG, Urteil vom {d}.{m}.{y}', 'LG Berlin, Urt. v. {d}. {m}. {y}']
REVIEWS = ['Harv. L. Rev.', 'Yale L.J.', 'Colum. L. Rev.', 'Duke L.J.', 'Stan. L. Rev.', 'U. Chi. L. Rev.', 'Va. L. Rev.', 'Tex. L. Rev.', 'Nw. U. L. Rev.', 'Cornell L. Rev.', 'U. Pa. L. Rev.', 'Mich. L. Rev.', 'UCLA L. Rev.', 'Geo. L.J.',
           'N.Y.U. L. Rev.', 'B.U. L. Rev.', 'Fordham L. Rev.', 'Am. J. Legal Hist.', 'J. Legal Educ.', 'Law & Hist. Rev.', 'Harv. Envtl. L. Rev.', 'Wis. L. Rev.', 'Emory L.J.', 'Iowa L. Rev.', 'Cardozo L. Rev.', 'Hastings L.J.', 'Wm. & Mary L. Rev.',
           'Stan. L. Rev. Online', 'Yale L.J. Forum', 'Mich. J. Int’l L.', 'Berkeley Tech. L.J.', 'Law & Contemp. Probs.', 'Sup. Ct. Rev.', 'J. Legal Stud.']
PAPERS = ['Wash. Post', 'N.Y. Times', 'Wall St. J.', 'Slate', 'Atlantic', 'L.A. Times', 'Bos. Globe', 'Chi. Trib.']
MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']


def people(r, rng, most=2):
    return r['authors'][:rng.randint(1, most)]


def add_people(t, names, form, joint, label, caps=False):
    for k, name in enumerate(names):
        t.end(joint if k else '').add(shown({**name, 'suffix': None}, {'name': form, 'caps': caps}, k), label)


def german_title(r, rng):
    kind = rng.random()
    if kind < .2:
        number = rng.randint(1, 800)
        signs = rng.choice(['§ {a}', '§§ {a}–{b}', '§§ {a}, {b}', 'Art. {a}', 'Art. {a}–{b}', 'Artikel {a}'])
        return signs.format(a=number, b=number + rng.randint(1, 9)) + ' ' + rng.choice(CODES), 'commentary'
    if kind < .35:
        court = rng.choice(COURTS).format(d=rng.randint(1, 28), m=rng.randint(1, 12), y=r['year'], a=rng.randint(1, 400), b=r['year'][2:])
        return rng.choice(['Anm. zu ', 'Anmerkung zu ', 'Urteilsanmerkung zu ', 'Besprechung von ', 'Anm. zu ']) + court, 'article'
    return (rng.choice(MATTERS) if rng.random() < .6 else r['title']), rng.choice(['article', 'article', 'article', 'festschrift', 'book'])


def german(t, r, s, rng):
    title, kind = german_title(r, rng)
    if s['named']:
        caps = s['name'] == 'comma-given' and s['caps']
        add_people(t, people(r, rng), s['name'], rng.choice(['/', '/'] if s['name'] == 'families' else [' / ', ', ', ' und ']), 'name', caps)
        t.end(rng.choice([', ', ': ']))
    t.add(title, 'title', s['title'])
    if not s['named'] and rng.random() < .15:
        t.end(' (').add(rng.choice(['gemeinsam mit ', 'mit ', 'zus. mit ', 'zusammen mit ']))
        add_people(t, people(r, rng), 'given', ' und ', 'name')
        t.markdown += ')'
    begin = rng.randint(1, 2400)
    pages = f'{begin}{s["dash"]}{begin + rng.randint(2, 30)}' if rng.random() < .7 else str(begin) + rng.choice(['', ' ff.', ' ff'])
    counter = rng.choice(['', '', 'S. '])
    house, place = rng.choice(HOUSES)
    if kind == 'article':
        t.end(', ').add(rng.choice(['', '', '', 'in: ', 'erscheint in: '])).add(rng.choice(JOURNALS), 'container', s['journal'])
        if rng.random() < .3:
            t.end(' ').add(str(rng.randint(2, 220)), 'volume').end(' (').add(r['year'], 'date')
            t.markdown += ')'
        else:
            t.end(' ').add(r['year'], 'date')
            if rng.random() < .15:
                t.end(', ').add('Heft ').add(str(rng.randint(1, 24)), 'issue')
        if rng.random() < .95:
            t.end(', ' if rng.random() < .85 else ' ').add(counter).add(pages, 'pages')
    elif kind == 'book':
        t.end(', ')
        if s['house'] and rng.random() < .7:
            t.add(place, 'place').end(rng.choice([': ', ', '])).add(house, 'publisher').end(rng.choice([' ', ', '])).add(r['year'], 'date')
        else:
            t.add(house, 'publisher').end(', ').add(place, 'place').end(' ').add(r['year'], 'date')
        if rng.random() < .4:
            t.end(', ').add(f'{rng.randint(90, 900)} S', 'pages')
    else:
        t.end(', ').add('in: ')
        if rng.random() < .6:
            form = rng.choice(['families', 'given', 'given'])
            add_people(t, (r['editors'] or r['authors'])[:3], form, '/' if form == 'families' else rng.choice([' / ', ', ', ' und ']), 'editor')
            t.add(rng.choice([' (Hrsg.)', ' (Hrsg.)', ' (Hg.)'])).end(', ')
        t.add(rng.choice(COMMENTARIES), 'container').end(', ')
        if rng.random() < .35:
            t.add(f'{rng.randint(2, 12)}. Aufl', 'edition').end('. ')
        elif s['house']:
            t.add(place, 'place').end(rng.choice([': ', ', '])) if rng.random() < .7 else None
            t.add(house, 'publisher').end(rng.choice([' ', ', '])) if rng.random() < .6 else None
        t.add(r['year'], 'date')
        if rng.random() < .7:
            t.end(', ').add(counter).add(pages, 'pages')
    t.end(s['final'])


def case_title(title, rng):
    """"Contempt After Doe v. Roe": a case inside the title of an article."""
    a, b = rng.sample(['Doe', 'Roe', 'Miranda', 'Lochner', 'Erie', 'Brown', 'United States', 'Chevron', 'Marbury', 'Shelby County', 'Madison', 'New York', 'Twombly', 'Board of Education', 'Heller', 'Holder', 'Google'], 2)
    return rng.choice(['{t} After {c}', '{c} and the Future of {t}', 'Revisiting {c}', 'The Story of {c}: {t}', '{t}: {c} at Fifty', 'What {c} Means', '{c} Reconsidered', '{t} in {c}']).format(t=title.split(':')[0], c=f'{a} v. {b}')


def american(t, r, s, rng):
    caps = (lambda text: text.upper()) if s['small-caps'] else (lambda text: text)
    title = case_title(r['title'], rng) if rng.random() < .25 else r['title']
    kind = rng.choices(['article', 'book', 'paper', 'chapter'], [6, 2, 1.2, 1.2])[0]
    if s['named']:
        for k, name in enumerate(people(r, rng)):
            text = f"{name['given']} {name['family']}"
            t.end(' & ' if k else '').add(caps(text) if kind == 'book' else text, 'name')
        t.end(', ')
    if kind == 'book':
        t.add(caps(title), 'title', '{}' if s['small-caps'] else '*{}*')
        t.end(' ').add(str(rng.randint(3, 400)), 'pages') if rng.random() < .3 else None
        t.end(' (')
        if rng.random() < .4:
            t.add(rng.choice(['Oxford Univ. Press', 'Harvard University Press', 'Univ. of Chi. Press', 'Foundation Press', 'Aspen Publishers', 'Cambridge Univ. Press', 'West Academic']), 'publisher').end(rng.choice([' ', ', ']))
        elif rng.random() < .6:
            t.add(rng.choice(['2d ed', '3d ed', '4th ed']), 'edition').end('. ')
        t.add(r['year'], 'date')
        t.markdown += ')'
    else:
        t.add(title, 'title', s['title']).end(', ')
        if kind == 'article':
            t.add(str(rng.randint(3, 180)), 'volume').end(' ').add(caps(rng.choice(REVIEWS)), 'container', s['journal']).end(' ')
            coming = rng.random() < .12  # "77 Nairobi L. Rev. (forthcoming 2025)": no page yet
            t if coming else t.add(str(rng.randint(1, 1900)), 'pages')
            t.end(' (')
            t.add(rng.choice(['forthcoming ', 'forthcoming ', 'in press ']) if coming else '').add(r['year'], 'date')
            t.markdown += ')'
        elif kind == 'paper':
            t.add(caps(rng.choice(PAPERS)), 'container', s['journal'])
            t.end(' (' if rng.random() < .5 else ', ')
            bracket = t.markdown.endswith('(')
            t.add(f"{rng.choice(MONTHS)} {rng.randint(1, 28)}, {r['year']}", 'date')
            t.markdown += ')' if bracket else ''
            if not bracket and rng.random() < .5:
                t.end(', at ').add(rng.choice('ABC') + str(rng.randint(1, 30)), 'pages')
        else:
            t.add('*in* ' if s['small-caps'] else 'in ').add(caps(r['container'] if 0 < len(r['container'] or '') < 70 else 'Property Stories'), 'container').end(' ')
            t.add(str(rng.randint(3, 500)), 'pages').end(' (')
            editors = (r['editors'] or r['authors'])[:2]
            for k, e in enumerate(editors):
                t.end(' & ' if k else '').add(f"{e['given']} {e['family']}", 'editor')
            t.markdown += rng.choice([' eds.', ' eds.', ', eds.']) if len(editors) > 1 else ' ed.'
            t.end(', ').add(r['year'], 'date')
            t.markdown += ')'
    t.end(s['final'])


def draw_lawyer(rng):
    is_german = rng.random() < .5
    return {'lawyer': german if is_german else american, 'named': rng.random() < .5, 'caps': rng.random() < .3, 'name': rng.choice(['given', 'comma-given', 'given', 'families']), 'small-caps': rng.random() < .5,
            'title': rng.choice(['{}', '{}', '{}', '*{}*', '„{}“']) if is_german else rng.choice(['*{}*', '*{}*', '{}', '“{}”']), 'journal': rng.choice(['{}', '{}', '*{}*']),
            'dash': rng.choice(['–', '-']), 'house': rng.random() < .7, 'final': rng.choice(['.', '', ''])}


def render_lawyer(r, s, rng):
    t = Text()
    s['lawyer'](t, r, s, rng)
    return t
