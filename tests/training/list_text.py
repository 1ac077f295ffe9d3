"""A reference as it grows: `Text`, and how names and titles are set in a style."""
import re



class Text:
    """A reference under construction: Markdown, and the labels of its pieces as a reader sees them."""

    def __init__(self):
        self.markdown, self.labels = '', []

    def add(self, text, label=None, wrap='{}', lead=''):
        """`lead`: words that belong to the piece and not into its markup."""
        if not text:
            return self
        if label:
            self.labels.append([label, lead + text])
        self.markdown += lead + wrap.replace('{}', re.sub(r'([*_])', r'\\\1', text))
        return self

    def line(self, style):
        """The end of a line that the author means, in styles that have one field a line."""
        if style['lines']:
            self.markdown = self.markdown.rstrip(' ,;').removesuffix('.') + '  \n'
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


def shown(name, s, k):
    form, given, family = s['name'], name['given'], name['family']
    if s['caps']:
        family = family.upper()
    if s['caps'] == 'all':
        given = given.upper()
    if form == 'families':
        return family
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


ROLES = ['student', 'advisor', 'PI', 'supervisor', 'mentor', 'postdoc', 'PhD student', 'MSc student', 'graduate student', 'undergraduate', 'chair', 'co-PI', 'G', 'U', 'PD']
BODIES = ['World Health Organization', 'American Psychiatric Association', 'European Commission', 'World Bank', 'OECD', 'UNESCO', 'Statistisches Bundesamt', 'National Research Council',
          'R Core Team', 'Ministry of Education', 'Department of Health', 'Australian Bureau of Statistics', 'United Nations', 'Ministère de la Culture', 'Bundesministerium für Bildung und Forschung',
          'European Environment Agency', 'International Organization for Standardization', 'World Wildlife Fund', 'Human Rights Watch', 'National Institute for Health and Care Excellence',
          'Ministerio de Salud', 'International Monetary Fund', 'Institute of Medicine', 'Food and Agriculture Organization', 'U.S. Census Bureau', 'Institut national de la statistique',
          'European Commission, Directorate-General for Energy', 'Ministry of Health, Department of Statistics', 'U.S. Department of Energy, Office of Science', 'Deutsche Forschungsgemeinschaft']
PARTICLES = ["van 't", 'van der', 'van den', 'de la', 'von', 'van', 'de', 'della', 'ter', "’t", 'dos', 'da', 'zu', 'von der', 'Van den', 'Di', 'De', 'el', 'Le', "O’", "D’"]


def with_particle(name, rng):
    particle = rng.choice(PARTICLES)
    return {**name, 'family': particle + ('' if particle.endswith('’') else ' ') + name['family']}


def add_body(t, s, rng):
    """A collaboration that stands for its members, or beside those who write for it."""
    word = rng.choice(['ATLAS', 'Belle', 'Framingham', 'EuroStat', 'ALPHA', 'Genome', 'Heart', 'BigScience', 'Hubble', 'LIGO', 'Cochrane', 'PISA', 'NuMI'])
    return rng.choice(['The {} Collaboration', '{} Collaboration', '{} Consortium', '{} Study Group', 'for the {} Investigators', 'the {} Team',
                       'on behalf of the {} Consortium', '{} Working Group', '{} Project', '{} Trial Group', '{} Trial Investigators', 'for the {} Study Investigators', '{} Network']).replace('{}', word)


