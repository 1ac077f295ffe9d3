"""References by GB/T 7714, in Latin and in Chinese letters: `render_gbt`; and `chinese_record`, an invented record in Chinese."""
from list_text import shown, Text

FAMILIES = list('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶') + ['欧阳', '司马']
GIVEN = list('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文建国红志永春海燕东晓梅雪飞云峰宁博')
METHODS = ['图神经网络', '深度学习', '遥感数据', '有限元', '随机森林', '多源信息融合', '贝叶斯方法', '注意力机制', '面板数据', '案例分析']
MATTERS = ['推荐系统', '城市交通流预测', '土壤重金属污染', '桥梁损伤识别', '中文命名实体识别', '水稻产量', '区域经济增长', '古代文献整理', '肝癌早期诊断', '高校图书馆服务', '电力负荷预测']
TITLES = ['基于{a}的{b}研究', '{b}的{a}分析', '面向{b}的{a}方法', '{b}研究综述', '论{b}', '{a}在{b}中的应用', '{b}若干问题的探讨', '{b}：现状与展望']
BOOKS = ['{b}导论', '{b}概论', '{b}史', '{a}原理与应用', '{b}教程']
JOURNALS = ['计算机学报', '软件学报', '自动化学报', '中国社会科学', '历史研究', '地理学报', '物理学报', '中华医学杂志', '经济研究', '图书情报工作', '清华大学学报(自然科学版)', '生态学报', '控制与决策']
MEETINGS = ['第十二届全国{b}学术会议论文集', '中国{b}年会', '{b}国际会议论文集']
PRESSES = ['科学出版社', '高等教育出版社', '人民出版社', '中华书局', '清华大学出版社', '商务印书馆', '北京大学出版社']
CITIES = ['北京', '上海', '南京', '武汉', '广州', '成都', '西安', '杭州']
SCHOOLS = ['北京大学', '清华大学', '浙江大学', '复旦大学', '南京大学', '武汉大学', '中国科学院']
LATIN_PLACES = {'Berlin': 'Springer', 'New York': 'ACM', 'Cambridge': 'Cambridge University Press', 'London': 'Routledge', 'Piscataway, NJ': 'IEEE', 'Amsterdam': 'Elsevier'}


def fill(form, rng):
    return form.replace('{a}', rng.choice(METHODS)).replace('{b}', rng.choice(MATTERS))


def chinese_name(rng):
    return {'family': rng.choice(FAMILIES), 'given': ''.join(rng.sample(GIVEN, rng.choice([1, 2, 2])))}


def chinese_record(rng):
    kind = rng.choices(['article', 'paper', 'book', 'thesis'], [6, 2, 2, 1])[0]
    begin = rng.randint(1, 400)
    return {'type': kind, 'title': fill(rng.choice(BOOKS if kind == 'book' else TITLES), rng), 'authors': [chinese_name(rng) for _ in range(rng.choice([1, 1, 2, 3, 3, 4, 5]))],
            'container': rng.choice(JOURNALS) if kind == 'article' else fill(rng.choice(MEETINGS), rng), 'year': str(rng.randint(1985, 2024)), 'volume': str(rng.randint(2, 60)),
            'issue': str(rng.randint(1, 12)), 'pages': f'{begin}-{begin + rng.randint(2, 30)}', 'place': rng.choice(CITIES), 'chinese': True,
            'publisher': rng.choice(SCHOOLS if kind == 'thesis' else PRESSES)}


def add_authors(t, r, rng, s):
    cut = 3 if len(r['authors']) > 3 and rng.random() < .7 else len(r['authors'])
    for k, name in enumerate(r['authors'][:cut]):
        text = name['family'] + name['given'] if r.get('chinese') else shown({**name, 'suffix': None}, {**s, 'name': 'vancouver'}, k)
        t.end('' if k == 0 else s['joint'] if r.get('chinese') else ', ').add(text, 'name')
    if cut < len(r['authors']):
        t.end(s['joint'] if r.get('chinese') and rng.random() < .8 else ', ' if not r.get('chinese') else '')
        t.add('等' if r.get('chinese') else 'et al', 'et-al')
    t.markdown += s['stop']


def gbt_style(rng):
    """The signs of one list: some write them all in full width."""
    wide = rng.random() < .25
    return {'stop': '．' if wide and rng.random() < .5 else '. ', 'comma': '，' if wide else ', ', 'colon': '：' if wide else rng.choice([': ', ':']),
            'joint': '，' if wide else rng.choice([', ', ',', '，', '、']), 'marks': rng.random() < .85, 'caps': rng.random() < .5}


def render_gbt(r, s, rng):
    t = Text()
    signs = s['gbt']
    add_authors(t, r, rng, {**s, **signs})
    kind = {'article': 'J', 'paper': 'C', 'chapter': 'M', 'book': 'M', 'thesis': 'D'}[r['type']]
    t.add(r['title'], 'title')
    if signs['marks']:
        t.markdown += '\\['
        t.add(rng.choice([kind, kind, kind, 'J/OL']) if kind == 'J' else kind, 'tag')
        t.markdown += '\\]'
    if kind in 'JC' and r['container']:
        t.markdown += '//' if kind == 'C' and signs['marks'] else signs['stop']
        t.add(r['container'], 'container')
        if kind == 'J':
            t.markdown += signs['comma']
            t.add(r['year'], 'date')
            if r['volume']:
                t.markdown += signs['comma']
                t.add(r['volume'], 'volume')
            if r['issue']:
                t.markdown += '('
                t.add(r['issue'], 'issue')
                t.markdown += ')'
    if kind != 'J' or not r['container']:
        t.markdown += signs['stop']
        place = rng.choice(sorted(LATIN_PLACES))
        t.add(r['place'] if r.get('chinese') else place, 'place')
        t.markdown += signs['colon']
        t.add(r['publisher'] if r.get('chinese') else LATIN_PLACES[place], 'publisher')
        t.markdown += signs['comma']
        t.add(r['year'], 'date')
    if r['pages'] and kind in 'JC':
        t.markdown += signs['colon']
        t.add(r['pages'], 'pages')
    t.markdown += rng.choice(['.', '.', '.', '', '。' if r.get('chinese') else '.'])
    return t
