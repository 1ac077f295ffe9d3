"""What people write around the pieces of a reference that no citation style asks for: kinds and rankings in brackets, statuses and other words in
front of a venue, meetings by number, companions of an owner who leaves the own name out, reviews, titles that look like names."""
from list_styles import AND

KINDS = ['Finding', 'Findings', 'Oral', 'oral', 'Spotlight', 'poster', 'Poster', 'invited', 'Invited', 'invited paper', 'to appear', 'short paper', 'Short', 'Long paper',
         'full paper', 'Demo', 'Demo track', 'Industry Track', 'extended abstract', 'abstract', 'Workshop', 'Main', 'Main Conference', 'peer-reviewed', 'refereed',
         'in Japanese', 'in German', 'in Chinese', 'auf Deutsch', 'Student Abstract', 'Special Issue', 'Editor’s Choice', 'open access', 'lead article', 'solicited',
         'contributed talk', 'with discussion', 'survey', 'Tutorial', 'Journal Track', 'Datasets and Benchmarks', 'best paper candidate', 'featured', 'Editors’ Suggestion', "Editors' Suggestion", 'Editor’s Pick', 'inside cover', 'VIP paper', 'non-archival']
RANKINGS = ['IF: {x}', 'IF={x}', 'IF {x}', 'IF = {x}', 'Impact factor: {x}', 'Impact Factor {x}', 'SCI, Q1', 'SSCI', 'SCI, Q2, IF: {x}', 'CCF A', 'CCF-A', 'CCF Rank A',
            'JCR Q1, IF {x}', 'CORE A*', 'ABDC A', 'Q1', 'SCIE, Q2', 'IF = {x}, Q1', '5-year IF: {x}', 'ESCI']
LEADS = ['published in ', 'reprinted in ', 'Reprinted in ', 'reproduced in ', 'rpt. in ', 'Published in ', 'appeared in ', 'Appeared in ', 'Presented at ', 'presented at the ', 'Presented at the ', 'To appear in ', 'to appear in ',
         'to appear in ', 'Accepted at ', 'accepted to ', 'accepted by ', 'Accepted for publication in ', 'forthcoming in ', 'Forthcoming in ', 'submitted to ', 'Submitted to ',
         'under review at ', 'Under review at ', 'under review in ', 'in press at ', 'In press, ', 'forthcoming, ', 'Forthcoming, ', 'erscheint in: ', 'erscheint in ', 'im Erscheinen in: ', 'à paraître dans ', 'en prensa en ',
         'aceito para publicação em ', 'in corso di stampa su ']
RESUBMITTED = ['Revise and resubmit', 'revise and resubmit', 'R&R', 'Revise & Resubmit', 'Reject and resubmit', 'Conditionally accepted', 'Minor revision', 'Major revisions',
               'Under review', 'under review', 'Submitted', 'Accepted', 'In press', 'Revision requested', 'accepted with minor revisions']
ORDINALS = ['{n}th', '{n}th', '{n}th', '2nd', '3rd', '1st', '21st', '32nd', '43rd', 'Second', 'Third', 'First', 'Fourth', 'Fifth', 'Sixth', 'Tenth', 'Twelfth', 'Twenty-Second', 'Annual', '']
MEETINGS = ['Workshop on', 'International Workshop on', 'Workshop on', 'Conference on', 'International Conference on', 'Annual Conference on', 'Symposium on',
            'International Symposium on', 'Annual Meeting of the Society for', 'World Congress of', 'European Conference on', 'Colloquium on', 'Meeting on', 'Joint Workshop on',
            'Nordic Conference on', 'Summer School on', 'Biennial Conference of']
THEMES = ['Events', 'Graph Learning', 'Plant Ecology', 'Noisy Text', 'Machine Translation', 'Computational Law', 'Soil Mechanics', 'Urban Planning', 'Medieval Manuscripts', 'Rural Health',
          'Neural Generation', 'Data Management', 'Coastal Engineering', 'Visual Perception', 'Public Choice', 'Insect Physiology', 'Distributed Computing', 'Music Theory', 'Trustworthy AI',
          'Language Resources', 'Combustion', 'Structural Health Monitoring', 'Comparative Literature', 'Digital Humanities', 'Robot Learning', 'Clinical Nutrition', 'Labour Economics',
          'Theoretical Physics', 'Information Retrieval', 'Applied Mathematics', 'Teacher Education', 'Historical Linguistics']
