// GOST 7.1 and 7.0.5, the Russian standards: authors, title, "//" and the host, areas between periods and dashes. Read only where the names
// are Cyrillic.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/notation.h"
#include "interpret/notation_pieces.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool starts(std::string_view text, std::string_view with) { return text.starts_with(with); }

/// Bytes of "Иванов" or "Щедрин-Салтыков" at `at`: a capital, then letters.
std::size_t word_length(std::string_view text, std::size_t at) {
  std::size_t end = at;
  bool first = true;
  for (std::size_t next = at; next < text.size();) {
    const char32_t c = next_code_point(text, next);
    if (first ? !is_upper(c) : !is_letter(c) && c != U'-' && c != U'\'' && c != U'’') break;
    first = false;
    end = next;
  }
  return end - at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text.substr(at, 2) == "\u00A0")) at += text[at] == ' ' ? 1 : 2;
  return at;
}

/// Where the initials that begin at `at` end: "А. Н.", "Л.В."; `at` when there are none.
std::size_t initials_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (int count = 0; count < 3; ++count) {
    const std::size_t begin = count == 0 ? at : skip_blanks(text, end);
    std::size_t next = begin;
    if (next >= text.size() || !is_upper(next_code_point(text, next))) break;
    if (next < text.size() && text[next] != '.') {  // "Ю" of "Юл." is a digraph
      std::size_t second = next;
      if (is_lower(next_code_point(text, second)) && second < text.size() && text[second] == '.') next = second;
    }
    if (next >= text.size() || text[next] != '.') break;
    end = next + 1;
  }
  return end;
}

class GostReader {
 public:
  explicit GostReader(std::string_view text) : text_(text), pieces_(text) {}

  std::vector<Piece> run() {
    if (begins_with_given_name()) return {};
    const std::size_t title = read_authors();
    const std::size_t host = text_.find(" // ", title);
    if (host != std::string_view::npos) {
      read_title({title, host});
      read_areas({host + 4, text_.size()}, true);
    } else {
      const std::size_t end = imprint_begin(title);
      if (end == 0) return {};
      read_title({title, end});
      read_areas({end, text_.size()}, false);
    }
    return pieces_.take();
  }

 private:
  /// "Маринов, Димитър. История": authors as libraries write them, which the parser knows.
  [[nodiscard]] bool begins_with_given_name() const {
    const std::size_t comma = word_length(text_, 0);
    return comma > 0 && starts(text_.substr(comma), ", ") && initials_end(text_, comma + 2) == comma + 2;
  }

  /// Where the title begins.
  std::size_t read_authors() {
    std::size_t at = 0;
    while (true) {
      const std::size_t word = word_length(text_, at);
      if (word == 0) return at;
      std::size_t given = skip_blanks(text_, at + word);
      if (given < text_.size() && text_[given] == ',') given = skip_blanks(text_, given + 1);
      const std::size_t end = initials_end(text_, given);
      if (end == given) return at;
      pieces_.add_exact(Label::author, {at, end});
      authors_ = true;
      at = skip_blanks(text_, end);
      for (const std::string_view more : {"и др.", "[и др.]", ", и др."}) {
        if (!starts(text_.substr(at), more)) continue;
        pieces_.add(Label::author, {at, at + more.size()});
        return skip_blanks(text_, at + more.size());
      }
      if (at >= text_.size() || text_[at] != ',') return at;
      at = skip_blanks(text_, at + 1);
    }
  }

  /// "title : учебник / под ред. В. П. Котенко", "title : дис. ... канд. филол. наук", "title [Текст]"
  void read_title(Stretch title) {
    const std::string_view all = pieces_.text(title);
    std::size_t end = all.size();
    if (const std::size_t slash = all.find(" / "); slash != std::string_view::npos) {
      read_responsibility({title.begin + slash + 3, title.end});
      end = slash;
    }
    for (const std::string_view word : {" : дис.", ": дис.", " : автореф", ": автореф"}) {
      const std::size_t at = all.substr(0, end).find(word);
      if (at == std::string_view::npos) continue;
      pieces_.add(Label::genre, {title.begin + at, title.begin + end});
      end = at;
    }
    for (const std::string_view medium : {" [Текст]", " [Электронный ресурс]"}) {
      const std::size_t at = all.substr(0, end).find(medium);
      if (at != std::string_view::npos) end = at;
    }
    pieces_.add(Label::title, {title.begin, title.begin + end});
  }

  void read_responsibility(Stretch s) {
    constexpr std::array<std::string_view, 6> kEditors{"под ред. ", "под общ. ред. ", "под науч. ред. ", "отв. ред. ", "сост. ", "ред. "};
    for (const std::string_view word : kEditors) {
      if (starts(pieces_.text(s), word)) return pieces_.add_names(Label::editor, {s.begin + word.size(), s.end});
    }
    if (!authors_) pieces_.add_names(Label::author, s);
  }

  [[nodiscard]] static bool is_dash_area(std::string_view rest) {
    return starts(rest, ". – ") || starts(rest, ". — ") || starts(rest, ". - ");
  }

