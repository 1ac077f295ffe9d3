"""References as schools of their own write them, which no free choice of separators gives: GOST, AMS, ABNT, NLM with full dates, Japanese brackets,
lawyers' books, physics without titles, ACS, IOP, ISO 690 in Czech. `draw_school` chooses one for a list, `render_school` renders a record by it."""
from list_humanists import italian, mla
from list_text import add_list, initials, numbers, shown, Text

CYRILLIC = {'family': 'Иванов Петров Сидорова Кузнецова Смирнов Васильева Новиков Фёдорова Морозов Волкова Алексеев Лебедева Павлов Козлов Степанова Орлов Андреева Макаров'.split(),
            'title': ['Структура и свойства {b}', 'О задаче {b}', 'Исследование {b} в условиях Севера', 'Методы анализа {b}', 'История {b}', '{b}: теория и практика', 'К вопросу о развитии {b}'],
            'matter': ['сплавов алюминия', 'русской прозы', 'речного стока', 'языковых контактов', 'нелинейных колебаний', 'городского населения', 'почвенных микроорганизмов', 'общественного сознания'],
            'journal': ['Вопросы философии', 'Доклады Академии наук', 'Журнал экспериментальной и теоретической физики', 'Вестник Московского университета', 'Успехи математических наук', 'Почвоведение', 'Вопросы языкознания'],
            'press': ['Наука', 'Мир', 'Физматлит', 'Искусство', 'Высшая школа', 'Изд-во МГУ'], 'city': ['М.', 'Москва', 'СПб.', 'Л.', 'Новосибирск', 'Киев']}
JAPANESE = {'family': '佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤 吉田 山田 松本 井上 木村 清水'.split(), 'given': '太郎 花子 一郎 健二 真理 和夫 直子 明 誠 洋子 正樹 由美'.split(),
            'title': ['{b}の歴史', '{b}の研究', '{b}と社会', '近代{b}論', '{b}入門', '{b}における方法の問題'], 'matter': ['日本政治', '江戸文学', '地方自治', '言語教育', '都市計画', '農村経済', '情報技術', '仏教思想'],
            'journal': ['思想', '社会学評論', '歴史学研究', '教育学研究', '言語研究', '政治学年報'], 'press': ['岩波書店', '東京大学出版会', '有斐閣', '中央公論社', '筑摩書房', '勁草書房']}
ABBREVIATED = ['Ann. of Math.', 'Trans. Amer. Math. Soc.', 'J. Algebra', 'Invent. Math.', 'Comm. Pure Appl. Math.', 'Duke Math. J.', 'J. Funct. Anal.', 'Math. Ann.', 'Proc. London Math. Soc.', 'Adv. Math.', 'Phys. Rev. Lett.', 'Nucl. Phys. B']
SERIES = ['Graduate Texts in Mathematics', 'Lecture Notes in Math.', 'Cambridge Tracts in Mathematics', 'Annals of Mathematics Studies', 'Mathematical Surveys and Monographs', 'Pure and Applied Mathematics', 'Lecture Notes in Computer Science', 'Contemp. Math.']
MATH_PRESSES = [('Springer-Verlag', 'New York'), ('Springer-Verlag', 'New York-Heidelberg'), ('Amer. Math. Soc.', 'Providence, RI'), ('Cambridge University Press', 'Cambridge'), ('Birkhäuser', 'Boston'), ('Academic Press', 'New York'), ('Princeton University Press', 'Princeton, NJ')]
MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
BRAZIL = [('Revista Brasileira de Educação', 'Rio de Janeiro'), ('Química Nova', 'São Paulo'), ('Cadernos de Pesquisa', 'São Paulo'), ('Estudos Avançados', 'São Paulo'), ('Varia Historia', 'Belo Horizonte'), ('Ciência da Informação', 'Brasília')]
EDITIONS = {'de': ['2. Aufl.', '3., überarb. Aufl.', '2. Auflage', '2., erw. Aufl.', '4., vollst. überarb. u. erw. Aufl.', '2., überarbeitete und erweiterte Auflage', '3., neu bearb. Aufl.', '5., aktualisierte Aufl.'], 'fr': ['2e éd.', '3e édition'], 'es': ['2a ed.', '3ª ed.', '2ª edición', '2ª ed. corregida y aumentada', 'segunda edición'], 'pt': ['2. ed.', '3. ed.'], 'it': ['2a ed.', '3ª ed.']}
SCHOOLS = ['gost', 'gost', 'ams', 'ams', 'abnt', 'abnt', 'nlm', 'nlm', 'japanese', 'lawbook', 'physics', 'french-given', 'acs', 'acs', 'iop', 'czech', 'italian', 'italian', 'mla', 'mla', 'rsc', 'rsc']


