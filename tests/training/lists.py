#!/usr/bin/env python3
"""Writes labelled publication lists in invented styles, to train the reference parser on what no corpus of reference strings has: markup,
marks, tags, awards, acceptance rates, legends, links, statuses, titles before authors, names in every form.

usage: lists.py --bibtex FILE.bib[.xz] [--strings CORPUS.jsonl]... [--lists N] [--items N] [--seed N] > lists.jsonl

A style is drawn for each list and kept for its items but for a few slips, as people do. A reference is put together from pieces, each with
its label; a line is one list: {"style": …, "items": [{"text": Markdown, "labels": [[label, text], …]}, …]}, as corpus.h reads it.
"""
import argparse, json, random, re, sys

from records import read_records

PLACES = ['Berlin', 'New York', 'Cambridge, MA', 'London', 'Paris', 'Amsterdam', 'Oxford', 'Wien', 'Madrid', 'São Paulo', 'Tokyo', 'Chicago',
          'Vancouver, Canada', 'Seattle, WA, USA', 'Milano', 'Lisboa', 'Hoboken, NJ', 'Barcelona, Spain', 'Singapore', 'Stockholm']
PUBLISHERS = ['Springer', 'MIT Press', 'Cambridge University Press', 'Oxford University Press', 'ACM', 'IEEE', 'Elsevier', 'Wiley', 'Routledge',
              'De Gruyter', 'Suhrkamp', 'Academic Press', 'Presses Universitaires de France', 'Il Mulino', 'Duke University Press', 'Brill']
SCHOOLS = ['University of Toronto', 'Stanford University', 'ETH Zürich', 'Universität Wien', 'Université de Genève', 'MIT', 'Kyoto University',
           'Universidad de Chile', 'University of Michigan', 'Technical University of Denmark', 'University of Cape Town']
AWARDS = ['Best Paper Award', 'Oral', 'Spotlight', 'Best Student Paper Award', 'Outstanding Paper Award', 'Best Paper Honorable Mention',
          'Oral Presentation', 'Best Demo Award', 'Distinguished Paper Award', 'Best Paper Nomination', 'Test of Time Award', 'Highlight',
          'Best Paper Finalist', 'Notable Top 5%', 'Best Poster Award']
STATUS = {'en': ['in press', 'to appear', 'forthcoming', 'accepted', 'under review', 'submitted', 'in preparation', 'under revision', 'accepted for publication'],
          'de': ['im Druck', 'im Erscheinen', 'eingereicht'], 'fr': ['à paraître', 'sous presse'], 'es': ['en prensa'], 'pt': ['no prelo'], 'it': ['in corso di stampa']}
GENRES = {'en': ['PhD thesis', 'Ph.D. dissertation', "Master's thesis", 'Doctoral dissertation', 'MSc thesis', 'Undergraduate thesis'],
          'de': ['Dissertation', 'Diplomarbeit', 'Habilitationsschrift'], 'fr': ['Thèse de doctorat'], 'es': ['Tesis doctoral'], 'pt': ['Tese de doutorado'], 'it': ['Tesi di dottorato']}
AND = {'en': ['and', 'and', '&'], 'de': ['und', 'u.', '&'], 'fr': ['et', '&'], 'es': ['y'], 'pt': ['e'], 'it': ['e']}
IN = {'en': ['In', 'in', 'In:', 'in:', ''], 'de': ['In:', 'in:', 'In'], 'fr': ['in', 'Dans', ''], 'es': ['En', 'en:', 'In:'], 'pt': ['Em:', 'In:'], 'it': ['in', 'In:']}
PAGES = {'en': ['pp. ', 'pages ', 'p. ', '', '', 'pp ', 'pp.'], 'de': ['S. ', 'S. ', 'Seiten '], 'fr': ['p. ', 'pp. '], 'es': ['pp. ', 'págs. '], 'pt': ['p. ', 'pp. '], 'it': ['pp. ']}
EDITORS = {'en': ['(Eds.)', '(eds.)', ', editors', ', eds.', '(Ed.)', '(eds)'], 'de': ['(Hrsg.)', '(Hg.)', '(Hgg.)'], 'fr': ['(dir.)', '(éds)', '(sous la dir. de)'],
           'es': ['(eds.)', '(coords.)'], 'pt': ['(orgs.)', '(eds.)'], 'it': ['(a cura di)', '(eds.)']}