ACRONYMS = ['ICML', 'ACL', 'NeurIPS', 'EMNLP', 'CHI', 'KDD', 'ICRA', 'NAACL', 'CVPR', 'ISMIR', 'AGU', 'ISCA', 'VLDB', 'WWW', 'ICASSP', 'EGU', 'AERA', 'APSA', 'SIGIR', 'LREC']
COMPANIONS = {'en': ['with', 'with', 'with', 'joint with', 'jointly with', 'joint work with', 'together with', 'coauthored with', 'in collaboration with'],
              'de': ['mit', 'gemeinsam mit', 'zusammen mit'], 'fr': ['avec', 'en collaboration avec'], 'es': ['con', 'junto con'], 'pt': ['com'], 'it': ['con']}


def meeting(r, s, rng):
    """"2nd Workshop on Events, NAACL-HLT'15": a meeting that is known by its number."""
    year = r['year']
    ordinal = rng.choice(ORDINALS).replace('{n}', str(rng.randint(4, 48)))
    name = f'{ordinal} {rng.choice(MEETINGS)} {rng.choice(THEMES)}'.strip()
    if rng.random() < .15:
        name += ' and ' + rng.choice(THEMES)
    acronym = rng.choice(ACRONYMS)
    lead = rng.choice(['', '', 'Proceedings of the ', 'Proc. of the ', 'Proceedings of ', 'the ', 'Proc. '])
    behind = rng.choice(['', '', '', '', f', {acronym}’{year[2:]}', f", {acronym}'{year[2:]}", f' ({acronym} {year})', f' ({acronym})', f' at {acronym}', f' @ {acronym} {year}',
                         f', {acronym} {year}', f', Proceedings of the {rng.randint(4, 48)}th International Conference on {rng.choice(THEMES)}', f" ({acronym}'{year[2:]})"])
    return lead + name + behind


def add_kind(t, rng):
    """"(Finding)", "[Oral]", "(IF: 4.2)", where the style puts such things."""
    text = rng.choice(KINDS) if rng.random() < .75 else rng.choice(RANKINGS).replace('{x}', f'{rng.randint(1, 40)}.{rng.randint(100, 999)}')
    lead, wrap, trail = rng.choice([('(', '{}', ')')] * 5 + [('[', '{}', ']'), ('(', '**{}**', ')'), ('(', '*{}*', ')')])
    if t.markdown:
        t.markdown = t.markdown.rstrip() + ' '
    t.markdown += '\\[' if lead == '[' else lead
    t.add(text, 'note', wrap)
    t.markdown += '\\]' if trail == ']' else trail
    return t


def add_resubmitted(t, r, s, rng, add_container):
    """"Revise and resubmit, Journal of Political Economy" """
    text = rng.choice(RESUBMITTED)
    t.add(text, 'status', rng.choice(['{}', '{}', '*{}*', '**{}**']))
    t.end(rng.choice([', ', ', ', ': ', ' ('] if text[0] != 'A' else [', ']))
    paren = t.markdown.endswith('(')
    add_container(t, r, {**s, 'in': '', 'short': 'full'}, rng)
    if rng.random() < .15:
        t.end(' (').add(rng.choice(['2nd round', '1st round', 'second round']), 'note')
        t.markdown += ')'
    t.markdown += ')' if paren else ''