def add_names(t, names, s, rng, self_name):
    if rng.random() < .014:
        body = rng.choice(BODIES)
        short = ''.join(w[0] for w in body.split() if w[0].isupper())
        return t.add(body + (f' ({short})' if rng.random() < .3 and len(short) > 1 else ''), 'name')
    if rng.random() < .004:  # "BigScience", "LakeMind": a group of one word
        return t.add(rng.choice(['Big', 'Open', 'Deep', 'Lake', 'Auto', 'Neuro', 'Bio', 'Geo']) + rng.choice(['Science', 'Mind', 'Models', 'Genomes', 'Lab', 'Atlas', 'Data']), 'name')
    if rng.random() < .01:
        body = add_body(t, s, rng)
        if body[:3] not in ('for', 'on '):
            t.add(body, 'name')
            if rng.random() < .3:
                t.markdown += ' ('
                t.add(shown(names[0], s, 1), 'name').end(' ').add('et al.', 'et-al')
                t.markdown += ')'
            return t
        names = names[:4]
        for k, name in enumerate(names):
            t.end(', ' if k else '').add(shown(name, s, k), 'name')
        return t.end(rng.choice([', ', ' ', '; '])).add(body, 'name')
    cut = s['et-al'] if len(names) > s['et-al'] else len(names)
    marked = s['marks'] != 'none' and rng.random() < .6
    for k, name in enumerate(names[:cut]):
        if k:
            last = k == len(names) - 1
            gap = {'and': f" {s['and']} ", 'comma-and': f", {s['and']} " if len(names) > 2 or 'comma' in s['name'] else f" {s['and']} ", 'none': s['between']}[s['last']] if last else s['between']
            t.end(gap)
        wrap = '**{}**' if s['self'] == 'bold' and name is self_name else '<u>{}</u>' if s['self'] == 'underline' and name is self_name else '{}'
        role = f" ({rng.choice(ROLES)})" if s['roles'] and rng.random() < .5 else ''
        t.add(shown(name, s, k), 'name', wrap)
        if role:
            t.markdown += role
            t.labels[-1][1] += role
        if marked and k < 3 and rng.random() < .6:
            t.markdown += s['marks']
        if rng.random() < .004:
            t.markdown += ' ('
            t.add(rng.choice(['corresponding author', 'Corresponding author', 'co-first author']), 'legend')
            t.markdown += ')'
    if cut < len(names):
        text = s['et-al-text'].replace('{}', str(len(names) - cut))
        t.end(', ' if rng.random() < .5 else ' ').add(text.strip('*'), 'et-al' if text != '...' else None, '*{}*' if text.startswith('*') else '{}')
        if text != '...' and rng.random() < .05:  # "A. Doe, et al; KITE Trial Group", "L. Brown et al. (SNO Collaboration)"
            body, paren = add_body(t, s, rng), rng.random() < .4
            t.markdown += ' (' if paren else rng.choice(['; ', ', ', '; ', ' '])
            t.add(body, 'name')
            t.markdown += ')' if paren else ''
    return t


def add_title(t, title, s, kind=None):
    """`kind`: what adds "(Oral)" and the like, behind the title."""
    if s['title-case'] == 'lower' and len(title) > 1:
        words = title.split(' ')
        title = ' '.join([words[0]] + [w.lower() if w[1:].islower() and w[:1].isupper() and not words[k].endswith(':') else w for k, w in enumerate(words[1:])])
    if s['title-case'] == 'upper':
        title = title.upper()
    wraps = {'plain': '{}', 'quoted': '"{}', 'curly': '“{}', 'italic': '*{}*', 'bold': '**{}**', 'link': '[{}](https://example.org/p)', 'curly-italic': '“*{}*',
             'guillemets': '« {} »', 'german': '„{}“'}
    t.add(title, 'title', wraps[s['title']])
    close = {'quoted': '"', 'curly': '”', 'curly-italic': '”'}.get(s['title'], '')
    gap = s['after-title']
    if kind:
        t.markdown += close
        kind(t)
        return t.end(gap)
    if close and gap[0] in '.,' and s['lang'] == 'en':
        plain = title.endswith(('?', '!'))
        t.markdown += ('' if plain else gap[0]) + close + ' '
    else:
        t.markdown += close
        t.end(gap)
    return t


def numbers(r, rng):
    begin = rng.randint(1, 900)
    return {**r, 'volume': r['volume'] or str(rng.randint(1, 90)), 'issue': r['issue'] or str(rng.randint(1, 12)), 'pages': r['pages'] or f'{begin}-{begin + rng.randint(3, 30)}'}


def add_list(t, names, form, joint, last, caps=False):
    for k, name in enumerate(names):
        t.end('' if k == 0 else last if k == len(names) - 1 else joint)
        t.add(shown({**name, 'suffix': None}, {'name': form, 'caps': caps}, k), 'name')
    return t
