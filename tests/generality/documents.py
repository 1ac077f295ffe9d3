#!/usr/bin/env python3
"""Generates documents with their gold: CVs, pages, page collections, listings, résumés around rendered reference lists.

usage: documents.py FOLDER [--records FILE] [--cvs N] [--pages N] [--listings N] [--resumes N] [--seed N] [--split train|test]

Writes FOLDER/DOCUMENT and FOLDER/gold.json: [{"path", "family", "style", "classes", "items": [{"lines": [first, last], "want": {...}}]}].
`want` is what the document prints of the record (scoring.py). Deterministic by seed.
"""
import argparse, json, os, random, re, sys

import layouts
from frames import AFTER, BEFORE, CONTACT, GIVEN, HEADINGS, MARKDOWN_HEADINGS, PLAIN_HEADINGS, STAGES, TYPES, heading
from habits import Habits
from names import HAN, family, printed_name
from rendering import HERE, mark, missing, plain
from scoring import full_family, printed
from training import LOCALES, draw_lists, rendered

FIELDS = {'other': 'Sciences', 'computing': 'Computer Science'}


class Document:
    def __init__(self, rng, source, kind):
        self.rng, self.source, self.kind, self.lines, self.items = rng, source, kind, [], []
        self.language, self.owner = source['language'], source['owner']
        self.field = FIELDS.get(source['records'][0]['field'], source['records'][0]['field'].title())
        self.classes = {source['language'] if source['language'] != 'en' else 'english', 'style of CSL' if isinstance(source['style'], str) else 'style of a CV'}

    def add(self, *lines):
        self.lines += [(line, None) for line in lines]

    def say(self, text):
        """Fills {y}, {field}, {o}."""
        while '{y}' in text:
            text = text.replace('{y}', str(self.rng.randint(1995, 2024)), 1)
        return text.replace('{field}', self.field).replace('{o}', family(self.owner)).replace('{mail}', re.sub(r'\W', '', family(self.owner).lower()) or 'me')

    def section(self, kind, title, body, bullet):
        self.add('', *heading(kind, title, 1), '')
        self.add(*(bullet + self.say(line) for line in body))

    def gold(self, style):
        rows, spans = [], {}
        for number, (text, item) in enumerate(self.lines, 1):
            if item is not None:
                first, last = spans.get(item, (number, number))
                spans[item] = (min(first, number), max(last, number))
        for n, (record, marked, year_known) in enumerate(self.items):
            if n not in spans:
                continue
            want = printed(record, marked)
            want['year'] = want['year'] or (year_known and record['issued']['date-parts'][0][0]) or None
            if record.get('implied'):
                want['authors'] = [(family(self.owner), '')] + (want['authors'] or [])
            rows.append({'lines': spans[n], 'want': want, 'text': plain(marked), 'classes': sorted(self.classes)})
        return {'family': self.kind, 'style': style, 'classes': sorted(self.classes), 'items': rows}

    def text(self):
        return '\n'.join(plain(text) for text, _ in self.lines) + '\n'


def name_at_top(rng, doc):
    owner = doc.owner
    if doc.language == 'zh' or HAN.search(family(owner)):
        return printed_name(owner, 'full')
    name = re.sub(r'^\w\.(?: \w\.)*$', '', owner.get('given', '')) or rng.choice([g for g in GIVEN if g[0] == owner.get('given', 'M')[:1]] or GIVEN)
    return f'{name} {family(owner)}'


def year_of(record):
    return record['issued']['date-parts'][0][0]


def without_markup(text):
    return re.sub(r'\*+', '', re.sub(r'\[([^][]*)\]\([^)]*\)', r'\1', text))


def prepared(doc, habits, markdown=True):
    """Items with habits, newest first."""
    pairs = sorted(zip(doc.source['records'], doc.source['entries']), key=lambda pair: -year_of(pair[0]))
    for record, entry in pairs:
        entry = entry if markdown else without_markup(entry)
        marked, record = habits.apply(doc.rng, entry, record, doc.owner)
        doc.items.append((record, marked, False))