def add_companions(t, r, s, rng, in_front=False):
    """"(with A and B)": the owner of the list is an author, or an editor, and leaves the own name out."""
    names, edited = r['authors'], r['type'] == 'book' and rng.random() < .4
    lead, trail = rng.choice([(' (', ')'), (' (', ')'), (', ', ''), ('. ', ''), (' [', ']'), (' — ', ''), (' – ', '')])
    if in_front:
        lead, trail = rng.choice([('(', ') '), ('', ', '), ('', ', '), ('(', '), '), ('', ': ')])
    t.markdown = t.markdown.rstrip() if lead.startswith(' ') else t.markdown
    t.markdown += lead if in_front else ''
    t.end('' if in_front else lead)
    if rng.random() < .1:  # "with 4 co-authors", "single author"
        t.add(rng.choice(['single author', 'sole author', 'first author', 'single-authored', 'lead author', 'with {} co-authors', 'with {} co-authors', 'with {} others', 'with {} coauthors', 'with {} other authors', 'and {} co-authors']).replace('{}', str(rng.randint(2, 20))), 'note')
        t.markdown += trail
        return t
    words = rng.choice(COMPANIONS[s['lang'] if s['lang'] in COMPANIONS else 'en']).split(' ')
    word = words.pop()
    if edited:
        word = rng.choice(['edited with', 'co-edited with', 'coedited with', 'ed. with', 'edited jointly with'])
    elif words:
        t.add(' '.join(words).capitalize() if lead == '. ' else ' '.join(words), 'other').end(' ')
    introduction = (word.capitalize() if lead == '. ' and (edited or not words) else word) + ' '
    t.markdown += '' if edited else introduction
    conjunction = rng.choice(AND.get(s['lang'], AND['en']))
    for k, name in enumerate(names[:4]):
        last = k == len(names[:4]) - 1
        t.end('' if k == 0 else f' {conjunction} ' if last else ', ')
        text = f"{name['given']} {name['family']}" if s.get('name') != 'families' else name['family']
        t.add(introduction + text if edited and k == 0 else text, 'editor' if edited else 'name')
    t.markdown += trail
    return t


def like_a_name(title, names, rng):
    """Titles that begin as a list of names does, or with a name."""
    a, b = rng.choice(names), rng.choice(names)
    word = title.split(' ')[0].strip(':,.')
    return rng.choice([f"{a['family']} and {b['family']}: {title}", f"{a['given']} {a['family']}: {title}", f"{a['family']}, {b['family']}, and {title}",
                       f'{word} {b["family"]}, {title}', f"{a['family']} on {title}", f"{a['family']}’s {title}"])


def short_title(title, rng):
    """"Sails", "Solid States": titles of a word or two."""
    words = [w.strip(',.:;?!()') for w in title.split(' ') if len(w) > 4 and w[:1].isalpha()]
    return ' '.join(w[:1].upper() + w[1:] for w in words[:rng.randint(1, 2)]) or title


def add_review(t, r, s, rng):
    """"Review of *Empires of Salt* by Karen Holt": the whole is the title of the review."""
    author = rng.choice(r['authors'])
    name = f"{author['given']} {author['family']}"
    form = rng.choice(['Review of {t} by {n}', 'Review of {t}, by {n}', 'Review of {n}, {t}', 'Book review of {t}', 'Review: {t}', 'Rezension zu: {n}, {t}', 'Compte rendu de {t}',
                       'Comment on {t}', 'Reply to {n}, {t}', 'Review of {t}, edited by {n}', 'Reseña de {t}', 'Recensione di {n}, {t}'])
    text = form.replace('{t}', r['title']).replace('{n}', name)
    t.labels.append(['title', text])
    dress = rng.choice(['*{}*', '*{}*', '{}', '“{}”'])
    if dress[0] == '“':
        t.labels[-1][1] = form.replace('{t}', f"“{r['title']}”").replace('{n}', name)
    t.markdown += form.replace('{t}', dress.replace('{}', r['title'])).replace('{n}', name)
    return t.end(s['after-title'])


def editors_of(s, rng):
    """The word behind the names of those who edit a volume."""
    return {'de': ['(Hg.)', '(Hrsg.)'], 'fr': ['(dir.)', '(éds.)'], 'es': ['(eds.)', '(coords.)'], 'it': ['(a cura di)', '(eds.)'], 'pt': ['(orgs.)', '(eds.)']}.get(
        s['lang'], ['(Eds.)', '(eds.)', '(ed.)', ', eds.', ', editors', ', Editor', '(Editor)', '(Editors)', ', ed.'])[rng.randrange(9 if s['lang'] == 'en' else 2)]
