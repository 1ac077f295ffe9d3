#!/usr/bin/env python3
"""The rules of the house that a compiler does not know: who may include whom, which file alone knows which library, how a file opens and how long it is.

usage: rules.py      Exit status 1 and one line per breach.
"""
import pathlib, re, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PARTS = ('interpret', 'normalize', 'read', 'write', 'dedup')
# A part includes itself, text/ and the vocabulary; text/ includes no part, and the vocabulary nothing of src/.
MAY_INCLUDE = {part: {part, 'text', 'bibfold', 'parallel.h', 'data.h'} for part in PARTS}
MAY_INCLUDE['text'] = {'text', 'bibfold', 'parallel.h', 'data.h'}
MAY_INCLUDE['vocabulary'] = {'bibfold'}
# library header → the only files that include it
KNOWN_TO = {
    'CLI/': r'src/(cli|options|help|verb_table)\.(cpp|h)',
    'md4c.h': r'src/text/\w+\.cpp',
    'yaml-cpp/': r'src/(text|read)/\w+\.cpp',
    'utf8proc.h': r'src/text/\w+\.cpp',
    'nlohmann/': r'src/(read/csl_\w+|write/\w+|verbs/\w+|interpret/\w+)\.(cpp|h)',
    'regex': r'(?!)',
    'iostream': r'(?!)',
    'fstream': r'(?!)',
}


# What a character of ASCII is stands in text/ascii.h; those functions of <cctype> depend on the locale.
OWN_CHARACTERS = re.compile(r"\w+ >= '0' && \w+ <= '9'|\w+ >= '[aA]' && \w+ <= '[zZ]'|std::is(alpha|digit|alnum|upper|lower|space)\(")


# A file holds one noun. Tables may be longer.
MOST_LINES = 420
LONG_TABLES = {'src/dedup/rule_table.cpp'}


def files():
    for folder in ('include', 'src'):
        for path in sorted((ROOT / folder).rglob('*')):
            if path.suffix in ('.h', '.cpp'):
                yield path.relative_to(ROOT)


def part_of(path):
    return 'vocabulary' if path.parts[0] == 'include' else path.parts[1] if len(path.parts) > 2 else None


def breaches(path):
    text = (ROOT / path).read_text(encoding='utf-8')
    if not text.startswith('//'):
        yield 'does not open with a paragraph that says what it is for'
    if text.count('\n') > MOST_LINES and str(path) not in LONG_TABLES:
        yield 'has more than %d lines' % MOST_LINES
    if path.suffix == '.h' and '#pragma once' not in text:
        yield 'no #pragma once'
    if path.name != 'ascii.h' and OWN_CHARACTERS.search(text):
        yield 'has a class of characters of its own: %s (text/ascii.h)' % OWN_CHARACTERS.search(text)[0]
    allowed = MAY_INCLUDE.get(part_of(path))
    for quote, header in re.findall(r'^#include ([<"])([^>"]+)[>"]', text, re.M):
        if quote == '"' and allowed is not None and '/' not in header and not (ROOT / path.parent / header).exists() and header not in allowed:
            yield 'includes "%s"' % header
        if quote == '"' and allowed is not None and '/' in header and header.split('/')[0] not in allowed:
            yield 'includes "%s"' % header
        for library, where in KNOWN_TO.items():
            if quote == '<' and (header == library or library.endswith('/') and header.startswith(library)) and not re.fullmatch(where, str(path)):
                yield 'includes <%s>' % header


found = 0
for path in files():
    for breach in breaches(path):
        print('%s: %s' % (path, breach))
        found += 1
sys.exit(1 if found else 0)
