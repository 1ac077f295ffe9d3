#!/usr/bin/env python3
"""Makes records.json: who wrote what, where and when, as CSL-JSON, a line per record, from corpora outside the project.

usage: make_records.py [--dblp FILE.bib[.xz]] [--labelled FILE.jsonl ...] [--each N] [--seed N] > records.json

--dblp is a part of the DBLP corpus (CC0). --labelled are labelled reference strings ({"fields": {...}} a line); only the facts that they
state are taken, and only where author, title and date can be told without doubt: names in one of four strict forms, no words broken by
a line end. Records get a `field` (physics, law, ...) by the words of their container, and a `language` by the words of their title.
At most N per field and language; the same corpora and seed give the same bytes.
"""
import argparse, collections, json, lzma, random, re, sys

FAMILY = r"(?:(?:van der|van den|van de|van|von der|von|de la|de los|del|della|de|di|da|dos|ter|ten|le|la|El|Al) )?[A-ZÀ-Ž][\w’'À-ž]*[a-zß-ž](?:[- ][A-ZÀ-Ž][\w’'À-ž]*[a-zß-ž])?"
INITIALS = r'(?:[A-ZÀ-Ž]\.(?:[ -]?[A-ZÀ-Ž]\.){0,2})'
GIVEN = r"(?:[A-ZÀ-Ž][a-zß-ž’']+(?:-[A-ZÀ-Ža-z][a-zß-ž]+)?|[A-ZÀ-Ž]\.)(?: (?:[A-ZÀ-Ž][a-zß-ž’']+|[A-ZÀ-Ž]\.)){0,2}"
COMMA = re.compile(rf'({FAMILY}), ({INITIALS})')
VANCOUVER = re.compile(rf'({FAMILY}) ([A-Z]{{1,3}})')
FIRST = re.compile(rf'({INITIALS}|{GIVEN}) ({FAMILY})')
INVERTED = re.compile(rf'({FAMILY}), ({GIVEN})')
PARTICLE = re.compile(r'((?:(?:van|von|der|den|de|la|los|del|della|di|da|dos|ter|ten|le) )+)(.+)')

# The first that occurs in the container's name decides.
FIELDS = (('law', r'\b(law|legal|jur|rechts|juris|droit)'),
          ('medicine', r'\b(med|clin|surg|cancer|oncol|cardi|circulation|lancet|psychiatr|pediatr|diabet|nurs|health|epidemiol|anesth|radiol|neurol|pharm)'),
          ('biology', r'\b(bio|cell|gene|genet|plant|zool|ecol|microb|virol|evol|nature|protein|nucleic|botan|parasit|insect|dev)'),
          ('chemistry', r'\b(chem|angew|tetrahedron|catal|polym|langmuir|electroch|macromol)'),
          ('physics', r'\b(phys|astro|optic|quantum|plasma|nucl|appl\. ?phys|materials?|jhep|math)'),
          ('computing', r'\b(acm|ieee|comput|algorithm|software|artificial|intelligen|program|informat|data|robot)'),
          ('economics', r'\b(econom|financ|business|manag|market|account|policy)'),
          ('psychology', r'\b(psych|cognit|behav|education|learning|teach)'),
          ('humanities', r'\b(hist|philos|litera|relig|theolog|music|art|arts|cultur|linguist|language|anthrop|sociol|archaeol|studies|review|theat|film)'))
LANGUAGES = (('de', r'\b(und|der|die|das|des|zur|zum|für|von|über)\b'), ('fr', r'\b(les|des|du|une?|et|dans|pour|sur|aux)\b'),
             ('es', r'\b(los|las|del|una?|y|en|para|por|el)\b'), ('pt', r'\b(os|dos|das|da|do|uma?|e|em|na|no|para)\b'),
             ('it', r'\b(il|gli|della|delle|dei|nel|per|una?|e|di)\b'))
ENGLISH = re.compile(r'\b(the|of|and|in|for|on|with|an|to|by|from)\b', re.I)


