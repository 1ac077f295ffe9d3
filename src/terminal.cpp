// See terminal.h.
#include "terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <string_view>

namespace bibfold {
namespace {

constexpr std::size_t kUsual = 80;
constexpr std::size_t kLeast = 40;
constexpr std::size_t kMost = 240;

std::size_t columns_of_environment() {
  const char* const value = std::getenv("COLUMNS");
  if (value == nullptr) return kUsual;
  const std::string_view text(value);
  std::size_t columns = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), columns);
  return error == std::errc() && end == text.data() + text.size() ? columns : kUsual;
}

}  // namespace

std::size_t terminal_width() {
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return std::clamp(known ? std::size_t{size.ws_col} : columns_of_environment(), kLeast, kMost);
}

std::optional<std::string> LineInput::next() {
  for (;;) {
    if (const std::size_t end = rest_.find('\n'); end != std::string::npos) {
      std::string line = rest_.substr(0, end);
      rest_.erase(0, end + 1);
      return line;
    }
    if (ended_) {
      if (rest_.empty()) return std::nullopt;
      std::string line;
      line.swap(rest_);
      return line;
    }
    std::array<char, 4096> buffer{};
    const ssize_t got = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) ended_ = true;
    if (got > 0) rest_.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

bool LineInput::is_terminal() const { return ::isatty(STDIN_FILENO) == 1; }

}  // namespace bibfold
