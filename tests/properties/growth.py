#!/usr/bin/env python3
"""Documents that four times the length must not take much more than four times the time: what once took the square of it, and its like.

usage: growth.py BIBFOLD [NAME ...]      Exit status 1 and one line per breach. Processor time counts, so that a busy machine is no breach.
"""
import os, pathlib, re, resource, subprocess, sys, tempfile

BIN = os.path.abspath(sys.argv[1])
SIZE, TIMES = 800, 4
MOST = 7          # times the time: linear is 4, the square 16
FREE = 0.5        # seconds that any run may take

ONSETS, VOWELS = 'bdfgklmnprstvz', 'aeiou'


def word(i):
    "A word of its own for every number."
    out = ''
    while not out or i:
        i, rest = divmod(i, len(ONSETS) * len(VOWELS))
        out += ONSETS[rest // len(VOWELS)] + VOWELS[rest % len(VOWELS)]
    return out


def reference(i):
    return '%s, B., & Dirksen, E. (%d). On the %s of %s. Journal of %s, %d(2), %d-%d.' % (
        word(i).title(), 1950 + i % 70, word(i * 17), word(i * 13 + 1), word(i % 40).title(), i % 90 + 1, i % 900 + 1, i % 900 + 9)


def curriculum(lines):
    return '# Jana Q. Dirksen\n\n## Education\n\n- PhD, 2001\n\n## Publications\n\n' + lines


def entry(i, **fields):
    return '@article{k%d,\n%s}\n\n' % (i, ''.join('  %s = {%s},\n' % field for field in fields.items()))


def page(i):
    return '---\ntitle: "On the %s of %s"\ncollection: publications\nauthors: B. %s\ndate: 2001-02-03\nvenue: "Journal of %s"\n---\nText.\n' % (
        word(i), word(i * 3), word(i).title(), word(i % 9).title())


def each(count, f):
    return ''.join(f(i) for i in range(count))


# name → file name, and the text of a document of that many items; a folder has no suffix and gives file names and texts
DOCUMENTS = {
    'lines of one paragraph': ('a.md', lambda n: curriculum(each(n, lambda i: reference(i) + '\n'))),
    'sentences of one line': ('a.md', lambda n: curriculum(each(n, lambda i: reference(i) + ' '))),
    'paragraphs': ('a.md', lambda n: curriculum(each(n, lambda i: reference(i) + '\n\n'))),
    'a list under each heading': ('a.md', lambda n: curriculum(each(n, lambda i: '## Papers on %s\n\n- %s\n\n' % (word(i), reference(i))))),
    'rows without a head': ('a.md', lambda n: curriculum(each(n, lambda i: '| %d | %s |\n' % (1950 + i % 70, reference(i))))),
    'cells of a row': ('a.md', lambda n: curriculum('|' + each(9 * n, lambda i: ' %s |' % word(i)) + '\n|' + '---|' * (9 * n) + '\n')),
    'links in a page': ('a.md', lambda n: '---\ntitle: "Notes"\n---\n' + each(
        n, lambda i: 'We describe [%s %s](https://arxiv.org/abs/2001.%05d) here.\n\n' % (word(i * 7), word(i), i))),
    'one title': ('a.bib', lambda n: each(n, lambda i: entry(i, title='The Structure of Words', author=word(i).title() + ', B.', year=1900 + i % 120))),
    'one record': ('a.bib', lambda n: each(n, lambda i: entry(i, title='The Structure of Words', author='Dirksen, E.', year=2001))),
    'one DOI': ('a.bib', lambda n: each(n, lambda i: entry(i, title=word(i * 7) + ' and ' + word(i), doi='10.1000/182'))),
    'one author': ('a.bib', lambda n: each(n, lambda i: entry(i, title='A study of words in ' + word(i), author='Li, Wei', year=2001))),
    'open braces': ('a.bib', lambda n: each(n, lambda i: '@article{k%d, title={{{ x, year=2001}\n' % i)),
    'pages of one work': ('pages', lambda n: [('p%d.md' % i, page(5)) for i in range(n)]),
    'pages': ('pages', lambda n: [('p%d.md' % i, page(i)) for i in range(n)]),
}


def write(path, content):
    if isinstance(content, str):
        path.write_text(content, encoding='utf-8')
    else:
        path.mkdir()
        for name, text in content:
            (path / name).write_text(text, encoding='utf-8')


def seconds(path):
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    begin = used()
    subprocess.run([BIN, 'merge', str(path), '-o', os.devnull, '--jobs', '1', '--quiet'], check=True, timeout=500, capture_output=True)
    return used() - begin


breaches = 0
for name, (file, content) in DOCUMENTS.items():
    if sys.argv[2:] and not any(re.search(pattern, name) for pattern in sys.argv[2:]):
        continue
    with tempfile.TemporaryDirectory() as folder:
        times = []
        for size in (SIZE, SIZE * TIMES):
            path = pathlib.Path(folder, str(size) + file)
            write(path, content(size))
            times.append(seconds(path))
        if times[1] > FREE and times[1] > MOST * times[0]:
            print('%s: %.2f s, %d times as many %.2f s' % (name, times[0], TIMES, times[1]))
            breaches += 1
sys.exit(1 if breaches else 0)
