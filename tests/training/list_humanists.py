"""References of the humanities that no free choice of separators gives: Italian ones ("in C. Verdi (a cura di), La città, Laterza, Roma 2014"), and
the Modern Language Association's, whose container stands behind a quotation mark."""
from list_text import add_list, numbers, shown

ITALIAN_JOURNALS = ['Studi storici', 'Rivista di filologia', 'Quaderni storici', 'Annali di archeologia', 'Belfagor', 'Lettere italiane', 'Rivista di filosofia', 'Il Mulino', 'Critica letteraria', 'Archivio storico italiano', 'Aevum', 'Prospettiva']
ITALIAN_BOOKS = ['La città e le acque', 'Studi in onore di Carlo Verdi', 'Atti del convegno di Pisa', 'Storia d’Italia', 'I classici e la scuola', 'Letteratura e arti', 'Lingua e dialetti', 'Villas of the Veneto', 'Il paesaggio rurale']
ITALIAN_TITLES = ['Villa Brenta', 'La voce dei laghi', 'Un poeta e il suo tempo', 'Torino romana', 'La giornata di un mercante', 'Dante e Virgilio', 'Palazzo Ducale', 'Il restauro del mosaico', 'Note su Leopardi', 'Gli ultimi Gonzaga', 'Monte Cassino', 'Le parole e le cose', 'Lessico e storia', 'San Marco']


def italian(t, r, s, rng):
    """"M. Rossi, Villa Brenta, in C. Verdi (a cura di), La città e le acque, Laterza, Roma 2014, pp. 301-304." """
    form = 'given' if s['comma'] else 'initials'
    add_list(t, r['authors'][:3], form, ', ', rng.choice([', ', ' - ', ' e ']), caps=s['cyrillic'] and rng.random() < .3)
    t.end(', ').add(rng.choice(ITALIAN_TITLES) if rng.random() < .6 else r['title'], 'title', '*{}*' if s['dash'] == '–' else '{}').end(', ')
    r, kind = numbers(r, rng), rng.random()
    house, place = rng.choice([('Laterza', 'Roma-Bari'), ('Einaudi', 'Torino'), ('Il Mulino', 'Bologna'), ('Olschki', 'Firenze'), ('Carocci', 'Roma'), ('Pàtron', 'Bologna'), ('ETS', 'Pisa'), ('Viella', 'Roma'), ('Mondadori', 'Milano'), ('Marsilio', 'Venezia')])
    imprint = lambda: t.add(house, 'publisher').end(', ').add(place, 'place').end(' ').add(r['year'], 'date') if s['comma'] else t.add(place, 'place').end(', ').add(house, 'publisher').end(', ').add(r['year'], 'date')
    if kind < .4:
        t.add('in ' if rng.random() < .7 else '')
        t.add(rng.choice(ITALIAN_JOURNALS) if rng.random() < .7 else r['container'] or 'Aevum', 'container', rng.choice(['«{}»', '«{}»', '“{}”', '*{}*'])).end(', ')
        if rng.random() < .15:
            t.add(rng.choice(['n.s.', 'n. s.', 's. III']), 'note').end(rng.choice([' ', ', ']))
        t.add(rng.choice([r['volume'], 'XLVIII', 'XII', 'CXX', 'VII']), 'volume').end(', ')
        if rng.random() < .5:
            t.add(rng.choice(['', 'n. ', 'fasc. '])).add(r['issue'], 'issue').end(', ')
        t.add(r['year'], 'date').end(', pp. ').add(r['pages'], 'pages')
    elif kind < .85:
        t.add('in ')
        editors = (r['editors'] or r['authors'])[:2]
        place_of = rng.random()
        if place_of < .15:
            t.add('AA.VV.', 'editor').end(', ')
        elif place_of < .6:
            for k, e in enumerate(editors):
                t.end(rng.choice([', ', ' e ']) if k else '').add(shown({**e, 'suffix': None}, {'name': form, 'caps': False}, k), 'editor')
            t.markdown += rng.choice([' (a cura di), ', ' (a cura di), ', ' (ed.), ', ' (eds.), '])
        t.add(rng.choice(ITALIAN_BOOKS) if rng.random() < .6 else r['container'] or 'Storia d’Italia', 'container', rng.choice(['{}', '*{}*'])).end(', ')
        if place_of >= .6 and place_of < .9:
            t.add('a cura di ')
            for k, e in enumerate(editors):
                t.end(' e ' if k else '').add(shown({**e, 'suffix': None}, {'name': form, 'caps': False}, k), 'editor')
            t.end(', ')
        imprint()
        t.end(', pp. ').add(r['pages'], 'pages')
    else:
        imprint()
    t.end('.')


