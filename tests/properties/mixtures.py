#!/usr/bin/env python3
"""What must hold for any mixture of records, tried on random ones: records of records.tsv as programs and people would have written them, cut,
misspelled, mixed up, in one file, in two, or half of them in a page. Each property is a function of one mixture.

usage: mixtures.py BIBFOLD [--seed N] [--rounds N]      Exit status 1 and the inputs of each breach.
"""
import argparse, json, os, pathlib, random, re, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
FIELDS = ('type', 'title', 'author', 'year', 'venue', 'volume', 'number', 'pages', 'doi', 'eprint')
VENUE = {'article': 'journal', 'inproceedings': 'booktitle', 'phdthesis': 'school'}
FOLDS = ('versions', 'versions', 'works', 'duplicates')


def read_records():
    for line in (HERE / 'records.tsv').read_text(encoding='utf-8').split('\n'):
        cells = line.split('\t')
        if len(cells) > 2 and not line.startswith('#'):
            yield {name: cell for name, cell in zip(FIELDS, cells) if cell}


# ---- how a record is written by others

def cut_title(r, draw):
    words = r['title'].split()
    if len(words) > 3:
        r['title'] = ' '.join(words[:draw.randint(2, len(words) - 1)])


def change_word(r, draw):
    words = r['title'].split()
    words[draw.randrange(len(words))] = draw.choice(['for', 'new', 'II', '2', 'linear', 'data'])
    r['title'] = ' '.join(words)


def change_form(r, draw):
    r['title'] = draw.choice(['Erratum: %s', 'Reply to: %s', 'RETRACTED: %s', 'X: %s', '%s (Extended Abstract)', '%s: A Survey', '%s II', '%s [Chinese]',
                              '%s [Erratum appears in 3(4)]', '%s, 2nd edition', '%s 2019', 'Editorial', 'Preface', '%s.']).replace('%s', r['title'])


def change_case(r, draw):
    r['title'] = draw.choice([str.upper, str.lower, str.capitalize])(r['title'])


def change_names(r, draw):
    names = r.get('author', 'Roe, Ada').split(' and ')
    initials = lambda name: re.sub(r', (\w)[^,]*$', r', \1.', name)
    turned = lambda name: ' '.join(reversed(name.split(', ')))
    r['author'] = ' and '.join(draw.choice([
        names[:1] + ['others'], names[::-1], names[:draw.randint(1, len(names))], [initials(n) for n in names], [turned(n) for n in names],
        names + ['Zed, Zoe'], ['{' + ', '.join(turned(n) for n in names) + '}'], [n.lower() for n in names]]))


def change_year(r, draw):
    if 'year' in r:
        r['year'] = str(int(r['year']) + draw.choice([-1, 1, 1, 2, 3, 5]))


def make_preprint(r, draw):
    r.setdefault('eprint', '%02d%02d.%05d' % (draw.randint(10, 23), draw.randint(1, 12), draw.randint(0, 30)))
    r['type'] = 'misc'
    for name in ('venue', 'volume', 'number', 'pages', 'doi'):
        r.pop(name, None)


def change_identifier(r, draw):
    r['doi'] = '10.5555/%d' % draw.randint(0, 20)


def change_type(r, draw):
    r['type'] = draw.choice(['article', 'inproceedings', 'book', 'misc', 'techreport', 'phdthesis', 'incollection'])


def change_rest(r, draw):
    r[draw.choice(['pages', 'volume'])] = draw.choice(['1--10', '33--44', 'e0123456', 'S12', '12'])
    r['note'] = draw.choice(['to appear', 'Translated by A. Roe', 'Poster', 'in German', 'Best paper'])


CHANGES = ((cut_title, .1), (change_word, .06), (change_form, .1), (change_case, .08), (change_names, .4), (change_year, .2), (make_preprint, .15),
           (change_identifier, .08), (change_type, .06), (change_rest, .1))