def edition(lang, rng):
    return rng.choice(EDITIONS.get(lang, ['2nd ed.', '3rd edition', '2nd revised edition', '3d ed.', '2nd, updated edition', '2nd rev. and enl. ed.', 'Rev. ed.', '4th edn', 'Second edition', '2nd edn.'])).rstrip('.')


def draw_school(rng):
    return {'school': rng.choice(SCHOOLS), 'dash': rng.choice(['–', '-']), 'cyrillic': rng.random() < .7, 'comma': rng.random() < .4}


def russian(r, rng):
    c = CYRILLIC
    names = [{'family': rng.choice(c['family']), 'given': ' '.join(rng.sample('АВЕИКЛМНОПСТЮ', 2))} for _ in range(rng.randint(1, 4))]
    return {**r, 'title': rng.choice(c['title']).replace('{b}', rng.choice(c['matter'])), 'authors': names, 'container': rng.choice(c['journal']), 'place': rng.choice(c['city']), 'publisher': rng.choice(c['press'])}


def gost(t, r, s, rng):
    sep = f'. {s["dash"]} '
    r = russian(r, rng) if s['cyrillic'] else r
    add_list(t, r['authors'][:4], 'comma-initials' if s['comma'] else 'family-initials', ', ', ', ')
    t.end(' ').add(r['title'], 'title')
    volume, issue, page = ('Т. ', '№ ', 'С. ') if s['cyrillic'] else ('Vol. ', 'No. ', 'P. ')
    if rng.random() < .3 and s['cyrillic']:
        t.end(sep).add(r['place'], 'place').end(rng.choice([': ', ' : '])).add(r['publisher'], 'publisher').end(', ').add(r['year'], 'date')
        t.end(sep).add(f"{rng.randint(90, 700)} {'с' if s['cyrillic'] else 'p'}", 'pages').end('.')
        return
    r = numbers(r, rng)
    t.markdown += ' // '
    t.add(r['container'] or 'Soil Science', 'container').end(sep).add(r['year'], 'date').end(sep + volume).add(r['volume'], 'volume')
    if rng.random() < .7:
        t.end(rng.choice([sep, ', ']) + issue).add(r['issue'], 'issue')
    t.end(sep + page).add(r['pages'].replace('-', '–'), 'pages').end('.')


