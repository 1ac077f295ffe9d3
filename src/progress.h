// A line at the bottom of a terminal that says what a long run is doing.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace bibfold {

/// Shows nothing during the first second. Only for runs whose standard error is a terminal; see `is_wanted`.
class ProgressLine {
 public:
  ProgressLine();
  /// Ends as `stop` does.
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  void show(std::string_view stage);
  /// Takes the line away for good; whatever is printed next stands at the left.
  void stop();
  /// Standard error is a terminal that can move its cursor, and nobody asked for silence.
  static bool is_wanted(bool quiet);

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::string stage_;
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace bibfold