ETAL = {'en': ['et al.', 'et al.', 'et al', '*et al.*', 'and others', '...'], 'de': ['u. a.', 'et al.'], 'fr': ['et al.'], 'es': ['et al.', 'y otros'], 'pt': ['et al.'], 'it': ['et al.']}
MONTHS = {'en': 'January February March April May June July August September October November December'.split()}
SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
LINKS = ['PDF', 'Code', 'pdf', 'Slides', 'Project page', 'arXiv', 'DOI', 'Video', 'bibtex', 'Paper', 'Poster', 'Data', 'Website', 'link']
NOTES = ['with supplementary material', 'Invited paper', 'Reprinted in 2012', 'Translated into Spanish', 'Featured in Nature News', 'In Japanese',
         'Equal author contribution', 'Cited 120 times', 'Media coverage: BBC', 'Open access', 'Also available as a technical report', 'with discussion']
TITLE_STYLES = ['plain'] * 8 + ['quoted'] * 4 + ['curly'] * 4 + ['italic'] * 3 + ['bold'] * 2 + ['link', 'curly-italic', 'guillemets', 'german']


class Text:
    """A reference under construction: Markdown, and the labels of its pieces as a reader sees them."""

    def __init__(self):
        self.markdown, self.labels = '', []

    def add(self, text, label=None, wrap='{}'):
        if not text:
            return self
        if label:
            self.labels.append([label, text])
        self.markdown += wrap.replace('{}', re.sub(r'([*_])', r'\\\1', text))
        return self

    def end(self, sign):
        """A separator, unless the text ends in a sign that serves as one."""
        plain = re.sub(r'[*_”"»“)]+$', '', self.markdown)
        if sign.strip() in ('.', ',') and plain.endswith(('?', '!')) or sign.strip() == '.' and plain.endswith('.'):
            sign = ' '
        if sign[:1] in (',', '.', ';') and self.markdown.endswith((', ', '. ', ': ', '; ', ';', ' ,', ',')):
            self.markdown = self.markdown.rstrip(' ,;')
            sign = sign if not self.markdown.endswith(('.', ':')) else ' '
        self.markdown += sign
        return self


def initials(given, form):
    parts = [p for p in re.split(r'\s+', given) if p[:1].isalpha()]
    letters = ['-'.join(h[0] + '.' for h in p.split('-') if h[:1].isalpha()) for p in parts]
    if form == 'bare':
        return ''.join(l.replace('.', '').replace('-', '') for l in letters)
    return ('' if form == 'tight' else ' ').join(letters)


