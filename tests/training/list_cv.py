"""What the authors of CVs print and no citation style asks for: the kind of a thing in front of its title ("Op-ed: …", "Ph.D. thesis: …"), what a
piece is behind it, advisors, abstracts of meetings, papers in numbered proceedings of physicists, newspapers, series in the words of each language."""
from list_styles import GENRES, MONTHS, PLACES, SCHOOLS, SHORT_MONTHS

HEADS = [('Op-ed', 'note'), ('Editorial', 'note'), ('Commentary', 'note'), ('Book chapter', 'note'), ('Guest editorial', 'note'), ('Invited review', 'note'), ('Case report', 'note'),
         ('Encyclopedia entry', 'note'), ('Blog post', 'note'), ('Letter to the Editor', 'note'), ('Invited chapter', 'note'), ('Working paper', 'genre'), ('Technical report', 'genre'),
         ('Policy brief', 'genre'), ('Monograph', 'note'), ('Review article', 'note'), ('Edited volume', 'note'), ('Textbook', 'note'), ('Short story', 'note'), ('Poem', 'note')]
PIECES = ['exhibition catalogue essay', 'book review', 'poem', 'short story', 'essay', 'review essay', 'introduction to the volume', 'research note', 'policy brief', 'three poems', 'a novel',
          'interview', 'catalogue entry', 'editorial', 'commentary']
NEWSPAPERS = ['The Atlantic', 'The New York Times', 'The Guardian', 'Houston Chronicle', 'Le Monde', 'Die Zeit', 'El País', 'The Conversation', 'Washington Post', 'The Hindu', 'Foreign Affairs',
              'Los Angeles Review of Books', 'Times Literary Supplement', 'Frankfurter Allgemeine Zeitung', 'Scientific American', 'Corriere della Sera', 'Folha de S. Paulo', 'Boston Review']
PROCEEDINGS = ['Proc. SPIE', 'Proc. SPIE', 'AIP Conf. Proc.', 'J. Phys.: Conf. Ser.', 'MRS Proc.', 'IOP Conf. Ser.: Mater. Sci. Eng.', 'EPJ Web Conf.', 'IAU Symp.', 'ASP Conf. Ser.', 'ECS Trans.',
               'J. Phys. Conf. Ser.', 'Mater. Res. Soc. Symp. Proc.', 'AIP Conference Proceedings', 'Proceedings of SPIE', 'Nucl. Phys. B Proc. Suppl.']
MEETINGS = ['AGU Fall Meeting', '2019 Fall Meeting', 'EGU General Assembly', 'Annual Meeting of the Society for Neuroscience', 'annual meeting of the American Educational Research Association',
            'ASHG Annual Meeting', 'annual convention of the International Communication Association', '240th ACS National Meeting', 'Lunar and Planetary Science Conference',
            'annual meeting of the Midwest Political Science Association', 'World Congress of Sociology', 'Goldschmidt Conference', 'APS March Meeting']
SERIES = ['Villes et sociétés', 'Travaux et mémoires', 'Points Histoire', 'Studi e testi', 'Biblioteca di cultura', 'Historische Studien', 'Beiträge zur Wirtschaftsforschung', 'Estudios Rurales',
          'Cambridge Studies in Linguistics', 'Studies in Early Music', 'Routledge Advances in Sociology', 'Palgrave Studies in Theatre', 'Frontiers in Mathematics', 'Que sais-je ?', 'Nueva Biblioteca',
          'Schriften zum Steuerrecht', 'Lessico dell’arte', 'Oxford Monographs on Music', 'Coleção Debates', 'Biblioteca Universitária', 'Saggi', 'Idées', 'Perspectives on Science']


def day(r, rng):
    month = rng.choice(MONTHS['en'] if rng.random() < .6 else SHORT_MONTHS)
    number = rng.randint(1, 28)
    return rng.choice([f"{month} {number}, {r['year']}", f"{number} {month} {r['year']}", f"{month} {r['year']}", f"{month}. {number}, {r['year']}" if len(month) == 3 else f"{month} {number}, {r['year']}"])


