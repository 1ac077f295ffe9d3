"""The words and habits of publication lists, and `draw_style`: one invented style, as a table of choices."""

PLACES = ['Berlin', 'New York', 'Cambridge, MA', 'London', 'Paris', 'Amsterdam', 'Oxford', 'Wien', 'Madrid', 'São Paulo', 'Tokyo', 'Chicago',
          'Vancouver, Canada', 'Seattle, WA, USA', 'Milano', 'Lisboa', 'Hoboken, NJ', 'Barcelona, Spain', 'Singapore', 'Stockholm', 'Torino', 'Roma-Bari', 'Marseille', 'New York', 'Frankfurt am Main', 'Bologna']
PUBLISHERS = ['Springer', 'MIT Press', 'Cambridge University Press', 'Oxford University Press', 'ACM', 'IEEE', 'Elsevier', 'Wiley', 'Routledge',
              'De Gruyter', 'Suhrkamp', 'Academic Press', 'Presses Universitaires de France', 'Il Mulino', 'Duke University Press', 'Brill', 'UTET', 'Laterza', 'Rivages', 'Einaudi', 'Gallimard', 'Alfred A. Knopf', 'Alianza']
# House and place of one imprint, by the language of the list.
IMPRINTS = {'fr': [('Presses universitaires de Rennes', 'Rennes'), ('PUR', 'Rennes'), ('L’Harmattan', 'Paris'), ("L'Harmattan", 'Paris'), ('Armand Colin', 'Paris'), ('CNRS Éditions', 'Paris'), ('La Découverte', 'Paris'),
                   ('Presses universitaires de Lyon', 'Lyon'), ('ENS Éditions', 'Lyon'), ('Droz', 'Genève'), ('Honoré Champion', 'Paris'), ('Classiques Garnier', 'Paris'), ('De Boeck', 'Bruxelles'), ('Karthala', 'Paris'),
                   ('Presses universitaires du Mirail', 'Toulouse'), ('Éditions de l’EHESS', 'Paris'), ('Seuil', 'Paris'), ('Fayard', 'Paris'), ('Brepols', 'Turnhout'), ('Dalloz', 'Paris'), ('PUF', 'Paris'), ('Vrin', 'Paris')],
            'it': [('Laterza', 'Roma-Bari'), ('Laterza', 'Roma'), ('Einaudi', 'Torino'), ('il Mulino', 'Bologna'), ('Olschki', 'Firenze'), ('Carocci', 'Roma'), ('FrancoAngeli', 'Milano'), ('Viella', 'Roma'), ('Giuffrè', 'Milano'),
                   ('Marsilio', 'Venezia'), ('Bulzoni', 'Roma'), ('Liguori', 'Napoli'), ('Giappichelli', 'Torino'), ('Cedam', 'Padova'), ('Bompiani', 'Milano'), ('Feltrinelli', 'Milano'), ('Edizioni ETS', 'Pisa'), ('Donzelli', 'Roma')],
            'es': [('Alianza', 'Madrid'), ('Alianza Editorial', 'Madrid'), ('Cátedra', 'Madrid'), ('Tecnos', 'Madrid'), ('Ariel', 'Barcelona'), ('Crítica', 'Barcelona'), ('Siglo XXI', 'México'), ('Fondo de Cultura Económica', 'México'),
                   ('CSIC', 'Madrid'), ('Tirant lo Blanch', 'Valencia'), ('Editorial Universidad de Granada', 'Granada'), ('Gedisa', 'Barcelona'), ('Paidós', 'Buenos Aires'), ('Iberoamericana', 'Madrid'), ('Marcial Pons', 'Madrid'), ('Trotta', 'Madrid'),
                   ('Ediciones Universidad de Salamanca', 'Salamanca'), ('Eudeba', 'Buenos Aires')],
            'pt': [('Companhia das Letras', 'São Paulo'), ('Cortez', 'São Paulo'), ('Almedina', 'Coimbra'), ('Imprensa da Universidade de Coimbra', 'Coimbra'), ('Zahar', 'Rio de Janeiro'), ('Edusp', 'São Paulo'), ('Vozes', 'Petrópolis'),
                   ('Imprensa de Ciências Sociais', 'Lisboa'), ('Editora UFMG', 'Belo Horizonte'), ('Unesp', 'São Paulo'), ('Afrontamento', 'Porto'), ('Colibri', 'Lisboa')],
            'de': [('Vandenhoeck & Ruprecht', 'Göttingen'), ('Mohr Siebeck', 'Tübingen'), ('C.H. Beck', 'München'), ('Suhrkamp', 'Frankfurt am Main'), ('Steiner', 'Stuttgart'), ('Böhlau', 'Wien'), ('Böhlau', 'Köln'), ('Reclam', 'Stuttgart'),
                   ('Campus', 'Frankfurt a. M.'), ('transcript', 'Bielefeld'), ('Nomos', 'Baden-Baden'), ('Duncker & Humblot', 'Berlin'), ('Springer VS', 'Wiesbaden'), ('Harrassowitz', 'Wiesbaden'), ('Wallstein', 'Göttingen'), ('Fink', 'München'),
                   ('Metzler', 'Stuttgart'), ('Klett-Cotta', 'Stuttgart'), ('Winter', 'Heidelberg'), ('Barbara Budrich', 'Opladen'), ('Schöningh', 'Paderborn'), ('Waxmann', 'Münster'), ('De Gruyter', 'Berlin/Boston'), ('Meiner', 'Hamburg')]}
