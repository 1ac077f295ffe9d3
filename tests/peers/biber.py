#!/usr/bin/env python3
"""biber --tool --validate-datamodel reads what is written as bibtex and as biblatex; it complains only of fields that the source lacks, of fields
that it does not know and that were in the source, and of keys that clashed there."""
import pathlib, re
from peer import Complaints, EXAMPLES, CORPUS, ROOT, bibfold, items, need, run, scratch

BIBER = need('biber')
INPUTS = [[EXAMPLES.relative_to(ROOT)], [CORPUS.relative_to(ROOT) / 'bibtex' / 'syntax.bib']]  # a run takes seconds: not every file by itself
LACKING = {'author': 'author', 'editor': 'editor', 'title': 'title', 'journaltitle': 'container-title', 'booktitle': 'container-title',
           'date': 'issued', 'year': 'issued', 'publisher': 'publisher', 'institution': 'publisher', 'type': 'genre', 'eprint': 'DOI', 'doi': 'DOI', 'url': 'URL'}


def fields_of(paths):
    "Names of the fields that the .bib files among the inputs use."
    names = set()
    for path in paths:
        for bib in ([ROOT / path] if (ROOT / path).is_file() else (ROOT / path).rglob('*.bib')):
            names |= {name.lower() for name in re.findall(r'([\w+:-]+)\s*=', bib.read_text(encoding='utf-8', errors='replace'))}
    return names


def is_true(line, items, fields, clashes):
    missing = re.search(r"'([^']+)' \(.*Missing mandatory field(?:s?)(?: -)?(?: one of)? (.*)$", line)
    if missing:
        names = re.findall(r"'([a-z]+)'|\b(author|editor|title|journaltitle|booktitle|date|year|publisher|institution|type|eprint|doi|url)\b", missing.group(2))
        item = items.get(missing.group(1), {})
        return all(LACKING.get(a or b) not in item for a, b in names)
    unknown = re.search(r"(?:Invalid field|Field) '([\w-]+)'", line)
    if unknown:
        return unknown.group(1).lower() in fields
    return clashes and 'Duplicate entry key' in line


def grumbles(folder, name):
    "What biber warns of in a .bib of the folder."
    done = run(BIBER, '--tool', '--validate-datamodel', '--output-file', 'read.bib', name, cwd=folder, status=None)
    return [line for line in done.stdout.splitlines() if line.startswith(('WARN', 'ERROR')) and 'WARNINGS:' not in line and 'ERRORS:' not in line]


def without_place(line):
    return re.sub(r'\S+\.utf8, line \d+|\(\S+\.bib\)', '', line)


def grumbles_of_inputs(folder, paths):
    "What biber says of the inputs as they are, entry by entry: what nothing changes is written back, with its faults."
    said = set()
    for path in paths:
        for bib in ([ROOT / path] if (ROOT / path).is_file() else sorted((ROOT / path).rglob('*.bib'))):
            (folder / 'in.bib').write_bytes(bib.read_bytes())
            said |= {without_place(line) for line in grumbles(folder, 'in.bib')}
    return said


complaints, entries = Complaints(), 0
with scratch() as folder:
    for paths in INPUTS:
        known, fields = items('merge', paths), fields_of(paths)
        clashes = 'duplicate-key' in bibfold('check', *paths, status=(0, 1)).stdout
        before = grumbles_of_inputs(pathlib.Path(folder), paths)
        for dialect in ('bibtex', 'biblatex'):
            out = pathlib.Path(folder) / (dialect + '.bib')
            bibfold('merge', *paths, '-t', dialect, '-o', out)
            entries += len(known)
            for line in grumbles(folder, out.name):
                if without_place(line) not in before and not is_true(line, known, fields, clashes):
                    complaints.add(paths, '%s: %s' % (dialect, line))
complaints.finish('biber reads %d entries' % entries)