def draw_style(rng):
    lang = rng.choices(['en', 'de', 'fr', 'es', 'pt', 'it'], [12, 2, 1, 1, 1, 1])[0]
    s = {'lang': lang}
    pick = lambda name, options, weights=None: s.__setitem__(name, rng.choices(options, weights)[0])
    pick('order', ['authors', 'title', 'bluebook', 'venue'], [30, 8, 1, 1])
    pick('name', ['given', 'initials', 'comma-initials', 'comma-given', 'vancouver', 'family-initials', 'first-inverted', 'comma-tight', 'initials-tight', 'comma-bare'],
         [9, 6, 8, 3, 4, 1, 2, 3, 2, 1])
    pick('between', [', ', '; ', ' and ', ' / ', ' · '], [20, 2 if 'comma' not in s['name'] else 6, 1, 1 if lang == 'de' else 0.1, 0.3])
    s['and'] = rng.choice(AND[lang])
    pick('last', ['and', 'comma-and', 'none'], [6, 6, 3])
    pick('caps', [False, True], [12, 1])
    pick('after-authors', ['. ', ', ', ': ', ' '], [8, 5, 3 if lang != 'en' else 1, 0.7])
    pick('date', ['authors-paren', 'authors-plain', 'end', 'end-paren', 'container', 'container-paren', 'month-end', 'short-tag', 'none', 'front', 'authors-bracket', 'semicolon'],
         [6, 3, 8, 3, 2, 2, 2, 3, 1, 0.7, 0.4, 2])
    pick('title', TITLE_STYLES)
    pick('title-case', ['as-is', 'lower'], [3, 1])
    pick('after-title', ['. ', ', ', ' ', '.'], [8, 6, 0.5, 0])
    s['in'] = rng.choice(IN[lang])
    pick('container', ['plain', 'italic', 'bold', 'link', 'bold-italic'], [5, 8, 1, 0.4, 0.3])
    pick('short', ['full', 'acronym', 'both', 'apostrophe', 'proc'], [6, 4, 3, 3, 3])
    pick('volume', ['{v}({i})', '{v} ({i})', 'vol. {v}, no. {i}', 'Vol. {v}, Issue {i}', '{v}.{i}', '{v}, no. {i}', '{v}, {i}', 'Volume {v}, Number {i}', '{v}:{i}',
                    'Bd. {v}, H. {i}', 'vol. {v}, n° {i}', '{v}, n. {i}', 'vol. {v}({i})', 'Jg. {v}, Nr. {i}', '{v}/{i}'],
         [10, 3, 4, 1, 2, 2, 1, 1, 1, 2 * (lang == 'de') + .1, (lang in ('fr', 'es')) + .1, 1, 1, (lang == 'de') + .1, .5])
    pick('volume-markup', ['{}', '**{}**', '*{}*'], [8, 3, 2])
    pick('volume-gap', [', ', ' ', '. '], [6, 5, .5])
    pick('pages-gap', [', ', ': ', ':', '; '], [8, 4, 3, .5])
    s['pages'] = rng.choice(PAGES[lang])
    pick('dash', ['-', '–'], [1, 2])
    pick('publisher', ['place-colon', 'comma', 'paren', 'name'], [3, 3, 1, 3])
    s['editors'] = rng.choice(EDITORS[lang])
    pick('editor-place', ['before', 'behind', 'none'], [4, 2, 4])
    pick('field-gap', [', ', '. '], [5, 2])
    pick('tag', ['none', 'front', 'end', 'end-paren'], [7, 2, 1, 2])
    pick('tag-markup', ['[{}] ', '**[{}]** ', '**{}** ', '({}) ', '[**{}**] ', '`{}` '], [6, 2, 2, 1, 1, .5])
    pick('tag-year', ["'{yy}", ' {yyyy}', '-{yyyy}', '’{yy}', "-{yy}", '{yyyy}'], [5, 5, 2, 2, .5, 1])
    pick('links', [0, 0.3, 0.8], [6, 2, 2])
    pick('link-form', ['[{}]({u})', '\\[[{}]({u})\\]', '([{}]({u}))', '[[{}]]({u})'], [5, 3, 1, 1])
    pick('identifier', ['none', 'doi', 'doi-url', 'arxiv'], [6, 2, 2, 1])
    pick('marks', ['none', '*', '†', '<sup>*</sup>', '\\*', '<sup>†</sup>'], [10, 1, .6, .5, 1, .3])
    pick('self', ['none', 'bold', 'underline'], [4, 4, .4])
    pick('awards', [0, 0.15, 0.4], [5, 3, 2])
    pick('rates', [0, 0.5], [9, 1])
    pick('final', ['.', ''], [3, 1])
    pick('number', ['', '{n}. ', '[{n}] ', '{n}) ', 'C{n}. ', '[J{n}] ', '({n}) '], [16, 1, 1, .3, .3, .4, .3])
    pick('et-al', [99, 3, 6, 10], [8, 1, 1, 1])
    s['et-al-text'] = rng.choice(ETAL[lang])
    return s


def shown(name, s, k):
    form, given, family = s['name'], name['given'], name['family']
    if s['caps']:
        family = family.upper()
    if form == 'first-inverted':
        form = 'comma-given' if k == 0 else 'given'
    text = {'given': lambda: f'{given} {family}', 'initials': lambda: f"{initials(given, 'spaced')} {family}",
            'initials-tight': lambda: f"{initials(given, 'tight')} {family}", 'comma-initials': lambda: f"{family}, {initials(given, 'spaced')}",
            'comma-tight': lambda: f"{family}, {initials(given, 'tight')}", 'comma-bare': lambda: f"{family}, {initials(given, 'bare')}",
            'comma-given': lambda: f'{family}, {given}', 'vancouver': lambda: f"{family} {initials(given, 'bare')}",
            'family-initials': lambda: f"{family} {initials(given, 'spaced')}"}[form]()
    if name.get('suffix'):
        text += (', ' if form in ('given', 'initials') else ' ') + name['suffix']
    return text


