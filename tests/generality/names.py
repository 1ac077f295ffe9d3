"""Names as CVs print them, and where they stand in a printed list.

A name is a CSL name: {"family", "given", "non-dropping-particle"?, "suffix"?, "literal"?}.
"""
import re

HAN = re.compile('[\u3040-\u9fff]')


def initials(given, dot='. '):
    """ "Jean-Luc Marie" → "J.-L. M." with dot ". ", "JL M" without. """
    parts = []
    for word in (given or '').split():
        letters = [w[0].upper() for w in re.split(r'[-.]', word) if w]
        parts.append(('.-' if dot else '').join(letters) + dot.strip())
    return dot.replace('.', '').join(parts) if dot else ''.join(parts)


def family(name):
    return ' '.join(filter(None, (name.get('non-dropping-particle'), name.get('family') or name.get('literal'))))


def printed_name(name, form):
    """form: full, initials, tight ("J.K. Liu"), inverted ("Liu, Jan K."), comma ("Liu, J. K."), vancouver ("Liu JK"), spaced ("Liu J. K."), family."""
    whole, given = family(name), name.get('given', '')
    if not given or form == 'family':
        return whole
    if HAN.search(whole):
        return whole + given
    last = ', ' + name['suffix'] if name.get('suffix') and form in ('full', 'initials', 'tight') else ''
    return {'full': f'{given} {whole}', 'initials': f'{initials(given)} {whole}', 'tight': f"{initials(given).replace(' ', '')} {whole}",
            'inverted': f'{whole}, {given}', 'comma': f'{whole}, {initials(given)}', 'vancouver': f'{whole} {initials(given, "")}',
            'spaced': f'{whole} {initials(given)}'}[form] + last


def spans(authors, text):
    """[(begin, end) or None] of every author in the printed list, in order; families in capitals count too."""
    found, at = [], 0
    for author in authors:
        whole, given = re.escape(family(author)).replace(r'\ ', r'\s'), author.get('given', '')
        letters = [re.escape(w[0]) for w in re.split(r'[\s.-]+', given) if w]
        short = r'\.?[\s-]?'.join(letters) + r'\.?(?![A-Za-zÀ-ž])' if letters else ''
        forms = '|'.join(filter(None, (re.escape(given), short, letters[0] + r'\.?(?![A-Za-zÀ-ž])' if letters else '')))
        pattern = rf'(?:(?:{forms})\s?{whole}|{whole},?\s?(?:{forms})|{whole})(?![A-Za-zÀ-ž])' if forms else rf'{whole}(?!\w)'
        match = re.compile(r'(?<![A-Za-zÀ-ž])' + pattern, re.I).search(text, at)
        found.append(match.span() if match else None)
        at = match.end() if match else at
    return found
