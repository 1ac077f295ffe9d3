#!/usr/bin/env python3
"""Reads rendered reference lists back: how general is the reference parser?

usage: styles.py BIBFOLD [--styles a,b | --sample N] [--seed N] [--locale en-US] [--least-style PERCENT] [--least PERCENT] [--errors N] [--keep DIR]

Real records (records.json: DBLP, CC0, and facts from other fields) are rendered by citeproc-js in citation styles that no rule was
written for, set as the publication list of a CV, and read by `BIBFOLD convert`. A reference is wholly right when title, every printed
author, year, container and DOI are as in the record. Exit status 77 (skipped) without node, citeproc and Debian's
citation-style-language-styles and -locales; with CI=true that is a failure.
"""
import argparse, collections, json, os, random, subprocess, sys, tempfile

from rendering import HERE, all_styles, missing, plain, render
from scoring import judge, printed

# The styles that people name, each of another school; the sample adds whatever comes.
NAMED = ('apa,ieee,chicago-author-date,modern-language-association,vancouver,harvard-cite-them-right,nature,american-chemical-society,'
         'springer-lecture-notes-in-computer-science,association-for-computing-machinery,american-medical-association,din-1505-2,'
         'elsevier-harvard,cell,science,american-physics-society,royal-society-of-chemistry,plos,bmj,american-sociological-association,'
         'the-lancet,international-journal-of-humanoid-robotics,journal-of-the-royal-society-interface,geology,'
         'institute-of-mathematical-statistics,oxford-the-university-of-new-south-wales-harvard,chicago-fullnote-bibliography,iso690-author-date-en,'
         'american-political-science-association,turabian-fullnote-bibliography,american-geophysical-union,annual-reviews,the-oxford-journals-humanities,'
         'modern-humanities-research-association,council-of-science-editors-author-date,american-meteorological-society,econometrica').split(',')

FRAME = '''# Maria Lindqvist

Department of Sciences, Example University
maria.lindqvist@example.org

## Education

- **PhD**, Example University, 2009
- **MSc**, Example University, 2004

## Publications

{items}

## Invited talks

- Reading the literature, Colloquium, Example University, 2019
- What references tell, Summer School, 2021

## Teaching

- Introduction to Methods, 2012–2020
'''


def read_back(bibfold, path):
    out = subprocess.run([bibfold, 'convert', '-f', 'cv-text', path, '-t', 'csl-json', '-q'], capture_output=True, check=True).stdout
    return json.loads(out)


def shown(item):
    names = [a['family'] + ', ' + a.get('given', '') if 'family' in a else a.get('literal') for a in item.get('author', [])]
    return '%s | %s | %s | %s' % (item.get('title'), '; '.join(names), item.get('container-title'), item.get('issued'))


def measure(bibfold, path, entries, records, number, errors):
    """One list as a document; counts what is wholly right."""
    lead, separator = (('- ', '\n'), ('{n}. ', '\n'), ('[{n}] ', '\n\n'))[number % 3]
    texts = [lead.replace('{n}', str(n)) + plain(text) for n, (_, text) in enumerate(entries, 1)]
    with open(path, 'w', encoding='utf-8') as f:
        f.write(FRAME.replace('{items}', separator.join(texts)))
    line_of = {line: n for n, line in enumerate(open(path, encoding='utf-8').read().split('\n'), 1)}
    items = read_back(bibfold, path)
    by_line = {item['custom']['bibfold']['versions'][0]['line']: item for item in items}
    count = collections.Counter(items=len(entries), invented=max(0, len(items) - len(entries)))
    for (key, marked), text in zip(entries, texts):
        item = by_line.get(line_of[text], {})
        right = judge(printed(records[key], marked), item)
        count['whole'] += all(right.values())
        count.update(field for field, ok in right.items() if not ok)
        if not all(right.values()) and errors > 0:
            errors -= 1
            print('   ', [k for k, ok in right.items() if not ok], text, '\n        →', shown(item))
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('bibfold')
    parser.add_argument('--styles')
    parser.add_argument('--sample', type=int, default=0, help='styles drawn from all, besides the named')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--locale', default='en-US')
    parser.add_argument('--records', default=os.path.join(HERE, 'records.json'))
    parser.add_argument('--least-style', type=float, default=0)
    parser.add_argument('--least', type=float, default=0)
    parser.add_argument('--errors', type=int, default=0)
    parser.add_argument('--keep')
    options = parser.parse_args()
    reason = missing()
    if reason:
        print('skipped: ' + reason)
        return 1 if os.environ.get('CI') == 'true' else 77
    known = all_styles()
    styles = options.styles.split(',') if options.styles else [s for s in NAMED if s in known]
    styles += [s for s in random.Random(options.seed).sample(known, options.sample) if s not in styles]
    language = options.locale[:2]
    records = {r['id']: r for r in json.load(open(options.records, encoding='utf-8')) if r['language'] == language}
    # Every second record, another half for every other style: 100 and more a style.
    ids = sorted(records, key=lambda k: int(k[1:]))
    lists = [{'style': style, 'ids': ids[n % 2::2] if language == 'en' else ids, **({} if language == 'en' else {'locale': options.locale})}
             for n, style in enumerate(styles)]
    total, failed = collections.Counter(), []
    print('%-56s %5s %6s  %s' % ('style', 'items', 'whole', 'wrong: title authors year venue ids'))
    with tempfile.TemporaryDirectory() as tmp:
        folder = options.keep or tmp
        os.makedirs(folder, exist_ok=True)
        for number, made in enumerate(render(list(records.values()), lists)):
            count = measure(options.bibfold, os.path.join(folder, made['style'] + '.md'), made['entries'], records, number, options.errors)
            whole = 100 * count['whole'] / count['items']
            if whole < options.least_style:
                failed.append(made['style'])
            print('%-56s %5d %5.1f%%  %d %d %d %d %d%s' % (made['style'], count['items'], whole, *(count[k] for k in ('title', 'authors', 'year', 'venue', 'identifiers')),
                                                        '  invented %d' % count['invented'] if count['invented'] else ''))
            total.update(count)
    whole = 100 * total['whole'] / total['items']
    print('%-56s %5d %5.1f%%  %d %d %d %d %d  invented %d' % ('all', total['items'], whole, *(total[k] for k in ('title', 'authors', 'year', 'venue', 'identifiers', 'invented'))))
    if failed:
        print('below %g%%: %s' % (options.least_style, ' '.join(failed)))
    return 1 if failed or whole < options.least else 0


if __name__ == '__main__':
    sys.exit(main())
