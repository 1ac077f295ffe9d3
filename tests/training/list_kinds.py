"""References that are no article, paper or book: theses, reports, preprints, patents, things in press; and those in the lawyers' order."""
from list_books import add_version
from list_cv import add_abstract, add_advisor, add_patent_dates, add_press, add_proceedings
from list_fields import add_container, add_pages, add_volume
from list_habits import add_resubmitted
from list_styles import GENRES, LAW_REVIEWS, PLACES, SCHOOLS, STATUS
from list_text import add_names


def add_special(t, r, s, rng):
    """What takes the place of the container: theses, reports, preprints, patents, things in press."""
    kinds = ['none', 'thesis', 'report', 'preprint', 'status', 'patent', 'data', 'working', 'resubmitted', 'conference-paper', 'preprint-and-journal', 'software', 'proceedings', 'press', 'abstract']
    kind = rng.choices(kinds, [60, 4, 3, 5, 5, 1, 1.5, 1.5, 1.5, .7, 2, 1.2, .7, .7, .7])[0]
    lang = s['lang']
    if kind == 'thesis':
        genre = rng.choice(GENRES[lang])
        gap = rng.choice([', ', '. '])
        wrap = rng.choice(['{}', '{}', '[{}]', '({})'])
        t.markdown += wrap.split('{}')[0]
        t.add(genre, 'genre')
        t.markdown += wrap.split('{}')[1]
        t.end(gap).add(rng.choice(SCHOOLS), 'publisher')
        if rng.random() < .3:
            t.end(', ').add(rng.choice(PLACES), 'place')
        if rng.random() < .12:
            t.end(', ').add(r['year'], 'date')
            add_advisor(t, r, rng)
    elif kind in ('report', 'working'):
        genre = rng.choice(['Technical Report', 'Tech. Rep.', 'Technical report', 'Research Report']) if kind == 'report' else rng.choice(['Working Paper', 'Discussion Paper', 'NBER Working Paper', 'Job Market Paper', 'Working paper', 'Mimeo', 'Unpublished manuscript', 'Staff Working Paper', 'Policy Research Working Paper'])
        t.add(genre, 'genre')
        if kind == 'working' and rng.random() < .4:  # "NBER Working Papers in Economics 20/04"
            t.labels.pop()
            t.markdown = t.markdown.removesuffix(genre)
            t.add(rng.choice(['{} Working Papers in Economics', 'Working Papers {}', '{} Discussion Paper Series', '{} Working Paper Series', 'Working Papers on {}']).replace('{}', rng.choice(['CEPR', 'IZA', 'ZEW', 'WIDER', 'LSE', 'EUI', 'CESifo'])), 'container')
        if rng.random() < .7:
            t.markdown += ' ' + rng.choice(['', 'No. ', ''])
            t.add(rng.choice(['TR-{}', '{}', 'CS-{}', '{}-03', f'{rng.randint(1, 40)}/{rng.randint(1, 25):02}']).replace('{}', str(rng.randint(10, 29999))), 'number')
        if rng.random() < .7:
            t.end(', ').add(rng.choice(SCHOOLS + ['World Bank', 'NBER', 'Microsoft Research']), 'publisher')
    elif kind == 'preprint':
        number = f'{rng.randint(10, 24):02}{rng.randint(1, 12):02}.{rng.randint(1000, 19999):05}'
        if rng.random() < .6:
            t.add(rng.choice(['arXiv preprint', 'arXiv', 'CoRR', 'bioRxiv', 'medRxiv', 'SSRN']), 'container', rng.choice(['{}', '*{}*']))
            if rng.random() < .6:
                t.end(rng.choice([' ', ', '])).add(rng.choice(['arXiv:', 'abs/']) + number, 'identifier')
        else:
            t.add(rng.choice(['arXiv:', 'arXiv preprint arXiv:', 'https://arxiv.org/abs/', 'arXiv ', 'arXiv: ', 'arXiv preprint ']) + number, 'identifier')
        if rng.random() < .1:
            t.end(rng.choice([', ', '. '])).add(r['year'], 'date').end('. ')
            t.add(rng.choice(['Under review at ', 'Submitted to ', 'Accepted at ', 'To appear in ']) + (r['acronym'] or 'ICLR'), 'container')
    elif kind == 'status':
        text = rng.choice(STATUS[lang])
        if rng.random() < .7:
            add_container(t, r, s, rng)
            form = rng.choice([', {}', ' ({})', '. {}', ' [{}]'])
            lead, trail = form.split('{}')
            t.end(lead).add(text.capitalize() if lead == '. ' else text, 'status')
            t.markdown += trail
        else:
            t.add(text.capitalize() if rng.random() < .6 else text, 'status')
    elif kind == 'resubmitted':
        add_resubmitted(t, r, s, rng, add_container)
    elif kind == 'software':
        add_version(t, rng)
    elif kind == 'conference-paper':
        t.add(rng.choice(['SAE Paper', 'Paper', 'AIAA Paper', 'ASME Paper', 'SPE Paper', 'OTC Paper']), 'genre').end(' ')
        t.add(rng.choice(['No. {}-0{}', 'No. 2k-0{}', '{}-0{}', 'No. {}']).replace('{}', str(rng.randint(10, 99))), 'number')
    elif kind == 'preprint-and-journal':
        where, number = rng.choice([('bioRxiv', '20{}.{}.01.{}17'), ('arXiv:', '{}{}.1{}'), ('medRxiv', '20{}.{}.14.{}23'), ('arXiv preprint arXiv:', '{}{}.0{}')])
        number = number.replace('{}', str(rng.randint(15, 24)), 1).replace('{}', f'{rng.randint(1, 12):02}', 1).replace('{}', str(rng.randint(1000, 9999)))
        t.add(f'{where} {number}' if not where.endswith(':') else where + number, 'identifier')
        t.end(rng.choice(['; ', '. ', ', '])).add(r['container'] or 'Lake Letters', 'container', rng.choice(['{}', '*{}*']), rng.choice(['published in ', 'Published in ', 'appeared in ', 'now published in ']))
        add_pages(t, r, s, rng, add_volume(t, r, s, rng))
    elif kind == 'patent':
        t.add(rng.choice(['US Patent', 'U.S. Patent', 'European Patent', 'US Patent', 'Indian Patent Appl.', 'US Patent Application', 'US Provisional Patent', 'Chinese Patent', 'Japanese Patent', 'European Patent Application',
                          'Provisional Patent Application', 'PCT Patent Application', 'Patent', 'German Patent', 'United States Patent']), 'genre').end(rng.choice([' ', ' ', ', ']))
        number = rng.choice(['{},{},{}', 'No. {},{},{}', 'US {},{},{}', 'No. 20{}/0{}{}', 'US20{}0{}{}A1', 'WO20{}/{}{}', 'EP{}{}{}', 'CN {}{}{}A', 'No. 20{}{}{} A', '{}/{},{}', 'Serial No. {}/{},{}', '{},{},{} B2', 'No. {},{},{}B1'])
        t.add(number.format(rng.randint(10, 24), rng.randint(100, 999), rng.randint(100, 999)), 'number')
        if rng.random() < .4:
            add_patent_dates(t, r, rng)
    elif kind == 'proceedings':
        add_proceedings(t, r, rng)
    elif kind == 'press':
        add_press(t, r, rng)
    elif kind == 'abstract':
        add_abstract(t, r, rng)
    elif kind == 'data':
        t.markdown += '['
        t.add(rng.choice(['Data set', 'Dataset', 'Software', 'Computer software']), 'genre')
        t.markdown += ']'
        t.end('. ').add(rng.choice(['Zenodo', 'Dryad', 'GitHub', 'Figshare']), 'publisher')
    return kind != 'none'