def groups_of(doc, grouping):
    """[(heading or None, [item indexes])]"""
    if grouping == 'type':
        kinds = [k for k in TYPES[doc.language] if any(r['type'] == k for r, _, _ in doc.items)]  # theses are English only
        return [(doc.rng.choice(TYPES[doc.language][k]), [n for n, (r, _, _) in enumerate(doc.items) if r['type'] == k]) for k in kinds]
    if grouping == 'year':
        years = sorted({year_of(r) for r, _, _ in doc.items}, reverse=True)
        return [(str(y), [n for n, (r, _, _) in enumerate(doc.items) if year_of(r) == y]) for y in years]
    if grouping == 'stage' and len(doc.items) > 6:
        return [(None, list(range(2, len(doc.items)))), ('Preprints', [0, 1])] if doc.rng.random() < .5 else [('Under review', [0, 1]), ('Published', list(range(2, len(doc.items))))]
    return [(None, list(range(len(doc.items))))]


def publications(doc, kind, layout, width, grouping):
    doc.classes |= {'layout ' + layout, 'heading ' + kind, 'grouped ' + grouping if grouping else 'ungrouped'}
    numbered, lines = 1, []
    blank = doc.rng.random() < .35
    for title, indexes in groups_of(doc, grouping):
        if title:
            lines += [('', None)] + [(line, None) for line in heading(kind, title, 2)] + [('', None)]
            if title.isdigit():
                for n in indexes:
                    doc.items[n] = (*doc.items[n][:2], True)
        items, years = [(n, doc.items[n][1]) for n in indexes], [year_of(doc.items[n][0]) for n in indexes]
        if layout in ('table', 'definition', 'columns'):
            for n in indexes:
                doc.items[n] = (*doc.items[n][:2], True)
        if layout == 'columns':
            fields = []
            for n in indexes:
                record = doc.items[n][0]
                record = {**record, 'venue-forms': record.get('venue-forms', []) + [record.get('container-title', '')]}
                values = {'title': mark('title', record['title']), 'author': mark('author', ', '.join(printed_name(a, 'full') for a in record['author'])),
                          'container': mark('container', record.get('container-title', '')), 'date': mark('date', str(year_of(record)))}
                doc.items[n] = (record, ' | '.join(values[k] for k in ('title', 'author', 'container', 'date')), True)
                fields.append((n, values))
            lines += layouts.columns(fields)
            continue
        total = len(items) if grouping != 'year' else len(doc.items)
        lines += layouts.lay_out(layout, items, numbered, total, width, blank, (title or 'P')[0] if (title or 'P')[0].isalpha() else 'P', years)
        numbered += len(items) if grouping == 'year' else 0
    return lines


def cv(rng, source, kind='cv'):
    doc, markdown = Document(rng, source, kind), kind != 'cv' or rng.random() < .55
    doc.classes.add('markdown' if markdown else 'plain text')
    habits = Habits(rng, plain=rng.random() < .4)
    if not markdown:
        habits.links, habits.bold_self = None, None
        habits.mark = habits.mark and re.sub(r'\\|<.?sup>', '', habits.mark)
    prepared(doc, habits, markdown)
    if rng.random() < .12 and doc.language == 'en' and isinstance(source['style'], int):
        implied(doc)
    headings = rng.choice(MARKDOWN_HEADINGS if markdown else PLAIN_HEADINGS)
    layout = rng.choice(layouts.MARKDOWN_LAYOUTS + (('columns', 'cards') if kind == 'page' else ()) if markdown else layouts.PLAIN_LAYOUTS)
    width = None if markdown and rng.random() < .85 or layout in ('table', 'cards', 'definition', 'columns') else rng.choice((72, 80, 90, 100))
    bullet = '- ' if markdown else rng.choice(('', '', '• ', '- '))
    name = name_at_top(rng, doc)
    doc.add(*({'hash': [f'# {name}'], 'plain': [name]}['hash' if markdown else 'plain']), '')
    doc.add(*(doc.say(line) + ('  ' if markdown else '') for line in rng.sample(CONTACT, rng.randint(1, 3))))
    before, after = list(BEFORE[doc.language]), list(AFTER[doc.language])
    rng.shuffle(before)
    rng.shuffle(after)
    for title, body in before[:rng.randint(1, 4)]:
        doc.section(headings, title, body, bullet)
    doc.add('', *heading(headings, rng.choice(HEADINGS[doc.language]), 1))
    if habits.mark and not habits.legend_in_item and rng.random() < .6:
        legend = rng.choice(('({m} {w})', 'Note: {m} indicates {w}.', '{m} denotes {w}', '{m} = {w}') if habits.mark != '#' else ('({m} {w})', 'Note: {m} indicates {w}.'))
        doc.add('', legend.format(m=habits.mark, w=habits.meaning))
    doc.add('')
    grouping = rng.choice((None, None, None, 'type', 'type', 'year', 'stage' if doc.language == 'en' else None))
    lines = publications(doc, headings, layout, width, grouping)
    if not markdown:
        lines = worn(rng, doc, lines, width, name)
    doc.lines += lines
    for title, body in after[:rng.randint(0, 4)]:
        doc.section(headings, title, body, bullet)
    return doc