def language(title):
    if re.search(r'[\u4e00-\u9fff]', title):
        return 'ko' if re.search(r'[\uac00-\ud7a3]', title) else 'zh'
    if re.search(r'[\uac00-\ud7a3\u3040-\u30ff\u0400-\u04ff\u0600-\u06ff]', title):
        return 'other'
    hits = {code: len(re.findall(words, title, re.I)) for code, words in LANGUAGES}
    best = max(hits, key=lambda code: (hits[code], code))
    return best if hits[best] >= 2 and not ENGLISH.search(title) else 'en'


def field(container, is_book):
    for name, words in FIELDS:
        if re.search(words, container or '', re.I):
            return name
    return 'humanities' if is_book else 'other'


def name(family, given):
    particle = PARTICLE.fullmatch(family)
    made = {'given': re.sub(r'\.(?=[A-Z])', '. ', given), 'family': family}
    if particle:
        made['family'] = particle[2]
        made['non-dropping-particle'] = particle[1].strip()
    return made


def spaced(initials):
    return ' '.join(c + '.' for c in initials)


CORPORATE = re.compile(r'\b(Association|Society|Organi[sz]ation|Committee|Institute|Council|Department|Collaboration|Group|Laboratory|Team|Consortium)\b')


def people(text):
    """Every name, or None when one of them is in no strict form."""
    text = re.sub(r'\s+', ' ', text).strip().rstrip('.,;: ') if re.search(r'\b[A-Z]\.?,?$', text.strip()) is None else text.strip().rstrip(',;: ')
    text = re.sub(r',? (?:and|&|und|et|y|e) ', ', ', text)
    if CORPORATE.search(text):
        return None
    chinese = [n for n in re.split(r'[,，、;；\s]+', text) if n]
    if chinese and all(re.fullmatch(r'[\u4e00-\u9fff]{2,4}', n) for n in chinese):
        return [{'family': n[0], 'given': n[1:]} for n in chinese]
    for form, joint, make in ((COMMA, ', ', lambda m: name(m[1], m[2])), (VANCOUVER, ', ', lambda m: name(m[1], spaced(m[2]))),
                              (FIRST, ', ', lambda m: name(m[2], m[1]))):
        found, at = [], 0
        while (match := form.match(text, at)):
            found.append(make(match))
            at = match.end()
            if at == len(text) or text[at:] == '.':
                return found
            if not text.startswith(joint, at):
                break
            at += len(joint)
    first, _, rest = text.partition(', ')
    head = INVERTED.match(text)
    if head:
        others = [FIRST.fullmatch(n) for n in text[head.end():].split(', ')[1:]]
        if (head.end() == len(text) or text[head.end()] == ',') and all(others):
            return [name(head[1], head[2])] + [name(m[2], m[1]) for m in others]
    return None


def plain(text):
    return re.sub(r'\s+', ' ', ' '.join(text) if isinstance(text, list) else str(text or '')).strip()


def bare(text):
    return plain(text).strip('“”"‘’`\'«»,;: ').rstrip('.').strip('“”"’,;: ')


class Words:
    """Counts the words of all titles, to tell "ob-ject" (object, broken by a line end) from "object-based"."""
    def __init__(self):
        self.count = collections.Counter()

    def learn(self, text):
        self.count.update(re.findall(r"[a-zà-ž]+(?:-[a-zà-ž]+)*", text.lower()))

    def sound(self, text):
        for word in re.findall(r"[A-Za-zÀ-ž]+(?:-[A-Za-zà-ž]+)*", text):
            low = word.lower()
            if '-' in low and (self.count[low.replace('-', '')] >= max(1, self.count[low]) or self.count[low] < 2 and not all(self.count[w] > 3 for w in low.split('-'))):
                return False
            if len(low) >= 10 and self.count[low] < 2 and '-' not in low and low.isascii():
                return False
        if re.search(r'[\u4e00-\u9fff]', text):
            return re.fullmatch(r'[\u4e00-\u9fff0-9A-Z:：—]+', text) is not None
        return not re.search(r'\s[-.,;:)]|[-(]\s|[ﬁﬂﬀ↵\\{}$_^|<>\ufffd]|\d [a-z]\b|[a-z][A-Z]{2}|\b[A-Za-z] [A-Za-z]\b(?<!a \w)(?<!I \w)', text)


    def known(self, text):
        """A container's name: glued words ("Journalof") occur once."""
        return all(self.count[w.lower()] > 1 for w in re.findall(r'[A-Za-zÀ-ž]{5,}', text)) and not re.search('[a-z][A-Z]|(?:Journal|Annals|Review|Proceedings)of', text)


