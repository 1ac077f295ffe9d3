#!/usr/bin/env python3
"""Every rule that `list rules` names has a page, `explain --rule NAME`, with an example that really yields the rule: the files and the command that
the page shows are made and run, and what it shows as printed is among what is printed, the name of the rule in it.

usage: examples.py BIBFOLD
"""
import os, pathlib, re, subprocess, sys, tempfile

BIBFOLD = pathlib.Path(sys.argv[1]).resolve()
INDENT = '    '


def printed(arguments):
    return subprocess.run([BIBFOLD, *arguments], capture_output=True, text=True, check=True).stdout


def rule_names():
    return list(dict.fromkeys(line.split()[0] for line in printed(['list', 'rules']).split('\n') if line.startswith('  ')))


def example_of(rule):
    "({file: text}, command, lines shown as printed)"
    page = printed(['explain', '--rule', rule])
    lines = page.split('\nTo see it:\n')[1].strip('\n').split('\n')
    lines = [line.removeprefix(INDENT) for line in lines]
    at = next(i for i, line in enumerate(lines) if line.startswith('$ '))
    files, name = {}, None
    for line in lines[:at]:
        if line and not line.startswith('  '):
            name = line.rstrip(':')
            files[name] = ''
        else:
            files[name] += line[2:] + '\n'
    return files, lines[at][2:], [line for line in lines[at + 1:] if line]


def run(files, command):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        environment = {'PATH': '%s:/usr/bin:/bin' % BIBFOLD.parent, 'LC_ALL': 'C', 'TZ': 'UTC', 'HOME': '/nonexistent'}
        done = subprocess.run(['sh', '-c', command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    return [line.rstrip() for line in (done.stdout + done.stderr).decode('utf-8', 'replace').split('\n')]


def fault_of(rule):
    try:
        files, command, shown = example_of(rule)
    except (IndexError, StopIteration, subprocess.CalledProcessError):
        return 'no example'
    lines = run(files, command)
    missing = [line for line in shown if line not in lines]
    if missing:
        return 'not printed: %s' % missing[0]
    # Of a pair, the rule that decided; what would decide if something were otherwise is shown there as well.
    form = r'^rule: +%s$|: %s$' if '--pair' in command else r'(?<![\w-])%s(?![\w-])'
    named = re.compile(form.replace('%s', re.escape(rule)))
    return '' if any(named.search(line) for line in shown) else 'the example does not yield the rule'


def main():
    rules = rule_names()
    faults = [(rule, fault) for rule in rules if (fault := fault_of(rule))]
    for rule, fault in faults:
        print('%s: %s' % (rule, fault))
    print('%d rules, %d without a true example' % (len(rules), len(faults)))
    return 1 if faults or len(rules) < 90 else 0


if __name__ == '__main__':
    sys.exit(main())
