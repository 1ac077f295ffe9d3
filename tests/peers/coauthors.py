#!/usr/bin/env python3
"""al-folio's _data/coauthors.yml as Jekyll reads it: valid YAML, by family name a list of people with first names as text."""
import sys, unicodedata
from peer import Complaints, SKIPPED, bibfold, inputs

try:
    import yaml
except ImportError:
    print('skipped: no python3-yaml here')
    sys.exit(SKIPPED)

complaints, people = Complaints(), 0
for paths in inputs():
    text = bibfold('people', *paths, '-q', '-t', 'coauthors').stdout
    try:
        families = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        complaints.add(paths, 'not YAML: %s' % error)
        continue
    for family, rows in families.items():
        people += len(rows)
        plain = isinstance(family, str) and family == family.lower() and not any(map(unicodedata.combining, unicodedata.normalize('NFD', family)) )
        if not plain and not any(ord(c) > 0x24F for c in str(family)):  # of other scripts, accents are part of the letters
            complaints.add(paths, 'key %r' % family)
        for row in rows:
            if not row.get('firstname') or not all(isinstance(name, str) and name for name in row['firstname']):
                complaints.add(paths, '%r: %r' % (family, row))
            if not isinstance(row.get('url', ''), str) or set(row) - {'firstname', 'url'}:
                complaints.add(paths, '%r: %r' % (family, row))
complaints.finish('%d people' % people if people else 'nobody found')