def ams(t, r, s, rng):
    add_list(t, r['authors'][:4], 'initials', ', ', ' and ' if len(r['authors']) < 3 else ', and ')
    t.end(', ').add(r['title'] + (rng.choice([' I', '. I', '. II', ' II', ', III']) if rng.random() < .12 else ''), 'title', '*{}*' if rng.random() < .5 else '{}').end(', ')
    press, place = rng.choice(MATH_PRESSES)
    r, kind = numbers(r, rng), rng.random()
    if kind < .55:
        journal = rng.choice(ABBREVIATED) if rng.random() < .7 else r['container'] or 'J. Algebra'
        t.add(journal + rng.choice(['', '', ' (2)', ' (3)']), 'container').end(' ')
        t.add(r['volume'], 'volume', '**{}**' if rng.random() < .3 else '{}').end(' (').add(r['year'], 'date')
        t.markdown += ')'
        if rng.random() < .6:
            t.end(', no. ').add(r['issue'], 'issue')
        t.end(', ').add(r['pages'].replace('-', '–'), 'pages')
        if rng.random() < .3:
            t.end('. ').add(f'MR{rng.randint(1000000, 3999999)}', 'note')
    elif kind < .8:
        t.add(rng.choice(SERIES), 'series').end(', vol. ').add(r['volume'], 'volume').end(', ').add(press, 'publisher').end(', ').add(place, 'place').end(', ').add(r['year'], 'date')
    else:
        t.add('in ' if rng.random() < .3 else '')
        t.add((r['container'] or 'Topics in Algebra') + rng.choice(['', '', '', '. II', ' (Boston, MA)', ', III']), 'container')
        if rng.random() < .7:
            t.end(' (')
            for k, e in enumerate((r['editors'] or r['authors'])[:2]):
                t.end(' and ' if k else '').add(shown({**e, 'suffix': None}, {'name': 'initials', 'caps': False}, k), 'editor')
            t.markdown += rng.choice([', eds.), ', ', ed.), '])
        else:
            t.end(', ')
        if rng.random() < .4:
            t.add(rng.choice(SERIES), 'series').end(rng.choice([', vol. ', ', Vol. ', ', no. '])).add(r['volume'], 'volume').end(', ')
        t.add(press, 'publisher').end(', ').add(place, 'place').end(', ').add(r['year'], 'date').end(', pp. ').add(r['pages'].replace('-', '–'), 'pages')
    t.end('.')


def abnt(t, r, s, rng):
    if rng.random() < .12:  # "SILVA, J.; COSTA, A. (org.). Title. Place: Publisher, year."
        for k, name in enumerate(r['authors'][:rng.randint(1, 3)]):
            t.end('; ' if k else '').add(shown({**name, 'suffix': None}, {'name': 'comma-given' if s['comma'] else 'comma-initials', 'caps': True}, k), 'editor')
        t.markdown += rng.choice([' (org.)', ' (Org.)', ' (orgs.)', ' (Orgs.)', ' (coord.)', ' (ed.)', ' (eds.)'])
        t.end('. ').add(r['title'], 'title', rng.choice(['{}', '**{}**'])).end('. ').add(rng.choice(BRAZIL)[1], 'place').end(': ')
        t.add(rng.choice(['Cortez', 'Vozes', 'Zahar', 'Atlas']), 'publisher').end(', ').add(r['year'], 'date').end('.')
        return
    add_list(t, r['authors'][:3], 'comma-given' if s['comma'] else 'comma-initials', '; ', '; ', caps=True)
    if len(r['authors']) > 3:
        t.end(' ').add('et al', 'et-al')
    t.end('. ').add(r['title'], 'title', rng.choice(['{}', '**{}**'])).end('. ')
    r, kind = numbers(r, rng), rng.random()
    if kind < .6:
        journal, place = rng.choice(BRAZIL)
        t.add(journal if rng.random() < .5 else r['container'] or journal, 'container', rng.choice(['{}', '**{}**', '*{}*'])).end(', ')
        if rng.random() < .6:
            t.add(place, 'place').end(', ')
        t.add('v. ').add(r['volume'], 'volume').end(', n. ').add(r['issue'], 'issue').end(', p. ').add(r['pages'], 'pages').end(', ')
        t.add((rng.choice(['jan. ', 'fev. ', 'mar. ', 'abr. ', 'maio ', 'jun. ', 'jan./mar. ', '']) if rng.random() < .5 else '') + r['year'], 'date')
    else:
        if rng.random() < .4:
            t.add(edition('pt', rng), 'edition').end('. ')
        t.add(rng.choice(BRAZIL)[1], 'place').end(': ').add(rng.choice(['Cortez', 'Vozes', 'Zahar', 'Companhia das Letras', 'Atlas', 'Contexto']), 'publisher').end(', ').add(r['year'], 'date')
        if rng.random() < .4:
            t.end('. ').add(f'{rng.randint(80, 600)} p', 'pages')
    t.end('.')