def render_bluebook(t, r, s, rng):
    if s['self'] != 'none' or rng.random() < .2:
        add_names(t, r['authors'], {**s, 'name': 'given'}, rng, None)
        t.end(', ')
    foreword = rng.random() < .12
    if foreword:
        t.add(rng.choice(['Foreword', 'Introduction', 'Preface', 'Comment', 'Afterword', 'Note', 'Review Essay', 'Book Review']), 'note').end(rng.choice([': ', ', ']))
    t.add(r['title'], 'title', '*{}*' if foreword else rng.choice(['*{}*', '*{}*', '{}', '“{},” ']))
    t.end(' ' if t.markdown.endswith('” ') else ', ')
    if r['container'] and rng.random() < .4:  # "in Handbook of Law 45 (Jane Doe ed., 2021)"
        t.add('in ').add(r['container'], 'container', rng.choice(['{}', '*{}*']))
        editors, page = (r['editors'] or r['authors'])[:2], str(rng.randint(1, 700))
        inside = rng.random() < .6
        t.add(' ' + page if inside else '', None).end(' (')
        if inside:
            t.labels.append(['pages', page])
        for k, e in enumerate(editors):
            t.end(' & ' if k else '').add(f"{e['given']} {e['family']}", 'editor')
        t.markdown += rng.choice([' eds.', ', eds.']) if len(editors) > 1 else ' ed.'
        t.end(', ' if inside else ') ')
        if not inside:
            t.add(page, 'pages').end(' (')
        t.add(r['year'], 'date')
        t.markdown += ')'
        return t
    t.add(str(rng.randint(3, 180)), 'volume').end(' ')
    journal = r['container'] if 0 < len(r['container']) < 40 and rng.random() < .3 else rng.choice(LAW_REVIEWS)
    t.add(journal, 'container', rng.choice(['{}', '{}', '*{}*'])).end(' ')
    t.add(str(rng.randint(1, 1900)), 'pages').end(' (').add(r['year'], 'date')
    t.markdown += ')'
    return t
