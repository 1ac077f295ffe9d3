#!/usr/bin/env python3
"""What the documentation names is there: paths, links, and identifiers with an underscore in `backquotes`; and whoever begins with README.md
and follows the links comes to every document.

usage: documents.py      Exit status 1 and one line per name that nothing has, and per document that no link leads to.
"""
import pathlib, re, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLACES = ('include', 'src', 'tests', 'script', 'data', 'docs', 'cmake')
# Names that a reader is to put his own in place of, and those of other programs.
STANDS_FOR = re.compile(r'FORMAT|my[_-]format')
OTHERS = {'fallthrough'}  # CLI11's


def sources():
    for place in PLACES:
        for path in (ROOT / place).rglob('*'):
            if path.is_file() and path.suffix in ('.h', '.hpp', '.cpp', '.py', '.js', '.txt', '.md', '.tsv', '') and 'docs' not in path.parts and '__pycache__' not in path.parts:
                yield path


def links_of(document):
    return re.findall(r'\]\(([^)#\s]+)(?:#[^)]*)?\)', document.read_text(encoding='utf-8'))


def reached(document, seen=()):
    "The documents that can be read from this one on."
    seen = set(seen) | {document}
    for link in links_of(document):
        target = (document.parent / link).resolve()
        if link.endswith('.md') and target.exists() and target not in seen:
            seen = reached(target, seen)
    return seen


def missing(document, words):
    text = document.read_text(encoding='utf-8')
    for code in re.findall(r'`([^`\n]+)`', text):
        if re.fullmatch(r'(%s)/[\w./-]+' % '|'.join(PLACES), code):
            if not STANDS_FOR.search(code) and not (ROOT / code).exists():
                yield 'no file %s' % code
        elif re.fullmatch(r'[A-Za-z_:]+(\(\))?', code) and ('_' in code or '::' in code or code.endswith('()')):
            name = code.removesuffix('()').split('::')[-1]
            if not STANDS_FOR.search(code) and name not in OTHERS and name not in words:
                yield 'nothing is called %s' % code
    for link in links_of(document):
        if not link.startswith('http') and not (document.parent / link).exists():
            yield 'no file %s' % link


words = {word for path in sources() for word in re.findall(r'\w+', path.read_text(encoding='utf-8', errors='replace'))}
documents = [ROOT / 'README.md', ROOT / 'CONTRIBUTING.md', ROOT / 'CHANGELOG.md', *sorted((ROOT / 'docs').rglob('*.md')), *sorted((ROOT / 'tests').glob('*/README.md'))]
found = ['%s: %s' % (document.relative_to(ROOT), what) for document in documents for what in missing(document, words)]
reachable = reached(ROOT / 'README.md')
found += ['%s: no link leads here' % document.relative_to(ROOT) for document in documents if 'docs' in document.parts and document not in reachable]
print('\n'.join(found))
sys.exit(1 if found else 0)