def implied(doc):
    """Authors that the list implies: the owner alone, or "with" others, after the title."""
    doc.classes.add('owner implied')
    for n, (record, marked, known) in enumerate(doc.items):
        others = [a for a in record['author'] if a is not doc.owner and a.get('family') != doc.owner.get('family')][:3]
        names = [printed_name(a, 'full') for a in others]
        quoted = mark('title', f'“{record["title"]},”') if not record['title'].endswith('?') else mark('title', f'“{record["title"]}”')
        parts = [quoted]
        if names:
            parts.append(' (with ' + mark('author', ', '.join(names[:-1]) + (' and ' if len(names) > 1 else '') + names[-1]) + '),')
        parts.append(' ' + mark('container', f'*{record["container-title"]}*') if record.get('container-title') else ' ' + mark('publisher', record.get('publisher', 'Example Press')))
        if record.get('volume'):
            parts.append(', ' + mark('volume', record['volume']))
        parts.append(', ' + mark('date', str(year_of(record))) + '.')
        doc.items[n] = ({**record, 'author': others, 'implied': True}, ''.join(parts), known)


def worn(rng, doc, lines, width, name):
    """Residue of a PDF: page breaks with numbers and running heads, ligatures, lost hyphens."""
    if rng.random() < .55:
        doc.classes.add('page breaks')
        head = rng.choice((('{page}',), ('Page {page} of 9',), (f'{name} – Curriculum Vitae', '{next}'), ('{page}', f'{name}'), ('\f' + name + ', CV, page {next}',), ('- {page} -',)))
        lines = layouts.paged(lines, rng.randint(9, 25), head, rng.randint(1, 3))
    if width and rng.random() < .25:
        doc.classes.add('hyphens')
        lines = layouts.hyphenated(rng, lines, .3)
    if rng.random() < .15:
        doc.classes.add('ligatures')
        lines = [(layouts.residue(rng, text) if item is not None else text, item) for text, item in lines]
    return lines


def resume(rng, source):
    source = {**source, 'records': source['records'][:rng.randint(3, 8)], 'entries': source['entries'][:8]}
    source['entries'] = source['entries'][:len(source['records'])]
    doc = Document(rng, source, 'resume')
    prepared(doc, Habits(rng, plain=rng.random() < .5))
    kind, name = rng.choice(('hash', 'hash-bold', 'rule', 'hash-caps')), name_at_top(rng, doc)
    doc.add(f'# {name}', '', doc.say('{mail}@example.org | +1 555 0100 | [LinkedIn](https://linkedin.example.org/in/{mail}) | [GitHub](https://github.com/{mail})'))
    doc.section(kind, 'Summary', ('Researcher with ten years of experience in {field}; led teams and published widely.',), '')
    doc.add('', *heading(kind, 'Experience', 1), '', doc.say('**Senior Researcher**, Sample Labs, {y} – Present'), '- Led the design of a [platform](https://example.org/platform) used by 200 teams',
            '- Published 5 papers at leading venues, reduced cost by 30%', '', doc.say('**Analyst**, Example Inc., {y} – {y}'), '- Built pipelines in Python')
    doc.section(kind, 'Education', BEFORE['en'][0][1], '- ')
    if rng.random() < .5:
        doc.section(kind, 'Projects', ('**exampletool** ({y}): a toolbox for samples. [code](https://github.com/example/exampletool)', '**Samples at Scale**: dashboards for 3M users, {y}'), '- ')
    doc.add('', *heading(kind, rng.choice(('Publications', 'Selected Publications', 'Research & Publications')), 1), '')
    doc.lines += publications(doc, kind, rng.choice(('bullet', 'bullet', 'star', 'number', 'paragraph')), None, None)
    doc.section(kind, 'Skills', ('Languages: Python, C++, SQL', 'Tools: Git, Docker'), '- ')
    if rng.random() < .4:
        doc.section(kind, 'Awards', AFTER['en'][4][1], '- ')
    return doc


