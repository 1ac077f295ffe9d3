// A thread that repaints one line a few times a second. External type: ProgressLine. The work itself knows nothing of it but the names of
// its stages.
#include "progress.h"

#include <unistd.h>

#include <chrono>
#include <cstdlib>

#include <fmt/format.h>

namespace bibfold {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kSilence{1000};
constexpr milliseconds kRepaint{200};
constexpr std::string_view kClear = "\r\033[K";

void paint(std::string_view text) {
  if (::write(STDERR_FILENO, text.data(), text.size()) < 0) return;  // nobody is looking
}

bool is_set(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

}  // namespace

bool ProgressLine::is_wanted(bool quiet) {
  const char* const terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return !quiet && !dumb && !is_set("CI") && ::isatty(STDERR_FILENO) == 1;
}

ProgressLine::ProgressLine() : thread_([this] { run(); }) {}

ProgressLine::~ProgressLine() { stop(); }

void ProgressLine::show(std::string_view stage) {
  const std::lock_guard lock(mutex_);
  stage_ = stage;
}

void ProgressLine::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void ProgressLine::run() {
  std::unique_lock lock(mutex_);
  const auto is_stopped = [this] { return stopped_; };
  if (changed_.wait_for(lock, kSilence, is_stopped)) return;
  milliseconds elapsed = kSilence;
  do {
    paint(fmt::format("{}bibfold: {} … {} s", kClear, stage_, elapsed.count() / 1000));
    elapsed += kRepaint;
  } while (!changed_.wait_for(lock, kRepaint, is_stopped));
  paint(kClear);
}

}  // namespace bibfold