def nlm(t, r, s, rng):
    cut = 6 if len(r['authors']) > 6 else len(r['authors'])
    add_list(t, r['authors'][:cut], 'vancouver', ', ', ', ')
    if cut < len(r['authors']):
        t.end(', ').add('et al', 'et-al')
    t.end('. ').add(r['title'], 'title').end('. ')
    r = numbers(r, rng)
    t.add(r['container'] or 'Br Med J', 'container').end(rng.choice(['. ', '. ', ' ']))
    t.add(f"{r['year']} {rng.choice(MONTHS)}" + (f' {rng.randint(1, 28)}' if rng.random() < .5 else ''), 'date').end(';').add(r['volume'], 'volume')
    if rng.random() < .8:
        t.end('(').add(r['issue'], 'issue').end(')')
    t.end(':').add(r['pages'] if rng.random() < .9 else f'e{rng.randint(100, 99999)}', 'pages').end('.')
    if rng.random() < .4:
        t.end(' ').add(rng.choice(['PMID: {}', 'doi: 10.1000/x{}', 'PMCID: PMC{}', 'PMID {}']).replace('{}', str(rng.randint(1000000, 39999999))), 'identifier').end('.')


def japanese(t, r, s, rng):
    j = JAPANESE
    for k in range(rng.choice([1, 1, 2, 3])):
        t.markdown += rng.choice(['・', '、']) if k else ''
        t.add(rng.choice(j['family']) + rng.choice(j['given']), 'name')
    title = rng.choice(j['title']).replace('{b}', rng.choice(j['matter']))
    comma = rng.choice(['、', '，', ' '])
    if rng.random() < .5:
        t.markdown += '『'
        t.add(title, 'title')
        t.markdown += '』' + (comma if rng.random() < .5 else '')
        t.add(rng.choice(j['press']), 'publisher').end(comma).add(r['year'], 'date').end(rng.choice(['年。', '年', '.']))
        return
    r = numbers(r, rng)
    t.markdown += '「'
    t.add(title, 'title')
    t.markdown += '」' + (comma if rng.random() < .3 else '') + '『'
    t.add(rng.choice(j['journal']), 'container')
    t.markdown += '』'
    if rng.random() < .5:
        t.add('第').add(r['issue'], 'issue').add('号').end(comma).add(r['year'], 'date').end('年' + comma).add(r['pages'].replace('-', rng.choice('-–')), 'pages').end('頁。')
    else:
        t.add(r['volume'], 'volume').end('(').add(r['issue'], 'issue').end(')' + comma).add(r['pages'], 'pages').end(comma).add(r['year'], 'date').end('.')


def lawbook(t, r, s, rng):
    add_list(t, r['authors'][:2], 'given', ', ', ' & ')
    t.end(', ').add(r['title'], 'title', rng.choice(['*{}*', '{}', '*{}*']))
    if rng.random() < .4:
        t.end(' ').add(str(rng.randint(2, 600)), 'pages')
    t.end(' (')
    kind = rng.random()
    if kind < .4:
        t.add(f'{rng.randint(2, 9)}th ed', 'edition').end('. ').add(r['year'], 'date')
    else:
        t.add(rng.choice(['OUP', 'CUP', 'Hart Publishing', 'Oxford University Press', 'Sweet & Maxwell', 'Butterworths', 'Edward Elgar']), 'publisher').end(rng.choice([' ', ', '])).add(r['year'], 'date')
    t.markdown += ')' + rng.choice(['.', ''])