def listing(rng, source):
    """A page of an anthology, as text: year, then blocks of links, title, authors, volume."""
    doc = Document(rng, source, 'listing')
    records = sorted((r for r in source['records'] if r.get('container-title') and r['type'] != 'book' and not r.get('arxiv')), key=lambda r: -year_of(r))
    links, abstracts, last = rng.choice(('pdf bib', 'pdf bib', 'pdf bib abs', 'pdf\nbib\nabs', 'pdf bib abs code')), rng.random() < .6, None
    doc.add(name_at_top(rng, doc), '', '')
    for record in records:
        if year_of(record) != last:
            last = year_of(record)
            doc.add(str(last), '')
        venue = record['container-title'] + (f', Volume {record["volume"]}' + (f', Issue {record["issue"]}' if record.get('issue') else '') if record.get('volume') and record['type'] == 'article-journal' else '')
        marked = '\n'.join((links, mark('title', record['title']), mark('author', ' | '.join(printed_name(a, 'full') for a in record['author'])), mark('container', venue)))
        doc.items.append((record, marked, True))
        doc.lines += [(line, len(doc.items) - 1) for line in marked.split('\n')]
        doc.add('')
        if abstracts and rng.random() < .7:
            doc.lines.append((f'We study the problem that the title names, and report results for {rng.randint(2, 9)} data sets. Our method improves on earlier work by {rng.randint(2, 30)}% (see Muster et al., 2019).', len(doc.items) - 1))
            doc.add('')
    return doc


def page(rng, source):
    """A page of a site that lists publications: front matter, prose, the list."""
    doc = cv(rng, source, 'page')
    start = next(n for n, (text, _) in enumerate(doc.lines) if text == '' and n > 2)
    name = name_at_top(rng, doc)
    title = rng.choice(('Publications', 'About me', name))
    front = ['---', 'layout: ' + rng.choice(('page', 'archive', 'about')), f'title: "{title}"', 'permalink: /' + rng.choice(('publications/', 'about/', '')), *(['author_profile: true'] if rng.random() < .5 else []), '---', '']
    if 'owner implied' in doc.classes:  # a page that names nobody implies nobody
        front[2:4] = [f'title: "{name}"', 'permalink: /about/']
    prose = [f'I am a researcher in {doc.field}. My [group](https://example.org/group) works on many things.', '', '<!-- TODO: update the list -->' if rng.random() < .3 else '']
    doc.lines = [(l, None) for l in front + prose] + doc.lines[start:]
    return doc