def days_of_meeting(r, rng):
    """"June 28–July 2, 2021", "12-16 June 2017", "Sept. 28 - Oct. 1, 2015"."""
    k = rng.randrange(11)
    month, next_month = rng.choice([(MONTHS['en'][k], MONTHS['en'][k + 1]), (MONTHS['en'][k], MONTHS['en'][k + 1]), (SHORT_MONTHS[k], SHORT_MONTHS[k + 1]), (SHORT_MONTHS[k] + '.', SHORT_MONTHS[k + 1] + '.')])
    a, b, year, dash = rng.randint(1, 24), rng.randint(1, 6), r['year'], rng.choice(['-', '–', '–', ' - ', ' – '])
    return rng.choice([f'{month} {a}{dash}{a + b}, {year}', f'{month} {a}{dash}{a + b}, {year}', f'{a}{dash}{a + b} {month} {year}', f'{month} {a + 4}{dash}{next_month} {b}, {year}',
                       f'{a + 4} {month}{dash}{b} {next_month} {year}', f'{month} {a}th{dash}{a + b}th, {year}', f'{month} {a + 4}{dash}{next_month} {b} {year}'])


def add_head(t, rng):
    """"Op-ed: ", "Book chapter. " in front of all."""
    text, label = rng.choice(HEADS)
    t.add(text, label, rng.choice(['{}', '{}', '**{}**', '*{}*'])).end(rng.choice([': ', ': ', ': ', '. ', ' – ']))


def add_piece(t, rng):
    """"“Landscape and Loss,” exhibition catalogue essay, in …" """
    if rng.random() < .4:
        t.markdown = t.markdown.rstrip() + ' ('
        t.add(rng.choice(PIECES), 'note')
        t.markdown += ') '
    else:
        t.end('' if t.markdown.endswith(' ') else ', ').add(rng.choice(PIECES), 'note').end(', ')


def thesis_head(t, r, s, rng):
    """"Ph.D. Thesis: “Multiphase Flow”, University of Bergen, 2004. Advisor: Prof. K. Doe" """
    genre = rng.choice(GENRES[s['lang']] + (['Ph.D. Thesis', 'Ph.D. Dissertation', 'Master’s Thesis', 'PhD Dissertation', 'M.S. Thesis', 'MA thesis', 'Senior Thesis', 'Habilitation'] if s['lang'] == 'en' else []))
    t.add(genre, 'genre', rng.choice(['{}', '{}', '**{}**'])).end(rng.choice([': ', ': ', ', ', '. ']))
    t.add(r['title'], 'title', rng.choice(['“{}”', '"{}"', '*{}*', '{}', '{}'])).end(rng.choice([', ', ', ', '. ']))
    t.add(rng.choice(SCHOOLS), 'publisher')
    if rng.random() < .3:
        t.end(', ').add(rng.choice(PLACES), 'place')
    paren = rng.random() < .3
    t.end(' (' if paren else ', ').add(day(r, rng) if rng.random() < .2 else r['year'], 'whole-date')
    t.markdown += ')' if paren else ''
    add_advisor(t, r, rng) if rng.random() < .5 else None


def add_advisor(t, r, rng):
    name = rng.choice(r['authors'])
    text = rng.choice(['Advisor: ', 'Adviser: ', 'Supervisor: ', 'Advisors: ', 'Committee chair: ', 'Supervised by ', 'Director: ', 'Thesis advisor: '])
    text += rng.choice(['', '', 'Prof. ', 'Dr. ', 'Professor ']) + rng.choice([f"{name['given']} {name['family']}", f"{name['given'][:1]}. {name['family']}"])
    if rng.random() < .3:
        t.markdown += ' ('
        t.add(text, 'note')
        t.markdown += ')'
    else:
        t.end('. ').add(text, 'note')


def add_proceedings(t, r, rng):
    """"Proc. SPIE 6492, Human Vision XII, 64920I", "J. Phys.: Conf. Ser. 123 012034", "PoS(ICRC2019)123"."""
    if rng.random() < .12:
        t.add('PoS', 'container').add(rng.choice(['(', ' (', ' '])).add(rng.choice(['ICRC', 'ICHEP', 'LATTICE', 'EPS-HEP', 'DIS']) + r['year'], 'volume')
        t.markdown += ')' if '(' in t.markdown[-14:] else ''
        return t.add(' ').add(str(rng.randint(1, 900)), 'pages')
    volume = str(rng.randint(30, 12999))
    t.add(rng.choice(PROCEEDINGS), 'container', rng.choice(['{}', '{}', '*{}*'])).end(rng.choice([' ', ' ', ', ', ', vol. ', ' Vol. '])).add(volume, 'volume', rng.choice(['{}', '{}', '**{}**']))
    if rng.random() < .25:
        t.end(', ').add(rng.choice(['Human Vision and Electronic Imaging XII', 'Optical Components and Materials IX', 'Photonics West', 'Ground-based Telescopes VI', 'Silicon Photonics']), 'note')
    t.end(rng.choice([', ', ', ', ' ', ': ', ', p. '])).add(rng.choice([volume + f'{rng.randint(1, 99):02}', volume + f'{rng.randint(0, 9)}' + rng.choice('ABCDEFG'), f'0{rng.randint(10000, 99999)}', str(rng.randint(2, 900)),
                                                                       f'{rng.randint(2, 400)}–{rng.randint(401, 900)}']), 'pages')
    return t