def from_dblp(path):
    opened = lzma.open(path, 'rt', encoding='utf-8') if path.endswith('.xz') else open(path, encoding='utf-8')
    with opened as f:
        for entry in f.read().split('\n@'):
            kind, _, body = entry.lstrip('@').partition('{')
            if kind not in ('inproceedings', 'article'):
                continue
            values = {}
            for key, value in re.findall(r'^ *(\w+) *= \{(.*?)\},?$', body, re.M | re.S):
                values[key] = re.sub(r'\s+', ' ', value)
            yield kind, values


def unbraced(text):
    return re.sub(r'[{}]', '', text)


def dblp_names(text):
    made = []
    if CORPORATE.search(text):
        return None
    for person in text.split(' and '):
        words = re.sub(r' \d{4}$', '', unbraced(person)).split(' ')
        suffix = words.pop() if words[-1] in ('Jr.', 'Sr.', 'II', 'III') and len(words) > 2 else ''
        at = len(words) - 1
        while at > 1 and words[at - 1].lower() in ('van', 'von', 'de', 'der', 'den', 'del', 'della', 'di', 'da', 'la', 'le', 'el', 'al'):
            at -= 1
        if at < 1 or '\\' in person or re.fullmatch(r'[A-Z]\.?', words[-1]) or ' e ' in person:
            return None
        made.append(name(' '.join(words[at:]), ' '.join(words[:at])))
        if suffix:
            made[-1]['suffix'] = suffix
    return made


def dblp_record(kind, values):
    title, where = unbraced(values.get('title', '')), unbraced(values.get('booktitle', values.get('journal', '')))
    authors = dblp_names(values.get('author', ''))
    if not authors or len(authors) > 12 or re.search(r'[\\$]', title + where) or len(title) < 15:
        return None
    # "Proceedings of the …, {AAAI} 2010, Atlanta, Georgia, USA, July 11-15, 2010": the name, the place
    parts = where.split(', ')
    record = {'type': 'paper-conference' if kind == 'inproceedings' else 'article-journal', 'title': title, 'author': authors,
              'container-title': parts[0] if kind == 'inproceedings' else where, 'issued': {'date-parts': [[int(values['year'])]]}}
    acronym = re.match(r'(?:[A-Z][\w/-]*[A-Z][\w-]*)(?=[ \'’]|$)', parts[1]) if len(parts) > 1 else None
    if acronym:
        record['container-title-short'] = acronym[0]
    months = 'January|February|March|April|May|June|July|August|September|October|November|December'
    held = re.search(rf'(?:(?:{months}) \d|\d.* (?:{months}))', where)
    if len(parts) >= 4 and held and re.fullmatch(r'[A-Z][a-z]+(?: [A-Z][a-z]+)?', parts[2]):
        record['event-place'] = parts[2] + (', ' + parts[3] if re.fullmatch(r'[A-Z][A-Za-z ]+', parts[3]) and not re.search(months, parts[3]) else '')
    for key, csl in (('volume', 'volume'), ('number', 'issue'), ('pages', 'page'), ('publisher', 'publisher'), ('doi', 'DOI')):
        if values.get(key) and '\\' not in values[key]:
            record[csl] = unbraced(values[key]).replace('--', '-')
    return record


