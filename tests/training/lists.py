#!/usr/bin/env python3
"""Writes labelled publication lists in invented styles, to train the reference parser on what no corpus of reference strings has: markup,
marks, tags, awards, acceptance rates, legends, links, statuses, titles before authors, names in every form.

usage: lists.py --bibtex FILE.bib[.xz] [--strings CORPUS.jsonl]... [--lists N] [--items N] [--seed N] > lists.jsonl

A style is drawn for each list and kept for its items but for a few slips, as people do. A reference is put together from pieces, each with
its label; a line is one list: {"style": …, "items": [{"text": Markdown, "labels": [[label, text], …]}, …]}, as corpus.h reads it.
"""
import argparse, json, random, re, sys

from list_books import add_part, add_roles, add_version
from list_gbt import chinese_record, gbt_style, render_gbt
from list_habits import (LEADS, add_companions, add_kind, add_resubmitted, editors_of, add_review, like_a_name, meeting, short_title)
from list_lawyers import draw_lawyer, render_lawyer
from list_schools import draw_school, edition, render_school
from list_styles import AWARDS, GENRES, LAW_REVIEWS, LINKS, MONTHS, NOTES, PLACES, PUBLISHERS, SCHOOLS, SHORT_MONTHS, STATUS, draw_style
from list_text import add_names, add_title, shown, Text, with_particle
from records import read_records

def year_tag(record, s):
    return s['tag-year'].replace('{yyyy}', record['year']).replace('{yy}', record['year'][2:])


def add_container(t, r, s, rng):
    if not r['container']:
        return
    text = r['container']
    wrap = {'plain': '{}', 'italic': '*{}*', 'bold': '**{}**', 'link': '[{}](https://example.org/v)', 'bold-italic': '***{}***'}[s['container']]
    conference = r['type'] == 'paper'
    if rng.random() < (.7 if s['lead'] == 'some' else .01):
        t.add(text, 'container', wrap, rng.choice([l for l in LEADS if conference or not l.lower().startswith('presented')]))
        return
    if conference or r['type'] == 'chapter':
        lead = s['in'] + ' ' if s['in'] else ''
        if r['editors'] and s['editor-place'] == 'before' and (r['type'] == 'chapter' or rng.random() < .1):
            t.add(lead)
            add_editors(t, r, s)
            t.end(s['after-editors'])
        elif lead:
            t.add(lead)
    if conference and rng.random() < s['meetings']:
        t.add(meeting(r, s, rng), 'container', wrap)
        return
    if conference and r['acronym']:
        acronym, year = r['acronym'], r['year']
        text = {'full': text, 'acronym': acronym, 'both': f'{text} ({acronym})', 'apostrophe': text, 'proc': f'Proceedings of {acronym}'}[s['short']]
        if s['short'] == 'acronym' and s['date'] in ('end', 'month-end', 'end-paren') and rng.random() < .3:
            text = f'{acronym} {year}'  # "EMNLP 2020, 2021": the year of the meeting is part of its name where another follows
        if s['short'] in ('apostrophe', 'acronym') and rng.random() < .2:
            text = rng.choice([acronym + year_tag(r, {**s, 'tag-year': "'{yy}"}), acronym, acronym + ' ' + year]) + rng.choice([' Findings', ' Findings', ' Workshops', ' Demonstrations', ' Companion', ' Industry Track', ' Proceedings'])
            t.add(text, 'container', wrap)
            return
        if s['short'] == 'apostrophe':
            t.add(acronym + year_tag(r, s), 'tag', wrap)
            return
        if s['short'] == 'both' and rng.random() < .5:
            text = f'{r["container"]} ({acronym}{year_tag(r, s)})'
    t.add(text, 'container', wrap)
    if r['editors'] and s['editor-place'] == 'behind' and r['type'] == 'chapter':
        t.end(', ')
        t.add({'en': rng.choice(['edited by ', 'ed. ', 'ed. by ', 'eds. ']), 'de': 'hrsg. von ', 'it': 'a cura di ', 'fr': 'sous la direction de ', 'pt': 'org. '}.get(s['lang'], 'ed. '))
        for k, e in enumerate(r['editors']):
            name = f"{e['given']} {e['family']}" if s['name'] == 'given' else f"{e['given'][0]}. {e['family']}"
            t.end('' if k == 0 else f" {s['and']} " if k == len(r['editors']) - 1 else ', ').add(name, 'editor')


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
    if s['date'] == 'volume-paren':
        form = form.split('{v}')[0] + '{v} ({y})' + (rng.choice([', no. {i}', ', Nr. {i}', ' {i}']) if rng.random() < .3 else '')
    if not r['issue'] or not re.fullmatch(r'[\w-]{1,6}', r['issue']):
        form = form.split('{v}')[0] + '{v}' + (' ({y})' if '{y}' in form else '')
    for part in re.split(r'(\{v\}|\{i\}|\{y\})', form):
        if part == '{v}':
            t.add(r['volume'], 'volume', s['volume-markup'])
        elif part == '{i}':
            t.add(r['issue'], 'issue')
        elif part == '{y}':
            t.add(r['year'], 'date')
        else:
            t.markdown += part
    return True