SCHOOLS = ['University of Toronto', 'Stanford University', 'ETH Zürich', 'Universität Wien', 'Université de Genève', 'MIT', 'Kyoto University',
           'Universidad de Chile', 'University of Michigan', 'Technical University of Denmark', 'University of Cape Town']
AWARDS = ['Best Paper Award', 'Oral', 'Spotlight', 'Best Student Paper Award', 'Outstanding Paper Award', 'Best Paper Honorable Mention',
          'Oral Presentation', 'Best Demo Award', 'Distinguished Paper Award', 'Best Paper Nomination', 'Test of Time Award', 'Highlight',
          'Best Paper Finalist', 'Notable Top 5%', 'Best Poster Award']
STATUS = {'en': ['in press', 'to appear', 'forthcoming', 'accepted', 'under review', 'submitted', 'in preparation', 'under revision', 'accepted for publication', 'Revise and resubmit',
                 'revise and resubmit', 'R&R', 'in print', 'accepted with minor revisions', 'minor revision', 'major revision', 'conditionally accepted', 'in production', 'online first'],
          'de': ['im Druck', 'im Erscheinen', 'eingereicht', 'erscheint'], 'fr': ['à paraître', 'sous presse', 'accepté'], 'es': ['en prensa', 'aceptado'], 'pt': ['no prelo'], 'it': ['in corso di stampa']}
GENRES = {'en': ['PhD thesis', 'Ph.D. dissertation', "Master's thesis", 'Doctoral dissertation', 'MSc thesis', 'Undergraduate thesis'],
          'de': ['Dissertation', 'Diplomarbeit', 'Habilitationsschrift'], 'fr': ['Thèse de doctorat'], 'es': ['Tesis doctoral'], 'pt': ['Tese de doutorado'], 'it': ['Tesi di dottorato']}
AND = {'en': ['and', 'and', '&'], 'de': ['und', 'u.', '&'], 'fr': ['et', '&'], 'es': ['y'], 'pt': ['e'], 'it': ['e']}
IN = {'en': ['In', 'in', 'In:', 'in:', ''], 'de': ['In:', 'in:', 'In'], 'fr': ['in', 'Dans', ''], 'es': ['En', 'En:', 'en:', 'En', 'In:'], 'pt': ['Em:', 'Em', 'In:'], 'it': ['in', 'In:']}
PAGES = {'en': ['pp. ', 'pages ', 'p. ', '', '', 'pp ', 'pp.'], 'de': ['S. ', 'S. ', 'Seiten '], 'fr': ['p. ', 'pp. ', 'p. '], 'es': ['pp. ', 'págs. ', 'pp. ', 'p. '], 'pt': ['p. ', 'pp. '], 'it': ['pp. ']}
EDITORS = {'en': ['(Eds.)', '(eds.)', ', editors', ', eds.', '(Ed.)', '(eds)', 'eds.'], 'de': ['(Hrsg.)', '(Hg.)', '(Hgg.)'], 'fr': ['(dir.)', '(éds)', '(sous la dir. de)'],
           'es': ['(eds.)', '(coords.)'], 'pt': ['(orgs.)', '(eds.)'], 'it': ['(a cura di)', '(eds.)']}
