// GB/T 7714, the Chinese standard: authors. title[kind]//editors. host. place: house, year: pages. Read only where the title is Chinese; in
// Latin letters the parser knows it, and initials with periods would be taken for the end of the authors.
#include <string_view>

#include "interpret/item_text.h"
#include "interpret/notation.h"
#include "interpret/notation_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "[J]" or "［J］": the mark inside, and where its brackets begin and end.
struct KindMark {
  Stretch all;
  Stretch inside;
};

/// Empty where there is none.
KindMark find_kind_mark(std::string_view text) {
  for (Stretch rest{0, text.size()}; !rest.empty();) {
    const auto [open, wide] = find_sign(text, rest, {"[", "［"});
    if (wide == 0) break;
    const auto [close, length] = find_sign(text, {open + wide, text.size()}, {"]", "］"});
    if (length == 0) break;
    if (open > 0 && is_type_mark(text.substr(open + wide, close - open - wide))) return {{open, close + length}, {open + wide, close}};
    rest.begin = open + wide;
  }
  return {};
}

class GbtReader {
 public:
  GbtReader(std::string_view text, const KindMark& mark)
      : text_(text), pieces_(text), open_(mark.all.begin), behind_(mark.all.end), mark_(mark.inside) {
    kind_ = text.substr(mark_.begin, 1);
  }

  std::vector<Piece> run() {
    read_head();
    pieces_.add(Label::genre, mark_);
    Stretch rest{behind_, locator_begin()};
    pieces_.add(Label::identifier, {rest.end, text_.size()});
    if (text_.substr(rest.begin).starts_with("//")) return read_host({rest.begin + 2, rest.end});
    const bool serial = kind_ == "J" || kind_ == "N";
    if (serial) {
      read_serial(rest);
    } else {
      read_imprint(rest);
    }
    return pieces_.take();
  }

 private:
  /// Where a DOI or URL begins; they stand last.
  [[nodiscard]] std::size_t locator_begin() const {
    const auto at = find_sign(text_, {behind_, text_.size()}, {"DOI", "doi", "http://", "https://"}).first;
    return at == std::string_view::npos ? text_.size() : at;
  }

  /// "authors. title" or "authors. title: 中国, 88105607.3"
  void read_head() {
    const auto [end, length] = find_sign(text_, {0, open_}, {". ", "．", "。", "."});
    const bool authors = end != std::string_view::npos && end > 0 && end < 240;
    if (authors) read_authors({0, end});
    Stretch title{authors ? end + length : 0, open_};
    if (kind_ == "P" || kind_ == "S") title.end = number_begin(title);
    pieces_.add(Label::title, title);
  }

  /// "王芳, 李明, 2016": the year behind the authors.
  void read_authors(Stretch s) {
    const std::size_t year = s.end < 6 ? 0 : s.end - 4;
    const bool dated = year > 0 && date_at(text_, year) == 4 && (text_[year - 1] == ' ' || text_[year - 1] == ',');
    if (dated) {
      pieces_.add(Label::date, {year, s.end});
      s = pieces_.trimmed({s.begin, year});
    }
    pieces_.add_names(Label::author, s);
  }

  /// Behind the last colon of a patent or a standard stands its number, of a patent behind its country.
  std::size_t number_begin(Stretch title) {
    const std::string_view text = pieces_.text(title);
    std::size_t colon = text.rfind(": ");
    std::size_t length = 2;
    if (const std::size_t wide = text.rfind("："); wide != std::string_view::npos && (colon == std::string_view::npos || wide > colon)) {
      colon = wide;
      length = 3;
    }
    if (colon == std::string_view::npos || !has_digit(text.substr(colon))) return title.end;
    Stretch number{title.begin + colon + length, title.end};
    const auto [comma, size] = find_sign(text_, number, {",", "，"});
    if (comma != std::string_view::npos) {
      pieces_.add(Label::place, {number.begin, comma});
      number.begin = comma + size;
    }
    pieces_.add(Label::number, number);
    return title.begin + colon;
  }

  /// "编者. 论文集. 海口: 出版社, 2020: 112-121": the last part is the imprint, the one before it the host.
  std::vector<Piece> read_host(Stretch rest) {
    std::vector<Stretch> parts;
    for (Stretch part = rest; !part.empty();) {
      const auto [at, length] = find_sign(text_, part, {". ", "．"});
      parts.push_back({part.begin, at == std::string_view::npos ? part.end : at});
      if (length == 0) break;
      part.begin = at + length;
    }
    const bool imprint = parts.size() > 1 && find_sign(text_, parts.back(), {":", "：", ","}).second > 0;
    if (!imprint) {
      read_serial(rest);
      return pieces_.take();
    }
    read_imprint(parts.back());
    parts.pop_back();
    if (parts.size() > 1) pieces_.add_names(Label::editor, parts.front());
    pieces_.add(Label::container_title, {parts.size() > 1 ? parts[1].begin : parts[0].begin, parts.back().end});
    return pieces_.take();
  }