def collection(rng, source):
    """One page per publication, as academicpages and Hugo want them: [(file name, Document)]."""
    flavour, pages = rng.choice(('academicpages', 'academicpages', 'hugo-yaml', 'hugo-toml', 'jekyll-authors')), []
    for number, record in enumerate(source['records'][:6], 1):
        doc = Document(rng, {**source, 'records': [record]}, 'page')
        doc.classes |= {flavour}
        names = [printed_name(a, 'full') for a in record['author']]
        quote = lambda text: '"' + text.replace('\\', '\\\\').replace('"', '\\"') + '"'
        venue, year = record.get('container-title') or record.get('publisher', ''), year_of(record)
        date = f'{year}-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}'
        title, authors, container, day = mark('title', record['title']), [mark('author', n) for n in names], mark('container', venue), mark('date', date)
        if flavour == 'academicpages':
            citation = f'{", ".join(names)} ({year}). &quot;{record["title"]}.&quot; <i>{venue}</i>.'
            body = ['---', 'title: ' + quote(record['title']), 'collection: publications', f'permalink: /publication/{date}-paper-{number}', "excerpt: 'This paper is about its title.'", f'date: {date}',
                    'venue: ' + quote(venue), f"paperurl: 'https://example.org/{number}.pdf'", 'citation: ' + quote(citation).replace('\\"', "'"), '---', 'This paper is about its title.', '', f'[Download paper here](https://example.org/{number}.pdf)']
        elif flavour == 'hugo-toml':
            body = ['+++', 'title = ' + quote(record['title']), f'date = {date}', 'authors = [' + ', '.join(map(quote, names)) + ']', 'publication_types = ["1"]', 'publication = ' + quote('In *' + venue + '*'),
                    'abstract = "We study the problem that the title names."', *([f'doi = "{record["DOI"]}"'] if record.get('DOI') else []), '+++', '']
        else:
            body = ['---', 'title: ' + quote(record['title']), 'authors:', *(f'- {quote(n)}' for n in names), f'date: "{date}T00:00:00Z"', *([f'doi: {record["DOI"]}'] if record.get('DOI') else []),
                    ('publication' if flavour == 'hugo-yaml' else 'venue') + ': ' + quote('*' + venue + '*' if flavour == 'hugo-yaml' else venue), 'publication_types: ["2"]', 'abstract: We study the problem that the title names.', '---', '']
        marked = ' '.join([title, mark('author', ', '.join(names)), container, day]) + (' ' + mark('identifier', record['DOI']) if record.get('DOI') and 'doi' in ' '.join(body)[:2000] and flavour != 'academicpages' else '')
        doc.items.append((record, marked, True))
        doc.lines = [(line, 0) for line in body]
        pages.append((f'{date}-paper-{number}.md', doc))
    return pages


def bibliography(rng, source):
    """The .bib of an al-folio site: front matter, a string, entries with the theme's own fields, marks at names."""
    doc = Document(rng, source, 'page')
    doc.classes |= {'al-folio'}
    written = lambda text: re.sub(r'([&%#$])', r'\\\1', text)
    doc.add('---', '---', '', '@string{sample = {Sample Press,}}', '')
    for number, record in enumerate(r for r in source['records'] if r['type'] in ('article-journal', 'paper-conference') and not r.get('arxiv') and all(a.get('family') and a.get('given') for a in r['author'])):
        journal = record['type'] == 'article-journal'
        names = ' and '.join('%s%s, %s' % (full_family(a), '*' if rng.random() < .1 else '', a['given']) for a in record['author'])
        fields = [('abbr', 'X%d' % number), ('title', written(record['title'])), ('author', written(names)), ('journal' if journal else 'booktitle', written(record['container-title'])), ('year', str(year_of(record)))]
        fields += [(k, record[n].replace('-', '--')) for k, n in (('volume', 'volume'), ('number', 'issue'), ('pages', 'page')) if record.get(n)]
        fields += [('doi', record['DOI'])] if record.get('DOI') else []
        fields += rng.sample([('bibtex_show', 'true'), ('selected', 'true'), ('preview', 'x.png'), ('html', 'https://example.org/%d' % number), ('pdf', 'x.pdf'), ('abstract', 'We study it, {with} care.')], rng.randint(0, 4))
        marked = ' '.join((mark('title', record['title']), mark('author', '; '.join(printed_name(a, 'full') for a in record['author'])), mark('container', record['container-title']), mark('date', str(year_of(record))),
                           mark('identifier', record.get('DOI', ''))))
        doc.items.append((record, marked, True))
        entry = ['@%s{key%d,' % ('article' if journal else 'inproceedings', number)] + ['  %s={%s},' % field for field in fields] + ['}']
        doc.lines += [(line, len(doc.items) - 1) for line in entry]
        doc.add('')
    return doc


