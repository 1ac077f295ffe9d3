"""Reference lists in citation styles, as text with labels: CSL-JSON records → Entry objects, through render.js (citeproc).

Text with labels is a string in which private-use characters stand around values: chr(0xE000 + index of the label), and CLOSE. They survive
whatever is done to the text around them, and `split_labels` takes them out at the end. Needs node; `missing()` says what is not there.
"""
import glob, json, os, re, subprocess, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
STYLES = '/usr/share/citation-style-language/styles'
LABELS = ['author', 'title', 'container', 'date', 'volume', 'issue', 'page', 'publisher', 'place', 'editor', 'tag', 'note', 'identifier',
          'link', 'genre', 'number', 'edition', 'series', 'award', 'rate', 'status', 'legend', 'other']
CLOSE = '\ue080'
MARKS = re.compile('[\ue000-\ue080]')


def mark(label, text):
    return chr(0xe000 + LABELS.index(label)) + text + CLOSE if text else ''


def plain(text):
    return MARKS.sub('', text)


def environment():
    """node finds citeproc where script/setup puts it, or by NODE_PATH."""
    root = os.path.join(HERE, '..', '..', 'build', 'npm', 'node_modules')
    return {**os.environ, 'NODE_PATH': os.pathsep.join(filter(None, [os.environ.get('NODE_PATH'), os.path.abspath(root)]))}


def missing():
    if not glob.glob(STYLES + '/*.csl'):
        return 'citation-style-language-styles is not installed'
    try:
        probe = subprocess.run(['node', '-e', 'require("citeproc")'], stdin=subprocess.DEVNULL, capture_output=True, env=environment())
    except OSError:
        return 'node is not there'
    return None if probe.returncode == 0 else 'the npm package citeproc is not there'


def all_styles():
    return sorted(os.path.basename(path)[:-4] for path in glob.glob(STYLES + '/*.csl'))


def render(records, lists):
    """`lists`: [{'style', 'locale'?, 'ids'}] → the same with 'entries': [(id, labelled text)]; a style that citeproc cannot render, or that glues words, is left out."""
    with tempfile.NamedTemporaryFile('w', suffix='.json', encoding='utf-8') as request:
        json.dump({'records': records, 'lists': lists}, request)
        request.flush()
        out = subprocess.run(['node', os.path.join(HERE, 'render.js'), request.name], stdin=subprocess.DEVNULL, capture_output=True, check=True, env=environment()).stdout
    made = [json.loads(line) for line in out.decode().splitlines()]
    for row in made:  # some styles number in the text itself
        row['entries'] = [(key, re.sub(r'^(?:\[\d+\]|\d+[.)]?) ?(?=\D)', '', text)) for key, text in row['entries']]
    return [row for row in made if sum(map(is_glued, row['entries'])) * 10 <= len(row['entries'])]


def is_glued(entry):
    """A style's own fault, which nobody lets stand in a CV: "at the festivalIn: Proceedings"."""
    return re.search(CLOSE + r'\.?[A-Za-z]{2}', entry[1]) is not None


def split_labels(marked):
    """Labelled text → (text, [(label, begin, end)]); a value's last initial keeps its period, brackets and commas around a value do not count."""
    text, labels, opened = [], [], []
    for c in marked:
        code = ord(c)
        if 0xe000 <= code < 0xe080:
            opened.append((LABELS[code - 0xe000], len(text)))
        elif c == CLOSE:
            label, begin = opened.pop()
            if not opened:
                labels.append((label, begin, len(text)))
        else:
            text.append(c)
    text = ''.join(text)
    return text, [trimmed(text, *label) for label in labels if text[label[1]:label[2]].strip(' *')]


def trimmed(text, label, begin, end):
    if label in ('link', 'legend', 'note'):
        return label, begin, end
    while begin < end and text[begin] in ' ,;:.([':
        begin += 1
    while begin < end and text[end - 1] in ' ,;:' or end > begin and text[end - 1] in ')]' and text.count('(', begin, end) + text.count('[', begin, end) < text.count(')', begin, end) + text.count(']', begin, end):
        end -= 1
    if label in ('author', 'editor') and re.match(r'\.', text[end:]) and re.search(r'\b[A-ZÀ-Ž]$|\b(al|Jr|eds?|Eds?|Hrsg)$', text[begin:end]):
        end += 1
    return label, begin, end