def add_pages(t, r, s, rng, volume):
    if not r['pages']:
        return
    pages = r['pages'].replace('-', s['dash'])
    if rng.random() < .04:
        pages = pages.split(s['dash'])[0]
    if rng.random() < .05:
        pages = rng.choice(['e{}', 'Article {}', 'art. no. {}', '{}', 'article {}', '{} pages', 'Art. {}', 'Article ID {}', 'Art. no. {}', 'L{}', 'S{}', '{} pp.']).replace('{}', str(rng.randint(100, 999999)))
        t.end(', ' if not volume else s['pages-gap']).add(pages, 'pages')
        return
    t.end(s['pages-gap'] if volume else s['field-gap'])
    t.markdown += s['pages']
    t.add(pages, 'pages')


def add_publisher(t, r, s, rng):
    book = r['type'] in ('book', 'chapter')
    if r['type'] == 'book' and rng.random() < .15:
        add_roles(t, r, s, rng)
    elif r['type'] == 'book' and rng.random() < .08:
        name = rng.choice(r['authors'])
        t.end(rng.choice([', ', '. '])).add(rng.choice(['trans. ', 'translated by ', 'tr. ', 'transl. ']) + f"{name['given']} {name['family']}", 'translator')
    if r['type'] == 'book' and rng.random() < .1:
        add_part(t, s, rng)
    if r['type'] == 'book' and rng.random() < .15:
        t.end(s['field-gap']).add(edition(s['lang'], rng), 'edition')
    if not book and rng.random() > .12:
        return
    publisher = r['publisher'] if r['publisher'] and rng.random() < .6 else rng.choice(PUBLISHERS)
    place = r.get('place') or rng.choice(PLACES)
    form = s['publisher']
    t.end(s['field-gap'])
    if form == 'place-colon':
        t.add(place, 'place').end(': ').add(publisher, 'publisher')
    elif form == 'place-comma':
        t.add(place, 'place').end(', ').add(publisher, 'publisher')
    elif form == 'comma':
        t.add(publisher, 'publisher').end(', ').add(place, 'place')
    elif form == 'paren':
        t.markdown = t.markdown.rstrip(' ,.') + ' ('
        t.add(publisher, 'publisher').end(', ').add(place, 'place')
        t.markdown += ')'
    elif form == 'blank':
        t.add(publisher, 'publisher').add(' ').add(place, 'place')
    else:
        t.add(publisher, 'publisher')
    if r['type'] == 'book' and rng.random() < .06:
        t.end(s['field-gap']).add(str(rng.randint(60, 900)) + rng.choice([' p', ' p.', ' pp', ' S.' if s['lang'] == 'de' else ' pp.']), 'pages')


