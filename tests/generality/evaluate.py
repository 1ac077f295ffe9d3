#!/usr/bin/env python3
"""Reads generated documents back and prints one table: found, invented, title, authors, year, venue, identifiers, whole record.

usage: evaluate.py BIBFOLD [--documents FOLDER | --cvs N --pages N --listings N --resumes N --seed N --records FILE] [--by family|class|style]
                   [--split test|train] [--errors N] [--only TEXT] [--least PERCENT] [--least-row PERCENT] [--least-found PERCENT] [--most-invented PERCENT] [--keep FOLDER]

The documents are those of documents.py, in styles and templates of the test split, which no weight was trained on. A publication is found
when an item of the output begins on one of its lines; further items, and items elsewhere, are invented. It is wholly right when everything
that the document prints of it is. Every non-blank line must be in the account of --coverage, once. Exit status 77: nothing to render with.
"""
import argparse, json, os, re, subprocess, sys, tempfile

import documents
from rendering import HERE, missing
from report import Table, add_limits, report
from scoring import FIELDS, judge


def run(*command):
    done = subprocess.run(command, capture_output=True)
    return done.stdout.decode(errors='replace') if done.returncode == 0 else None


def line_of(item):
    return item['custom']['bibfold']['versions'][0].get('line', 0)


def unaccounted(bibfold, path):
    """Numbers of the non-blank lines that the account leaves out."""
    account = run(bibfold, 'convert', path, '--coverage', '-q') or ''
    stated = {int(m) for m in re.findall(r'^.*?:(\d+): ', account, re.M)}
    lines = open(path, encoding='utf-8').read().split('\n')
    return [n for n, line in enumerate(lines, 1) if line.strip('\f \t') and n not in stated]


def aligned(gold, items):
    """[(gold item, item or None)], [items that belong to none]"""
    free, pairs = sorted(items, key=line_of), []
    for want in gold['items']:
        first, last = want['lines']
        hit = next((i for i in free if first <= line_of(i) <= last), None)
        if hit is None and len(gold['items']) == 1 and len(free) == 1:
            hit = free[0]
        if hit is not None:
            free.remove(hit)
        pairs.append((want, hit))
    return pairs, free


def shown(item):
    names = [a['family'] + ', ' + a.get('given', '') if 'family' in a else a.get('literal') for a in item.get('author', [])]
    return '%s | %s | %s | %s | %s' % (item.get('title'), '; '.join(map(str, names)), item.get('container-title'), (item.get('issued', {}).get('date-parts') or [['–']])[0][0], item.get('DOI', ''))


def measure(bibfold, folder, gold, options):
    table, unstated, errors = Table(), [], options.errors
    for document in gold:
        path = os.path.join(folder, document['path'])
        names = {'family': [document['family']], 'class': document['classes'], 'style': [document['style']]}[options.by] + ['all']
        out = run(bibfold, 'convert', path, '-t', 'csl-json', '-q')
        items = json.loads(out) if out else []
        unstated += ['%s:%d' % (document['path'], n) for n in unaccounted(bibfold, path)]
        pairs, invented = aligned(document, items)
        table.count(names, invented=len(invented))
        for item in invented:
            if errors > 0 and options.only in ('', 'invented'):
                errors -= 1
                print('invented %s:%d %s' % (document['path'], line_of(item), shown(item)))
        for want, item in pairs:
            right = judge(want['want'], item or {})
            whole = item is not None and all(right.values())
            table.count(names, items=1, found=item is not None, whole=whole, **{f: ok for f, ok in right.items()}, **{f + ' printed': 1 for f in right})
            wrong = 'missed' if item is None else ' '.join(f for f, ok in right.items() if not ok)
            if not whole and errors > 0 and options.only in wrong:
                errors -= 1
                print('%s %s:%d (%s) %s\n        %s\n      → %s' % (wrong, document['path'], want['lines'][0], document['style'], want['want']['authors'] if 'authors' in wrong else want['want']['venue'] if wrong == 'venue' else '', want['text'], shown(item) if item else ''))
    return table, unstated


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('bibfold')
    parser.add_argument('--documents')
    parser.add_argument('--records', default=os.path.join(HERE, 'records.json'))
    for name, count in (('cvs', 48), ('pages', 36), ('listings', 12), ('resumes', 24)):
        parser.add_argument('--' + name, type=int, default=count)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--split', default='test', choices=('train', 'test'))
    parser.add_argument('--by', default='family', choices=('family', 'class', 'style'))
    parser.add_argument('--errors', type=int, default=0)
    parser.add_argument('--only', default='', help='errors of one kind: missed, invented, title, authors, ...')
    add_limits(parser)
    parser.add_argument('--keep')
    options = parser.parse_args()
    reason = not options.documents and missing()
    if reason:
        print('skipped: ' + reason)
        return 1 if os.environ.get('CI') == 'true' else 77
    with tempfile.TemporaryDirectory() as tmp:
        folder = options.documents or options.keep or tmp
        if options.documents:
            gold = json.load(open(os.path.join(folder, 'gold.json'), encoding='utf-8'))
        else:
            counts = {'cv': options.cvs, 'page': options.pages, 'listing': options.listings, 'resume': options.resumes}
            gold = documents.write(folder, documents.generate(documents.load_records(options.records), counts, options.seed, options.split))
        table, unstated = measure(options.bibfold, folder, gold, options)
    return report(table, len(gold), unstated, options)


if __name__ == '__main__':
    sys.exit(main())