  /// "科学通报, 1966, 17(4): 185-188", "中国青年报, 2000-11-20(15)"
  void read_serial(Stretch rest) {
    const auto [comma, length] = find_sign(text_, rest, {",", "，"});
    if (comma == std::string_view::npos) return pieces_.add(Label::container_title, rest);
    pieces_.add(Label::container_title, {rest.begin, comma});
    rest = pieces_.trimmed({comma + length, rest.end});
    const std::size_t date = date_at(text_, rest.begin);
    pieces_.add(Label::date, {rest.begin, rest.begin + date});
    rest.begin += date;
    read_counts(rest, date > 4);
  }

  /// ", 17(4): 185-188"; `daily`: what a newspaper has in brackets is its page.
  void read_counts(Stretch rest, bool daily) {
    const auto [colon, length] = find_sign(text_, rest, {":", "："});
    if (colon != std::string_view::npos) {
      pieces_.add(Label::page, {colon + length, rest.end});
      rest.end = colon;
    }
    const auto [open, wide] = find_sign(text_, rest, {"(", "（"});
    if (open != std::string_view::npos) {
      const auto close = find_sign(text_, {open, rest.end}, {")", "）"}).first;
      const Label label = daily && colon == std::string_view::npos ? Label::page : Label::issue;
      pieces_.add(label, {open + wide, close == std::string_view::npos ? rest.end : close});
      rest.end = open;
    }
    pieces_.add(Label::volume, rest);
  }

  /// "2版. 北京: 科学出版社, 2006: 12-15", "(2001-12-19)[2002-04-15]", "1993-04-14"
  void read_imprint(Stretch rest) {
    rest = pieces_.trimmed(rest);
    if (rest.empty()) return;
    if (text_[rest.begin] == '(' || date_at(text_, rest.begin) > 0) return read_dates(rest);
    const auto [colon, length] = find_sign(text_, rest, {":", "："});
    if (colon == std::string_view::npos) return read_unplaced(rest);
    Stretch place{rest.begin, colon};
    if (const auto [period, size] = find_sign(text_, place, {". ", "．"}); size > 0) {
      pieces_.add(Label::edition, {place.begin, period});
      place.begin = period + size;
    }
    pieces_.add(Label::place, place);
    read_unplaced({colon + length, rest.end});
  }

  /// "科学出版社, 2006: 12-15"
  void read_unplaced(Stretch rest) {
    const auto [comma, length] = find_sign(text_, rest, {",", "，"});
    if (comma == std::string_view::npos) return pieces_.add(Label::publisher, rest);
    pieces_.add(Label::publisher, {rest.begin, comma});
    read_dates({comma + length, rest.end});
  }

  void read_dates(Stretch rest) {
    rest = pieces_.trimmed(rest);
    if (!rest.empty() && text_[rest.begin] == '(') ++rest.begin;
    const std::size_t date = rest.empty() ? 0 : date_at(text_, rest.begin);
    pieces_.add(Label::date, {rest.begin, rest.begin + date});
    rest.begin += date;
    const auto [colon, length] = find_sign(text_, rest, {":", "："});
    if (colon != std::string_view::npos) return pieces_.add(Label::page, {colon + length, rest.end});
    const auto open = find_sign(text_, rest, {"["}).first;  // when it was looked up
    if (open != std::string_view::npos) pieces_.add(Label::note, {open + 1, find_sign(text_, {open, rest.end}, {"]"}).first});
  }

  std::string_view text_;
  NotationPieces pieces_;
  std::size_t open_;
  std::size_t behind_;  ///< the mark
  Stretch mark_;
  std::string_view kind_;
};

}  // namespace

std::vector<Piece> pieces_of_gbt(std::string_view text) {
  const KindMark mark = find_kind_mark(text);
  const Stretch head{0, mark.all.begin};
  if (mark.all.empty() || !has_han(text.substr(0, head.end))) return {};
  const std::string_view behind = text.substr(mark.all.end);
  const bool stops = behind.starts_with('.') || behind.starts_with("//") || behind.starts_with("．") || behind.starts_with("。");
  const auto [end, sign] = find_sign(text, head, {". ", "．", "。", "."});
  const bool authors = sign > 0;
  if (!stops || (!authors && find_sign(text, head, {",", "，"}).second > 0)) return {};
  if (authors && !has_han(text.substr(end, head.end - end))) return {};  // "DUNN D, 等, 2016. Soil water[J]."
  return GbtReader(text, mark).run();
}

}  // namespace bibfold
