"""What the owners of CVs do to a reference after the style is done with it: bold self, marks, tags, awards, rates, links, notes, status.

A Habits object is drawn once per list; `apply` returns the labelled text of an item with these habits, and the item's further gold.
"""
import re

from names import spans
from rendering import CLOSE, LABELS, mark

AUTHOR_OPEN = chr(0xe000 + LABELS.index('author'))
AWARDS = ('Best Paper Award', '**Best Paper Award**', 'Oral', '**Oral presentation**', 'Spotlight', 'Outstanding Paper', 'Best Student Paper Award', 'Honorable Mention', 'Editors’ Choice')
MARKS = (('\\*', 'equal contribution'), ('*', 'equal contribution'), ('†', 'corresponding author'), ('<sup>∗</sup>', 'equal contribution'), ('#', 'co-first authors'), ('<sup>†</sup>', 'corresponding author'))
STATUSES = ('in press', 'to appear', 'accepted', 'forthcoming')
NOTES = ('Cited over 100 times.', 'Featured in the press.', '(invited)', 'Supplementary material available.')


class Habits:
    def __init__(self, rng, plain=False):
        often = lambda p: not plain and rng.random() < p
        self.bold_self = rng.choice(('**', '**', '**', '__', '<u>', None, None)) if not plain else None
        self.mark, self.meaning = rng.choice(MARKS) if often(.35) else (None, None)
        self.mark_inside = rng.random() < .3
        self.legend_in_item = often(.3)
        self.tag_first = rng.choice(("[{s}'{y}] ", '[{s}’{y}] ', '[{s} {Y}] ', '**[{s}’{y}]** ', '`{s} {Y}` ')) if often(.12) else None
        self.tag_last = rng.choice((' ({s}-{Y})', ' ({s} {Y})', " [{s}'{y}]", ' **({s} {Y})**')) if often(.1) and not self.tag_first else None
        self.awards, self.rates = often(.35), often(.15)
        self.links = rng.choice((' [[PDF](https://example.org/{id}.pdf)]', ' [PDF](#)', ' [[paper](https://example.org/{id})] [[code](https://github.com/example/{id})]', ' ([link](https://example.org/{id}))',
                                 ' \\[[pdf](https://example.org/{id}.pdf)\\]', ' ([Talk and Slides](#))[PDF](#)')) if often(.25) else None
        self.notes = often(.15)
        self.status = often(.1)
        self.hidden = often(.08)                       # "(67 co-authors)" after a few names

    def apply(self, rng, marked, record, owner):
        record = dict(record)
        marked = self.authors(rng, marked, record, owner)
        short, year = record.get('container-title-short'), str(record['issued']['date-parts'][0][0])
        if short and (self.tag_first or self.tag_last):
            tag = (self.tag_first or self.tag_last).format(s=short, y=year[2:], Y=year)
            record['venue-forms'] = record.get('venue-forms', []) + [short, record['container-title']]
            inner = re.fullmatch(r'( ?[*`(\[]*)(.*?)([*`)\]]* ?)', tag)
            tag = inner[1] + mark('tag', inner[2]) + inner[3]
            marked = tag + marked if self.tag_first else marked + tag
        if self.awards and rng.random() < .25:
            award = rng.choice(AWARDS)
            marked += rng.choice((' ({})', ', {}', '. {}.')).format(mark('award', award)) if marked[-1] not in '.' else rng.choice((' ({})', ' {}.')).format(mark('award', award))
        if self.rates and short and rng.random() < .5:
            marked += rng.choice((' (Acceptance rate: {})', ' (acceptance rate {})', ', Acceptance Rate {}')).format(mark('rate', rng.choice(('23.4%', '27%', '18.9 %'))))
        if self.status and rng.random() < .2:
            marked += ' (' + mark('status', rng.choice(STATUSES)) + ')'
        if self.notes and rng.random() < .2:
            marked += ('' if marked[-1] in '.)' else '.') + ' ' + mark('note', rng.choice(NOTES))
        if self.links and rng.random() < .8:
            marked += re.sub(r'^( ?)(.*)$', lambda m: m[1] + mark('link', m[2]), self.links.format(id=record['id']))
        return marked, record

    def authors(self, rng, marked, record, owner):
        begin = marked.find(AUTHOR_OPEN)
        end = marked.find(CLOSE, begin)
        if begin < 0:
            return marked
        names = marked[begin + 1:end]
        dressed = '*' in names or marked[:begin].endswith('*')
        bold = None if dressed else self.bold_self
        where = spans(record['author'], names)
        if self.hidden and len(record['author']) > 4 and all(where[:3]) and not re.search(r'al\.|\.\.\.|…', names) and ',' not in names[where[1][0]:where[1][1]]:
            others = len(record['author']) - 3
            names = names[:where[2][1]] + rng.choice((', et al. ({n} co-authors)', ', and {n} others', ', … ({n} co-authors)', ', ...', ' et al.', ' + {n} more')).format(n=others)
            where = where[:3] + [None] * others
        edits, pairs = [], rng.random() < .6
        for n, (author, span) in enumerate(zip(record['author'], where)):
            if span is None:
                continue
            starred = self.mark and (n < 2 if 'equal' in self.meaning or 'first' in self.meaning else n == len(where) - 1) and len(where) > 1 and pairs
            star = self.mark if starred else ''
            mine = author is owner or owner and author.get('family') == owner['family'] and author.get('given') == owner['given']
            edits.append((span, mine, star))
        for (b, e), mine, star in reversed(edits):
            name = names[b:e]
            if mine and bold:
                left, right = bold, '</u>' if bold == '<u>' else bold
                name = left + name + star + right if self.mark_inside and star not in ('*', '\\*') else left + name + right + star
            else:
                name += star
            names = names[:b] + name + names[e:]
        out = marked[:begin + 1] + names + marked[end:]
        if self.mark and self.legend_in_item and pairs and len(edits) > 1:
            out += ' (' + mark('legend', f'{self.mark} {self.meaning}') + ')'
        return out
