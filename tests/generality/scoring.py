"""What of a record a rendered reference prints, and whether an item of CSL-JSON says the same: the one judge of all tests here.

Case, spaces and punctuation do not count; a name is right when family and given name are as printed ("S." for Serge where S. is printed).
"""
import re, unicodedata

from rendering import split_labels

FIELDS = ('title', 'authors', 'year', 'venue', 'identifiers')


def fold(text):
    decomposed = unicodedata.normalize('NFKD', str(text or '')).casefold()
    return ''.join(c for c in decomposed if c.isalnum())


def folded_words(text):
    return ' ' + ' '.join(filter(None, map(fold, re.split(r"[\s,;:.()*\\†‡⊠&-]+", text)))) + ' '


def full_family(name):
    return ' '.join(name[k] for k in ('dropping-particle', 'non-dropping-particle', 'family', 'suffix') if name.get(k)) or name.get('literal', '')


def initials(given):
    return [w[0] for w in re.split(r'[\s.-]+', given or '') if w]


def as_printed(name, text):
    """(family, given) folded, the given name in the fullest form that stands beside the family name."""
    family, given = fold(name.get('family') or name.get('literal')), name.get('given', '')
    letters = fold(text)
    particle = fold(name.get('non-dropping-particle', ''))
    for form in (fold(given), fold(''.join(initials(given))), fold(given.split(' ')[0]), fold(given)[:1]):
        if form and any(piece in letters for piece in (form + family, form + particle + family, family + form, family + particle + form)):
            return form
    return ''


def printed_authors(authors, text):
    """The authors that the text names, in order: all, or those around "et al." and "..."."""
    words, at, found = folded_words(text), 0, []
    for author in authors:
        family = folded_words(author.get('family') or author.get('literal') or '')
        here = words.find(family, at)
        if here < 0 and re.search('[\u3040-\u9fff]', family):
            here = fold(text).find(fold(author['family'] + author.get('given', '')))
            if here >= 0:
                found.append(author)
            continue
        if here >= 0:
            found.append(author)
            at = here + len(family) - 1
    return found


def printed(record, marked):
    """{'title', 'authors', 'year', 'venue', 'identifiers'} as the reference prints them; None for what it leaves out."""
    text, labels = split_labels(marked)
    values = {}
    for label, begin, end in labels:
        if len(text[begin:end]) > len(values.get(label, '')) and (label == 'author' or label not in values):
            values[label] = text[begin:end]  # some styles print a short list of names first
    names = re.sub(r'</?\w+>|__|[#∗]', ' ', values.get('author', ''))
    authors = printed_authors(record.get('author', []), names) if names else []
    year = str(record['issued']['date-parts'][0][0]) if record.get('issued') else None
    venues = [v for v in (values.get('container'), values.get('tag')) if v]
    if venues and record.get('venue-forms'):
        venues += record['venue-forms']
    elif venues:
        venues += [record.get('container-title', '')]
    ids = {'doi': record.get('DOI'), 'arxiv': record.get('arxiv')}
    return {'title': record['title'] if 'title' in values and fold(record['title'])[:60] in fold(text) else None,
            'authors': [(full_family(a), as_printed(a, names)) for a in authors] if authors else None,
            'year': int(year) if year and any(year in text[b:e] or "'" + year[2:] in text[b:e].replace('’', "'") for label, b, e in labels if label in ('date', 'tag', 'container', 'status')) else None,
            'venue': venues or None,
            'identifiers': {k: v for k, v in ids.items() if v and v.lower() in text.lower()} or None}


def venue_form(text):
    """The name alone: no "In", "Proceedings of the", year or acronym's year."""
    text = re.sub(r'\([^)]*\)?', ' ', re.sub(r'[*_]', '', text or ''))
    text = re.sub(r"(?i)\b(19|20)\d\d\b|['’]\d\d\b", ' ', text).strip(' .,;:“”"')
    text = re.sub(r'(?i)^(in\s*:?\s+)?(the\s+)?(proceedings?\s+of\s+)?(the\s+)?', '', text)
    return fold(text)


def same_author(want, have):
    return fold(want[0]) == fold(full_family(have)) and (want[1] == '' or want[1] == fold(have.get('given')))


def judge(want, item):
    """{field: right} for every field that the reference prints."""
    right = {}
    if want['title']:
        right['title'] = fold(item.get('title')) == fold(want['title'])
    if want['authors'] is not None:
        have = item.get('author', [])
        right['authors'] = len(have) == len(want['authors']) and all(map(same_author, want['authors'], have))
    if want['year']:
        right['year'] = (item.get('issued', {}).get('date-parts') or [[None]])[0][0] == want['year']
    if want['venue'] and 'arXiv' in want['venue']:
        # a preprint: its number says all; what else is said must not be another venue
        right['venue'] = all(re.search('arxiv|corr|preprint', fold(item.get(k))) for k in ('container-title', 'container-title-short') if item.get(k))
    elif want['venue']:
        got = {form(item.get(k)) for k in ('container-title', 'container-title-short', 'collection-title', 'event-title') for form in (fold, venue_form) if item.get(k)}
        right['venue'] = bool(got & {form(v) for v in want['venue'] for form in (fold, venue_form)} - {''})
    if want['identifiers']:
        ids = item.get('custom', {}).get('bibfold', {}).get('identifiers', {})
        got = {'doi': item.get('DOI'), 'arxiv': ids.get('arxiv')}
        right['identifiers'] = all(str(got.get(k) or '').lower() == v.lower() for k, v in want['identifiers'].items())
    return right