def date_text(r, s, rng):
    if s['date'] == 'month-end' and rng.random() < .8:
        month = rng.choice(MONTHS['en'] if rng.random() < .7 else SHORT_MONTHS)
        return f"{month} {r['year']}" if rng.random() < .8 else f"{rng.randint(1, 28)} {month} {r['year']}"
    return r['year'] + (rng.choice('ab') if s['date'] == 'authors-paren' and rng.random() < .05 else '')


def add_bracket(t, r, s, rng):
    """"(Homepage, ACL-2024 Oral, 1.2K stars)": a tag among other things."""
    t.markdown = t.markdown.rstrip(' ,') + ' ('
    acronym = r['acronym'] or rng.choice(['Preprint', 'arXiv', 'Preprint'])
    things = [(acronym + year_tag(r, s), 'tag')]
    if rng.random() < .4:
        things.insert(0, rng.choice([(rng.choice(LINKS), 'link'), ('Homepage', 'note'), ('Demo', 'link')]))
    if rng.random() < .3:
        things.append((rng.choice(AWARDS), 'award'))
    if rng.random() < .4:
        things.append((rng.choice(['{} citations', '{} GitHub stars', '{}K downloads', 'used by {} groups', 'Cited {} times', 'top {} most read', '{}.2K Stars on GitHub', '{} stars', 'over {}K downloads', 'integrated into {} libraries']).format(rng.randint(2, 900)), 'note'))
    for k, (text, label) in enumerate(things):
        t.end('' if k == 0 else ', ').add(text, label, rng.choice(['{}', '{}', '**{}**']) if label == 'award' else '{}')
    t.markdown += ')'