ETAL = {'en': ['et al.', 'et al.', 'et al', '*et al.*', 'and others', '...', '({} co-authors)', 'and more', '({} authors)', 'and {} others', 'and {} more authors', '+ {} more', '+{} more', 'and {} co-authors', '{} others', '{} coauthors', '& {} others',
               '+ {} authors', '+ {} co-authors', '… ({} more authors)'], 'de': ['u. a.', 'et al.'], 'fr': ['et al.'], 'es': ['et al.', 'y otros'], 'pt': ['et al.'], 'it': ['et al.']}
MONTHS = {'en': 'January February March April May June July August September October November December'.split()}
SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
LINKS = ['PDF', 'Code', 'pdf', 'Slides', 'Project page', 'arXiv', 'DOI', 'Video', 'bibtex', 'Paper', 'Poster', 'Data', 'Website', 'link']
LAW_REVIEWS = ['Harv. L. Rev.', 'Yale L.J.', 'Colum. L. Rev.', 'Duke L.J.', 'Admin. L. Rev.', 'J. Legal Stud.', 'Va. L. Rev.', 'Sup. Ct. Rev.', 'J.L. & Econ.', 'Geo. L.J.', 'U. Chi. L. Rev.',
               'Stan. L. Rev.', 'Tex. L. Rev.', 'Am. J. Int’l L.', 'Cornell L. Rev.', 'B.U. L. Rev.', 'Ecology L.Q.', 'Yale J. on Reg.', 'Harv. J.L. & Tech.', 'Berkeley Tech. L.J.', 'Wm. & Mary L. Rev.', 'Fordham L. Rev.', 'UCLA L. Rev.', 'Nw. U. L. Rev.', 'L. & Contemp. Probs.',
               'Emory L.J.', 'Ariz. St. L.J.', 'J. Corp. L.', 'U. Chi. L. Rev. Online', 'N.Y.U. J.L. & Bus.', 'J. Legal Educ.']
NOTES = ['with supplementary material', 'Invited paper', 'Reprinted in 2012', 'Translated into Spanish', 'Featured in Nature News', 'In Japanese',
         'Equal author contribution', 'Cited 120 times', 'Media coverage: BBC', 'Open access', 'Also available as a technical report', 'with discussion', 'Reprinted in Lee, ed., Best Essays (2014)', 'Winner of the Hagley Prize',
         'Reviewed in AHR, JAH, TLS', '212 citations', 'Cover article', 'lead article', 'VIP paper', 'Editor’s Pick', 'Paperback edition 2016', 'Finalist, National Book Award', 'Corresponding author',
         'Authors listed alphabetically', 'ISSN 2002-4436', 'Highlighted in Nature Physics', 'Highlighted in Synfacts 2013, 9, 221', 'ISI indexed', 'Supplementary material available online']
TITLE_STYLES = ['plain'] * 8 + ['quoted'] * 4 + ['curly'] * 4 + ['italic'] * 3 + ['bold'] * 2 + ['link', 'curly-italic', 'guillemets', 'german']

