// Values → JSON text. External class: JsonWriter.
#include "write/json_writer.h"

#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr char kHex[] = "0123456789abcdef";

bool needs_escape(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

void escape(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\r':
      out += "\\r";
      return;
    default:
      out += "\\u00";
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[c & 15];
      return;
  }
}

}  // namespace

void JsonWriter::key(std::string_view name) {
  separate();
  quoted(name);
  out_ += compact_ ? ":" : ": ";
  after_key_ = true;
}

void JsonWriter::raw_key(std::string_view name) {
  separate();
  out_.append("\"").append(name).append(compact_ ? "\":" : "\": ");
  after_key_ = true;
}

void JsonWriter::string(std::string_view value) {
  separate();
  if (find_invalid_utf8(value) == std::string_view::npos) {
    quoted(value);
  } else {
    quoted(sanitize_utf8(value));
  }
}

void JsonWriter::number(std::int64_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
}

void JsonWriter::spaced(std::string_view json) {
  if (compact_) return raw(json);
  separate();
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    out_ += c;
    if (quoted && c == '\\' && i + 1 < json.size()) {
      out_ += json[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == ':' || c == ',')) {
      out_ += ' ';
    }
  }
}

void JsonWriter::open(char bracket, Layout layout) {
  separate();
  out_ += bracket;
  const bool inside_line = !levels_.empty() && !levels_.back().lines;
  levels_.push_back({layout == Layout::lines && !inside_line && !compact_, true});
}

void JsonWriter::close(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.lines && !level.empty) new_line();
  out_ += bracket;
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.empty) out_ += level.lines || compact_ ? "," : ", ";
  level.empty = false;
  if (level.lines) new_line();
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(2 * levels_.size(), ' ');
}

void JsonWriter::quoted(std::string_view value) {
  out_ += '"';
  std::size_t begin = 0;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (!needs_escape(value[at])) continue;
    out_ += value.substr(begin, at - begin);
    escape(out_, value[at]);
    begin = at + 1;
  }
  out_ += value.substr(begin);
  out_ += '"';
}

}  // namespace bibfold
