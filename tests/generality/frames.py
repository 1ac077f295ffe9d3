"""What stands around the publications of a CV: heads, the sections that look like publications and are none, headings in each language.

Everything here is invented; years, links, places and people's names are what makes it look alike.
"""
HEADINGS = {  # language → publications, subsections by type, the sections around
    'en': ('Publications', 'Selected Publications', 'Peer-reviewed publications', 'Publications and Preprints', 'Research publications', 'List of publications', 'Refereed Publications', 'Scholarly Works'),
    'de': ('Publikationen', 'Veröffentlichungen', 'Schriftenverzeichnis', 'Publikationsliste'), 'fr': ('Publications', 'Liste des publications', 'Travaux publiés'),
    'es': ('Publicaciones', 'Publicaciones científicas'), 'pt': ('Publicações', 'Produção bibliográfica'), 'it': ('Pubblicazioni', 'Pubblicazioni scientifiche'), 'zh': ('论文发表', '发表论文', '学术论文')}
TYPES = {
    'en': {'article-journal': ('Journal Articles', 'Peer-reviewed journal articles', 'Articles'), 'paper-conference': ('Conference Papers', 'Refereed Conference Proceedings', 'Conference proceedings'),
           'chapter': ('Book Chapters', 'Chapters in edited volumes'), 'book': ('Books', 'Monographs'), 'thesis': ('Theses', 'Dissertation')},
    'de': {'article-journal': ('Zeitschriftenartikel', 'Aufsätze'), 'paper-conference': ('Konferenzbeiträge',), 'chapter': ('Buchkapitel', 'Beiträge in Sammelbänden'), 'book': ('Bücher', 'Monographien')},
    'fr': {'article-journal': ('Articles de revues',), 'paper-conference': ('Actes de conférences',), 'chapter': ('Chapitres d’ouvrages',), 'book': ('Ouvrages',)},
    'es': {'article-journal': ('Artículos',), 'paper-conference': ('Ponencias en congresos',), 'chapter': ('Capítulos de libro',), 'book': ('Libros',)},
    'pt': {'article-journal': ('Artigos em periódicos',), 'paper-conference': ('Trabalhos em anais de congressos',), 'chapter': ('Capítulos de livros',), 'book': ('Livros',)},
    'it': {'article-journal': ('Articoli su rivista',), 'paper-conference': ('Atti di convegno',), 'chapter': ('Capitoli di libro',), 'book': ('Monografie', 'Libri')},
    'zh': {'article-journal': ('期刊论文',), 'paper-conference': ('会议论文',), 'chapter': ('章节',), 'book': ('著作',)}}
# Sections before the publications, and after them: heading, lines. {y} is a year, {o} the owner's family name.
BEFORE = {
    'en': (('Education', ('PhD in {field}, University of Exampleton, {y}', 'Thesis: On the nature of examples. Advisor: Prof. Ida Modell', 'MSc, Sample State University, {y}')),
           ('Employment', ('Associate Professor, Department of {field}, Sample State University, {y}–present', 'Postdoctoral Fellow, Institute for Advanced Examples, {y}–{y}')),
           ('Academic Positions', ('{y}– Professor of {field}, University of Exampleton', '{y}–{y} Lecturer, Sample College, London, UK')),
           ('Research Interests', ('My work concerns measurement, models, and their histories; see the papers below.',)),
           ('Awards and Honors', ('Best Dissertation Award, Society for Examples, {y}', 'Fellow, Royal Academy of Samples, {y}', '{y} Early Career Prize ([link](https://example.org/prize))')),
           ('Grants', ('"Robust measurement in the field", National Example Foundation, $450,000, {y}–{y} (PI)', 'Co-Investigator, Sample Council Grant EX/{y}/12, with A. Modell and B. Muster'))),
    'de': (('Ausbildung', ('Promotion, Universität Beispielstadt, {y}', 'Diplom, Technische Universität Musterhausen, {y}')), ('Berufserfahrung', ('{y}–{y} Wissenschaftlicher Mitarbeiter, Universität Beispielstadt',))),
    'fr': (('Formation', ('Doctorat, Université de Exemple, {y}', 'Master, École de Modèle, {y}')), ('Expérience professionnelle', ('{y}–{y} Maître de conférences, Université de Exemple',))),
    'es': (('Formación académica', ('Doctor, Universidad de Ejemplo, {y}', 'Licenciatura, Universidad de Muestra, {y}')),),
    'pt': (('Formação acadêmica', ('Doutorado, Universidade de Exemplo, {y}', 'Graduação, Universidade Modelo, {y}')),),
    'it': (('Formazione', ('Dottorato di ricerca, Università di Esempio, {y}', 'Laurea, Università di Modello, {y}')),),
    'zh': (('教育背景', ('博士，示例大学，{y}', '学士，样本大学，{y}')),)}