def patents(rng, doc):
    """A section of its own below a CV or résumé in English, in the form that its other lists have."""
    pool = [r for r, _, _ in doc.items if len(r['author']) > 1 and not r.get('implied')]
    if doc.language != 'en' or len(pool) < 2:
        return
    doc.classes.add('patents')
    markdown = '#' in doc.text()
    doc.add('', '## Patents' if markdown else 'PATENTS', '')
    form = rng.choice(('{a}. "{t}." {o} {n}, {y}.', '{a}, "{t}," {o} {n}, issued {m} {y}.', '{a} ({y}). {t}. {o} {n}.', '{t}. {a}. {o} No. {n} ({y}).'))
    for number in range(rng.randint(1, 3)):
        year, thing = rng.randint(2001, 2023), rng.choice(('Method and Apparatus for', 'System for', 'Device and Method for'))
        title = f'{thing} {rng.choice(("Sorting", "Measuring", "Filtering", "Cooling", "Joining"))} {rng.choice(("Fluids", "Signals", "Samples", "Composite Parts", "Records"))}'
        authors = pool[number % len(pool)]['author'][:4]
        record = {'id': 'patent', 'type': 'patent', 'title': title, 'author': authors, 'issued': {'date-parts': [[year]]}, 'field': 'other', 'language': 'en'}
        text = form.format(a=mark('author', ', '.join(printed_name(a, 'full') for a in authors)), t=mark('title', title), o=rng.choice(('US Patent', 'U.S. Patent', 'European Patent EP')),
                           n=f'{rng.randint(6, 11)},{rng.randint(100, 999)},{rng.randint(100, 999)}', m=rng.choice(('Jan.', 'May', 'October')), y=mark('date', str(year)))
        doc.items.append((record, text, False))
        doc.lines.append((('- ' if markdown else f'{number + 1}. ') + text, len(doc.items) - 1))


def generate(records, counts, seed, split):
    """[(relative path, family, style, Document)], in a fixed order."""
    rng = random.Random('%s %d' % (split, seed))
    total = sum(counts.values())
    sources = rendered(draw_lists(rng, records, int(total * 1.2) + 3, split))
    out, at = [], 0
    for family_name, count in counts.items():
        for n in range(count):
            source, at = sources[at % len(sources)], at + 1
            style = source['style'] if isinstance(source['style'], str) else 'template-%d' % source['style']
            own = random.Random('%s %d %s %d' % (split, seed, family_name, n))
            extra = random.Random('patents %s %d %s %d' % (split, seed, family_name, n))
            if family_name == 'listing':
                out.append(('listing-%03d.txt' % n, family_name, style, listing(own, source)))
            elif family_name == 'resume':
                doc = resume(own, source)
                if extra.random() < .25:
                    patents(extra, doc)
                out.append(('resume-%03d.md' % n, family_name, style, doc))
            elif family_name == 'page' and n % 9 == 8:
                out.append(('site-%03d/_bibliography/papers.bib' % n, family_name, style, bibliography(own, source)))
            elif family_name == 'page' and n % 3 == 2:
                out += [('collection-%03d/_publications/%s' % (n, name), family_name, style, doc) for name, doc in collection(own, source)]
            elif family_name == 'page':
                out.append(('page-%03d.md' % n, family_name, style, page(own, source)))
            else:
                doc = cv(own, source)
                if extra.random() < .25:
                    patents(extra, doc)
                out.append(('cv-%03d.%s' % (n, 'md' if 'markdown' in doc.classes else 'txt'), family_name, style, doc))
    return out


def write(folder, documents):
    gold = []
    for path, _, style, doc in documents:
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, 'w', encoding='utf-8') as f:
            f.write(doc.text())
        gold.append({'path': path, **doc.gold(style)})
    with open(os.path.join(folder, 'gold.json'), 'w', encoding='utf-8') as f:
        json.dump(gold, f, ensure_ascii=False, indent=1)
    return gold


def load_records(path):
    return [r for r in json.load(open(path, encoding='utf-8')) if r['language'] in LOCALES]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder')
    parser.add_argument('--records', default=os.path.join(HERE, 'records.json'))
    for name, count in (('cvs', 24), ('pages', 18), ('listings', 12), ('resumes', 16)):
        parser.add_argument('--' + name, type=int, default=count)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--split', default='test', choices=('train', 'test'))
    options = parser.parse_args()
    if missing():
        sys.exit(missing())
    counts = {'cv': options.cvs, 'page': options.pages, 'listing': options.listings, 'resume': options.resumes}
    gold = write(options.folder, generate(load_records(options.records), counts, options.seed, options.split))
    print('%d documents, %d publications' % (len(gold), sum(len(g['items']) for g in gold)))


if __name__ == '__main__':
    main()
