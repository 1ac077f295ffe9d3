"""What the checks by other programs have in common: where the inputs are, running bibfold, skipping, reporting.

Each check is a script: NAME.py BIBFOLD. Exit status 0: the other program is content; 1: it is not, and what it said is printed; 77: it is
not installed (ctest shows the check as skipped). Python's standard library only, but for the check of the CSL schema and of YAML.
"""
import json, os, pathlib, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / 'data' / 'examples'
CORPUS = ROOT / 'tests' / 'corpus'
SKIPPED = 77


def need(program):
    "The program's path; ends the check as skipped where it is missing."
    path = shutil.which(program)
    if not path:
        print('skipped: no %s here' % program)
        sys.exit(SKIPPED)
    return path


def run(*command, cwd=None, status=(0,), stdin=''):
    "Runs a command and returns it with its output; any other exit status ends the check."
    done = subprocess.run([str(c) for c in command], cwd=cwd, input=stdin.encode(), capture_output=True)
    # Line ends stay as they are: some inputs have carriage returns.
    done.stdout, done.stderr = (out.decode('utf-8', 'replace') for out in (done.stdout, done.stderr))
    if status is not None and done.returncode not in status:
        sys.exit('%s\nexit status %d\n%s%s' % (' '.join(map(str, command)), done.returncode, done.stdout[-2000:], done.stderr[-4000:]))
    return done


def bibfold(*arguments, status=(0,), cwd=ROOT):
    return run(os.path.abspath(sys.argv[1]), *arguments, status=status, cwd=cwd)


def inputs():
    "Every set of documents that the checks run on: the examples as one folder, and each well-formed document by itself."
    yield [EXAMPLES.relative_to(ROOT)]
    for folder in (EXAMPLES, CORPUS):
        for path in sorted(folder.rglob('*')):
            if path.is_file() and path.suffix in ('.bib', '.json', '.md', '.txt') and path.name not in BROKEN:
                yield [path.relative_to(ROOT)]


# Documents with syntax errors: they are written back as they are, or hold no record at all.
BROKEN = {'unclosed.bib', 'malformed.bib', 'deep.json', 'cut.json', 'empty.txt', 'blank.bib'}


def items(verb, paths):
    "The same publications as CSL-JSON, by citation key: what a complaint about a missing field is held against."
    return {item['id']: item for item in json.loads(bibfold(verb, *paths, '-t', 'csl-json').stdout)}


def scratch():
    return tempfile.TemporaryDirectory(prefix='bibfold-peer-')


class Complaints:
    def __init__(self):
        self.count = 0

    def add(self, where, text):
        self.count += 1
        print('%s: %s' % (' '.join(map(str, where)), text))

    def finish(self, done):
        print(done if not self.count else '%d complaints' % self.count)
        sys.exit(1 if self.count else 0)
