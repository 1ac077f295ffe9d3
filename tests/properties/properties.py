#!/usr/bin/env python3
"""What must hold for any input, tried on the examples, the corpus and files made here; each property is a function.

usage: properties.py BIBFOLD [NAME ...]      Exit status 1 and one line per breach.
"""
import itertools, json, os, pathlib, re, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES, CORPUS = ROOT / 'data' / 'examples', ROOT / 'tests' / 'corpus'
BIN = os.path.abspath(sys.argv[1])
breaches = []


def bibfold(*arguments, cwd=ROOT, **more):
    "One run of the program."
    return subprocess.run([BIN, *map(str, arguments)], cwd=cwd, capture_output=True, timeout=120, **more)


def expect(holds, property, *where):
    if not holds:
        breaches.append('%s: %s' % (property, ' '.join(map(str, where))))


def documents(*suffixes):
    "Every example and every document of the corpus, as paths below the root."
    for folder in (EXAMPLES, CORPUS):
        for path in sorted(folder.rglob('*')):
            if path.is_file() and (not suffixes or path.suffix in suffixes):
                yield path.relative_to(ROOT)


def works(*inputs, cwd=ROOT):
    "What merge makes of the inputs, as CSL-JSON."
    done = bibfold('merge', *inputs, '-t', 'csl-json', '-q', cwd=cwd)
    expect(done.returncode == 0, 'merge ends with 0', *inputs)
    return json.loads(done.stdout or b'[]')


def versions(item):
    return item.get('custom', {}).get('bibfold', {}).get('versions', [])


def threads_change_nothing():
    for arguments in (['convert', EXAMPLES, '-t', 'csl-json'], ['merge', EXAMPLES], ['merge', EXAMPLES, '-t', 'csl-json', '-v'],
                      ['check', EXAMPLES, '--format=json'], ['people', EXAMPLES]):
        one, eight = bibfold(*arguments, '-j', 1), bibfold(*arguments, '-j', 8)
        for stream in ('returncode', 'stdout', 'stderr'):
            expect(getattr(one, stream) == getattr(eight, stream), 'the same %s for any number of threads' % stream, *arguments)


def machine_changes_nothing():
    for locale, zone in (('C', 'UTC'), ('en_US.UTF-8', 'Asia/Tokyo'), ('tr_TR.UTF-8', 'America/New_York')):
        here = bibfold('merge', EXAMPLES, env=dict(os.environ, LC_ALL=locale, TZ=zone)).stdout
        expect(here == bibfold('merge', EXAMPLES).stdout, 'the same bytes in any locale and time zone', locale, zone)


def order_changes_only_the_order():
    inputs = [p for p in documents('.bib', '.md', '.txt', '.json') if str(p).startswith('data')]
    canonical = lambda items: sorted((json.dumps(without_order(i), sort_keys=True, ensure_ascii=False) for i in items))
    expected = canonical(works(*inputs))
    orders = [inputs[::-1], inputs[1:] + inputs[:1], sorted(inputs, key=lambda p: p.name), sorted(inputs, key=lambda p: hash_of(p))]
    for order in orders:
        got = canonical(works(*order))
        for left, right in itertools.zip_longest(expected, got, fillvalue=''):
            if left != right:
                expect(False, 'permuted inputs give the same works, fields and keys', '\n   ' + left[:600], '\n   ' + right[:600])
                break


def hash_of(path):
    import hashlib
    return hashlib.sha1(str(path).encode()).hexdigest()


def without_order(item):
    "The item with its versions, relations and mentions sorted: they are sets."
    own = item.get('custom', {}).get('bibfold', {})
    for name in ('versions', 'related', 'mentions'):
        if name in own:
            own[name] = sorted(own[name], key=lambda v: json.dumps(v, sort_keys=True))
    return item