def add_names(t, names, s, rng, self_name):
    cut = s['et-al'] if len(names) > s['et-al'] else len(names)
    marked = s['marks'] != 'none' and rng.random() < .6
    for k, name in enumerate(names[:cut]):
        if k:
            last = k == len(names) - 1
            gap = {'and': f" {s['and']} ", 'comma-and': f", {s['and']} " if len(names) > 2 or 'comma' in s['name'] else f" {s['and']} ", 'none': s['between']}[s['last']] if last else s['between']
            t.end(gap)
        wrap = '**{}**' if s['self'] == 'bold' and name is self_name else '<u>{}</u>' if s['self'] == 'underline' and name is self_name else '{}'
        t.add(shown(name, s, k), 'name', wrap)
        if marked and k < 3 and rng.random() < .6:
            t.markdown += s['marks']
    if cut < len(names):
        text = s['et-al-text']
        t.end(', ' if rng.random() < .5 else ' ').add(text.strip('*'), 'et-al' if text != '...' else None, '*{}*' if text.startswith('*') else '{}')
    return t


def add_title(t, title, s):
    if s['title-case'] == 'lower' and len(title) > 1:
        words = title.split(' ')
        title = ' '.join([words[0]] + [w.lower() if w[1:].islower() and w[:1].isupper() and not words[k].endswith(':') else w for k, w in enumerate(words[1:])])
    wraps = {'plain': '{}', 'quoted': '"{}', 'curly': '“{}', 'italic': '*{}*', 'bold': '**{}**', 'link': '[{}](https://example.org/p)', 'curly-italic': '“*{}*',
             'guillemets': '« {} »', 'german': '„{}“'}
    t.add(title, 'title', wraps[s['title']])
    close = {'quoted': '"', 'curly': '”', 'curly-italic': '”'}.get(s['title'], '')
    gap = s['after-title']
    if close and gap[0] in '.,' and s['lang'] == 'en':
        plain = title.endswith(('?', '!'))
        t.markdown += ('' if plain else gap[0]) + close + ' '
    else:
        t.markdown += close
        t.end(gap)
    return t


def year_tag(record, s):
    return s['tag-year'].replace('{yyyy}', record['year']).replace('{yy}', record['year'][2:])


def add_container(t, r, s, rng):
    if not r['container']:
        return
    text = r['container']
    wrap = {'plain': '{}', 'italic': '*{}*', 'bold': '**{}**', 'link': '[{}](https://example.org/v)', 'bold-italic': '***{}***'}[s['container']]
    conference = r['type'] == 'paper'
    if conference or r['type'] == 'chapter':
        lead = s['in'] + ' ' if s['in'] else ''
        if r['editors'] and s['editor-place'] == 'before' and (r['type'] == 'chapter' or rng.random() < .1):
            t.add(lead)
            add_editors(t, r, s)
            t.end(', ' if not s['editors'].startswith(',') or rng.random() < .8 else ' ')
        elif lead:
            t.add(lead)
    if conference and r['acronym']:
        acronym, year = r['acronym'], r['year']
        text = {'full': text, 'acronym': acronym, 'both': f'{text} ({acronym})', 'apostrophe': text, 'proc': f'Proceedings of {acronym}'}[s['short']]
        if s['short'] == 'apostrophe':
            t.add(acronym + year_tag(r, s), 'tag', wrap)
            return
        if s['short'] == 'both' and rng.random() < .5:
            text = f'{r["container"]} ({acronym}{year_tag(r, s)})'
    t.add(text, 'container', wrap)
    if r['editors'] and s['editor-place'] == 'behind' and r['type'] == 'chapter':
        t.end(', ')
        t.add('edited by ' if s['lang'] == 'en' else 'hrsg. von ' if s['lang'] == 'de' else 'ed. ')
        for k, e in enumerate(r['editors']):
            t.end('' if k == 0 else f" {s['and']} " if k == len(r['editors']) - 1 else ', ').add(f"{e['given']} {e['family']}", 'editor')