AFTER = {
    'en': (('Invited Talks', ('"What examples can teach us", Colloquium, University of Exampleton, March {y}', 'Measuring what matters. Workshop on Samples, Vienna, {y}. [slides](https://example.org/s.pdf)', 'Keynote, International Symposium on Examples, Kyoto, {y}')),
           ('Teaching', ('Introduction to {field} ({y}–{y})', 'Graduate Seminar: Reading the Classics, Fall {y}, with C. Muster')),
           ('Professional Service', ('Reviewer: Journal of Examples, Annals of Samples, {y}–{y}', 'Program Committee: Symposium on Samples {y}, Workshop on Models {y}')),
           ('Students Supervised', ('Anna Muster (PhD {y}), now at Sample State University', 'Tom Beispiel, MSc thesis: "Examples in practice", {y}')),
           ('Media Coverage', ('"Scholar finds an example", The Daily Sample, 12 May {y}', 'Interview, Radio Exampleton, {y}')),
           ('Software', ('**exampletool**: a toolbox for samples, https://github.com/example/exampletool ({y})',)),
           ('References', ('Available upon request.',)), ('Languages', ('English (native), French (fluent)',)),
           ('Skills', ('Python, R, LaTeX; fieldwork; archival research',))),
    'de': (('Vorträge', ('„Was Beispiele lehren“, Kolloquium, Universität Beispielstadt, {y}', 'Messen und Modelle, Tagung der Gesellschaft für Beispiele, Wien, {y}')), ('Lehre', ('Vorlesung: Einführung, Wintersemester {y}',)), ('Sprachen', ('Deutsch, Englisch',))),
    'fr': (('Enseignement', ('Introduction générale, Licence, {y}–{y}',)), ('Langues', ('Français, anglais',))),
    'es': (('Docencia', ('Introducción general, {y}–{y}',)), ('Idiomas', ('Español, inglés',))),
    'pt': (('Ensino', ('Introdução geral, {y}–{y}',)), ('Idiomas', ('Português, inglês',))),
    'it': (('Didattica', ('Introduzione generale, {y}–{y}',)), ('Lingue', ('Italiano, inglese',))),
    'zh': (('教学', ('概论，{y}',)),)}
STAGES = (('Under review', 'submitted'), ('Preprints', 'preprint'), ('Working Papers', 'working'), ('In preparation', 'none'))
GIVEN = ('Maria', 'Jonas', 'Aylin', 'Rafael', 'Ingrid', 'Kwame', 'Mei', 'Paolo', 'Sofia', 'Dmitri')
CONTACT = ('Department of {field}, Sample State University', '12 Example Street, Sampleton', '{mail}@example.org · +1 555 0100', '[Homepage](https://example.org/~{mail}) | [Google Scholar](https://scholar.example.org/{mail})', 'ORCID: 0000-0000-0000-0000')


def heading(kind, text, level):
    """The lines of a heading; `level` 1 for a section, 2 for a group within it. Ten kinds, and none."""
    hashes = '#' * (level + 1)
    return {'hash': [f'{hashes} {text}'], 'hash-bold': [f'{hashes} **{text}**'], 'bold': [f'**{text}**'] if level == 1 else [f'*{text}*'], 'caps': [text.upper()] if level == 1 else [text],
            'underlined': [text, ('=' if level == 1 else '-') * max(3, len(text))], 'rule': ['---', '', f'{hashes} {text}'] if level == 1 else [f'{hashes} {text}'],
            'colon': [text + ':'], 'plain': [text], 'caps-rule': [text.upper(), '_' * 40] if level == 1 else [text], 'hash-caps': [f'# {text.upper()}'] if level == 1 else [f'## {text}'],
            'html': [f'<h{level + 1}>{text}</h{level + 1}>']}[kind]


MARKDOWN_HEADINGS = ('hash', 'hash', 'hash', 'hash-bold', 'bold', 'underlined', 'rule', 'hash-caps', 'html')
PLAIN_HEADINGS = ('caps', 'caps', 'underlined', 'colon', 'plain', 'caps-rule')