def every_publication_is_in_one_work():
    for inputs in [[EXAMPLES]] + [[p] for p in documents('.bib', '.md', '.txt', '.json')]:
        read = json.loads(bibfold('convert', *inputs, '-t', 'csl-json', '-q').stdout or b'[]')
        of = lambda items: sorted((v['source'], v['line'], v['id']) for i in items for v in versions(i))
        expect(of(read) == of(works(*inputs)), 'every publication is in exactly one work', *inputs)
        expect(all(versions(i) for i in read), 'every item has a version', *inputs)


def a_second_merge_changes_nothing():
    with tempfile.TemporaryDirectory() as name:
        for form, suffix in (('bibtex', '.bib'), ('biblatex', '.bib'), ('csl-json', '.json')):
            for inputs in [[EXAMPLES]] + [[p] for p in documents('.bib')]:
                once, twice = pathlib.Path(name, 'once' + suffix), pathlib.Path(name, 'twice' + suffix)
                bibfold('merge', *inputs, '-t', form, '-o', once, '-q')
                bibfold('merge', once, '-t', form, '-o', twice, '-q')
                expect(once.read_bytes() == twice.read_bytes(), 'a second merge over its own output changes nothing', form, *inputs)


def a_bib_goes_through_byte_for_byte():
    for path in documents('.bib'):
        data = (ROOT / path).read_bytes()
        try:
            data.decode('utf-8')
        except UnicodeDecodeError:
            continue
        expect(bibfold('convert', path, '-q').stdout == data, 'convert writes a valid UTF-8 .bib back as it was', path)


def bad_input_is_never_fatal():
    made = {'empty.bib': b'', 'empty.md': b'', 'binary.bib': bytes(range(256)) * 40, 'binary.txt': bytes(range(256)) * 40,
            'utf16.bib': '\ufeff@misc{a, title = {Ünïcode}}\n'.encode('utf-16-le'), 'latin1.bib': '@misc{a, title = {Énergie}}\n'.encode('latin-1'),
            'broken.md': b'---\ntitle: Foo: bar: [\n---\n\n## Publications\n\n1. \xff\xfe A. Doe. A title. In EMNLP, 2020.\n',
            'line.txt': b'Publications\n\n' + b'Doe, A. and Roe, B. (2020). A title. ' * 30000, 'line.bib': b'@misc{a, title = {' + b'x' * 1000000 + b'}}',
            'braces.bib': b'@misc{a, title = {' + b'{' * 200000, 'at.bib': b'@' * 200000, 'brackets.json': b'[' * 200000, 'quotes.bib': b'@misc{a, title = "' + b'\\"' * 100000,
            'links.md': b'# Publications\n\n' + b'[' * 100000, 'marks.md': b'# Publications\n\n- ' + b'*' * 100000, 'nul.txt': b'Publications\n\x00\n',
            'equal.bib': b'@article{a, author = {Doe, Jane}, title = {On the folding of things}, journal = {Things}, year = 2001}\n' * 20000}
    with tempfile.TemporaryDirectory() as name:
        for file, data in made.items():
            pathlib.Path(name, file).write_bytes(data)
            for arguments in (['convert'], ['merge', '-t', 'csl-json'], ['merge', '-t', 'markdown'], ['check', '--exit-zero'], ['people'], ['convert', '--coverage']):
                begin = time.monotonic()
                done = bibfold(*arguments, file, cwd=name)
                expect(done.returncode == 0, 'bad input inside a readable file is never an error', file, *arguments, done.returncode, done.stderr[-300:])
                expect(time.monotonic() - begin < 20, 'any input takes linear time', file, *arguments)
                expect(max(map(len, done.stderr.split(b'\n')), default=0) < 4000, 'messages are short', file, *arguments)


