#!/usr/bin/env python3
"""The manual names every verb, option, format and rule of `check` that the program has, and none that it has not.

usage: manual.py BIBFOLD
"""
import pathlib, re, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
MANUAL = (ROOT / 'docs' / 'manual.md').read_text(encoding='utf-8')


def said(*arguments):
    return subprocess.run([sys.argv[1], *arguments], capture_output=True, text=True).stdout


help_text = said('--help')
verbs = re.findall(r'^  (\w+)  ', help_text.split('verbs:')[1].split('\n\n')[0], re.M)
options = {option for verb in verbs for option in re.findall(r'--[a-z-]+', ' '.join(re.findall(r'^  .*?(--[a-z-]+)', said(verb, '--help'), re.M)))}
formats = re.findall(r'^ *([a-z]+(?:-[a-z]+)*)  ', said('list', 'formats'), re.M)

faults = ['the manual does not name %s' % word for word in sorted({*verbs, *options, *formats}) if '`%s' % word not in MANUAL]
in_manual = set(re.findall(r'(?<![\w-])--[a-z][a-z-]+', MANUAL.split('## Options')[1].split('##')[0]))
faults += ['the manual names %s, which no verb has' % word for word in sorted(in_manual - options)]
if not (verbs and options and formats):
    faults.append('the help cannot be read: %s %s %s' % (verbs, options, formats))
print('\n'.join(faults) or '%d verbs, %d options, %d formats' % (len(verbs), len(options), len(formats)))
sys.exit(1 if faults else 0)
