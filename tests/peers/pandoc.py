#!/usr/bin/env python3
"""pandoc reads what is written as bibtex and as biblatex without a word, and finds the same entries, with as many authors each."""
import json, pathlib
from peer import Complaints, bibfold, inputs, items, need, run, scratch

PANDOC = need('pandoc')
NOT_KNOWN = {'parentheses.bib'}  # pandoc knows braces only as delimiters of an entry; an unchanged entry keeps its own


def people(item):
    # pandoc has no word for "and others" and makes a person of it.
    # In "A and and B", pandoc takes the second "and" for a name; BibTeX complains of an empty one.
    return [name for name in item.get('author', []) if name not in ({'literal': 'others'}, {'family': 'and'})]


complaints, entries = Complaints(), 0
with scratch() as folder:
    for paths in inputs():
        if paths[0].name in NOT_KNOWN:
            continue
        known = items('merge', paths)
        for dialect in ('bibtex', 'biblatex'):
            out = pathlib.Path(folder) / 'out.bib'
            bibfold('merge', *paths, '-t', dialect, '-o', out)
            done = run(PANDOC, '-f', dialect, '-t', 'csljson', out, status=None)
            if done.returncode != 0 or done.stderr:
                complaints.add(paths, '%s: %s' % (dialect, done.stderr.strip()))
                continue
            read = {item['id']: item for item in json.loads(done.stdout)}
            entries += len(read)
            if read.keys() != known.keys():
                complaints.add(paths, '%s: other keys: %s' % (dialect, sorted(read.keys() ^ known.keys())))
            for key in sorted(read.keys() & known.keys()):
                if len(people(read[key])) != len(people(known[key])):
                    complaints.add(paths, '%s: %s has %d authors, not %d' % (dialect, key, len(people(read[key])), len(people(known[key]))))
complaints.finish('pandoc reads %d entries' % entries)