def findings_are_lines_that_editors_read():
    line = re.compile(r'^[^:\n]+:\d+:\d+: (error|warning|note): .+$')
    for path in documents('.bib', '.md', '.txt', '.json'):
        done = bibfold('check', path)
        text = done.stdout.decode('utf-8')
        for row in text.splitlines():
            expect(line.match(row), 'file:line:column: severity: message', row)
        worst = re.search(r'^[^:\n]+:\d+:\d+: (error|warning): .*\[[a-z-]+\]$', text, re.M)
        expect(done.returncode == (1 if worst else 0), 'exit status 1 when there is a warning', path)
        found = json.loads(bibfold('check', path, '--format=json').stdout)
        expect(len(found) == len(re.findall(r'\[[a-z-]+\]$', text, re.M)), 'JSON holds the same findings', path)


def coverage_accounts_for_every_line():
    for path in documents('.bib', '.md', '.txt', '.json'):
        text = bibfold('convert', path, '--coverage', '-q').stdout.decode('utf-8')
        rows = [row for row in text.split('\n') if re.match(r'^.+:\d+: ', row)]
        expect(not any(': unaccounted' in row for row in rows), 'every line is accounted for', path)


def every_stage_can_be_printed():
    for stage in ('sources', 'documents', 'publications', 'keys', 'pairs', 'decisions', 'clusters', 'works'):
        done = bibfold('merge', EXAMPLES, '--dump', stage, '-q')
        expect(done.returncode == 0 and done.stdout.decode('utf-8'), '--dump prints a stage', stage)


def with_every_option(folder):
    "Options that bring files of their own: a curated file, a reference, an earlier output, decisions."
    inputs = [p for p in documents('.bib', '.md', '.txt', '.json') if str(p).startswith('data')]
    bibs = [p for p in inputs if p.suffix == '.bib']
    first, earlier, decisions = (pathlib.Path(folder, name) for name in ('first.bib', 'earlier.bib', 'decisions.txt'))
    bibfold('merge', EXAMPLES, '-o', first, '-q')
    earlier.write_bytes(first.read_bytes().replace(b'-etal-', b'-others-'))
    keys = re.findall(rb'^@\w+\{([^,\s]+),', first.read_bytes(), re.M)
    decisions.write_bytes(b'distinct %s %s\nnot-ours %s\n' % (keys[0], keys[1], keys[2]))
    yield ['--keys-from', earlier]
    yield ['--decisions', decisions]
    for bib in bibs:
        yield ['--prefer', bib]
        yield ['--reference', bib]
        yield ['--prefer', bib, '--keys-from', earlier, '--decisions', decisions, '--keep=both']


def options_keep_the_promises():
    inputs = [p for p in documents('.bib', '.md', '.txt', '.json') if str(p).startswith('data')]
    canonical = lambda data: sorted(json.dumps(without_order(i), sort_keys=True) for i in json.loads(data or b'[]'))
    with tempfile.TemporaryDirectory() as folder:
        for options in with_every_option(folder):
            once, twice = pathlib.Path(folder, 'once.json'), pathlib.Path(folder, 'twice.json')
            done = bibfold('merge', *inputs, *options, '-t', 'csl-json', '-o', once, '-q')
            expect(done.returncode == 0, 'merge ends with 0', *options, done.stderr[-300:])
            other = [o for i, o in enumerate(options) if '--prefer' not in options[max(i - 1, 0):i + 1]]  # it is in the output now
            bibfold('merge', once, *other, '-t', 'csl-json', '-o', twice, '-q')
            expect(once.read_bytes() == twice.read_bytes(), 'a second merge over its own output changes nothing', *options)
            turned = bibfold('merge', *inputs[::-1], *options, '-t', 'csl-json', '-q').stdout
            expect(canonical(once.read_bytes()) == canonical(turned), 'permuted inputs give the same works, fields and keys', *options)
            one, eight = (bibfold('merge', *inputs, *options, '-v', '-j', n) for n in (1, 8))
            expect((one.stdout, one.stderr) == (eight.stdout, eight.stderr), 'the same output for any number of threads', *options)