# How a journal's volume and issue are told, pages, the word before a book, and the role of its editors: Czech, Polish, Danish, Turkish …
NATIONS = [('roč. {v}, č. {i}', 's. ', 'In:', '(ed.)'), ('{v}, č. {i}', 's. ', 'In:', '(eds.)'), ('t. {v}, z. {i}', 's. ', 'w:', '(red.)'), ('t. {v}, nr {i}', 's. ', '[w:]', '(red.)'), ('nr {v}({i})', 's. ', 'W:', '(red.)'),
           ('årg. {v}, nr. {i}', 's. ', 'I:', '(red.)'), ('vol. {v}, hefte {i}', 'side ', 'I:', '(red.)'), ('{v}:{i}', 's. ', 'I', '(red.)'), ('årg. {v}, nr {i}', 'sid. ', 'i:', '(red.)'),
           ('C. {v}, S. {i}', 'ss. ', 'İçinde:', '(der.)'), ('Cilt {v}, Sayı {i}', 'ss. ', '', '(ed.)'), ('god. {v}, br. {i}', 'str. ', 'U:', '(ur.)'), ('{v}. évf. {i}. szám', '', 'In:', '(szerk.)'),
           ('jg. {v}, nr. {i}', 'p. ', 'in:', '(red.)'), ('jrg. {v}, nr. {i}', 'pp. ', 'In:', '(red.)'), ('anno {v}, n. {i}', 'pp. ', 'in', '(a cura di)'), ('ano {v}, n. {i}', 'p. ', 'In:', '(org.)'),
           ('Bd. {v}, Hft. {i}', 'S. ', 'In:', '(Hg.)'), ('letnik {v}, št. {i}', 'str. ', 'V:', '(ur.)'), ('{v}/{i}', 's. ', 'Teoksessa', '(toim.)'), ('kd. {v}, nr {i}', 'lk ', '', '(toim.)'), ('año {v}, núm. {i}', 'pp. ', 'en', '(coord.)')]