def add_extras(t, r, s, rng, tagged):
    if s['tag'] == 'bracket':
        return add_bracket(t, r, s, rng)
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
        rate = rng.choice(['Acceptance rate: {}%', 'acceptance rate {}%', 'Acceptance Rate {}%', 'acceptance rate: {}.5%', 'AR: {}%', '{}% acceptance rate',
                           'Acceptance rate: {a}/{b} = {}.6%', 'acceptance rate: {a}/{b}', 'acceptance ratio {}.3%', 'Acceptance rate {a}/{b}'])
        rate = rate.replace('{}', str(rng.randint(8, 45))).replace('{a}', str(rng.randint(9, 99))).replace('{b}', str(rng.randint(100, 999)))
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
    kinds = ['none', 'thesis', 'report', 'preprint', 'status', 'patent', 'data', 'working', 'resubmitted', 'conference-paper', 'preprint-and-journal', 'software']
    kind = rng.choices(kinds, [60, 4, 3, 5, 5, 1, 1.5, 1.5, 1.5, .7, 2, 1.2])[0]
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
        if kind == 'working' and rng.random() < .4:  # "NBER Working Papers in Economics 20/04"
            t.labels.pop()
            t.markdown = t.markdown.removesuffix(genre)
            t.add(rng.choice(['{} Working Papers in Economics', 'Working Papers {}', '{} Discussion Paper Series', '{} Working Paper Series', 'Working Papers on {}']).replace('{}', rng.choice(['CEPR', 'IZA', 'ZEW', 'WIDER', 'LSE', 'EUI', 'CESifo'])), 'container')
        if rng.random() < .7:
            t.markdown += ' ' + rng.choice(['', 'No. ', ''])
            t.add(rng.choice(['TR-{}', '{}', 'CS-{}', '{}-03', f'{rng.randint(1, 40)}/{rng.randint(1, 25):02}']).replace('{}', str(rng.randint(10, 29999))), 'number')
        if rng.random() < .7:
            t.end(', ').add(rng.choice(SCHOOLS + ['World Bank', 'NBER', 'Microsoft Research']), 'publisher')
    elif kind == 'preprint':
        number = f'{rng.randint(10, 24):02}{rng.randint(1, 12):02}.{rng.randint(1000, 19999):05}'
        if rng.random() < .6:
            t.add(rng.choice(['arXiv preprint', 'arXiv', 'CoRR', 'bioRxiv', 'medRxiv', 'SSRN']), 'container', rng.choice(['{}', '*{}*']))
            if rng.random() < .6:
                t.end(rng.choice([' ', ', '])).add(rng.choice(['arXiv:', 'abs/']) + number, 'identifier')
        else:
            t.add(rng.choice(['arXiv:', 'arXiv preprint arXiv:', 'https://arxiv.org/abs/', 'arXiv ', 'arXiv: ', 'arXiv preprint ']) + number, 'identifier')
        if rng.random() < .1:
            t.end(rng.choice([', ', '. '])).add(r['year'], 'date').end('. ')
            t.add(rng.choice(['Under review at ', 'Submitted to ', 'Accepted at ', 'To appear in ']) + (r['acronym'] or 'ICLR'), 'container')
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
    elif kind == 'resubmitted':
        add_resubmitted(t, r, s, rng, add_container)
    elif kind == 'software':
        add_version(t, rng)
    elif kind == 'conference-paper':
        t.add(rng.choice(['SAE Paper', 'Paper', 'AIAA Paper', 'ASME Paper', 'SPE Paper', 'OTC Paper']), 'genre').end(' ')
        t.add(rng.choice(['No. {}-0{}', 'No. 2k-0{}', '{}-0{}', 'No. {}']).replace('{}', str(rng.randint(10, 99))), 'number')
    elif kind == 'preprint-and-journal':
        where, number = rng.choice([('bioRxiv', '20{}.{}.01.{}17'), ('arXiv:', '{}{}.1{}'), ('medRxiv', '20{}.{}.14.{}23'), ('arXiv preprint arXiv:', '{}{}.0{}')])
        number = number.replace('{}', str(rng.randint(15, 24)), 1).replace('{}', f'{rng.randint(1, 12):02}', 1).replace('{}', str(rng.randint(1000, 9999)))
        t.add(f'{where} {number}' if not where.endswith(':') else where + number, 'identifier')
        t.end(rng.choice(['; ', '. ', ', '])).add(r['container'] or 'Lake Letters', 'container', rng.choice(['{}', '*{}*']), rng.choice(['published in ', 'Published in ', 'appeared in ', 'now published in ']))
        add_pages(t, r, s, rng, add_volume(t, r, s, rng))
    elif kind == 'patent':
        t.add(rng.choice(['US Patent', 'U.S. Patent', 'European Patent']), 'genre').end(' ').add(rng.choice(['{},{},{}', 'No. {},{},{}']).format(rng.randint(5, 12), rng.randint(100, 999), rng.randint(100, 999)), 'number')
    elif kind == 'data':
        t.markdown += '['
        t.add(rng.choice(['Data set', 'Dataset', 'Software', 'Computer software']), 'genre')
        t.markdown += ']'
        t.end('. ').add(rng.choice(['Zenodo', 'Dryad', 'GitHub', 'Figshare']), 'publisher')
    return kind != 'none'


