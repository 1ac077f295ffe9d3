#!/usr/bin/env python3
"""Reads documents that people wrote by hand, with what a careful reader finds in them, and prints the table of evaluate.py.

usage: written.py BIBFOLD [FOLDER] [NAME...] [-v] [--least PERCENT] [--least-row PERCENT] [--least-found PERCENT] [--most-invented PERCENT]

FOLDER (default: written/, beside this file) holds documents/NAME, a file or a folder of pages, and truth/NAME, a line per publication:

    title || Family, Given; Family, G. || year || venue || doi=10.1000/x arxiv=2401.00001

As printed; "-" for what the document leaves open; "|" between forms of which one is enough, in a title, one name, year
or venue ("-": none at all), "|=" between lists of names. "?" before a line: a reader may count the item or not. A line
"owner: family" lets the list leave its owner out; "#" begins a comment. Of a book without authors the editors may be
meant. The first letter of NAME is its family: c for a CV, l for a listing, p for pages, r for a résumé. Publications
are matched by title, as far as two titles are alike: the title itself may be read wrongly.
"""
import argparse, json, os, re, sys

from evaluate import run, shown, unaccounted
from rendering import HERE
from report import Table, add_limits, report
from scoring import FIELDS, fold, full_family, venue_form

FAMILIES = {'c': 'cv', 'l': 'listing', 'p': 'page', 'r': 'resume'}
VENUES = ('container-title', 'container-title-short', 'collection-title', 'event-title', 'publisher', 'genre')


class Truth:
    """One line of a truth file."""

    def __init__(self, line, owner):
        self.optional, self.owner = line.startswith('?'), owner
        cells = [cell.strip() for cell in line.lstrip('?').split('||')] + [''] * 4
        self.titles = [t.strip() for t in cells[0].split('|')]
        self.authors = [] if cells[1] in ('', '-') else [list_of_names(text) for text in cells[1].split('|=')]
        self.years = [] if cells[2] in ('', '-') else [y.strip() for y in cells[2].split('|')]
        self.venues = [] if cells[3] in ('', '-') else [v.strip() for v in cells[3].split('|')]
        self.identifiers = dict(part.split('=', 1) for part in cells[4].split())

    def names_are(self, have):
        """Whether the names are those of the line, or are so without the owner of the list."""
        owned = [i for i, name in enumerate(have) if self.owner and fold(self.owner) in name[0]]
        without = [have[:i] + have[i + 1:] for i in owned]
        none = not have and any('-' in forms for names in self.authors for forms in names)
        return none or any(same_names(names, want) for names in [have] + without for want in self.authors)

    def judge(self, item):
        """{field: right} for every field that the document prints."""
        right = {'title': fold(item.get('title')) in map(fold, self.titles)}
        if self.authors:
            who = [[(fold(full_family(a)), fold(a.get('given'))) for a in item.get(role, [])] for role in ('author', 'editor')]
            right['authors'] = self.names_are(who[0]) or (not who[0] and self.names_are(who[1]))
        if self.years:
            right['year'] = str((item.get('issued', {}).get('date-parts') or [[None]])[0][0]) in self.years
        if self.venues:
            right['venue'] = self.venue_is([item[k] for k in VENUES if item.get(k)])
        if self.identifiers:
            have = dict(item.get('custom', {}).get('bibfold', {}).get('identifiers', {}), doi=item.get('DOI'))
            right['identifiers'] = all(str(have.get(k) or '').lower() == v.lower() for k, v in self.identifiers.items())
        return right

    def venue_is(self, have):
        forms = lambda names: {form(name) for name in names for form in (fold, venue_form)} - {''}
        return bool(forms(have) & forms(self.venues)) or '-' in self.venues and not have or 'arXiv' in self.venues and not have


def list_of_names(text):
    """[[form of the first name, ...], ...]"""
    return [[form.strip() for form in name.split('|')] for name in text.split(';')]


def same_names(have, want):
    return len(have) == len(want) and all(any(name_key(form) == name for form in forms) for name, forms in zip(have, want))


def name_key(text):
    family, _, given = text.partition(',')
    return fold(family), fold(given)


def likeness(truth, item):
    """0 to 2: how much of the words two titles share, and 1 more when they are equal."""
    words = lambda text: set(re.findall(r'\w+', (text or '').casefold()))
    have, best = words(item.get('title')), 0
    for title in truth.titles:
        want = words(title)
        shared = len(want & have)
        inside = 0.4 * (shared > 0.8 * len(want))  # a title within a longer, wrong one
        best = max(best, shared / max(1, len(want | have)) + (fold(title) == fold(item.get('title'))), inside)
    families = {fold(full_family(a)) for a in item.get('author', [])}
    named = {name_key(forms[0])[0] for names in truth.authors for forms in names}
    return best and best + 0.1 * len(named & families) / max(1, len(named))


def aligned(truths, items):
    """{index of truth: index of item}: the likest pairs first, each once."""
    pairs = sorted(((likeness(t, i), -a, -b) for a, t in enumerate(truths) for b, i in enumerate(items)), reverse=True)
    hits, used = {}, set()
    for score, a, b in pairs:
        if score >= 0.3 and -a not in hits and -b not in used:
            hits[-a] = -b
            used.add(-b)
    return hits


def read_truth(path):
    lines = [line.strip() for line in open(path, encoding='utf-8')]
    owner = next((line[6:].strip() for line in lines if line.startswith('owner:')), '')
    return [Truth(line, owner) for line in lines if line and not line.startswith(('#', 'owner:'))]


def measure(bibfold, folder, names, verbose):
    table, unstated = Table(), []
    for name in names:
        path = os.path.join(folder, 'documents', name)
        truths, items = read_truth(os.path.join(folder, 'truth', name)), json.loads(run(bibfold, 'convert', path, '-t', 'csl-json', '-q') or '[]')
        hits, rows = aligned(truths, items), [FAMILIES[name[0]], 'all']
        unstated += ['%s:%d' % (name, n) for n in unaccounted(bibfold, path)] if os.path.isfile(path) else []
        invented = [item for b, item in enumerate(items) if b not in hits.values()]
        table.count(rows, invented=len(invented))
        errors = ['invented %s: %s' % (name, shown(item)) for item in invented]
        for a, truth in enumerate(truths):
            item = items[hits[a]] if a in hits else None
            if truth.optional:
                continue
            right = truth.judge(item or {})
            table.count(rows, items=1, found=item is not None, whole=item is not None and all(right.values()), **right, **{f + ' printed': 1 for f in right})
            wrong = 'missed' if item is None else ' '.join(f for f in FIELDS if not right.get(f, True))
            errors += ['%s %s: %s\n      → %s' % (wrong, name, truth.titles[0], shown(item) if item else '')] if wrong else []
        if verbose:
            print('\n'.join(errors))
    return table, unstated


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('bibfold')
    parser.add_argument('folder', nargs='?', default=os.path.join(HERE, 'written'))
    parser.add_argument('names', nargs='*')
    parser.add_argument('-v', '--verbose', action='store_true')
    add_limits(parser)
    options = parser.parse_args()
    names = options.names or sorted(os.listdir(os.path.join(options.folder, 'truth')))
    table, unstated = measure(options.bibfold, options.folder, names, options.verbose)
    return report(table, len(names), unstated, options)


if __name__ == '__main__':
    sys.exit(main())
