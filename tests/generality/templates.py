"""Reference styles of CVs, which no style file describes: a number → a template → labelled text of a record.

A template is a handful of choices (order, name form, separators, dress of title and venue, notation of volume and pages), drawn from its
number; some choices occur in the templates of the test alone. Words follow the language: pp. / S. / p., In: / in / dans / en / em, Hrsg.
"""
import random, re

from names import HAN, printed_name
from rendering import mark

WORDS = {  # and, in, pages, editors, thesis
    'en': ('and', 'In', 'pp.', '(Eds.)', 'PhD thesis'), 'de': ('und', 'In:', 'S.', '(Hrsg.)', 'Dissertation'), 'fr': ('et', 'dans', 'p.', '(éds.)', 'Thèse de doctorat'),
    'es': ('y', 'En', 'pp.', '(eds.)', 'Tesis doctoral'), 'pt': ('e', 'In:', 'p.', '(Orgs.)', 'Tese de doutorado'), 'it': ('e', 'in', 'pp.', '(a cura di)', 'Tesi di dottorato'),
    'zh': ('和', '载', '', '（编）', '博士论文')}
NOTATIONS = ('{v}({i}):{p}', '{v} ({i}), {p}', 'vol. {v}, no. {i}, pp. {p}', 'Vol. {v}, No. {i}, {pages} {p}', '{v}:{p}', '{v}, {p}', '**{v}**, {p}', '*{v}*({i}), {p}',
             '{v}, no. {i}: {p}', 'volume {v}, issue {i}, pages {p}', '{v}, {pages} {p}', '{v}.{i}: {p}', '{v}/{i}, {pages} {p}')
HELD_OUT_NOTATIONS = ('{v}, iss. {i}, {p}', '{v}({i}) {pages} {p}', 'Vol.{v}({i}), {p}')
MONTHS = ('Jan.', 'March', 'June', 'September', 'Dec.')


def is_held_out(number):
    return number % 5 == 0