def bluebook(r, s, rng, t):
    if s['self'] != 'none' or rng.random() < .2:
        add_names(t, r['authors'], {**s, 'name': 'given'}, rng, None)
        t.end(', ')
    foreword = rng.random() < .12
    if foreword:
        t.add(rng.choice(['Foreword', 'Introduction', 'Preface', 'Comment', 'Afterword', 'Note', 'Review Essay', 'Book Review']), 'note').end(rng.choice([': ', ', ']))
    t.add(r['title'], 'title', '*{}*' if foreword else rng.choice(['*{}*', '*{}*', '{}', '“{},” ']))
    t.end(' ' if t.markdown.endswith('” ') else ', ')
    if r['container'] and rng.random() < .4:  # "in Handbook of Law 45 (Jane Doe ed., 2021)"
        t.add('in ').add(r['container'], 'container', rng.choice(['{}', '*{}*']))
        editors, page = (r['editors'] or r['authors'])[:2], str(rng.randint(1, 700))
        inside = rng.random() < .6
        t.add(' ' + page if inside else '', None).end(' (')
        if inside:
            t.labels.append(['pages', page])
        for k, e in enumerate(editors):
            t.end(' & ' if k else '').add(f"{e['given']} {e['family']}", 'editor')
        t.markdown += rng.choice([' eds.', ', eds.']) if len(editors) > 1 else ' ed.'
        t.end(', ' if inside else ') ')
        if not inside:
            t.add(page, 'pages').end(' (')
        t.add(r['year'], 'date')
        t.markdown += ')'
        return t
    t.add(str(rng.randint(3, 180)), 'volume').end(' ')
    journal = r['container'] if 0 < len(r['container']) < 40 and rng.random() < .3 else rng.choice(LAW_REVIEWS)
    t.add(journal, 'container', rng.choice(['{}', '{}', '*{}*'])).end(' ')
    t.add(str(rng.randint(1, 1900)), 'pages').end(' (').add(r['year'], 'date')
    t.markdown += ')'
    return t