def labelled_record(fields, words):
    title, authors = bare(fields.get('title')), people(plain(fields.get('author')))
    date = re.findall(r'\b(1[6-9]\d\d|20[0-2]\d)\b', plain(fields.get('date')))
    where = bare(fields.get('journal') or fields.get('container-title') or fields.get('booktitle'))
    where = re.sub(r'^in:? ', '', where, flags=re.I)
    if not authors or len(set(date)) != 1 or not 12 <= len(title) <= 220 or not words.sound(title) or not words.sound(where) or not words.known(where):
        return None
    if re.search(r'[\d(“”"]', where) and not re.match(r'Proc', where):
        return None
    kind = ('article-journal' if fields.get('journal') else
            'paper-conference' if re.search(r'Proc|Conf|Workshop|Symposium', where) else 'chapter' if where else 'book')
    if kind == 'book' and not fields.get('publisher'):
        return None
    where = where.strip('[] ')
    record = {'type': kind, 'title': title, 'author': authors, 'issued': {'date-parts': [[int(date[0])]]}}
    if where:
        record['container-title'] = where
    volume = re.fullmatch(r'(?:[Vv]ol\.? ?)?(\d{1,4})(?: ?\((\d{1,3}(?:[-–/]\d+)?)\))?', bare(fields.get('volume')).rstrip(':'))
    if volume and kind == 'article-journal':
        record['volume'] = volume[1]
        issue = volume[2] or bare(fields.get('issue'))
        if re.fullmatch(r'\d{1,3}', issue or ''):
            record['issue'] = issue
    pages = re.fullmatch(r'(?:pp?\.? ?|S\. ?|pages )?([A-Za-z]?\d{1,6})(?: ?[-–—] ?([A-Za-z]?\d{1,6}))?', bare(fields.get('pages')))
    if pages and kind != 'book':
        record['page'] = pages[1] + ('-' + pages[2] if pages[2] else '')
    if kind != 'article-journal':
        publisher, place = bare(fields.get('publisher')), bare(fields.get('location'))
        if publisher and words.sound(publisher) and not re.search(r'\d', publisher):
            record['publisher'] = publisher
        elif kind == 'book':
            return None
        if re.fullmatch(r"[A-ZÀ-Ž][\w’'. À-ž-]+(?:, [A-Z][\w. ]+)?", place):
            record['publisher-place'] = place
        editors = people(re.sub(r'(?i)^in:? |\(?\b(eds?|hrsg|hg|editors?)\b\.?\)?|^edited by ', '', plain(fields.get('editor'))).strip(' ,():')) if fields.get('editor') else None
        if editors and kind == 'chapter':
            record['editor'] = editors
    doi = re.search(r'10\.\d{4,9}/[^\s,;]+', plain(fields.get('doi') or fields.get('idno')))
    if doi:
        record['DOI'] = doi[0].rstrip('.')
    return record


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--dblp')
    parser.add_argument('--labelled', nargs='*', default=[])
    parser.add_argument('--each', type=int, default=40)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    rng, words, groups, seen = random.Random(options.seed), Words(), collections.defaultdict(list), set()
    rows = [json.loads(line)['fields'] for path in options.labelled for line in open(path, encoding='utf-8')]
    corpus = [r for r in (dblp_record(*entry) for entry in from_dblp(options.dblp)) if r] if options.dblp else []
    for row in rows:
        words.learn(plain(row.get('title')) + ' ' + plain(row.get('journal')) + ' ' + plain(row.get('container-title')))
    for record in corpus:
        words.learn(record['title'])
    for record in corpus + [r for r in (labelled_record(row, words) for row in rows) if r]:
        key = re.sub(r'\W', '', record['title'].lower())
        if key in seen:
            continue
        seen.add(key)
        code = language(record['title'])
        named = 'computing' if 'container-title-short' in record else field(record.get('container-title'), record['type'] in ('book', 'chapter'))
        groups[(named if code == 'en' else 'any', code, record['type'])].append({'field': named, 'language': code, **record})
    chosen = []
    for group in sorted(groups):
        if group[1] not in ('ko', 'other'):
            chosen += rng.sample(groups[group], min(options.each, len(groups[group])))
    chosen.sort(key=lambda r: (r['language'], r['field'], r['type'], r['title']))
    print('[')
    print(',\n'.join(json.dumps({'id': 'r%d' % n, **r}, ensure_ascii=False) for n, r in enumerate(chosen, 1)))
    print(']')
    print(collections.Counter((r['language'], r['field'], r['type']) for r in chosen), file=sys.stderr)
    print({k: len(v) for k, v in sorted(groups.items())}, file=sys.stderr)


if __name__ == '__main__':
    main()
