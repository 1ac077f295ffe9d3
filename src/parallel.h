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

/// Reserves room for `count` values, and has the system make its pages on all threads: it clears each when that is first written to, which
/// for a large vector takes longer than what is then put there.
template <typename Values>
void reserve_in_parallel(Values& values, std::size_t count, int jobs) {
  constexpr std::size_t kStretch = 1U << 20U;
  constexpr std::size_t kPage = 1U << 12U;
  values.reserve(count);
  auto* const room = static_cast<char*>(static_cast<void*>(values.data() + values.size()));
  const std::size_t size = (values.capacity() - values.size()) * sizeof(*values.data());
  if (jobs < 2 || size < 2 * kStretch) return;
  parallel_for(
      size / kStretch, jobs,
      [room](std::size_t stretch) {
        for (std::size_t at = 0; at < kStretch; at += kPage) room[stretch * kStretch + at] = 0;
      },
      1);
}

}  // namespace bibfold