def render(r, s, n, rng, self_name):
    t = Text()
    s = dict(s)
    if rng.random() < .06:
        s[rng.choice(['after-title', 'after-authors', 'date', 'last', 'in', 'container', 'pages', 'field-gap'])] = draw_style(rng)['after-title']
        s['date'] = s['date'] if s['date'].isalpha() or '-' in s['date'] else 'end'
        s['last'] = s['last'] if s['last'] in ('and', 'comma-and', 'none') else 'and'
        s['container'] = s['container'] if s['container'] in ('plain', 'italic', 'bold', 'link', 'bold-italic') else 'plain'
    if r['type'] == 'book' and rng.random() < .15:
        r = {**r, 'title': r['title'] + '. ' + rng.choice(['A Social History', 'Naissance d’une institution', 'Essays in Method', 'Eine Einführung', 'Un’introduzione', 'An Introduction'])}
    if rng.random() < .05:
        r = {**r, 'title': rng.choice([short_title(r['title'], rng), short_title(r['title'], rng), like_a_name(r['title'], r['authors'], rng), r['title']])}
    if rng.random() < .03:
        r = {**r, 'authors': [with_particle(name, rng) if rng.random() < .5 else name for name in r['authors']]}
        self_name = rng.choice(r['authors'])
    if s['number']:
        number = s['number'].replace('{n}', str(n))
        t.labels.append(['other', re.sub(r'\W', '', number)])
        t.markdown += number.replace('[', '\\[').replace('. ', '\\. ', 1)
    if s['order'] == 'bluebook':
        bluebook(r, s, rng, t)
        if rng.random() < .5 and s['self'] == 'none':
            add_companions(t, r, s, rng)
        t.end(s['final'])
        return t
    tagged = False
    if s['tag'] == 'front' and (r['acronym'] or rng.random() < .35):
        text = (r['acronym'] + year_tag(r, s)) if r['acronym'] and rng.random() < .9 else rng.choice(['Preprint', 'arXiv Preprint', 'Under review', 'International Journal', 'Domestic Conference', 'International Conference', 'Journal', 'Book'])
        wrap = s['tag-markup']
        lead, trail = wrap.split('{}')
        bold = lead.endswith('**') or lead.endswith('`')
        sign = re.search(r'(\*\*|`)$', lead)
        t.markdown += lead[:sign.start()] if sign else lead.replace('[', '\\[') if lead == '[' else lead
        label = 'status' if text == 'Under review' else 'tag' if r['acronym'] or 'Preprint' in text or lead.endswith(('[', '[**')) else 'note'
        t.add(text, label, sign.group(0) + '{}' + sign.group(0) if sign else '{}')
        t.markdown += trail[len(sign.group(0)):] if sign else trail
        t.line(s) if rng.random() < .5 else None
        tagged = True
    if s['kind'] == 'front' and (tagged or rng.random() < .3):
        add_kind(t, rng)
        t.markdown += ' '
    year = r['year']
    dated = False
    kind_here = rng.random() < .4

    def authors():
        nonlocal dated
        if r['type'] == 'book' and rng.random() < .15:
            add_editors(t, {**r, 'editors': r['authors'][:3]}, {**s, 'editors': editors_of(s, rng)})
        else:
            add_names(t, r['authors'], s, rng, self_name)
        if s['date'].startswith('authors'):
            lead, trail = {'authors-paren': (' (', ')'), 'authors-plain': (', ' if rng.random() < .3 else '. ' if rng.random() < .5 else ' ', ''), 'authors-bracket': (' [', ']')}[s['date']]
            t.end(lead).add(date_text(r, s, rng), 'date')
            t.markdown += trail
            dated = True
        t.end(s['after-authors']).line(s)

    if s['date'] == 'front':
        t.add(year, 'date').end(rng.choice([' ', '. ', ': ']))
        dated = True
    def title():
        review = r['type'] == 'article' and rng.random() < (.2 if s['companions'] else .03)
        add_review(t, r, s, rng) if review else add_title(t, r['title'], s, (lambda t: add_kind(t, rng)) if s['kind'] == 'title' and kind_here else None)

    if s['companions'] and s['order'] != 'venue':
        title()
        if rng.random() < .65:
            add_companions(t, r, s, rng)
            t.end(rng.choice([', ', '. ', ', ']))
    elif s['order'] == 'authors':
        authors()
        title()
        t.line(s)
    elif s['order'] == 'title':
        title()
        t.line(s)
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
    if s['kind'] == 'container' and kind_here:
        add_kind(t, rng)
    if any(label == 'date' for label, _ in t.labels):
        dated = True
    if not dated and s['date'] in ('end', 'month-end', 'end-paren', 'container', 'container-paren', 'semicolon', 'volume-paren'):
        lead, trail = (' (', ')') if s['date'] == 'end-paren' else (s['field-gap'], '')
        t.end(lead).add(date_text(r, s, rng), 'date')
        t.markdown += trail
    elif s['date'] == 'short-tag' and r['acronym'] is None and s['tag'] != 'bracket':
        t.end(', ').add(year, 'date')
    add_extras(t, r, s, rng, tagged)
    if s['kind'] == 'end' and kind_here:
        add_kind(t, rng)
    add_identifier(t, r, s, rng)
    t.end(s['final'])
    t.line(s) if s['links'] else None
    add_links(t, s, rng)
    t.markdown = re.sub(r'  +(?!\n)', ' ', t.markdown).strip()
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
        if rng.random() < .06:  # by GB/T 7714, mostly in Chinese
            style['gbt'] = gbt_style(rng)
            chosen = [r if rng.random() < .25 and not r['title'].endswith(']') else chinese_record(rng) for r in chosen]
            items = [render_gbt(r, style, rng) for r in chosen]
        elif rng.random() < .05:
            style = draw_lawyer(rng)
            items = [render_lawyer(r, style, rng) for r in chosen]
        elif rng.random() < .12:
            style = draw_school(rng)
            items = [render_school(r, style, rng) for r in chosen]
        else:
            items = [render(r, style, k, rng, rng.choice(r['authors'])) for k, r in enumerate(chosen, 1)]
        print(json.dumps({'style': 'list-%d' % n, 'items': [{'text': t.markdown, 'labels': t.labels} for t in items]}, ensure_ascii=False))
    return 0


if __name__ == '__main__':
    sys.exit(main())