  /// "…поэтики. М.: Советская Россия, 1979", "… текста. – М. : Искусство, 1970": before the place; 0 when no imprint is found.
  [[nodiscard]] std::size_t imprint_begin(std::size_t from) const {
    for (std::size_t at = from; at < text_.size(); ++at) {
      if (text_[at] != '.') continue;
      const std::string_view rest = text_.substr(at);
      if (is_dash_area(rest) || (starts(rest, ". ") && begins_imprint(at + 2))) return at;
    }
    return 0;
  }

  /// "М.: ", "СПб. : ", "Ереван : " and a year some words behind.
  [[nodiscard]] bool begins_imprint(std::size_t at) const {
    const std::size_t word = word_length(text_, at);
    const std::string_view behind = text_.substr(at + word, 4);
    return word > 0 && (starts(behind, ".: ") || starts(behind, ". : ") || starts(behind, ": ") || starts(behind, " : "));
  }

  [[nodiscard]] bool begins_area(std::size_t at) const {
    constexpr std::array<std::string_view, 12> kWords{"Т. ", "№ ", "№", "С. ", "Вып. ", "DOI", "URL", "Vol. ", "P. ", "Ч. ", "Кн. ", "Art"};
    if (digits_at(text_, at) > 0) return true;
    for (const std::string_view word : kWords) {
      if (starts(text_.substr(at), word)) return true;
    }
    return begins_imprint(at);
  }

  /// "Т" of "Т. 48": its period ends no area.
  [[nodiscard]] static bool is_counting_word(std::string_view text) {
    constexpr std::array<std::string_view, 8> kWords{"Т", "С", "P", "Вып", "Vol", "Ч", "Кн", "No"};
    return is_one_of(kWords, text);
  }

  /// Areas: ". – " everywhere, ". " and ", " where what follows is known by its first word.
  void read_areas(Stretch s, bool host) {
    std::size_t begin = s.begin;
    for (std::size_t at = s.begin; at < s.end; ++at) {
      const bool sign = text_[at] == '.' || text_[at] == ',';
      if (!sign || at < begin + 1) continue;
      const bool dashed = is_dash_area(text_.substr(at));
      const bool plain =
          text_.substr(at + 1).starts_with(' ') && begins_area(at + 2) && (text_[at] == '.' || digits_at(text_, at + 2) == 0);
      if ((!dashed && !plain) || is_counting_word(pieces_.text(pieces_.trimmed({begin, at})))) continue;
      read_area(pieces_.trimmed({begin, at}), host);
      begin = at + 2;
    }
    read_area(pieces_.trimmed({begin, s.end}), host);
  }

  void read_area(Stretch s, bool host) {
    if (s.empty()) return;
    const std::string_view area = pieces_.text(s);
    for (const auto& [word, label] : std::array<std::pair<std::string_view, Label>, 9>{{{"Т.", Label::volume},
                                                                                        {"Vol.", Label::volume},
                                                                                        {"№", Label::issue},
                                                                                        {"Вып.", Label::issue},
                                                                                        {"No.", Label::issue},
                                                                                        {"С.", Label::page},
                                                                                        {"P.", Label::page},
                                                                                        {"DOI", Label::identifier},
                                                                                        {"URL", Label::identifier}}}) {
      if (starts(area, word)) return pieces_.add(label, {s.begin + (label == Label::identifier ? 0 : word.size()), s.end});
    }
    if (date_at(text_, s.begin) == area.size()) return pieces_.add(Label::date, s);
    if (digits_at(text_, s.begin) > 0 && area.ends_with(" с")) return pieces_.add(Label::page, s);
    if (read_imprint(s)) return;
    const bool first = host && !contained_;
    contained_ = contained_ || host;
    pieces_.add(first ? Label::container_title : Label::note, s);
  }

  /// "М. : Искусство, 1970", "Казань, 2005"
  bool read_imprint(Stretch s) {
    const std::string_view area = pieces_.text(s);
    const std::size_t comma = area.rfind(", ");
    const bool dated = comma != std::string_view::npos && date_at(text_, s.begin + comma + 2) == area.size() - comma - 2;
    const bool placed = begins_imprint(s.begin);
    if (!dated || (!placed && area.find(' ') < comma)) return false;
    const std::size_t colon = placed ? area.find(": ") : comma;
    Stretch place = pieces_.trimmed({s.begin, s.begin + colon});
    if (place.end < text_.size() && text_[place.end] == '.') ++place.end;  // "М.", "СПб."
    pieces_.add_exact(Label::place, place);
    if (colon < comma) pieces_.add(Label::publisher, {s.begin + colon + 1, s.begin + comma});
    pieces_.add(Label::date, {s.begin + comma + 2, s.end});
    return true;
  }

  std::string_view text_;
  NotationPieces pieces_;
  bool authors_ = false;
  bool contained_ = false;
};

}  // namespace

std::vector<Piece> pieces_of_gost(std::string_view text) {
  if (!has_cyrillic(text.substr(0, 16))) return {};
  return GostReader(text).run();
}

}  // namespace bibfold