def add_editors(t, r, s):
    for k, e in enumerate(r['editors'][:4]):
        if k:
            t.end(f" {s['and']} " if k == len(r['editors'][:4]) - 1 else ', ')
        t.add(shown(e, {**s, 'caps': False}, 1), 'editor')
    t.add(('' if s['editors'].startswith(',') else ' ') + s['editors'])


def add_volume(t, r, s, rng):
    if not r['volume'] or r['type'] == 'paper':
        return False
    t.end(s['volume-gap'])
    form = s['volume']
    if not r['issue'] or not re.fullmatch(r'[\w-]{1,6}', r['issue']):
        form = form.split('{v}')[0] + '{v}'
    for part in re.split(r'(\{v\}|\{i\})', form):
        if part == '{v}':
            t.add(r['volume'], 'volume', s['volume-markup'])
        elif part == '{i}':
            t.add(r['issue'], 'issue')
        else:
            t.markdown += part
    return True


def add_pages(t, r, s, rng, volume):
    if not r['pages']:
        return
    pages = r['pages'].replace('-', s['dash'])
    if rng.random() < .05:
        pages = rng.choice(['e{}', 'Article {}', 'art. no. {}', '{}', 'article {}', '{} pages']).replace('{}', str(rng.randint(100, 999999)))
        t.end(', ' if not volume else s['pages-gap']).add(pages, 'pages')
        return
    t.end(s['pages-gap'] if volume else s['field-gap'])
    t.markdown += s['pages']
    t.add(pages, 'pages')


def add_publisher(t, r, s, rng):
    book = r['type'] in ('book', 'chapter')
    if not book and rng.random() > .12:
        return
    publisher = r['publisher'] if r['publisher'] and rng.random() < .6 else rng.choice(PUBLISHERS)
    place = r.get('place') or rng.choice(PLACES)
    form = s['publisher']
    t.end(s['field-gap'])
    if form == 'place-colon':
        t.add(place, 'place').end(': ').add(publisher, 'publisher')
    elif form == 'comma':
        t.add(publisher, 'publisher').end(', ').add(place, 'place')
    elif form == 'paren':
        t.markdown = t.markdown.rstrip(' ,.') + ' ('
        t.add(publisher, 'publisher').end(', ').add(place, 'place')
        t.markdown += ')'
    else:
        t.add(publisher, 'publisher')


def date_text(r, s, rng):
    if s['date'] == 'month-end' and rng.random() < .8:
        month = rng.choice(MONTHS['en'] if rng.random() < .7 else SHORT_MONTHS)
        return f"{month} {r['year']}" if rng.random() < .8 else f"{rng.randint(1, 28)} {month} {r['year']}"
    return r['year'] + (rng.choice('ab') if s['date'] == 'authors-paren' and rng.random() < .05 else '')


