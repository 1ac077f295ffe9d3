#!/usr/bin/env python3
"""What `diff FILE` prints, patch applies to FILE, and the result is what `merge FILE` writes."""
import pathlib, shutil
from peer import CORPUS, Complaints, EXAMPLES, bibfold, need, run, scratch

PATCH = need('patch')
complaints, changed = Complaints(), 0
with scratch() as name:
    folder = pathlib.Path(name)
    for path in sorted([*EXAMPLES.rglob('*.bib'), *CORPUS.rglob('*.bib')]):
        if path.parent.name == 'encodings':  # not UTF-8: the result is, so a patch would be of all of it
            continue
        copy = folder / 'file.bib'
        shutil.copy(path, copy)
        diff = bibfold('diff', 'file.bib', cwd=folder, status=(0, 1))
        expected = bibfold('merge', 'file.bib', cwd=folder).stdout
        if diff.returncode != (1 if diff.stdout else 0):
            complaints.add([path], 'exit status %d with a diff of %d bytes' % (diff.returncode, len(diff.stdout)))
        if diff.stdout:
            changed += 1
            run(PATCH, '--binary', '-s', 'file.bib', cwd=folder, stdin=diff.stdout)
        if copy.read_bytes().decode('utf-8', 'replace') != expected:
            complaints.add([path], 'the patched file is not what merge writes')
complaints.finish('%d files patched' % changed)
