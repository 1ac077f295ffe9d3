#!/usr/bin/env python3
"""Runs the cases: Markdown documents that show commands and what they print.

usage: run.py BIBFOLD [--accept] [DOCUMENT ...]      (no document: all below this folder)

A block "``` file NAME" makes a file. In every other block, a line "$ COMMAND" is run by sh in an empty folder that holds the files made so
far; below it stand the lines of its standard output, then those of standard error behind "2> ", then "=> STATUS" unless it is 0. Output
that does not end in a newline is followed by the line "(no newline)". A block with the word "ignore" is prose. --accept writes what the commands
print into the documents: read the diff before you commit it.

known_failures.txt lists cases that fail, as DOCUMENT:NUMBER of the command: the run fails when one of them passes.
"""
import os, pathlib, re, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
NO_NEWLINE = '(no newline)'
FENCE = re.compile(r'^(`{3,}|~{3,})\s*(.*)$')


def environment(folder):
    "A clean one: what is printed depends on nothing of the machine."
    return {'PATH': '%s:/usr/bin:/bin' % folder, 'LC_ALL': 'C', 'TZ': 'UTC', 'HOME': '/nonexistent'}


def lines_of(data):
    text = data.decode('utf-8', 'backslashreplace')
    lines = text.split('\n')
    return lines[:-1] if lines[-1] == '' else lines + [NO_NEWLINE]


def run(command, folder, tools):
    done = subprocess.run(['sh', '-c', command], cwd=folder, env=environment(tools), stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    shown = lines_of(done.stdout) + ['2> ' + line for line in lines_of(done.stderr)]
    return shown + (['=> %d' % done.returncode] if done.returncode else [])


def blocks(lines):
    "(number of the first line behind the fence, number of the closing fence, words behind the opening fence) of every fenced block."
    fence, begin, words = None, 0, ''
    for number, line in enumerate(lines):
        found = FENCE.match(line)
        if fence is None and found:
            fence, begin, words = found.group(1), number + 1, found.group(2).strip()
        elif fence is not None and line.startswith(fence) and not line.strip(fence[0]):
            yield begin, number, words
            fence = None


def run_document(path, tools):
    "The lines of the document as they should be, and (number of the command, expected, actual) of each command that differs."
    lines = path.read_text(encoding='utf-8').split('\n')
    out, at, differing, count = [], 0, [], 0
    with tempfile.TemporaryDirectory(prefix='bibfold-case-') as folder:
        for begin, end, words in blocks(lines):
            out += lines[at:begin]
            body, at = lines[begin:end], end
            if words.startswith('file '):
                target = pathlib.Path(folder, words[5:].strip())
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(''.join(line + '\n' for line in body), encoding='utf-8')
            if words.startswith('file ') or words == 'ignore':
                out += body
                continue
            starts = [i for i, line in enumerate(body) if line.startswith('$ ')] + [len(body)]
            out += body[:starts[0]]
            for start, stop in zip(starts, starts[1:]):
                count += 1
                expected, actual = body[start + 1:stop], run(body[start][2:], folder, tools)
                if expected != actual:
                    differing.append((count, body[start], expected, actual))
                out += [body[start]] + actual
    return out + lines[at:], differing, count


def known_failures():
    path = HERE / 'known_failures.txt'
    lines = path.read_text(encoding='utf-8').split('\n') if path.exists() else []
    return {line.split('#')[0].strip() for line in lines if line.split('#')[0].strip()}


def show(name, command, expected, actual):
    import difflib
    print('%s: %s' % (name, command))
    for line in difflib.unified_diff(expected, actual, 'expected', 'printed', lineterm='', n=2):
        print('    ' + line)


def main():
    arguments = sys.argv[1:]
    accept = '--accept' in arguments
    arguments = [a for a in arguments if a != '--accept']
    if not arguments:
        sys.exit(__doc__)
    documents = [pathlib.Path(a).resolve() for a in arguments[1:]] or sorted(HERE.rglob('*.md'))
    known, failed, ran, bad = known_failures(), set(), 0, 0
    with tempfile.TemporaryDirectory(prefix='bibfold-bin-') as tools:
        os.symlink(os.path.abspath(arguments[0]), os.path.join(tools, 'bibfold'))
        for path in documents:
            lines, differing, count = run_document(path, tools)
            ran += count
            if accept:
                path.write_text('\n'.join(lines), encoding='utf-8')
                bad += len(differing)
                continue
            for number, command, expected, actual in differing:
                name = '%s:%d' % (path.relative_to(HERE).as_posix(), number)
                failed.add(name)
                if name not in known:
                    show(name, command, expected, actual)
                    bad += 1
    if accept:
        print('%d of %d commands rewritten: read the diff' % (bad, ran))
        return 0
    ours = {path.relative_to(HERE).as_posix() for path in documents}
    for name in sorted(k for k in known if k.split(':')[0] in ours and k not in failed):
        print('%s: passes now; take it out of known_failures.txt' % name)
        bad += 1
    print('%d commands in %d documents, %d wrong' % (ran, len(documents), bad))
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
