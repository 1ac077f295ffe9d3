// See item_year.h; the order of belief is told in item_venue.h. A third year goes to the notes, so that nothing printed is lost.
#include "interpret/item_year.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

#include "interpret/dates.h"
#include "interpret/item_group.h"
#include "interpret/settled_reviews.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

class YearDecider {
 public:
  YearDecider(const ItemReading& reading, const VenuePieces& pieces)
      : reading_(reading), record_(reading.record), pieces_(pieces), venue_year_(container_year(pieces)) {}

  void run() {
    find_dates();
    decide();
    keep_other_dates();
    check_number();
  }

 private:
  void find_dates() {
    for (const DatedPiece& dated : pieces_.dates) {
      const bool year = dated.date.year != 0;
      if (dated.before_title && year && author_date_ == nullptr) author_date_ = &dated;
      const bool better = later_ == nullptr || (later_->of_preprint && !dated.of_submission) || (year && is_of_reviewed_book(dated));
      if (!dated.before_title && better && (year || dated.date.month != 0)) later_ = &dated;
    }
  }

  /// "Rez. zu: Jane Doe, *Kites*, Oslo 2013, in: Example Review 66 (2014)": the first year is that of the book.
  [[nodiscard]] bool is_of_reviewed_book(const DatedPiece& dated) const {
    if (later_ == nullptr || pieces_.containers.empty() || dated.of_submission || dated.date.year < later_->date.year) return false;
    const Span& container = pieces_.containers[0].span;
    const bool review = read_item_group(reading_.item.item.group).type == Type::review_book || is_review(reading_.text());
    return review && later_->span.end <= container.begin && dated.span.begin >= container.end;
  }

  void decide() {
    if (author_date_ != nullptr) return issue_by_author_date();
    if (is_printed_before_tag()) {
      issue(*later_);
      return set_event_year(pieces_.tag_year);
    }
    if (pieces_.tag_year != 0) return issue_by_tag();
    if (later_year() != 0) {
      issue(*later_);
      set_event_year(venue_year_);
    } else if (venue_year_ != 0) {
      issue_by_venue();
    } else if (!issue_by_volume() && !issue_by_number() && !issue_by_page() && !issue_by_report()) {
      keep_literal();
    }
  }

  [[nodiscard]] int later_year() const { return later_ != nullptr ? later_->date.year : 0; }

  /// "*computational complexity* 24(3), 2015; ICALP 2012": the journal has the later and the last word.
  [[nodiscard]] bool is_printed_before_tag() const {
    return pieces_.tag_year != 0 && later_year() > pieces_.tag_year && record_.text.has(Field::volume) &&
           later_->span.begin < pieces_.tags[0].span.begin;
  }

  void issue(const DatedPiece& dated) {
    record_.issued = dated.date;
    record_.issued_span = dated.span;
  }

  void issue_by_author_date() {
    issue(*author_date_);
    refine();
    set_event_year(pieces_.tag_year != 0 ? pieces_.tag_year : later_year() != 0 ? later_year() : venue_year_);
  }

  /// "2018. Title. In Venue, June 2018": the later date adds month and day.
  void refine() {
    if (later_ == nullptr || later_year() != record_.issued.year || record_.issued.month != 0) return;
    record_.issued.month = later_->date.month;
    record_.issued.day = later_->date.day;
  }

  void set_event_year(int year) {
    if (year != 0 && year != record_.issued.year && record_.event_date.empty()) record_.event_date.year = year;
  }

  void issue_by_tag() {
    const int year = pieces_.tag_year;
    record_.issued.year = year;
    record_.issued_span = pieces_.tags[0].span;
    if (later_year() == year) issue(*later_);
    const int other = later_year() != 0 && later_year() != year ? later_year() : venue_year_ != year ? venue_year_ : 0;
    if (other == 0) return;
    report(std::to_string(year) + " (" + pieces_.tag_text + "), " + std::to_string(other));
    reported_ = true;
  }

  void issue_by_venue() {
    record_.issued.year = venue_year_;
    record_.issued_span = pieces_.containers[0].span;
    if (later_ != nullptr) record_.issued.month = later_->date.month;
  }

