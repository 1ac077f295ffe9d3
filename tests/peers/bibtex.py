#!/usr/bin/env python3
"""bibtex with plain.bst reads every .bib that is written, without errors; its warnings name only fields that the source lacks."""
import pathlib, re
from peer import ROOT, Complaints, bibfold, inputs, items, need, run, scratch

BIBTEX = need('bibtex')
# The field that a warning names → what the CSL item must then lack.
LACKING = {'author': 'author', 'editor': 'editor', 'title': 'title', 'journal': 'container-title', 'booktitle': 'container-title', 'year': 'issued',
           'publisher': 'publisher', 'school': 'publisher', 'institution': 'publisher', 'chapter': 'chapter-number', 'pages': 'page', 'note': 'note'}


def is_true(warning, items):
    "The warning states a fact about the source."
    empty = re.match(r'(?:empty|missing) ([a-z]+)(?:(?:,? and |, | or )([a-z]+))? in (\S+)$', warning)
    if empty:
        fields, item = [f for f in empty.groups()[:2] if f], items.get(empty.group(3), {})
        return all(LACKING.get(field) not in item for field in fields)
    if re.match(r'to sort, need (author|editor|key|author or key|editor or key|author, editor, or key)', warning):
        return 'author' not in items.get(warning.split(' in ')[-1], {})
    both = re.match(r"can't use both (?:volume and number|author and editor) fields in (\S+)$", warning)
    if both:
        item = items.get(both.group(1), {})
        return {'volume', 'collection-number'} <= item.keys() or {'author', 'editor'} <= item.keys() or {'volume', 'issue'} <= item.keys() or {'volume', 'number'} <= item.keys()
    return bool(re.match(r"there's a number but no (series|volume) in ", warning))


def errors_in(folder, name):
    "What bibtex calls an error in NAME.bib of the folder, without the place."
    (folder / (name + '.aux')).write_text('\\citation{*}\n\\bibstyle{plain}\n\\bibdata{%s}\n' % name)
    run(BIBTEX, name, cwd=folder, status=None)
    log = (folder / (name + '.blg')).read_text(encoding='utf-8', errors='replace')
    return log, re.findall(r'^(.*---line \d+ of file .*)$', log, re.M)


complaints, entries = Complaints(), 0
with scratch() as folder:
    for paths in inputs():
        for verb in ('convert', 'merge'):
            out = pathlib.Path(folder) / 'out.bib'
            bibfold(verb, *paths, '-t', 'bibtex', '-o', out)
            if '@' not in out.read_text(encoding='utf-8', errors='replace'):
                continue
            log, errors = errors_in(pathlib.Path(folder), 'out')
            # A file that bibtex does not like as it is: what is written may be no worse.
            before = []
            if len(paths) == 1 and paths[0].suffix == '.bib':
                (pathlib.Path(folder) / 'in.bib').write_bytes((ROOT / paths[0]).read_bytes())
                before = errors_in(pathlib.Path(folder), 'in')[1]
            known = items(verb, paths)
            entries += len(known)
            clashes = 'duplicate-key' in bibfold('check', *paths, status=(0, 1)).stdout
            source = '' if len(paths) > 1 or paths[0].suffix != '.bib' else paths[0].name
            for line in re.findall(r'^Warning--(.*)$', log, re.M):
                if not is_true(line, known):
                    complaints.add(paths, '%s: %s' % (verb, line))
            if len(errors) <= len(before):
                errors = []
            for error in errors:
                if not (error.startswith('Repeated entry') and clashes):
                    complaints.add(paths, '%s: %s' % (verb, error))
complaints.finish('bibtex reads %d entries' % entries)
