#!/usr/bin/env python3
"""Front matter as Jekyll reads it: where a YAML parser reads a page of publications, our title, venue and year are its."""
import json, sys
from peer import CORPUS, Complaints, EXAMPLES, ROOT, SKIPPED, bibfold

try:
    import yaml
except ImportError:
    print('skipped: no python3-yaml here')
    sys.exit(SKIPPED)

complaints, pages = Complaints(), 0
for path in sorted([*EXAMPLES.rglob('*.md'), *CORPUS.rglob('*.md')]):
    parts = path.read_bytes().decode('utf-8', 'replace').split('---\n', 2)
    try:
        page = yaml.safe_load(parts[1]) if len(parts) == 3 and not parts[0] else None
    except yaml.YAMLError:
        continue
    if not isinstance(page, dict) or page.get('collection') != 'publications':
        continue
    pages += 1
    read = json.loads(bibfold('convert', path.relative_to(ROOT), '-t', 'csl-json').stdout)
    if len(read) != 1:
        complaints.add([path], '%d publications' % len(read))
        continue
    for ours, theirs in ((read[0].get('title'), page.get('title')), (read[0].get('container-title'), page.get('venue'))):
        if ours != (theirs or '').replace('&amp;', '&') and theirs:
            complaints.add([path], '%r is not %r' % (ours, theirs))
    if page.get('date') and read[0]['issued']['date-parts'][0][0] != page['date'].year:
        complaints.add([path], 'another year')
complaints.finish('%d pages agree' % pages if pages else 'no page found')