def review_works_in_a_terminal():
    import pty, select
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, 'a.bib').write_text('@article{x, title = {Moss on Northern Walls of Granite}, author = {Roe, Ada}, journal = {J}, year = {2018}}\n'
                                                 '@misc{y, title = {Moss on Northern Walls of Granite}}\n')
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir(folder)
            os.execv(BIN, [BIN, 'review', 'a.bib'])
        shown, sent, end = b'', False, time.monotonic() + 20
        while time.monotonic() < end:
            if not select.select([terminal], [], [], 1)[0]:
                continue
            try:
                data = os.read(terminal, 4096)
            except OSError:
                break
            shown += data
            if not sent and b'[s/d' in shown:
                os.write(terminal, b'd\n')
                sent = True
        status = os.waitpid(pid, 0)[1]
        decided = pathlib.Path(folder, 'bibfold-decisions.txt')
        expect(status == 0 and sent, 'review asks in a terminal', shown[-300:])
        expect(decided.exists() and 'distinct\n  x' in decided.read_text(), 'review writes the answer', shown[-300:])
        expect(b'\x1b[' in shown or os.environ.get('NO_COLOR') or os.environ.get('TERM', 'dumb') == 'dumb', 'review marks differences in colour', shown[-300:])


def review_keeps_what_was_answered_before_an_interrupt():
    import pty, select, signal, termios
    with tempfile.TemporaryDirectory() as folder:
        pairs = ['@article{%s%d, title = {A %s for Sparse Models of %s}, author = {Roe, Ada}, journal = {J}, year = {2001}}' % (key, n, word, subject)
                 for n, subject in enumerate(('Moss on Walls', 'Rain over Hills')) for key, word in (('a', 'Toolkit'), ('b', 'Toolbox'))]
        pathlib.Path(folder, 'a.bib').write_text('\n'.join(pairs))
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir(folder)
            os.execv(BIN, [BIN, 'review', 'a.bib'])
        before = termios.tcgetattr(terminal)
        shown, prompts, end = b'', 0, time.monotonic() + 20
        while time.monotonic() < end:
            if not select.select([terminal], [], [], 1)[0]:
                continue
            try:
                shown += os.read(terminal, 4096)
            except OSError:
                break
            if shown.count(b'[s/d') > prompts:  # an answer to the first question, Ctrl-C at the second
                prompts += 1
                os.write(terminal, b's\n' if prompts == 1 else b'\x03')
        status = os.waitpid(pid, 0)[1]
        expect(os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGINT, 'an interrupt ends review', status, shown[-300:])
        expect(before == termios.tcgetattr(terminal), 'an interrupt leaves the terminal as it was')
        expect(not shown.endswith(b'm') or shown.rstrip().endswith(b'\x1b[0m'), 'no colour is left on', shown[-60:])
        decided = pathlib.Path(folder, 'bibfold-decisions.txt')
        expect(decided.exists() and decided.read_text().count('\nsame\n') == 1, 'what was answered before an interrupt is kept', shown[-300:])
        expect(sorted(os.listdir(folder)) == ['a.bib', 'bibfold-decisions.txt'], 'an interrupt leaves no other file', os.listdir(folder))


PROPERTIES = [threads_change_nothing, machine_changes_nothing, order_changes_only_the_order, every_publication_is_in_one_work,
              a_second_merge_changes_nothing, a_bib_goes_through_byte_for_byte, bad_input_is_never_fatal, findings_are_lines_that_editors_read,
              coverage_accounts_for_every_line, every_stage_can_be_printed, options_keep_the_promises, review_works_in_a_terminal,
              review_keeps_what_was_answered_before_an_interrupt]

if __name__ == '__main__':
    wanted = sys.argv[2:]
    for property in PROPERTIES:
        if not wanted or property.__name__ in wanted:
            before = len(breaches)
            property()
            print('%-45s %s' % (property.__name__, 'holds' if len(breaches) == before else '%d breaches' % (len(breaches) - before)), flush=True)
    for breach in breaches[:60]:
        print(breach)
    sys.exit(1 if breaches else 0)
