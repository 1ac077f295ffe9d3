"""Lists as lines: items of labelled text → lines with the number of the item that each belongs to; wrapping, numbering, tables, cards.

A line is (text, item or None). Layouts: the markers of list items, paragraphs, quotes, tables, HTML cards, definition lists.
"""
import html, re, textwrap

from rendering import plain

PLAIN_LAYOUTS = ('number', 'number', 'bracket', 'bullet', 'paragraph', 'descending', 'coded', 'hanging')
MARKDOWN_LAYOUTS = ('bullet', 'bullet', 'number', 'ones', 'star', 'paragraph', 'quote', 'descending', 'coded', 'bracket', 'table', 'cards', 'definition', 'nested')


def wrapped(text, width, first, rest):
    out = []
    for n, line in enumerate(text.split('\n')):
        lead = first if n == 0 else rest
        out += [lead + line] if not width else textwrap.wrap(line, width, initial_indent=lead, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False) or [lead.rstrip()]
    return out


def marker(layout, n, total, code):
    return {'number': f'{n}. ', 'bracket': f'[{n}] ', 'bullet': '- ', 'star': '* ', 'ones': '1. ', 'descending': f'{total - n + 1}. ', 'coded': f'[{code}{total - n + 1}] ', 'quote': '> ',
            'nested': '  - '}.get(layout, '')


def lay_out(layout, items, first_number=1, total=None, width=None, blank=False, code='J', years=None):
    """[(index, labelled text)] → lines. Items whose fields have lines of their own ('\\n' in the text) keep them, by <br> or two spaces where Markdown needs it."""
    total = total or len(items)
    if layout == 'table':
        return table(items, years)
    if layout == 'cards':
        return cards(items)
    if layout == 'definition':
        return definition(items, years)
    lines = []
    for n, (index, text) in enumerate(items, first_number):
        lead = marker(layout, n, total, code)
        rest = '> ' if layout == 'quote' else '    ' if layout == 'hanging' else ' ' * len(lead)
        if not width:
            text = text.replace('\n', '  \n')
        if layout in ('hanging',) and not width:
            rest = ''
        lines += [(line, index) for line in wrapped(text, width, lead, rest)]
        if blank or layout in ('paragraph', 'quote', 'hanging') or layout == 'bracket' and not width:
            lines.append(('', None))
    return lines


COLUMN = {'title': 'Title', 'author': 'Authors', 'container': 'Venue', 'date': 'Year'}


def columns(items):
    """A table with a column per field, of items that are (index, {label: text})."""
    lines = [('| ' + ' | '.join(COLUMN.values()) + ' |', None), ('|' + '---|' * len(COLUMN), None)]
    for index, values in items:
        lines.append(('| ' + ' | '.join(values.get(label, '').replace('|', '/') for label in COLUMN) + ' |', index))
    return lines + [('', None)]


def table(items, years):
    lines = [('| Year | Reference |', None), ('|------|-----------|', None)]
    for (index, text), year in zip(items, years):
        lines.append((f"| {year} | {text.replace(chr(10), '<br>').replace('|', '/')} |", index))
    return lines + [('', None)]


def markup(text):
    text = html.escape(text, quote=False)
    text = re.sub(r'&lt;(/?(?:u|sup))&gt;', r'<\1>', text)
    text = re.sub(r'\*\*(.+?)\*\*', r'<strong>\1</strong>', text)
    text = re.sub(r'(?<![\\\w*])\*(?!\*)([^*]+)\*(?!\w)', r'<em>\1</em>', text)
    text = re.sub(r'\\?\[([^][]*)\]\(([^)]*)\)\\?', r'<a href="\2">\1</a>', text)
    return text.replace('\\*', '*').replace('`', '')


def cards(items):
    lines = []
    for index, text in items:
        lines.append(('<div class="publication">', index))
        lines += [(f'  <p>{markup(part)}</p>' if '\n' in text else f'  {markup(part)}', index) for part in text.split('\n')]
        lines.append(('</div>', index))
    return lines + [('', None)]


def definition(items, years):
    lines, last = [], None
    for (index, text), year in zip(items, years):
        if year != last:
            lines += [('', None), (str(year), None)]
            last = year
        lines.append((': ' + text.replace('\n', ' '), index))
    return lines + [('', None)]


def paged(lines, every, header, first=1):
    """Page breaks as a PDF leaves them: every so many lines a page number and a running head, in the middle of an item too."""
    out, page = [], first
    for n, (text, item) in enumerate(lines, 1):
        out.append((text, item))
        if n % every == 0 and n < len(lines):
            page += 1
            out += [('', None)] + [(line.format(page=page - 1, next=page), None) for line in header] + [('', None)]
    return out


LIGATURES = (('ffi', 'ﬃ'), ('fi', 'ﬁ'), ('fl', 'ﬂ'), ('ff', 'ﬀ'))


def residue(rng, text):
    """What a text layer of a PDF does to a line: ligatures, spaces before commas."""
    for plain_form, ligature in LIGATURES:
        text = text.replace(plain_form, ligature)
    return re.sub(r',(?= )', ' ,', text) if rng.random() < .1 else text


def hyphenated(rng, lines, chance):
    """Some words are broken by a hyphen at the line end; the pieces join without it."""
    out = list(lines)
    for n in range(len(out) - 1):
        (text, item), (following, same) = out[n], out[n + 1]
        word = re.match(r'(\s*)([a-z]{4,})([a-z]{3,})(?= )', plain(following)) if item is not None and item == same else None
        if word and rng.random() < chance and plain(following) == following and not re.search(r'[-/]$', plain(text)):
            out[n] = (text + ' ' + word[2] + '-', item)
            out[n + 1] = (word[1] + following[word.end(2):], item)
    return out