def draw_style(rng):
    lang = rng.choices(['en', 'de', 'fr', 'es', 'pt', 'it'], [12, 2, 1, 1, 1, 1])[0]
    s = {'lang': lang}
    pick = lambda name, options, weights=None: s.__setitem__(name, rng.choices(options, weights)[0])
    pick('order', ['authors', 'title', 'bluebook', 'venue'], [30, 8, 1.8, 1])
    pick('name', ['given', 'initials', 'comma-initials', 'comma-given', 'vancouver', 'family-initials', 'first-inverted', 'comma-tight', 'initials-tight', 'comma-bare', 'families'],
         [9, 6, 8, 3, 4, 1, 2, 3, 2, 1, .15])
    pick('between', [', ', '; ', ' and ', ' / ', ' · '], [20, 2 if 'comma' not in s['name'] else 6, 1, 1 if lang == 'de' else 0.1, 0.3])
    s['and'] = rng.choice(AND[lang])
    pick('last', ['and', 'comma-and', 'none'], [6, 6, 3])
    pick('caps', [False, True, 'all'], [12, 1, .3])
    pick('after-authors', ['. ', ', ', ': ', ' '], [8, 5, 3 if lang != 'en' else 1, 0.7])
    pick('date', ['authors-paren', 'authors-plain', 'end', 'end-paren', 'container', 'container-paren', 'month-end', 'short-tag', 'none', 'front', 'authors-bracket', 'semicolon', 'volume-paren'],
         [6, 3, 8, 3, 2, 2, 2, 3, 1, 0.7, 0.4, 2, 1.5])
    pick('title', TITLE_STYLES)
    pick('title-case', ['as-is', 'lower', 'upper'], [9, 3, .3])
    pick('after-title', ['. ', ', ', ' ', '.'], [8, 6, 0.5, .15])
    s['in'] = rng.choice(IN[lang])
    pick('container', ['plain', 'italic', 'bold', 'link', 'bold-italic'], [5, 8, 1, 0.4, 0.3])
    pick('short', ['full', 'acronym', 'both', 'apostrophe', 'proc'], [6, 4, 3, 3, 3])
    pick('volume', ['{v}({i})', '{v} ({i})', 'vol. {v}, no. {i}', 'Vol. {v}, Issue {i}', '{v}.{i}', '{v}, no. {i}', '{v}, {i}', 'Volume {v}, Number {i}', '{v}:{i}',
                    'Bd. {v}, H. {i}', 'vol. {v}, n° {i}', '{v}, n. {i}', 'vol. {v}({i})', 'Jg. {v}, Nr. {i}', '{v}/{i}',
                    'Jg. {v}, H. {i}', '{v}. Jg., H. {i}', 't. {v}, fasc. {i}', 't. {v}, n° {i}', 'vol. {v}, núm. {i}', 'v. {v}, n. {i}', 'vol. {v} ({i})', '{v} [{i}]', 'Vol. {v} No. {i}'],
         [10, 3, 4, 1, 2, 2, 1, 1, 1, 2 * (lang == 'de') + .1, (lang in ('fr', 'es')) + .1, 1, 1, (lang == 'de') + .1, .5, 1.5 * (lang == 'de') + .05, (lang == 'de') + .05,
          (lang in ('fr', 'it')) + .05, 1.5 * (lang == 'fr') + .05, 2 * (lang == 'es') + .05, 3 * (lang == 'pt') + .2, .5, .2, .7])
    pick('volume-markup', ['{}', '**{}**', '*{}*'], [8, 3, 2])
    pick('volume-gap', [', ', ' ', '. '], [6, 5, .5])
    pick('pages-gap', [', ', ': ', ':', '; '], [8, 4, 3, .5])
    s['pages'] = rng.choice(PAGES[lang])
    pick('dash', ['-', '–', '--', ' - '], [2, 4, .5, .2])
    pick('publisher', ['place-colon', 'comma', 'paren', 'name', 'place-comma', 'blank', 'place', 'place-paren'], [3, 3, 1, 3, 3 if lang in ('fr', 'it', 'es') else .4, .3, .4, .25])
    s['editors'] = rng.choice(EDITORS[lang])
    pick('after-editors', [', ', ': ', ' '], [6, 5 if lang == 'de' else .5, .5])
    pick('editor-place', ['before', 'behind', 'none'], [4, 2, 4])
    pick('field-gap', [', ', '. '], [5, 2])
    pick('tag', ['none', 'front', 'end', 'end-paren', 'bracket'], [7, 2, 1, 2, 1])
    pick('tag-markup', ['[{}] ', '**[{}]** ', '**{}** ', '({}) ', '[**{}**] ', '`{}` '], [6, 2, 2, 1, 1, .5])
    pick('tag-year', ["'{yy}", ' {yyyy}', '-{yyyy}', '’{yy}', "-{yy}", '{yyyy}'], [5, 5, 2, 2, .5, 1])
    pick('links', [0, 0.3, 0.8], [6, 2, 2])
    pick('link-form', ['[{}]({u})', '\\[[{}]({u})\\]', '([{}]({u}))', '[[{}]]({u})'], [5, 3, 1, 1])
    pick('identifier', ['none', 'doi', 'doi-url', 'arxiv'], [6, 2, 2, 1])
    pick('marks', ['none', '*', '†', '<sup>*</sup>', '\\*', '<sup>†</sup>'], [10, 1, .6, .5, 1, .3])
    pick('self', ['none', 'bold', 'underline'], [4, 4, .4])
    pick('awards', [0, 0.15, 0.4], [5, 3, 2])
    pick('rates', [0, 0.5], [9, 1])
    pick('final', ['.', ''], [3, 1])
    pick('lines', [False, True], [12, 1.5])
    pick('number', ['', '{n}. ', '[{n}] ', '{n}) ', 'C{n}. ', '[J{n}] ', '({n}) '], [16, 1, 1, .3, .3, .4, .3])
    pick('et-al', [99, 3, 6, 10], [8, 1, 1, 1])
    s['et-al-text'] = rng.choice(ETAL[lang])
    pick('kind', ['none', 'front', 'title', 'container', 'end'], [14, .7, .8, 1.2, 1.5])
    pick('roles', [False, True], [35, 1])
    pick('lead', ['none', 'some'], [10, 1])
    pick('meetings', [0, .15, .6], [5, 3, 1])
    pick('companions', [False, True], [10, 1])
    if rng.random() < .03:  # the words of other languages
        form, pages, inside, editors = rng.choice(NATIONS)
        s.update({'volume': form, 'pages': pages, 'in': inside, 'editors': editors, 'volume-gap': ', '})
    if rng.random() < .02:  # nothing but blanks between names, title and venue
        s['after-authors'] = s['after-title'] = ' '
        s['title'] = 'plain'
    return s
