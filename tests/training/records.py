"""Records to be rendered as references: `read_records`. Titles, containers and numbers come from a BibTeX file and from labelled reference
strings; names from the BibTeX file are given to the records of the strings, whose author strings nobody has taken apart."""
import json, lzma, random, re

TIDY = re.compile(r'[{}]')


def bibtex_entries(path):
    opener = lzma.open if path.endswith('.xz') else open
    entry, lines = None, []
    with opener(path, 'rt', encoding='utf-8') as f:
        for line in f:
            if line.startswith('@'):
                lines = [line]
            elif line.startswith('}') and lines:
                yield lines
                lines = []
            elif lines:
                lines.append(line)


def fields_of(lines):
    text = ' '.join(l.strip() for l in lines[1:])
    fields = {}
    for name, value in re.findall(r'(\w+)\s*=\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}', text):
        fields[name] = re.sub(r'\s+', ' ', TIDY.sub('', value)).strip()
    return lines[0][1:lines[0].index('{')], fields


def name_of(text):
    words = re.sub(r'\s+\d{4}$', '', text).split()
    if len(words) < 2:
        return None
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].islower():
        cut -= 1
    if words[-1].rstrip('.') in ('Jr', 'II', 'III') and len(words) > 2:
        return {'given': ' '.join(words[:-2]), 'family': words[-2], 'suffix': words[-1]}
    return {'given': ' '.join(words[:cut]), 'family': ' '.join(words[cut:])}


def clean(text):
    return not re.search(r'[\\$<>_*`|\[\]]', text)


def acronym_of(container):
    found = re.search(r'\b([A-Z][A-Za-z]*[A-Z][A-Za-z]*)\b[^,]*(?:19|20)\d\d', container)
    return found.group(1) if found else None


def from_bibtex(path, limit, rng):
    records = []
    for n, lines in enumerate(bibtex_entries(path)):
        if rng.random() > 0.12:
            continue
        kind, f = fields_of(lines)
        if not f.get('title') or not f.get('author') or not clean(f['title']):
            continue
        names = [name_of(a) for a in f['author'].split(' and ')]
        if None in names or not all(clean(a['family'] + a['given']) for a in names):
            continue
        container = f.get('journal') or f.get('booktitle') or ''
        records.append({'type': 'article' if f.get('journal') else 'paper', 'title': f['title'].rstrip('.'), 'authors': names,
                        'container': container.split(',')[0] if f.get('booktitle') else container, 'acronym': acronym_of(f.get('booktitle', '')),
                        'editors': [e for e in map(name_of, f.get('editor', '').split(' and ')) if e], 'publisher': f.get('publisher'),
                        'series': f.get('series'), 'year': f.get('year'), 'volume': f.get('volume'), 'issue': f.get('number'),
                        'pages': (f.get('pages') or '').replace('--', '-'), 'doi': f.get('doi')})
        if len(records) >= limit:
            break
    return records


def one(value):
    return ' '.join(value) if isinstance(value, list) else value or ''


def strip(text):
    return re.sub(r'^[\s"“”«»\'‘’.,;:(]+|[\s"“”«»\'’.,;:(]+$', '', re.sub(r'\s+', ' ', text))


def from_strings(path, people, rng):
    """Titles, journals and numbers of labelled strings, under the names of other people."""
    records = []
    for line in open(path, encoding='utf-8'):
        f = json.loads(line)['fields']
        title = strip(one(f.get('title')))
        container = strip(re.sub(r'(?i)^in:?\s+', '', one(f.get('journal') or f.get('container-title'))))
        year = re.search(r'(?:1[89]|20)\d\d', one(f.get('date')))
        if len(title.split()) < 3 or not year or not clean(title + container) or len(container) > 120 or 'Ã' in title:
            continue
        names = rng.choice(people)['authors']
        if len(names) > 2 and rng.random() < 0.3:
            names = names + rng.choice(people)['authors']
        records.append({'type': 'article' if f.get('journal') else 'chapter' if container else 'book', 'title': title, 'authors': names,
                        'container': container, 'acronym': None, 'editors': rng.choice(people)['authors'][:3] if not f.get('journal') else [],
                        'publisher': strip(one(f.get('publisher'))) or None, 'place': strip(one(f.get('location'))) or None, 'series': None,
                        'year': year.group(0), 'volume': strip(one(f.get('volume'))) or None, 'issue': strip(one(f.get('issue'))) or None,
                        'pages': strip(one(f.get('pages'))) or None, 'doi': None})
    return records


def read_records(bibtex, strings, seed, limit):
    rng = random.Random(seed)
    records = from_bibtex(bibtex, limit, rng)
    people = list(records)
    for path in strings:
        records += from_strings(path, people, rng)
    rng.shuffle(records)
    return records