def add_extras(t, r, s, rng, tagged):
    if s['tag'] in ('end', 'end-paren') and r['acronym'] and not tagged:
        t.end(' ' if s['tag'] == 'end' else '. ' if rng.random() < .3 else ' ')
        text = r['acronym'] + year_tag(r, s)
        t.markdown += '('
        t.add(text, 'tag')
        if rng.random() < s['awards']:
            t.end(rng.choice([', ', ' ', '; '])).add(rng.choice(AWARDS), 'award', rng.choice(['{}', '**{}**']))
        if s['marks'] in ('*', '\\*') and rng.random() < .3:
            t.end(', ').add('* = equal contribution', 'legend')
        t.markdown += ')'
    elif rng.random() < s['awards']:
        form = rng.choice([' ({})', '. {}', ', {}', ' [{}]', '. **{}**', ' (**{}**)', ', *{}*'])
        lead, trail = form.split('{}')
        star = re.search(r'\*+$', lead)
        t.end(lead[:star.start()] if star else lead)
        t.add(rng.choice(AWARDS), 'award', (star.group(0) + '{}' + star.group(0)) if star else '{}')
        t.markdown += trail[len(star.group(0)):] if star else trail
    if rng.random() < s['rates']:
        rate = rng.choice(['Acceptance rate: {}%', 'acceptance rate {}%', 'Acceptance Rate {}%', 'acceptance rate: {}.5%', 'AR: {}%', '{}% acceptance rate'])
        rate = rate.replace('{}', str(rng.randint(8, 45)))
        if rng.random() < .5:
            t.markdown += ' ('
            t.add(rate, 'rate')
            t.markdown += ')'
        else:
            t.end('. ').add(rate, 'rate')
    if s['marks'] not in ('none',) and rng.random() < .08:
        t.markdown += ' ('
        t.add(rng.choice(['* equal contribution', '* denotes equal contribution', '† corresponding author', '* = Equal contributions']), 'legend')
        t.markdown += ')'
    if rng.random() < .03:
        t.end('. ' if rng.random() < .6 else ' (')
        paren = t.markdown.endswith('(')
        t.add(rng.choice(NOTES), 'note')
        t.markdown += ')' if paren else ''


def add_identifier(t, r, s, rng):
    arxiv = f'{rng.randint(10, 24):02}{rng.randint(1, 12):02}.{rng.randint(1000, 19999):05}'
    doi = r['doi'] or f'10.{rng.randint(1000, 9999)}/{rng.choice(["j.abc", "s", "example.", "tkde."])}{rng.randint(10000, 9999999)}'
    if s['identifier'] == 'doi':
        t.end('. ' if rng.random() < .7 else ', ').add(rng.choice(['doi:', 'doi: ', 'DOI: ', 'DOI ', 'https://doi.org/', 'doi:']) + doi, 'identifier')
    elif s['identifier'] == 'doi-url':
        t.end('. ').add('https://doi.org/' + doi, 'identifier')
    elif s['identifier'] == 'arxiv' and rng.random() < .6:
        t.end(rng.choice(['. ', ', ', ' '])).add(rng.choice(['arXiv:', 'arXiv: ', 'arXiv preprint arXiv:']) + arxiv, 'identifier')


def add_links(t, s, rng):
    if rng.random() >= s['links']:
        return
    for label in rng.sample(LINKS, rng.randint(1, 3)):
        t.markdown += ' '
        form = s['link-form']
        lead, trail = form.split('{}')
        if lead.endswith('[['):
            t.add('[' + label + ']', None, '[{}](https://example.org/' + 'x)')
            t.labels.append(['link', label])
        else:
            t.markdown += lead
            t.add(label, 'link')
            t.markdown += trail.replace('{u}', 'https://example.org/' + str(rng.randint(1, 999)))