def written_otherwise(record, draw):
    r = dict(record)
    for name in [n for n in r if n not in ('type', 'title') and draw.random() < .25]:
        del r[name]
    for change, odds in CHANGES:
        if draw.random() < odds:
            change(r, draw)
    return r


# ---- the files

def as_entry(key, r):
    fields = {VENUE.get(r['type'], 'booktitle') if name == 'venue' else name: value for name, value in r.items() if name != 'type'}
    if 'eprint' in fields:
        fields['archiveprefix'] = 'arXiv'
    return '@%s{%s,\n%s\n}\n' % (r['type'], key, ',\n'.join('  %s = {%s}' % field for field in fields.items()))


def as_item(r):
    names = re.sub(r'[{}]', '', r.get('author', 'Roe, Ada')).replace(' and others', ', et al.').split(' and ')
    where = ''.join([' *%s*' % r['venue'] if 'venue' in r else '', ', %s' % r['volume'] if 'volume' in r else '', ', pp. %s' % r['pages'].replace('--', '-') if 'pages' in r else ''])
    link = ' arXiv:%s.' % r['eprint'] if 'eprint' in r else ''
    return '- %s. %s.%s%s.%s\n' % ('; '.join(names), r['title'], where, ', ' + r['year'] if 'year' in r else '', link)


def as_page(records):
    return '# Ada Roe\n\n## Publications\n\n' + ''.join(as_item(r) for _, r in records)