class Template:
    def __init__(self, number):
        rng = random.Random('template %d' % number)
        pick, held_out = rng.choice, is_held_out(number)
        self.number = number
        self.form = pick(('full', 'full', 'full', 'initials', 'initials', 'tight', 'comma', 'comma', 'vancouver', 'inverted', 'spaced'))
        self.order = pick(('authors title venue',) * 7 + ('title authors venue',) * 3 + ('authors year title venue',) * 4 + ('year authors title venue', 'venue title authors', 'title venue authors'))
        self.joint = '; ' if self.form == 'inverted' else pick((', ',) * 6 + ('; ',) + ((' · ', ' / ') if held_out else ()))
        self.last = pick((', and ', ' and ', ' & ', ', & ', self.joint, self.joint))
        self.lines = rng.random() < .15                       # fields on lines of their own
        self.author_end = pick(('. ', '. ', '. ', ', ', ', ', ': ', ' ') + ((' — ', ' – ') if held_out else ()))
        self.title_dress = pick(('plain',) * 5 + ('“”', '"', 'italic', 'bold', 'link', '“”', 'bold') + (('«»', '‘’') if held_out else ('“,”',)))
        if self.author_end == ' ' and self.title_dress in ('plain', 'link'):
            self.author_end = '. '
        self.title_end = pick(('. ', '. ', ', ', ', ') if self.title_dress != 'plain' else ('. ', '. ', '. ', ', '))
        self.venue_dress = pick(('italic', 'italic', 'plain', 'plain', 'bold'))
        self.in_word = pick((True, True, False))
        self.notation = pick(NOTATIONS + (HELD_OUT_NOTATIONS if held_out else ()))
        self.year = pick(('end', 'end', 'paren end', 'after venue', 'month end')) if 'year' not in self.order else pick(('paren', 'bare'))
        self.place = pick((True, False, False))
        self.publisher = pick((True, False, False))
        self.short_venue = rng.random() < .3                  # "ICML 2020" for the full name
        self.doi = pick((None, None, None, 'doi:', 'https://doi.org/', 'DOI: '))
        self.period = pick(('.', '.', '.', ''))
        self.most = pick((None, None, None, None, 3, 5, 10))
        self.cut = pick((' et al.', ', et al.', ', ...', ', … ') if not held_out else (' et al.', ' and others', ', ... (more authors)'))

    # -------------------------------------------------------------------------------------------- pieces
    def authors(self, record, language):
        people, cut = record['author'], None
        if self.most and len(people) > self.most + 1:
            cut, people = len(people) - self.most, people[:self.most]
        names = [printed_name(name, self.form) for name in people]
        word = {'en': 'and'}.get(language, WORDS[language][0])
        last = self.last.replace('and', word)
        if HAN.search(names[0]):
            return mark('author', '、'.join(names))
        if cut:
            return mark('author', self.joint.join(names) + self.cut)
        if self.form == 'inverted':
            last = self.joint
        text = self.joint.join(names[:-1]) + (last if len(names) > 2 or last == self.joint else last.replace(',', '')) + names[-1] if len(names) > 1 else names[0]
        return mark('author', text)

    def title(self, record):
        text = record['title']
        dressed = {'plain': text, 'italic': f'*{text}*', 'bold': f'**{text}**', 'link': f'[{text}](https://example.org/papers/{record["id"]})', '“”': f'“{text}”', '"': f'"{text}"',
                   '«»': f'« {text} »', '‘’': f'‘{text}’', '“,”': f'“{text},”'}[self.title_dress]
        return mark('title', dressed)

    def title_close(self, record):
        if self.title_dress == '“,”':
            return ' '
        return ' ' if record['title'][-1] in '?!' and self.title_dress == 'plain' else self.title_end

    def dressed_venue(self, text):
        return {'italic': f'*{text}*', 'plain': text, 'bold': f'**{text}**'}[self.venue_dress]

    def venue(self, record, language, year):
        words, kind = WORDS[language], record['type']
        parts, name = [], record.get('container-title', '')
        if kind == 'thesis':
            return mark('genre', record['genre'] if language == 'en' else words[4]) + ', ' + mark('publisher', record['publisher']), False
        if self.short_venue and record.get('container-title-short'):
            name = record['container-title-short']
            record['venue-forms'] = [name, name + ' ' + year, record['container-title']]
            if self.year.endswith('end') and self.year != 'month end':
                joined = mark('container', self.dressed_venue(name)) + ' ' + mark('date', year)
                return ('In ' if self.in_word else '') + joined, True
        if name:
            intro = words[1] + ' ' if kind in ('paper-conference', 'chapter') and (self.in_word or kind == 'chapter') else ''
            if kind == 'chapter' and record.get('editor') and words[3]:
                editors = f' {words[0]} '.join([', '.join(printed_name(e, 'initials') for e in record['editor'][:-1])] * (len(record['editor']) > 1) + [printed_name(record['editor'][-1], 'initials')])
                intro += mark('editor', editors + ' ' + (words[3] if len(record['editor']) > 1 else words[3].replace('Eds', 'Ed').replace('eds.', 'ed.'))) + ', '
            parts.append(intro + mark('container', self.dressed_venue(name)))
        numbers = self.numbers(record, words)
        if numbers:
            parts.append(numbers)
        if self.place and record.get('event-place'):
            parts.append(mark('place', record['event-place']))
        if (self.publisher or kind in ('book', 'chapter')) and record.get('publisher'):
            place = record.get('publisher-place')
            parts.append((mark('place', place) + ': ' if place else '') + mark('publisher', record['publisher']))
        return ', '.join(parts), False

    def numbers(self, record, words):
        page = record.get('page', '').replace('-', '–' if self.number % 2 else '-')
        if record['type'] != 'article-journal' or not record.get('volume'):
            return f'{words[2] or ""} '.lstrip() + mark('page', page) if page and self.number % 3 else ''
        notation = self.notation
        if not record.get('issue'):
            notation = re.sub(r'\(\{i\}\)| ?\(\{i\}\)|, no\. \{i\}|, No\. \{i\}|, issue \{i\}|\.\{i\}|/\{i\}|, iss\. \{i\}', '', notation)
        if not page:
            notation = re.sub(r'[:,]? ?(?:pages|pp\.|\{pages\})? ?\{p\}', '', notation)
        return notation.format(v=mark('volume', record['volume']), i=mark('issue', record.get('issue', '')), p=mark('page', page), pages=words[2] or 'pp.')

    # -------------------------------------------------------------------------------------------- the whole
    def render(self, record, language='en', number=0):
        """Labelled Markdown of one item; '\\n' where a field begins a new line."""
        language = language if language in WORDS else 'en'
        year = str(record['issued']['date-parts'][0][0])
        venue, has_year = self.venue(record, language, year)
        slots = {'authors': self.authors(record, language), 'title': self.title(record), 'venue': venue,
                 'year': '(' + mark('date', year) + ')' if self.year == 'paren' else mark('date', year)}
        ends = {'authors': self.author_end, 'title': self.title_close(record), 'venue': ', ', 'year': '. ' if self.year == 'paren' else ', '}
        out, order = '', [s for s in self.order.split() if slots[s]]
        if 'year' not in order and not has_year:
            slots['venue'] = self.dated(slots['venue'], year, number)
        for n, slot in enumerate(order):
            if slot == 'authors' and n + 1 < len(order) and order[n + 1] == 'year':
                end = ' '
            elif n + 1 == len(order):
                end = ''
            else:
                end = ends[slot]
            out += slots[slot] + (end.rstrip() + '\n' if self.lines and end else end)
        out = re.sub(r'\.(\ue080?)\. ', r'.\1 ', out.rstrip(' ,'))
        if self.lines:
            out = re.sub(r'[.,]\n', '\n', out)
        if self.doi and record.get('DOI'):
            out += ('\n' if self.lines else '. ' if not out.endswith('.') else ' ') + self.doi.replace('https', 'https') + mark('identifier', record['DOI'])
        elif not self.lines and not re.search(r'[.]\ue080?$', out):
            out += self.period
        return out

    def dated(self, venue, year, number):
        date = mark('date', year)
        if self.year == 'month end':
            date = mark('date', MONTHS[number % len(MONTHS)] + ' ' + year)
        if self.year == 'paren end':
            return f'{venue} ({date})' if venue else f'({date})'
        return f'{venue}, {date}' if venue else date
