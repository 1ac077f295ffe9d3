#!/usr/bin/env python3
"""Writes the tables of docs/evaluation.md anew.

usage: tables.py BIBFOLD
"""
import os, re, subprocess, sys

from rendering import HERE

DOCUMENT = os.path.join(HERE, '..', '..', 'docs', 'evaluation.md')


def table(script, *options):
    return subprocess.run([sys.executable, '-B', os.path.join(HERE, script), sys.argv[1], *options], capture_output=True, check=True).stdout.decode().rstrip()


def main():
    text = open(DOCUMENT, encoding='utf-8').read()
    for name, made in (('by family', table('evaluate.py')), ('by style', table('styles.py')), ('written', table('written.py'))):
        block = f'<!-- {name} -->\n```text\n{made}\n```\n'
        text = re.sub(rf'<!-- {name} -->\n(?:```text\n.*?```\n)?', lambda _: block, text, flags=re.S)
    with open(DOCUMENT, 'w', encoding='utf-8') as f:
        f.write(text)


if __name__ == '__main__':
    sys.exit(__doc__ if len(sys.argv) != 2 else main())
