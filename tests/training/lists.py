#!/usr/bin/env python3
"""Writes labelled publication lists in invented styles, to train the reference parser on what no corpus of reference strings has: markup,
marks, tags, awards, acceptance rates, legends, links, statuses, titles before authors, names in every form.

usage: lists.py --bibtex FILE.bib[.xz] [--strings CORPUS.jsonl]... [--lists N] [--items N] [--seed N] > lists.jsonl

A style is drawn for each list and kept for its items but for a few slips, as people do. A reference is put together from pieces, each with
its label; a line is one list: {"style": …, "items": [{"text": Markdown, "labels": [[label, text], …]}, …]}, as corpus.h reads it.
"""
import argparse, json, random, re, sys

from list_cv import add_head, add_piece, thesis_head
from list_fields import add_container, add_editors, add_extras, add_identifier, add_links, add_meeting_place, add_pages, add_publisher, add_volume, year_tag
from list_gbt import chinese_record, gbt_style, render_gbt
from list_habits import add_companions, add_kind, add_review, editors_of, like_a_name, short_title
from list_kinds import add_special, render_bluebook
from list_lawyers import draw_lawyer, render_lawyer
from list_schools import draw_school, render_school
from list_styles import MONTHS, SHORT_MONTHS, draw_style
from list_text import Text, add_names, add_title, with_particle
from records import read_records


UNDATED = ['in press', 'in press', 'forthcoming', 'under review', 'accepted', 'to appear', 'submitted', 'in preparation', 'n.d.', 'im Druck', 'sous presse', 'en prensa']


def date_text(r, s, rng):
    if s['date'] == 'month-end' and rng.random() < .8:
        month = rng.choice(MONTHS['en'] if rng.random() < .7 else SHORT_MONTHS)
        return f"{month} {r['year']}" if rng.random() < .8 else f"{rng.randint(1, 28)} {month} {r['year']}"
    if s['date'] == 'authors-paren' and rng.random() < .04:  # "(2018, April)", "(2019, May 12-15)"
        return f"{r['year']}, {rng.choice(MONTHS['en'])}" + (f' {rng.randint(1, 28)}' if rng.random() < .3 else '')
    return r['year'] + (rng.choice('ab') if s['date'] == 'authors-paren' and rng.random() < .05 else '')


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
        render_bluebook(t, r, s, rng)
        if rng.random() < .5 and s['self'] == 'none':
            add_companions(t, r, s, rng)
        t.end(s['final'])
        return t
    if rng.random() < .004:
        thesis_head(t, r, s, rng)
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
    headed = not tagged and s['order'] != 'venue' and rng.random() < .008
    if headed:
        add_head(t, rng)
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
            unborn = s['date'] != 'authors-plain' and rng.random() < .025  # "Doe, J. (in press)."
            t.end(lead).add(rng.choice(UNDATED) if unborn else date_text(r, s, rng), 'status' if unborn else 'whole-date')
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
        if rng.random() < .1:  # "Brooks D. Market Design (joint with F. Ito)"
            add_names(t, r['authors'][:1], s, rng, self_name)
            t.end(s['after-authors'])
        in_front = rng.random() < .12  # "(with Jane Doe) “On Trees,” …"
        if in_front:
            add_companions(t, r, s, rng, in_front=True)
        title()
        if not in_front and rng.random() < .65:
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
    if s['order'] != 'venue' and rng.random() < .006:
        add_piece(t, rng)
    if s['order'] != 'venue' and not add_special(t, r, s, rng):
        if not (tagged and rng.random() < .4):
            add_container(t, r, s, rng)
            if r['type'] == 'paper' and not dated and rng.random() < .06:
                add_meeting_place(t, r, rng)
                dated = True
            if s['date'] in ('container', 'container-paren', 'semicolon') and not dated:
                lead, trail = {'container': (' ' if rng.random() < .5 else ', ', ''), 'container-paren': (' (', ')'), 'semicolon': ('. ' if rng.random() < .5 else ' ', ';')}[s['date']]
                t.end(lead).add(date_text(r, s, rng), 'whole-date')
                t.markdown += trail
                dated = True
            volume = add_volume(t, r, s, rng)
            add_pages(t, r, s, rng, volume)
            if r['series'] and rng.random() < .1:
                t.end(', ').add(r['series'], 'series')
            add_publisher(t, r, s, rng)
    if s['kind'] == 'container' and kind_here:
        add_kind(t, rng)
    if any(label in ('date', 'whole-date') for label, _ in t.labels):
        dated = True
    if not dated and s['date'] in ('end', 'month-end', 'end-paren', 'container', 'container-paren', 'semicolon', 'volume-paren'):
        lead, trail = (' (', ')') if s['date'] == 'end-paren' else (s['field-gap'], '')
        t.end(lead).add(date_text(r, s, rng), 'whole-date')
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
