#!/usr/bin/env python3
"""Reads rendered reference lists back: how general is the reference parser?

usage: evaluate.py BIBFOLD [--styles a,b] [--records FILE] [--least-style PERCENT] [--least PERCENT] [--errors N] [--keep DIR]

Real records (records.json: DBLP, CC0, and facts from other fields) are rendered by citeproc-js in citation styles that no rule was
written for, set as the publication list of a CV, and read by `BIBFOLD convert`. A reference is wholly right when title, every printed
author, year and container are as in the record. Needs node with the package citeproc (NODE_PATH), and Debian's
citation-style-language-styles and -locales; exit status 77 (skipped) without them.
"""
import argparse, collections, itertools, json, os, re, subprocess, sys, tempfile, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
CSL = '/usr/share/citation-style-language'
STYLES = ('apa,ieee,chicago-author-date,modern-language-association,vancouver,harvard-cite-them-right,nature,american-chemical-society,'
          'springer-lecture-notes-in-computer-science,association-for-computing-machinery,american-medical-association,din-1505-2,'
          'elsevier-harvard,cell,science,american-physics-society,royal-society-of-chemistry,plos,bmj,american-sociological-association,'
          'the-lancet,international-journal-of-humanoid-robotics,journal-of-the-royal-society-interface,geology,'
          'institute-of-mathematical-statistics,oxford-the-university-of-new-south-wales-harvard').split(',')

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


def fold(text):
    decomposed = unicodedata.normalize('NFKD', str(text or '')).casefold()
    return ''.join(c for c in decomposed if c.isalnum())


def fold_words(text):
    return ' '.join(filter(None, map(fold, re.split(r'[\s,;:.]+', text))))


def printed(record, text):
    """What of the record can be read in the rendered text: a style may leave out a title, a year, or all authors after the third."""
    folded = fold(text)
    cut = re.search(r'\bet al|\bu\. ?a\.|and others', text)
    truncated = bool(cut)
    # The authors in front of "et al.", in order; a short name may occur in a title, so whole words only.
    words = fold_words(text[:cut.start()] if cut else text)
    authors = list(itertools.takewhile(lambda a: f' {fold_words(a["family"])} ' in f' {words} ', record['author']))
    year = str(record['issued']['date-parts'][0][0])
    return {'title': record['title'] if fold(record['title']) in folded else None,
            'authors': authors if len(authors) == len(record['author']) or truncated else None,
            'year': int(year) if year in text else None,
            'container': record['container-title'] if fold(record['container-title']) in folded else None}


def initial(name):
    return fold(name)[:1]


def same_author(want, have):
    family = ' '.join(have.get(k, '') for k in ('dropping-particle', 'non-dropping-particle', 'family') if have.get(k)) or have.get('literal', '')
    return fold(want['family']) == fold(family) and (not want.get('given') or initial(want['given']) == initial(have.get('given')))


def judge(record, text, item):
    want, right = printed(record, text), {}
    if want['title']:
        right['title'] = fold(item.get('title')) == fold(want['title'])
    if want['authors'] is not None:
        have = item.get('author', [])
        right['authors'] = len(have) == len(want['authors']) and all(map(same_author, want['authors'], have))
    if want['year']:
        right['year'] = (item.get('issued', {}).get('date-parts') or [[None]])[0][0] == want['year']
    if want['container']:
        got = [re.sub(r'^in:?\s+', '', str(item.get(k) or ''), flags=re.I) for k in ('container-title', 'container-title-short')]
        right['container'] = fold(want['container']) in map(fold, got)
    return right


def missing():
    if not os.path.isdir(os.path.join(CSL, 'styles')):
        return 'citation-style-language-styles is not installed'
    probe = subprocess.run(['node', '-e', 'require("citeproc")'], capture_output=True)
    return None if probe.returncode == 0 else 'node with the package citeproc is not there'


def render(records_path, styles):
    out = subprocess.run(['node', os.path.join(HERE, 'render.js'), records_path, CSL + '/styles', CSL + '/locales', *styles],
                         capture_output=True, check=True).stdout.decode()
    lists = collections.defaultdict(list)
    for line in out.splitlines():
        row = json.loads(line)
        lists[row['style']].append((row['id'], row['markdown']))
    return lists


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('bibfold')
    parser.add_argument('--styles')
    parser.add_argument('--records', default=os.path.join(HERE, 'records.json'))
    parser.add_argument('--least-style', type=float, default=0)
    parser.add_argument('--least', type=float, default=0)
    parser.add_argument('--errors', type=int, default=0)
    parser.add_argument('--keep')
    options = parser.parse_args()
    reason = missing()
    if reason:
        print('skipped: ' + reason)
        return 77
    wanted = options.styles.split(',') if options.styles else STYLES
    styles = [s for s in wanted if any(os.path.exists(f'{CSL}/styles/{d}{s}.csl') for d in ('', 'dependent/'))]
    records = {str(r['id']): r for r in json.load(open(options.records, encoding='utf-8'))}
    total, failed = collections.Counter(), False
    print('%-48s %5s %6s  %s' % ('style', 'items', 'whole', 'title authors year container (wrong)'))
    with tempfile.TemporaryDirectory() as tmp:
        folder = options.keep or tmp
        os.makedirs(folder, exist_ok=True)
        for number, (style, entries) in enumerate(render(options.records, styles).items()):
            path = os.path.join(folder, style + '.md')
            lead = ('- ', '{n}. ', '[{n}] ')[number % 3]
            separator = '\n\n' if number % 3 == 2 else '\n'
            with open(path, 'w', encoding='utf-8') as f:
                f.write(FRAME.replace('{items}', separator.join(lead.replace('{n}', str(n)) + e[1] for n, e in enumerate(entries, 1))))
            lines = open(path, encoding='utf-8').read().split('\n')
            items = json.loads(subprocess.run([options.bibfold, 'convert', '-f', 'cv-text', path, '-t', 'csl-json', '-q'], capture_output=True,
                                              check=True).stdout)
            by_line = {i['custom']['bibfold']['versions'][0]['line']: i for i in items}
            count, shown = collections.Counter(), 0
            for n, (key, text) in enumerate(entries, 1):
                line = next(k for k, l in enumerate(lines, 1) if l.endswith(text) and l.startswith(lead.replace('{n}', str(n))))
                right = judge(records[key], text, by_line.get(line, {}))
                count['items'] += 1
                count['whole'] += all(right.values())
                for field, ok in right.items():
                    count[field] += not ok
                if not all(right.values()) and shown < options.errors:
                    shown += 1
                    item = by_line.get(line, {})
                    print('   ', [k for k, ok in right.items() if not ok], text)
                    print('        →', item.get('title'), '|', [a.get('family', '') + ',' + a.get('given', '') if 'family' in a else a.get('literal') for a in item.get('author', [])],
                          '|', item.get('container-title'), '|', item.get('issued'))
            count['invented'] = len(items) - len(entries) if len(items) > len(entries) else 0
            whole = 100 * count['whole'] / count['items']
            failed |= whole < options.least_style
            print('%-48s %5d %5.1f%%  %d %d %d %d%s' % (style, count['items'], whole, count['title'], count['authors'], count['year'],
                                                      count['container'], '  invented %d' % count['invented'] if count['invented'] else ''))
            total.update(count)
    whole = 100 * total['whole'] / total['items']
    print('%-48s %5d %5.1f%%' % ('all', total['items'], whole))
    return 1 if failed or whole < options.least else 0


if __name__ == '__main__':
    sys.exit(main())
