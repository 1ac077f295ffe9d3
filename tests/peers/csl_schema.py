#!/usr/bin/env python3
"""CSL-JSON is valid by the official schema, and keeps what the schema does not ask for: ids are unique, no string is empty."""
import json, re, sys
from peer import Complaints, ROOT, SKIPPED, bibfold, inputs

try:
    from jsonschema import Draft7Validator
except ImportError:
    print('skipped: no python3-jsonschema here')
    sys.exit(SKIPPED)


def empty_strings(value, path=''):
    if value == '':
        yield path
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from empty_strings(inner, path + '/' + key)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from empty_strings(inner, '%s/%d' % (path, at))


schema = Draft7Validator(json.loads((ROOT / 'tests/peers/schemas/csl-data.json').read_text()))
complaints, checked = Complaints(), 0
for paths in inputs():
    for verb in ('convert', 'merge'):
        items = json.loads(bibfold(verb, *paths, '-t', 'csl-json').stdout)
        checked += len(items)
        for error in schema.iter_errors(items):
            complaints.add(paths, '%s: %s: %s' % (verb, '/'.join(map(str, error.absolute_path)), error.message[:300]))
        for path in empty_strings(items):
            complaints.add(paths, '%s: empty string at %s' % (verb, path))
        ids = [item['id'] for item in items]
        repeated = sorted({i for i in ids if ids.count(i) > 1})
        # Keys that clash within one file of the input stay, and are reported.
        clashing = set(re.findall(r"citation key '([^']*)' is used by more than one", bibfold('check', *paths, status=(0, 1)).stdout)) if repeated else set()
        if not {i.lower() for i in repeated} <= {k.lower() for k in clashing}:
            complaints.add(paths, '%s: repeated ids %s' % (verb, repeated))
complaints.finish('%d items are valid' % checked)
