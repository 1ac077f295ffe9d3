// Data parallelism inside one stage: f(i) writes slot i and nothing else, so that the result is the same for any number of threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace bibfold {

/// Calls f(i) for every i in [0, count), `chunk` at a time, on up to `jobs` threads. f must not throw.
template <typename F>
void parallel_for(std::size_t count, int jobs, const F& f, std::size_t chunk = 64) {
  const auto threads = std::min<std::size_t>(static_cast<std::size_t>(std::max(jobs, 1)), (count + chunk - 1) / chunk);
  if (threads <= 1) {
    for (std::size_t i = 0; i < count; ++i) f(i);
    return;
  }
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t begin = next.fetch_add(chunk); begin < count; begin = next.fetch_add(chunk)) {
      for (std::size_t i = begin; i < std::min(begin + chunk, count); ++i) f(i);
    }
  };
  std::vector<std::thread> pool;
  for (std::size_t t = 1; t < threads; ++t) pool.emplace_back(work);
  work();
  for (auto& thread : pool) thread.join();
}

}  // namespace bibfold
