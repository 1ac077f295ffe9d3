"""The fields of a reference behind its names and title: venue, volume, pages, house, extras, identifier, links; each in the list's style."""
import re

from list_books import add_part, add_roles
from list_cv import add_series, days_of_meeting
from list_habits import LEADS, meeting
from list_schools import edition
from list_styles import AWARDS, IMPRINTS, LINKS, NOTES, PLACES, PUBLISHERS
from list_text import shown


def year_tag(record, s):
    return s['tag-year'].replace('{yyyy}', record['year']).replace('{yy}', record['year'][2:])


def add_meeting_place(t, r, rng):
    """", Lisbon, Portugal, June 28–July 2, 2021": behind the name of a meeting."""
    if rng.random() < .6:
        t.end(', ').add(rng.choice(PLACES + ['Virtual Event, USA', 'Virtual', 'online', 'Lisbon, Portugal', 'Honolulu, HI, USA', 'New Orleans, Louisiana']), 'place')
    t.end(', ').add(days_of_meeting(r, rng), 'whole-date')


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
        if lead and r['type'] == 'chapter' and rng.random() < .03:  # "Chapter 7 in Beaches"
            t.add(rng.choice(['Chapter ', 'Ch. ', 'chap. ', 'Chapter ']) + str(rng.randint(1, 24)), 'note').end(rng.choice([' ', ', ', '. ']))
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
        if rng.random() < .35:
            return add_bracketed_editors(t, r, s, rng)
        t.end(', ')
        t.add({'en': rng.choice(['edited by ', 'ed. ', 'ed. by ', 'eds. ']), 'de': 'hrsg. von ', 'it': 'a cura di ', 'fr': 'sous la direction de ', 'pt': 'org. '}.get(s['lang'], 'ed. '))
        for k, e in enumerate(r['editors']):
            name = f"{e['given']} {e['family']}" if s['name'] == 'given' else f"{e['given'][0]}. {e['family']}"
            t.end('' if k == 0 else f" {s['and']} " if k == len(r['editors']) - 1 else ', ').add(name, 'editor')


def add_bracketed_editors(t, r, s, rng):
    """"Beaches (eds P. Maas & L. Friis)", "Beaches, P. Maas and L. Friis (eds.)": behind the book."""
    several = len(r['editors']) > 1
    lead, trail = rng.choice([(' (eds. ' if several else ' (ed. ', ')'), (' (eds ' if several else ' (ed. ', ')'), (' (Eds. ' if several else ' (Ed. ', ')'), (' (Eds.: ' if several else ' (Ed.: ', ')'),
                              (', ', ' (eds.)' if several else ' (ed.)'), (', ', ', eds.' if several else ', ed.'), (' (', ', eds.)' if several else ', ed.)'), (' (edited by ', ')'), (' [', ', ed.]')])
    t.end(lead.replace('[', '\\['))
    for k, e in enumerate(r['editors']):
        name = shown(e, {**s, 'caps': False}, 1) if s['name'] != 'families' else f"{e['given']} {e['family']}"
        t.end('' if k == 0 else f" {s['and']} " if k == len(r['editors']) - 1 else ', ').add(name, 'editor')
    t.markdown += trail.replace(']', '\\]')


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
    if rng.random() < .02:  # "LXII/2-3"
        roman = rng.choice(['LXII', 'XLV', 'XII', 'CXX', 'VII', 'xlii', 'LXXXVIII', 'IV'])
        r = {**r, 'volume': roman, 'issue': rng.choice([r['issue'] or '2', '2-3', '1', '4'])}
        form = rng.choice(['{v}/{i}', '{v}, {i}', '{v}, n. {i}', form])
    if s['date'] == 'volume-paren':
        form = (form if rng.random() < .25 and '{i}' in form else form.split('{v}')[0] + '{v}') + ' ({y})' + (rng.choice([', no. {i}', ', Nr. {i}', ' {i}']) if '{i}' not in form and rng.random() < .3 else '')
    if not r['issue'] or not re.fullmatch(r'[\w-]{1,6}', r['issue']):
        form = form.split('{v}')[0] + '{v}' + (' ({y})' if '{y}' in form else '')
    joined = re.search(r'\{v\}([./])\{i\}', form)  # "39.4", "112/447" are one word
    for part in re.split(r'(\{v\}[./]\{i\}|\{v\}|\{i\}|\{y\})', form):
        if joined and part == joined.group(0):
            t.add(r['volume'] + joined.group(1) + r['issue'], 'volume', s['volume-markup'])
        elif part == '{v}':
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
    behind_title = r['type'] == 'book' and rng.random() < .04  # "Mehrsprachigkeit (= Beiträge zur Didaktik 12). Tübingen: Narr"
    if behind_title:
        add_series(t, s, rng)
        t.end('. ' if t.markdown.endswith(')') else s['field-gap'])
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
    if s['lang'] in IMPRINTS and rng.random() < .7:
        publisher, place = rng.choice(IMPRINTS[s['lang']])
    form = s['publisher']
    t.end(s['field-gap'] if not behind_title else ' ')
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
    elif form == 'place':
        t.add(place, 'place')
    elif form == 'place-paren':  # "Painted Ireland (Cork, 2010)"
        t.markdown = t.markdown.rstrip(' ,.') + ' ('
        t.add(place, 'place').end(', ').add(r['year'], 'date')
        t.markdown += ')'
    elif form == 'blank':
        t.add(publisher, 'publisher').add(' ').add(place, 'place')
    else:
        t.add(publisher, 'publisher')
    if not behind_title and rng.random() < (.1 if r['type'] == 'book' else .03):
        add_series(t, s, rng)
    if r['type'] == 'book' and rng.random() < .06:
        t.end(s['field-gap']).add(str(rng.randint(60, 900)) + rng.choice([' p', ' p.', ' pp', ' S.' if s['lang'] == 'de' else ' pp.']), 'pages')


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