def add_press(t, r, rng):
    """"The Atlantic, 12 March 2020": the date is the label's, so the style prints none behind."""
    t.add(rng.choice(NEWSPAPERS), 'container', rng.choice(['{}', '*{}*', '*{}*']))
    paren = rng.random() < .2
    t.end(' (' if paren else ', ').add(day(r, rng), 'whole-date')
    t.markdown += ')' if paren else ''
    if rng.random() < .25:
        t.end(', ').add(rng.choice(['p. ', 'pp. ', ''])).add(rng.choice(['A', 'B', 'C', '', '']) + str(rng.randint(1, 40)), 'pages')


def add_abstract(t, r, rng):
    """"Abstract B11C-0456 presented at AGU Fall Meeting, San Francisco, CA", "Poster presented at the …"."""
    if rng.random() < .5:
        t.add(rng.choice(['Abstract ', 'Abstract No. ', 'Abstract #', 'abstract ', 'Poster ', 'Paper ']) + rng.choice(['B{}C-0{}', '{}{}', 'PS{}-{}', 'EGU{}-1{}', '{}-{}']).replace('{}', str(rng.randint(11, 99))), 'note')
        t.end(rng.choice([', ', ' ', ' ']))
        lead = rng.choice(['presented at ', 'presented at the ', ''])
    else:
        lead = rng.choice(['Paper presented at the ', 'Poster presented at the ', 'Presented at the ', 'Presentation at the ', 'Oral presentation at the ', 'Talk presented at ', 'Symposium conducted at the '])
    t.add(rng.choice(MEETINGS), 'container', rng.choice(['{}', '{}', '*{}*']), lead)
    if rng.random() < .7:
        t.end(', ').add(rng.choice(PLACES), 'place')


def add_series(t, s, rng):
    """"coll. « Villes et sociétés », n° 12", "(= Historische Studien, Bd. 3)", "(Collana Saggi, 12)"."""
    name, number = rng.choice(SERIES), str(rng.randint(2, 320))
    lead, trail, joint = rng.choice({
        'fr': [(', coll. « ', ' »', ', n° '), (', coll. ', '', ', n° '), (' (coll. « ', ' »)', ''), (', « ', ' »', ', '), (' (', ')', ', '), (', collection « ', ' »', ', ')],
        'it': [(' (Collana ', ')', ', '), (' («', '»)', ''), (' (', ')', ', '), (', collana «', '»', ' '), (', «', '»', ', ')],
        'es': [(' (Colección ', ')', ', '), (', col. ', '', ', '), (' (', ')', ', '), (', colección «', '»', ', ')],
        'pt': [(' (Coleção ', ')', ', '), (', col. ', '', ', '), (' (', ')', ', v. ')],
        'de': [(' (= ', ')', ', Bd. '), (' (', ')', ' '), (' (= ', ')', ' '), ('. (', ')', ', Band '), (' (Reihe: ', ')', ', ')],
    }.get(s['lang'], [(' (', ')', ', '), (' (', ')', ', vol. '), (', ', ' Series', ', '), (' (', ')', ' '), ('. ', '', ', '), (' [', ']', ', ')]))
    inside = trail.endswith((')', ']'))
    closing = trail[:-1] if inside else trail
    t.markdown = t.markdown.rstrip(' ,') if lead[0] in ' ,.' else t.markdown
    t.markdown += lead.replace('[', '\\[')
    t.add(name + (' Series' if closing == ' Series' else ''), 'series')
    t.markdown += '' if closing == ' Series' else closing
    if joint and rng.random() < .6:
        t.add(joint).add(number, 'volume')
    t.markdown += trail[-1].replace(']', '\\]') if inside else ''


def add_patent_dates(t, r, rng):
    """", issued May 24, 2016", ". Filed March 2014": behind a patent's number."""
    t.end(rng.choice([', ', ', ', '. ', '; '])).add(rng.choice(['issued ', 'Issued ', 'granted ', 'Granted ', 'filed ', 'awarded ', 'published '])).add(day(r, rng), 'whole-date')