def special(r, s, rng, t):
    """What takes the place of the container: theses, reports, preprints, patents, things in press."""
    kind = rng.choices(['none', 'thesis', 'report', 'preprint', 'status', 'patent', 'data', 'working'], [60, 4, 3, 5, 6, 1, 1, 1.5])[0]
    lang = s['lang']
    if kind == 'thesis':
        genre = rng.choice(GENRES[lang])
        gap = rng.choice([', ', '. '])
        wrap = rng.choice(['{}', '{}', '[{}]', '({})'])
        t.markdown += wrap.split('{}')[0]
        t.add(genre, 'genre')
        t.markdown += wrap.split('{}')[1]
        t.end(gap).add(rng.choice(SCHOOLS), 'publisher')
        if rng.random() < .3:
            t.end(', ').add(rng.choice(PLACES), 'place')
    elif kind in ('report', 'working'):
        genre = rng.choice(['Technical Report', 'Tech. Rep.', 'Technical report', 'Research Report']) if kind == 'report' else rng.choice(['Working Paper', 'Discussion Paper', 'NBER Working Paper'])
        t.add(genre, 'genre')
        if rng.random() < .7:
            t.markdown += ' ' + rng.choice(['', 'No. ', ''])
            t.add(rng.choice(['TR-{}', '{}', 'CS-{}', '{}-03']).replace('{}', str(rng.randint(10, 29999))), 'number')
        if rng.random() < .7:
            t.end(', ').add(rng.choice(SCHOOLS + ['World Bank', 'NBER', 'Microsoft Research']), 'publisher')
    elif kind == 'preprint':
        number = f'{rng.randint(10, 24):02}{rng.randint(1, 12):02}.{rng.randint(1000, 19999):05}'
        if rng.random() < .6:
            t.add(rng.choice(['arXiv preprint', 'arXiv', 'CoRR', 'bioRxiv', 'medRxiv', 'SSRN']), 'container', rng.choice(['{}', '*{}*']))
            if rng.random() < .6:
                t.end(rng.choice([' ', ', '])).add(rng.choice(['arXiv:', 'abs/']) + number, 'identifier')
        else:
            t.add(rng.choice(['arXiv:', 'arXiv preprint arXiv:', 'https://arxiv.org/abs/']) + number, 'identifier')
    elif kind == 'status':
        text = rng.choice(STATUS[lang])
        if rng.random() < .7:
            add_container(t, r, s, rng)
            form = rng.choice([', {}', ' ({})', '. {}', ' [{}]'])
            lead, trail = form.split('{}')
            t.end(lead).add(text.capitalize() if lead == '. ' else text, 'status')
            t.markdown += trail
        else:
            t.add(text.capitalize() if rng.random() < .6 else text, 'status')
    elif kind == 'patent':
        t.add(rng.choice(['US Patent', 'U.S. Patent', 'European Patent']), 'genre').end(' ').add(rng.choice(['{},{},{}', 'No. {},{},{}']).format(rng.randint(5, 12), rng.randint(100, 999), rng.randint(100, 999)), 'number')
    elif kind == 'data':
        t.markdown += '['
        t.add(rng.choice(['Data set', 'Dataset', 'Software', 'Computer software']), 'genre')
        t.markdown += ']'
        t.end('. ').add(rng.choice(['Zenodo', 'Dryad', 'GitHub', 'Figshare']), 'publisher')
    return kind != 'none'


def bluebook(r, s, rng, t):
    t.add(r['title'], 'title', rng.choice(['*{}*', '*{}*', '{}', '“{},” ']))
    t.end(' ' if t.markdown.endswith('” ') else ', ')
    t.add(str(rng.randint(3, 180)), 'volume').end(' ')
    t.add(r['container'] if len(r['container']) < 40 else 'Va. L. Rev.', 'container', rng.choice(['{}', '*{}*'])).end(' ')
    t.add(str(rng.randint(1, 1900)), 'pages').end(' (').add(r['year'], 'date')
    t.markdown += ')'
    return t


def add_with(t, r, rng):
    form = rng.choice([' (with {})', ', with {}', ' (joint with {})', '. With {}', ' (jointly with {})', ' [with {}]'])
    lead, trail = form.split('{}')
    t.markdown = t.markdown.rstrip() if lead.startswith(' ') else t.markdown
    t.end(lead)
    for k, a in enumerate(r['authors'][:4]):
        t.end('' if k == 0 else ' and ' if k == len(r['authors'][:4]) - 1 else ', ').add(f"{a['given']} {a['family']}", 'name')
    t.markdown += trail
    return t


