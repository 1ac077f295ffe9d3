#!/usr/bin/env python3
"""make rebuilds the bibliography when an input, or the content of a folder, changes, and only then; a deleted input is no error."""
import os, pathlib, sys, time
from peer import Complaints, need, run, scratch

MAKE = need('make')
MAKEFILE = '''-include out.d
out.bib:
\t"%s" merge "my cvs" --depfile out.d --if-changed -o $@ -q
'''
ONE = '@article{one, title = {A first title}, author = {Doe, Ann}, journal = {J}, year = 2001}\n'
TWO = '@article{two, title = {Something else altogether}, author = {Roe, Bob}, journal = {J}, year = 2002}\n'

complaints = Complaints()


def make(folder, expect_run, what, contains):
    time.sleep(0.05)
    done = run(MAKE, cwd=folder, status=None)
    if done.returncode != 0:
        complaints.add([what], 'make failed: %s' % done.stderr)
    if ('merge' in done.stdout) != expect_run:
        complaints.add([what], 'make %s the program' % ('did not run' if expect_run else 'ran'))
    text = (folder / 'out.bib').read_text()
    for key in ('one', 'two'):
        if ('{%s,' % key in text) != (key in contains):
            complaints.add([what], 'out.bib should hold %s, not\n%s' % (contains, text))


with scratch() as name:
    folder = pathlib.Path(name)
    inputs = folder / 'my cvs'
    inputs.mkdir()
    (folder / 'Makefile').write_text(MAKEFILE % os.path.abspath(sys.argv[1]))
    (inputs / 'one#1.bib').write_text(ONE)
    make(folder, True, 'first run', ['one'])
    make(folder, False, 'nothing changed', ['one'])
    (inputs / 'two $.bib').write_text(TWO)
    make(folder, True, 'a new file in the folder', ['one', 'two'])
    make(folder, False, 'nothing changed since', ['one', 'two'])
    (inputs / 'two $.bib').unlink()
    make(folder, True, 'a deleted file', ['one'])
    make(folder, False, 'nothing changed after that', ['one'])
    (inputs / 'one#1.bib').write_text(ONE.replace('2001', '2003'))
    make(folder, True, 'an edited file', ['one'])
complaints.finish('make rebuilds when it should')
