// Data parallelism inside one stage: f(i) writes slot i and nothing else, so that the result is the same for any number of threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace bibfold {

/// Calls f(i, own) for every i in [0, count), `chunk` at a time, on up to `jobs` threads; `own` is what make() gave this thread, for what
/// is worth keeping from one i to the next. f must not throw.
template <typename Make, typename F>
void parallel_for_with(std::size_t count, int jobs, const Make& make, const F& f, std::size_t chunk = 64) {
  const auto threads = std::min<std::size_t>(static_cast<std::size_t>(std::max(jobs, 1)), (count + chunk - 1) / chunk);
  if (threads <= 1) {
    auto own = make();
    for (std::size_t i = 0; i < count; ++i) f(i, own);
    return;
  }
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    auto own = make();
    for (std::size_t begin = next.fetch_add(chunk); begin < count; begin = next.fetch_add(chunk)) {
      for (std::size_t i = begin; i < std::min(begin + chunk, count); ++i) f(i, own);
    }
  };
  std::vector<std::thread> pool;
  for (std::size_t t = 1; t < threads; ++t) pool.emplace_back(work);
  work();
  for (auto& thread : pool) thread.join();
}

/// Calls f(i) for every i in [0, count), `chunk` at a time, on up to `jobs` threads. f must not throw.
template <typename F>
void parallel_for(std::size_t count, int jobs, const F& f, std::size_t chunk = 64) {
  parallel_for_with(
      count, jobs, [] { return 0; }, [&f](std::size_t i, int) { f(i); }, chunk);
}

}  // namespace bibfold
