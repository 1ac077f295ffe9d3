#!/usr/bin/env python3
"""What the README shows is what the program writes: the first two blocks are files, the third is what `merge` makes of them.

usage: readme.py BIBFOLD
"""
import pathlib, re, subprocess, sys, tempfile

README = (pathlib.Path(__file__).resolve().parents[2] / 'README.md').read_text(encoding='utf-8')
cv, refs, merged = (body for _, body in re.findall(r'^```(\w+)\n(.*?)^```', README, re.M | re.S)[:3])
command = re.search(r'^`bibfold (merge [^`]*)` writes', README, re.M).group(1).split()
with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, 'cv.md').write_text(cv, encoding='utf-8')
    pathlib.Path(folder, 'refs.bib').write_text(refs, encoding='utf-8')
    done = subprocess.run([pathlib.Path(sys.argv[1]).resolve(), *command], cwd=folder, capture_output=True, text=True)
if (done.returncode, done.stdout) != (0, merged):
    sys.exit('README.md shows:\n%s\nbut bibfold writes:\n%s%s' % (merged, done.stdout, done.stderr))