def render(r, s, n, rng, self_name):
    t = Text()
    s = dict(s)
    if rng.random() < .06:
        s[rng.choice(['after-title', 'after-authors', 'date', 'last', 'in', 'container', 'pages', 'field-gap'])] = draw_style(rng)['after-title']
        s['date'] = s['date'] if s['date'].isalpha() or '-' in s['date'] else 'end'
        s['last'] = s['last'] if s['last'] in ('and', 'comma-and', 'none') else 'and'
        s['container'] = s['container'] if s['container'] in ('plain', 'italic', 'bold', 'link', 'bold-italic') else 'plain'
    if s['number']:
        number = s['number'].replace('{n}', str(n))
        t.labels.append(['other', re.sub(r'\W', '', number)])
        t.markdown += number.replace('[', '\\[').replace('. ', '\\. ', 1)
    if s['order'] == 'bluebook':
        bluebook(r, s, rng, t)
        if rng.random() < .5:
            add_with(t, r, rng)
        t.end(s['final'])
        return t
    tagged = False
    if s['tag'] == 'front' and (r['acronym'] or rng.random() < .2):
        text = (r['acronym'] + year_tag(r, s)) if r['acronym'] else rng.choice(['Preprint', 'arXiv Preprint', 'Journal', 'Under review'])
        wrap = s['tag-markup']
        lead, trail = wrap.split('{}')
        bold = lead.endswith('**') or lead.endswith('`')
        sign = re.search(r'(\*\*|`)$', lead)
        t.markdown += lead[:sign.start()] if sign else lead.replace('[', '\\[') if lead == '[' else lead
        t.add(text, 'tag' if text not in ('Under review',) else 'status', sign.group(0) + '{}' + sign.group(0) if sign else '{}')
        t.markdown += trail[len(sign.group(0)):] if sign else trail
        tagged = True
    year = r['year']
    dated = False

    def authors():
        nonlocal dated
        add_names(t, r['authors'], s, rng, self_name)
        if s['date'].startswith('authors'):
            lead, trail = {'authors-paren': (' (', ')'), 'authors-plain': (', ' if rng.random() < .3 else '. ' if rng.random() < .5 else ' ', ''), 'authors-bracket': (' [', ']')}[s['date']]
            t.end(lead).add(date_text(r, s, rng), 'date')
            t.markdown += trail
            dated = True
        t.end(s['after-authors'])

    if s['date'] == 'front':
        t.add(year, 'date').end(rng.choice([' ', '. ', ': ']))
        dated = True
    if s['order'] == 'authors':
        authors()
        add_title(t, r['title'], s)
    elif s['order'] == 'title':
        add_title(t, r['title'], s)
        if rng.random() < .12:
            add_with(t, r, rng)
            t.end(', ')
        else:
            authors()
    else:
        add_container(t, r, s, rng)
        t.end(rng.choice(['. ', ', ', ': ']))
        add_title(t, r['title'], s)
        authors()
    if s['order'] != 'venue' and not special(r, s, rng, t):
        if not (tagged and rng.random() < .4):
            add_container(t, r, s, rng)
            if s['date'] in ('container', 'container-paren', 'semicolon') and not dated:
                lead, trail = {'container': (' ' if rng.random() < .5 else ', ', ''), 'container-paren': (' (', ')'), 'semicolon': ('. ' if rng.random() < .5 else ' ', ';')}[s['date']]
                t.end(lead).add(date_text(r, s, rng), 'date')
                t.markdown += trail
                dated = True
            volume = add_volume(t, r, s, rng)
            add_pages(t, r, s, rng, volume)
            if r['series'] and rng.random() < .1:
                t.end(', ').add(r['series'], 'series')
            add_publisher(t, r, s, rng)
    if not dated and s['date'] in ('end', 'month-end', 'end-paren', 'container', 'container-paren', 'semicolon'):
        lead, trail = (' (', ')') if s['date'] == 'end-paren' else (s['field-gap'], '')
        t.end(lead).add(date_text(r, s, rng), 'date')
        t.markdown += trail
    elif s['date'] == 'short-tag' and r['acronym'] is None:
        t.end(', ').add(year, 'date')
    add_extras(t, r, s, rng, tagged)
    add_identifier(t, r, s, rng)
    t.end(s['final'])
    add_links(t, s, rng)
    t.markdown = re.sub(r'  +', ' ', t.markdown).strip()
    return t


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--bibtex', required=True)
    parser.add_argument('--strings', action='append', default=[])
    parser.add_argument('--lists', type=int, default=400)
    parser.add_argument('--items', type=int, default=20)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    records = read_records(options.bibtex, options.strings, options.seed, options.lists * options.items)
    rng = random.Random(options.seed)
    for n in range(options.lists):
        style = draw_style(rng)
        chosen = [records[rng.randrange(len(records))] for _ in range(options.items)]
        items = [render(r, style, k, rng, rng.choice(r['authors'])) for k, r in enumerate(chosen, 1)]
        print(json.dumps({'style': 'list-%d' % n, 'items': [{'text': t.markdown, 'labels': t.labels} for t in items]}, ensure_ascii=False))
    return 0


if __name__ == '__main__':
    sys.exit(main())