  /// "Crit Care Med 2019 (47) 345-352": without any date, a volume that is a year tells it; what stands in brackets is the volume then.
  bool issue_by_volume() {
    const std::string volume(record_.text[Field::volume]);
    const int year = volume.size() == 4 ? find_year(volume) : 0;
    if (year == 0) return false;
    record_.issued.year = year;
    record_.issued_span = record_.text.find(Field::volume)->span;
    if (!record_.text.has(Field::issue)) return true;
    record_.text.set(Field::volume, std::string(record_.text[Field::issue]), record_.text.find(Field::issue)->span);
    record_.text.set(Field::issue, {}, {});
    return true;
  }

  /// "Deutsche Sprache 38, H. 1/2010", "Rivista di diritto civile, n. 3/2019": the number of the issue has its year.
  bool issue_by_number() {
    const std::string number(record_.text[Field::issue]);
    const std::size_t slash = number.find_last_of("/.");
    const int year = slash == std::string::npos || slash == 0 || number.size() - slash != 5 ? 0 : find_year(number.substr(slash + 1));
    if (year == 0) return false;
    record_.issued.year = year;
    record_.issued_span = record_.text.find(Field::issue)->span;
    record_.text.set(Field::issue, number.substr(0, slash), record_.issued_span);
    return true;
  }

  /// "Notices Example Math. Soc., 63 (8), 2016.": where nothing else is dated, a year behind the volume is no page.
  bool issue_by_page() {
    const std::string page(record_.text[Field::page]);
    const int year = page.size() == 4 && record_.text.has(Field::volume) ? find_year(page) : 0;
    constexpr int kFirst = 1850;  // "MNRAS, 496, 1638" has a page
    if (year < kFirst) return false;
    record_.issued.year = year;
    record_.issued_span = record_.text.find(Field::page)->span;
    record_.text.set(Field::page, {}, {});
    return true;
  }

  /// "ATL-MUON-PUB-2023-004": without any date, the number of a report that has a year among hyphens tells it.
  bool issue_by_report() {
    const std::string number(record_.text[Field::number]);
    for (std::size_t at = number.find('-'); at != std::string::npos && at + 6 <= number.size(); at = number.find('-', at + 1)) {
      const int year = number[at + 5] == '-' ? find_year(std::string_view(number).substr(at + 1, 4)) : 0;
      if (year < 1950) continue;
      record_.issued.year = year;
      record_.issued_span = record_.text.find(Field::number)->span;
      return true;
    }
    return false;
  }

  void keep_literal() {
    for (const DatedPiece& dated : pieces_.dates) {
      if (record_.issued.empty() && !dated.date.empty()) issue(dated);
    }
  }

  /// A third year is kept where the user can see it.
  void keep_other_dates() {
    for (const DatedPiece& dated : pieces_.dates) {
      if (&dated == author_date_ || &dated == later_) continue;
      const int year = dated.date.year;
      if (year != 0 && year != record_.issued.year && year != record_.event_date.year) reading_.add_note(std::to_string(year), dated.span);
    }
  }

  /// A tag is the year of the meeting; any other date may be the year before or after.
  void check_number() {
    const bool tag = pieces_.tag_year != 0;
    const int year = tag ? pieces_.tag_year : record_.event_date.year != 0 ? record_.event_date.year : record_.issued.year;
    const MeetingNumber& number = pieces_.number;
    if (number.year == 0 || year == 0 || std::abs(number.year - year) <= (tag ? 0 : 1) || reported_) return;
    report(std::to_string(year) + (tag ? " (" + pieces_.tag_text + ")" : "") + ", " + said(number));
  }

  void report(const std::string& years) { reading_.diagnostics.push_back({Code::conflicting_year, record_.span, years, {}}); }

  const ItemReading& reading_;
  Publication& record_;
  const VenuePieces& pieces_;
  int venue_year_;
  const DatedPiece* author_date_ = nullptr;  ///< the first date before the title
  const DatedPiece* later_ = nullptr;        ///< behind the title
  bool reported_ = false;
};

}  // namespace

void decide_year(const ItemReading& reading, const VenuePieces& pieces) { YearDecider(reading, pieces).run(); }

}  // namespace bibfold
