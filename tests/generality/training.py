#!/usr/bin/env python3
"""Writes labelled reference lists for training: one list per line, in styles of the training split.

usage: training.py [--records FILE] [--lists N] [--seed N] [--split train|test] > lists.jsonl

{"style": "apa" | "template-17", "language": "en", "items": [{"text": Markdown, "labels": [["author", "substring"], ["title", ...], ...]}]}

Labels are in the order of the text, each substring stands after the one before; the text between them is punctuation and words like "In"
or "pp.". A value that is printed in emphasis includes its asterisks or not, as they come: strip them. Styles are split by name
(`held_out`), never by line: nothing of the test split is in the training split, and the documents of `evaluate.py` use the test split.
"""
import argparse, hashlib, json, os, random, re, sys

from habits import Habits
from rendering import HERE, all_styles, missing, render, split_labels
from templates import Template, is_held_out

LOCALES = {'en': 'en-US', 'de': 'de-DE', 'fr': 'fr-FR', 'es': 'es-ES', 'pt': 'pt-BR', 'it': 'it-IT', 'zh': 'zh-CN'}


def held_out(style):
    return hashlib.md5(style.encode()).digest()[0] % 5 == 0


def styles_of(split):
    """Independent styles that print lists of references, of one half of the split."""
    return [s for s in all_styles() if held_out(s) == (split == 'test') and not re.search(r'bibtex|^(?:note|label|bluebook-inline)|note-and-bib.*short', s)]


def templates_of(split, count=400):
    return [n for n in range(1, count + 1) if is_held_out(n) == (split == 'test')]


def with_owner(rng, record, owner):
    """The record with one of its authors replaced by the owner of the list."""
    authors = list(record['author'])
    if any(a['family'] == owner['family'] for a in authors):
        return record
    authors[rng.choice((0, 0, len(authors) - 1, rng.randrange(len(authors))))] = owner
    return {**record, 'author': authors}


def preprint(rng, record):
    """The record as a preprint of its year: how papers of computing and physics stand in CVs before they are published."""
    year = record['issued']['date-parts'][0][0]
    number = '%02d%02d.%s' % (year % 100, rng.randint(1, 12), '%05d' % rng.randint(100, 19999) if year > 2014 else '%04d' % rng.randint(100, 6999))
    name = rng.choice(('arXiv preprint arXiv:' + number, 'arXiv:' + number, 'arXiv ' + number, 'CoRR abs/' + number))
    kept = {k: v for k, v in record.items() if k in ('id', 'field', 'language', 'title', 'author', 'issued')}
    return {**kept, 'type': 'article-journal', 'container-title': name, 'arxiv': number, 'venue-forms': [name, 'arXiv', 'CoRR', 'arXiv preprint']}


def thesis(rng, record):
    kept = {k: v for k, v in record.items() if k in ('id', 'field', 'language', 'title', 'issued')}
    return {**kept, 'type': 'thesis', 'author': record['author'][:1], 'genre': rng.choice(('PhD thesis', 'Ph.D. dissertation', 'Doctoral dissertation', 'MSc thesis')),
            'publisher': rng.choice(('University of Exampleton', 'Sample State University', 'Technical University of Modelburg'))}


def varied(rng, record):
    year = record['issued']['date-parts'][0][0]
    if record['field'] in ('computing', 'physics', 'psychology', 'other') and year >= 2008 and record['language'] == 'en' and rng.random() < .15:
        return preprint(rng, record)
    return thesis(rng, record) if record['type'] == 'article-journal' and record['language'] == 'en' and rng.random() < .02 else record


def pool(records, language, field):
    chosen = [r for r in records if r['language'] == language and (field is None or r['field'] == field)]
    return chosen if len(chosen) >= 5 else [r for r in records if r['language'] == language]


def draw_lists(rng, records, count, split):
    """[{'style', 'language', 'records', 'owner', 'locale'}]: what is to be rendered."""
    styles, templates = styles_of(split), templates_of(split)
    fields = sorted({r['field'] for r in records})
    out = []
    for n in range(count):
        language = rng.choice(('en',) * 13 + tuple(LOCALES)[1:])
        some = pool(records, language, rng.choice(fields))
        some = [varied(rng, r) for r in rng.sample(some, min(len(some), rng.randint(6, 25)))]
        owner = rng.choice(rng.choice(some)['author'])
        mine = [with_owner(rng, {**r, 'id': '%s-%d' % (r['id'], n)}, owner) if rng.random() < .9 else {**r, 'id': '%s-%d' % (r['id'], n)} for r in some]
        style = rng.choice(styles) if rng.random() < .55 else rng.choice(templates)
        out.append({'style': style, 'language': language, 'locale': LOCALES[language], 'records': mine, 'owner': owner})
    return out


def rendered(lists):
    """Adds 'entries': [labelled text] to every list; lists that no style can render are left out."""
    wanted = [l for l in lists if isinstance(l['style'], str)]
    requests = [{'style': l['style'], 'ids': [r['id'] for r in l['records']], **({} if l['language'] == 'en' else {'locale': l['locale']})} for l in wanted]
    made = {tuple(i for i, _ in m['entries']): m['entries'] for m in render([r for l in wanted for r in l['records']], requests)} if wanted else {}
    for l in lists:
        if isinstance(l['style'], int):
            template = Template(l['style'])
            l['entries'] = [template.render(r, l['language'], n) for n, r in enumerate(l['records'])]
        else:
            entries = made.get(tuple(r['id'] for r in l['records']))
            l['entries'] = [text for _, text in entries] if entries else None
    return [l for l in lists if l['entries'] and all('\ue000' in e or '\ue001' in e for e in l['entries'])]


def label_of(label, text):
    """"arXiv:2101.00001" in the place of a journal is an identifier."""
    return 'identifier' if label == 'container' and re.match(r'[*_]*arXiv\b.*\d{4}\.\d{4,5}', text) else label


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--records', default=os.path.join(HERE, 'records.json'))
    parser.add_argument('--lists', type=int, default=1000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--split', default='train', choices=('train', 'test'))
    options = parser.parse_args()
    if missing():
        sys.exit(missing())
    rng = random.Random(options.seed)
    records = [r for r in json.load(open(options.records, encoding='utf-8')) if r['language'] in LOCALES]
    for l in rendered(draw_lists(rng, records, options.lists, options.split)):
        habits, items = Habits(rng, plain=rng.random() < .35), []
        for record, entry in zip(l['records'], l['entries']):
            text, labels = split_labels(habits.apply(rng, entry, record, l['owner'])[0])
            items.append({'text': text, 'labels': [[label_of(label, text[b:e]), text[b:e]] for label, b, e in labels]})
        name = l['style'] if isinstance(l['style'], str) else 'template-%d' % l['style']
        print(json.dumps({'style': name, 'language': l['language'], 'items': items}, ensure_ascii=False))


if __name__ == '__main__':
    main()
