// JSON text, written front to back: no tree is built. Strings stay UTF-8; only what JSON demands is escaped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

class JsonWriter {
 public:
  /// How the members of a container stand: each on a line of its own, or all in one line.
  enum class Layout : std::uint8_t { lines, inline_ };

  /// Appends to `out`. `compact`: no line breaks and no blanks, whatever the layout.
  explicit JsonWriter(std::string& out, bool compact = false) : out_(out), compact_(compact) {}

  void begin_object(Layout layout = Layout::lines) { open('{', layout); }
  void end_object() { close('}'); }
  void begin_array(Layout layout = Layout::lines) { open('[', layout); }
  void end_array() { close(']'); }
  void key(std::string_view name);
  /// A key as JSON text writes it, without its quotes: escapes stay.
  void raw_key(std::string_view name);
  void string(std::string_view value);
  void number(std::int64_t value);
  void boolean(bool value);
  /// JSON text, one value; taken as it is.
  void raw(std::string_view json);
  /// Compact JSON text, one value, in the spelling of this writer: blanks behind colons and commas unless it is compact itself.
  void spaced(std::string_view json);

  void member(std::string_view name, std::string_view value) { key(name), string(value); }
  /// Nothing for an empty value: an empty string says nothing.
  void optional_member(std::string_view name, std::string_view value) {
    if (!value.empty()) member(name, value);
  }

 private:
  struct Level {
    bool lines = false;
    bool empty = true;
  };
  void open(char bracket, Layout layout);
  void close(char bracket);
  void separate();
  void new_line();
  void quoted(std::string_view value);

  std::string& out_;
  bool compact_;
  bool after_key_ = false;
  std::vector<Level> levels_;
};

}  // namespace bibfold
