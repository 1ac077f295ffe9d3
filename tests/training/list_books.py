"""What stands behind the title of a book or a program: who edited or translated it, which volume of what it is, its version."""

MULTI = ['Gesammelte Werke', 'Oeuvres complètes', 'Obras completas', 'Collected Works', 'The Complete Prose', 'Selected Writings', 'Opere', 'Werke in sechs Bänden']
SERIES = ['Lecture Notes in Computer Science', 'London Mathematical Society Lecture Note Series', 'Graduate Texts in Mathematics', 'Lecture Notes in Mathematics',
          'Studies in Logic', 'Texts in Applied Mathematics', 'CBMS Regional Conference Series', 'NATO ASI Series', 'Memoirs of the American Folklore Society']
ROLES = {'en': [('Edited by ', 'editor'), ('Edited and translated by ', 'editor'), ('ed. ', 'editor'), ('ed. by ', 'editor'), ('Translated by ', 'translator'), ('trans. ', 'translator'),
                ('translated by ', 'translator'), ('Trans. ', 'translator'), ('Transl. by ', 'translator'), ('edited by ', 'editor')],
         'de': [('hrsg. von ', 'editor'), ('Hrsg. von ', 'editor'), ('übers. von ', 'translator'), ('Übersetzt von ', 'translator')],
         'fr': [('trad. par ', 'translator'), ('éd. ', 'editor'), ('traduit par ', 'translator'), ('sous la direction de ', 'editor')],
         'es': [('trad. de ', 'translator'), ('ed. de ', 'editor')], 'pt': [('trad. ', 'translator'), ('organização de ', 'editor')], 'it': [('trad. it. di ', 'translator'), ('a cura di ', 'editor')]}


def add_roles(t, r, s, rng):
    """"The Production of Space. Edited and translated by Jane Doe and John Roe"."""
    lead, label = rng.choice(ROLES[s['lang']])
    t.end('. ' if lead[0].isupper() else rng.choice([', ', ', ', '. '])).add(lead)
    names = rng.sample(r['authors'], min(len(r['authors']), rng.choice([1, 1, 1, 2])))
    for k, name in enumerate(names):
        t.end(f" {s['and']} " if k else '').add(f"{name['given']} {name['family']}", label)


def add_part(t, s, rng):
    """"2 vols.", "Vol. 7 of Oeuvres complètes", "volume 374 of Lecture Notes in Mathematics"."""
    kind, number = rng.random(), str(rng.randint(1, 12))
    if kind < .3:
        t.end(rng.choice(['. ', ', '])).add(number + ' ' + {'de': 'Bde', 'fr': 'tomes', 'it': 'voll'}.get(s['lang'], 'vols'), 'note').end('.')
    elif kind < .6:
        t.end('. ').add(rng.choice(['Vol. ', 'Volume ', 'Bd. ' if s['lang'] == 'de' else 'Vol. ']) + number, 'volume').add(rng.choice([' of ', ' of ', ' de ', ', ']))
        t.add(rng.choice(MULTI), 'container')
    else:
        t.end(', ').add('volume ' + str(rng.randint(2, 900)), 'volume').add(' of ').add(rng.choice(SERIES), 'series')


def add_version(t, rng):
    """"R package version 1.3-2", "Version 2.0", "[Computer software]"."""
    number = rng.choice(['{}.{}', '{}.{}.{}', '{}.{}-{}']).replace('{}', '%d')
    number = number % tuple(rng.randint(0, 12) for _ in range(number.count('%d')))
    t.add(rng.choice(['R package version ', 'R package version ', 'Version ', 'version ', 'Python package version ', 'Stata module version ', 'Release ']) + number, 'note')
    if rng.random() < .3:
        t.markdown += ' ['
        t.add(rng.choice(['Computer software', 'Software', 'Computer program']), 'genre')
        t.markdown += ']'