def physics(t, r, s, rng):
    add_list(t, r['authors'][:5], 'initials', ', ', ', and ' if len(r['authors']) > 2 else ' and ')
    r, kind = numbers(r, rng), rng.random()
    if kind < .8:
        t.end(', ').add(rng.choice(['Phys. Rev. Lett.', 'Phys. Rev. B', 'J. Chem. Phys.', 'Nature (London)', 'Phys. Lett. B', 'Nucl. Phys. A', 'J. Am. Chem. Soc.', 'Appl. Phys. Lett.']), 'container', rng.choice(['{}', '{}', '*{}*']))
        t.end(' ').add(r['volume'], 'volume', rng.choice(['{}', '**{}**'])).end(', ').add(r['pages'].split('-')[0], 'pages').end(' (').add(r['year'], 'date')
        t.markdown += ').'
    else:
        t.end(', ').add(rng.choice(['PhD thesis', 'Ph.D. thesis', 'Dissertation', 'Diploma thesis']), 'genre').end(', ')
        t.add(rng.choice(['University of York', 'Universität Mainz', 'Cornell University', 'ETH Zürich', 'University of Tokyo']), 'publisher').end(', ').add(r['year'], 'date').end('.')


def french_given(t, r, s, rng):
    for k, name in enumerate(r['authors'][:3]):
        given = name['given'] if s['comma'] else initials(name['given'], 'spaced')
        t.end(', ' if k else '').add(f"{name['family'].upper() if s['cyrillic'] else name['family']} ({given})", 'name')
    if s['dash'] == '-':  # "CHARTIER, Roger (éd.), Titre, Marseille, Rivages, 1985."
        edited = rng.random() < .5
        t.markdown, t.labels = '', []
        for k, name in enumerate(r['authors'][:2]):
            t.end(', ' if k else '').add(f"{name['family'].upper() if s['cyrillic'] else name['family']}, {name['given'] if s['comma'] else initials(name['given'], 'spaced')}", 'editor' if edited else 'name')
        t.markdown += rng.choice([' (éd.)', ' (dir.)', ' (éds.)', ' (a cura di)']) if edited else ''
    long = '' if r['container'] or rng.random() < .5 else '. ' + rng.choice(['Naissance d’une institution', 'Essai d’histoire sociale', 'Une introduction', 'Anthropologie des savoirs'])
    t.end(', ').add(r['title'] + long, 'title', '« {} »' if r['container'] else rng.choice(['*{}*', '{}'])).end(', ')
    if r['container']:
        r = numbers(r, rng)
        t.add(r['container'], 'container', '*{}*').end(', n° ').add(r['issue'], 'issue').end(', ').add(r['year'], 'date').end(', p. ').add(r['pages'], 'pages').end('.')
    else:
        place, press = rng.choice(['Paris', 'Paris', 'Marseille', 'Lyon', 'Bruxelles', 'Genève']), rng.choice(['Gallimard', 'Seuil', 'PUF', 'Armand Colin', 'Minuit', 'Rivages', 'Droz'])
        t.add(place, 'place').end(', ').add(press, 'publisher').end(', ').add(r['year'], 'date')
        if rng.random() < .3:
            t.end(', ').add(f'{rng.randint(90, 700)} p', 'pages')
        t.end('.')


ACS_JOURNALS = ['J. Am. Chem. Soc.', 'J. Phys. Chem. B', 'Angew. Chem., Int. Ed.', 'Inorg. Chem.', 'Macromolecules', 'Anal. Chem.', 'Chem. Rev.', 'Langmuir']