MLA_BOOKS = ['Marxism and Culture', 'The Norton Reader', 'Selected Essays', 'Critical Theory Since Plato', 'Literature and Its Theorists', 'A Companion to Milton', 'The New Feminist Criticism', 'Writing and Difference']
QUESTIONS = ['Can the Subaltern Speak?', 'What Is an Author?', 'Who Speaks for Earth?', 'Is There a Text in This Class?', 'Why Read the Classics?', 'Whose Archive?']


def mla(t, r, s, rng):
    """"Doe, Jane. “On Kites.” *Studies*. Ed. Ada Roe. New York: Norton, 1988. 271–313. Print." """
    for k, name in enumerate(r['authors'][:3]):
        t.end(', ' if k == 1 and len(r['authors'][:3]) == 3 else ', and ' if k else '').add(f"{name['family']}, {name['given']}" if k == 0 else f"{name['given']} {name['family']}", 'name')
    t.end('. ')
    title = rng.choice(QUESTIONS) if rng.random() < .15 else r['title']
    r, kind = numbers(r, rng), rng.random()
    italic = '*{}*' if s['cyrillic'] else '{}'
    house, place = rng.choice([('Norton', 'New York'), ('U of Chicago P', 'Chicago'), ('Harvard UP', 'Cambridge'), ('Routledge', 'London'), ('Oxford UP', 'Oxford'), ('Duke UP', 'Durham'), ('Penguin', 'London'), ('Verso', 'London'), ('U of Illinois P', 'Urbana')])
    imprint = lambda: (t.add(place, 'place').end(': ') if s['comma'] else t).add(house, 'publisher').end(', ').add(r['year'], 'date')
    quoted = lambda: t.add(title, 'title', '“{}' if s['dash'] == '–' else '"{}').add(('' if title.endswith(('?', '!')) else '.') + ('”' if s['dash'] == '–' else '"')).add(' ')
    ending = rng.choice(['Print', 'Print', 'Web', '']) if s['comma'] else ''
    if kind < .4:
        quoted().add(r['container'] or 'Critical Inquiry', 'container', italic).end(' ')
        if s['comma']:
            t.add(r['volume'], 'volume').add('.').add(r['issue'], 'issue').end(' (').add(r['year'], 'date').end('): ').add(r['pages'], 'pages')
        else:
            t.end(', ').add('vol. ').add(r['volume'], 'volume').end(', no. ').add(r['issue'], 'issue').end(', ').add(r['year'], 'date').end(', pp. ').add(r['pages'], 'pages')
    elif kind < .8:
        quoted().add(rng.choice(MLA_BOOKS) if rng.random() < .5 else r['container'] or 'The Norton Reader', 'container', italic)
        editors = (r['editors'] or r['authors'])[:2]
        if rng.random() < .8:
            t.end('. Ed. ' if s['comma'] else ', edited by ')
            for k, e in enumerate(editors):
                t.end(' and ' if k else '').add(f"{e['given']} {e['family']}", 'editor')
        t.end('. ' if s['comma'] else ', ')
        imprint()
        t.end('. ' if s['comma'] else ', pp. ').add(r['pages'], 'pages')
    else:
        t.add(title, 'title', italic).end('. ')
        if rng.random() < .3:
            t.add(rng.choice(['2nd ed', 'Rev. ed', '3rd ed']), 'edition').end('. ')
        imprint()
    if ending:
        t.end('. ').add(ending, 'note')
    t.end('.')