class Mixture:
    "Records with keys, and how they lie in files."

    def __init__(self, seed, base):
        draw = self.draw = random.Random(seed)
        some = draw.sample(base, draw.randint(2, 7))
        make = lambda: written_otherwise(draw.choice(some), draw) if draw.random() < .85 else dict(draw.choice(some))
        self.records = [('k%d' % i, make()) for i in range(draw.randint(4, 26))]
        self.fold = draw.choice(FOLDS)
        self.layout = draw.choice(['one', 'two', 'two', 'page'])
        self.first = set(key for key, _ in self.records[:len(self.records) // 2])

    def write(self, folder, name, records):
        if self.layout == 'one':
            return [save(folder, name + '.bib', '\n'.join(as_entry(*r) for r in records))]
        halves = [r for r in records if r[0] in self.first], [r for r in records if r[0] not in self.first]
        front = save(folder, name + '-1.bib', '\n'.join(as_entry(*r) for r in halves[0]))
        if self.layout == 'page':
            return [front, save(folder, name + '-2.md', as_page(halves[1]))]
        return [front, save(folder, name + '-2.bib', '\n'.join(as_entry(*r) for r in halves[1]))]


def save(folder, name, text):
    path = pathlib.Path(folder, name)
    path.write_text(text, encoding='utf-8')
    return path


# ---- the properties: each yields what it finds broken

class Runner:
    def __init__(self, binary, mixture, folder):
        self.binary, self.mixture, self.folder = binary, mixture, folder
        self.inputs = mixture.write(folder, 'a', mixture.records)
        self.works = self.merge(*self.inputs)

    def run(self, verb, *arguments):
        done = subprocess.run([self.binary, verb, '--fold=' + self.mixture.fold, *map(str, arguments)], capture_output=True, timeout=120)
        assert 0 <= done.returncode <= 1, (verb, arguments, done.returncode, done.stderr[-300:])
        return done.stdout

    def merge(self, *arguments):
        return self.run('merge', '-q', '-t', 'csl-json', *arguments)


def members(data):
    "Which records make a work: those of a .bib by key, those of a page by nothing that a new order would change."
    return {frozenset(v['id'] for v in item['custom']['bibfold']['versions']): item for item in json.loads(data)}


def without_places(item):
    own = item['custom']['bibfold']
    for version in own['versions']:
        version.pop('source'), version.pop('line')
    own['versions'].sort(key=str)
    return json.dumps(item, sort_keys=True)


def second_merge_changes_nothing(r):
    for form, suffix in (('bibtex', '.bib'), ('biblatex', '.bib'), ('csl-json', '.json')):
        once, twice = (pathlib.Path(r.folder, name + '-' + form + suffix) for name in ('once', 'twice'))
        r.run('merge', '-q', '-t', form, '-o', once, *r.inputs)
        r.run('merge', '-q', '-t', form, '-o', twice, once)
        if once.read_bytes() != twice.read_bytes():
            yield form + '\n' + subprocess.run(['diff', once, twice], capture_output=True, text=True).stdout[:800]


def threads_change_nothing(r):
    if r.merge('-j', 1, *r.inputs) != r.merge('-j', 8, *r.inputs):
        yield ''


def every_record_is_in_one_work(r):
    of = lambda data: sorted((v['source'], v['line'], v['id']) for item in json.loads(data) for v in item['custom']['bibfold']['versions'])
    read = of(subprocess.run([r.binary, 'convert', '-q', '-t', 'csl-json', *r.inputs], capture_output=True).stdout)
    if of(r.works) != read:
        yield read, of(r.works)


def order_changes_only_the_order(r):
    if r.mixture.layout == 'page':
        return  # items without keys: what stands above one is part of its reading
    records = list(r.mixture.records)
    r.mixture.draw.shuffle(records)
    inputs = r.mixture.write(r.folder, 'b', records)
    here, there = members(r.works), members(r.merge(*(inputs[::-1] if r.mixture.draw.random() < .5 else inputs)))
    if set(here) != set(there):
        yield [sorted(x) for x in set(here) ^ set(there)]
    else:
        yield from ['\n%s\n%s' % pair for pair in ((without_places(here[k]), without_places(there[k])) for k in here) if pair[0] != pair[1]][:1]


def unrelated_record_changes_nothing(r):
    other = save(r.folder, 'other.bib', as_entry('zz', {'type': 'book', 'title': 'Quaternary glaciation of the Faroe plateau',
                                                         'author': 'Joensen, Hogni', 'year': '1977', 'publisher': 'Torshavn Press'}))
    with_it = set(members(r.merge(other, *r.inputs))) - {frozenset(['zz'])}
    if with_it != set(members(r.works)):
        yield [sorted(x) for x in with_it ^ set(members(r.works))]


def explain_is_symmetric_and_agrees_with_merge(r):
    if r.mixture.layout == 'page':
        return
    a, b = r.mixture.draw.sample([key for key, _ in r.mixture.records], 2)
    said = [re.findall(r'^(?:verdict:|rule:|decided:|sum).*', r.run('explain', *r.inputs, '--pair', *pair).decode('utf-8'), re.M) for pair in ((a, b), (b, a))]
    if said[0] != said[1]:
        yield a, b, said
    together = any({a, b} <= set(work) for work in members(r.works))
    if together != ('one work' in said[0][0] and 'possibly' not in said[0][0]):
        yield a, b, said[0], together


PROPERTIES = [second_merge_changes_nothing, threads_change_nothing, every_record_is_in_one_work, order_changes_only_the_order,
              unrelated_record_changes_nothing, explain_is_symmetric_and_agrees_with_merge]


def main():
    options = argparse.ArgumentParser()
    options.add_argument('binary')
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--rounds', type=int, default=60)
    asked = options.parse_args()
    base, breaches = list(read_records()), 0
    for n in range(asked.rounds):
        mixture = Mixture(asked.seed * 100003 + n, base)
        with tempfile.TemporaryDirectory() as folder:
            runner = Runner(os.path.abspath(asked.binary), mixture, folder)
            for holds in PROPERTIES:
                for found in holds(runner):
                    breaches += 1
                    print('%s: round %d of seed %d, --fold=%s: %s' % (holds.__name__, n, asked.seed, mixture.fold, found), flush=True)
                    if breaches == 1:
                        print('\n'.join(p.read_text(encoding='utf-8') for p in runner.inputs))
    print('%d mixtures, %d properties, %d breaches' % (asked.rounds, len(PROPERTIES), breaches))
    sys.exit(1 if breaches else 0)


if __name__ == '__main__':
    main()