def rsc(t, r, s, rng):
    """"J. B. Doe and R. Roe, *J. Kites*, 2001, **12**, 3–7": the Royal Society's, mostly without titles."""
    add_list(t, r['authors'][:5], 'initials', ', ', ' and ')
    t.end(', ')
    if s['comma']:
        t.add(r['title'], 'title').end(', ')
    r = numbers(r, rng)
    if rng.random() < .15:
        t.add('in ')
        t.add(r['container'] or 'Comprehensive Coordination Chemistry', 'container', '*{}*').end(', ')
        if rng.random() < .6:
            t.add('ed. ')
            e = (r['editors'] or r['authors'])[0]
            t.add(shown({**e, 'suffix': None}, {'name': 'initials', 'caps': False}, 0), 'editor').end(', ')
        t.add(rng.choice(['Elsevier', 'Wiley-VCH', 'Pergamon', 'RSC Publishing', 'Springer']), 'publisher').end(', ')
        if rng.random() < .5:
            t.add(rng.choice(['Oxford', 'Weinheim', 'Cambridge', 'London', 'Berlin']), 'place').end(', ')
        t.add(r['year'], 'date').end(', ')
        if rng.random() < .4:
            t.add('vol. ').add(str(rng.randint(1, 9)), 'volume').end(', ')
        t.add(rng.choice(['pp. ', 'p. '])).add(r['pages'].replace('-', '–'), 'pages').end('.')
        return
    journal = rng.choice(ACS_JOURNALS + ['Chem. Commun.', 'Dalton Trans.', 'Chem. Sci.', 'Angew. Chem., Int. Ed. Engl.', 'Org. Lett.', 'J. Chem. Soc., Perkin Trans. 1', 'Green Chem.', 'J. Mater. Chem. A', 'Chem. – Eur. J.', 'Soft Matter', 'Polyhedron'])
    t.add(journal, 'container', '*{}*' if s['cyrillic'] else '{}').end(', ').add(r['year'], 'date').end(', ')
    if rng.random() < .85:
        t.add(r['volume'], 'volume', '**{}**' if s['cyrillic'] else '{}').end(', ')
    t.add(r['pages'].replace('-', '–') if rng.random() < .7 else r['pages'].split('-')[0], 'pages').end('.')


def acs(t, r, s, rng):
    """"Doe, J.; Roe, R. In Book; Poe, B., Ed.; Series; Publisher: Place, 1974; Vol. 2, pp 43–80." """
    add_list(t, r['authors'][:4], 'comma-initials', '; ', '; ')
    r, kind = numbers(r, rng), rng.random()
    press, place = rng.choice([('Wiley', 'New York'), ('Elsevier', 'Amsterdam'), ('The Chemical Society', 'London'), ('Academic Press', 'San Diego'), ('Springer', 'Berlin'), ('CRC Press', 'Boca Raton, FL')])
    if s['comma'] or (kind < .7 and rng.random() < .6):
        t.end(' ').add(r['title'], 'title', rng.choice(['{}', '{}', '*{}*']))
    if kind < .45:
        t.end('. ' if any(l == 'title' for l, _ in t.labels) else ' ').add(rng.choice(ACS_JOURNALS), 'container', '*{}*' if s['cyrillic'] else '{}').end(' ').add(r['year'], 'date', rng.choice(['{}', '**{}**'])).end(', ')
        t.add(r['volume'], 'volume', rng.choice(['{}', '*{}*']))
        if rng.random() < .4:
            t.end(' (').add(r['issue'], 'issue')
            t.markdown += ')'
        t.end(', ').add(r['pages'].replace('-', '–'), 'pages').end('.')
        return
    if kind < .8:
        t.end(' ' if not any(l == 'title' for l, _ in t.labels) else '. ').add('In ').add(r['container'] or 'The Chemistry of Fluorine Compounds', 'container', rng.choice(['{}', '*{}*'])).end('; ')
        for k, e in enumerate((r['editors'] or r['authors'])[:2]):
            t.end(', ' if k else '').add(shown({**e, 'suffix': None}, {'name': 'comma-initials', 'caps': False}, k), 'editor')
        t.markdown += rng.choice([', Eds.; ', ', Ed.; '])
        if rng.random() < .3:
            t.add(rng.choice(['ACS Symposium Series', 'Specialist Periodical Reports', 'NATO ASI Series']), 'series').end('; ')
    else:
        if not any(l == 'title' for l, _ in t.labels):
            t.end(' ').add(r['title'], 'title')
        t.end(rng.choice([', ', '; '])).add(f'{rng.randint(2, 6)}th ed', 'edition').end('.; ')
    t.add(press, 'publisher').end(': ').add(place, 'place').end(', ').add(r['year'], 'date')
    t.end('; ').add('Vol. ' + str(rng.randint(1, 12)), 'volume').end(', pp ') if rng.random() < .3 else t.end('; pp ')
    t.add(r['pages'].replace('-', '–'), 'pages').end('.')


