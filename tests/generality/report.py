"""The table of a measurement, and the limits that make a test of it."""
import collections

from scoring import FIELDS

LIMITS = ('least', 'least-row', 'least-found', 'most-invented')  # percent; --least-row: whole, of the worst row of the table


class Table:
    def __init__(self):
        self.rows = collections.defaultdict(collections.Counter)

    def count(self, names, **what):
        for name in names:
            self.rows[name].update(what)

    def print(self):
        print('%-34s %5s %6s %5s  %6s %7s %6s %6s %6s  %6s' % ('', 'items', 'found', 'inv.', 'title', 'authors', 'year', 'venue', 'ids', 'whole'))
        for name in sorted(self.rows, key=lambda n: (n == 'all', n)):
            row = self.rows[name]
            share = lambda a, b: '%6.1f' % (100 * a / b) if b else '     –'
            print('%-34s %5d %s %5d  %s  %s %s %s %s  %s' % (name[:34], row['items'], share(row['found'], row['items']), row['invented'],
                                                           *(share(row[f], row[f + ' printed']) for f in FIELDS), share(row['whole'], row['items'])))


def add_limits(parser):
    for name in LIMITS:
        parser.add_argument('--' + name, type=float)


def report(table, documents, unstated, options):
    """Prints the table; the exit status: 1 when a limit is not kept or a line of a document is in no account."""
    table.print()
    print('%d documents; lines that no account states: %d %s' % (documents, len(unstated), ' '.join(unstated[:5])))
    share = lambda key, row='all': 100 * table.rows[row][key] / max(1, table.rows[row]['items'])
    worst = min(table.rows, key=lambda row: share('whole', row))
    below = lambda value, limit: limit is not None and value < limit
    failed = [text for text, bad in (('whole', below(share('whole'), options.least)), ('whole of ' + worst, below(share('whole', worst), options.least_row)),
                                     ('found', below(share('found'), options.least_found)),
                                     ('invented', options.most_invented is not None and share('invented') > options.most_invented), ('coverage', bool(unstated))) if bad]
    if failed:
        print('not good enough: ' + ', '.join(failed))
    return 1 if failed else 0