def iop(t, r, s, rng):
    """"Doe J A and Roe B 2007 On trees J. Phys. A 40 123–45": nothing but blanks."""
    for k, name in enumerate(r['authors'][:4]):
        given = initials(name['given'], 'spaced').replace('.', '')
        t.end(' and ' if k and k == len(r['authors'][:4]) - 1 else ', ' if k else '').add(f"{name['family']} {given}", 'name')
    if len(r['authors']) > 4:
        t.end(' ').add(rng.choice(['et al', '*et al*']).strip('*'), 'et-al')
    r = numbers(r, rng)
    t.end(' ').add(r['year'], 'date').end(' ').add(r['title'], 'title').end(' ')
    t.add(rng.choice(['J. Phys. A: Math. Gen.', 'J. Phys.: Condens. Matter', 'Class. Quantum Grav.', 'Phys. Rev. Lett.', 'Nucl. Phys. B', 'J. Stat. Mech.', 'New J. Phys.', 'Nanotechnology', 'Phys. Rev. D']), 'container', '*{}*' if s['comma'] else '{}')
    t.end(' ').add(r['volume'], 'volume', '**{}**' if s['cyrillic'] else '{}').end(' ').add(r['pages'].replace('-', '–') if rng.random() < .6 else r['pages'].split('-')[0], 'pages').end(rng.choice(['', '.']))


def czech(t, r, s, rng):
    """"NOVÁK, Jan a Petr SVOBODA. Název. Časopis. 2011, roč. 56, č. 3, s. 12–19.": ISO 690 in Czech and Slovak."""
    names = r['authors'][:3]
    for k, name in enumerate(names):
        last = k == len(names) - 1
        t.end(rng.choice([' a ', ' a ', ', ']) if k and last else ', ' if k else '')
        t.add(f"{name['family'].upper()}, {name['given']}" if k == 0 else f"{name['given']} {name['family'].upper()}", 'name')
    r = numbers(r, rng)
    if s['comma']:
        t.end(', ').add(r['year'], 'date')
    t.end('. ').add(r['title'], 'title', rng.choice(['{}', '*{}*']) if not r['container'] else '{}').end('. ')
    if r['container']:
        t.add(r['container'], 'container', '*{}*' if s['cyrillic'] else '{}').end('. ')
        if not s['comma']:
            t.add(r['year'], 'date').end(', ')
        t.add('roč. ' if s['dash'] == '–' else '').add(r['volume'], 'volume')
        t.end(', č. ' if s['dash'] == '–' else '(').add(r['issue'], 'issue').end(', s. ' if s['dash'] == '–' else '), ').add(r['pages'].replace('-', '–'), 'pages').end('.')
        return
    if rng.random() < .4:
        t.add(rng.choice(['2. vyd', '3. vyd', '1. vyd']), 'edition').end('. ')
    t.add(rng.choice(['Praha', 'Brno', 'Bratislava', 'Olomouc', 'Košice']), 'place').end(': ').add(rng.choice(['Academia', 'Veda', 'Karolinum', 'Votobia', 'Grada']), 'publisher')
    if not s['comma']:
        t.end(', ').add(r['year'], 'date')
    if rng.random() < .4:
        t.end('. ').add(f'{rng.randint(80, 500)} s', 'pages')
    t.end('.')


def render_school(r, s, rng):
    t = Text()
    {'gost': gost, 'ams': ams, 'abnt': abnt, 'nlm': nlm, 'japanese': japanese, 'lawbook': lawbook, 'physics': physics, 'french-given': french_given, 'acs': acs, 'iop': iop, 'czech': czech, 'italian': italian, 'mla': mla, 'rsc': rsc}[s['school']](t, r, s, rng)
    return t
