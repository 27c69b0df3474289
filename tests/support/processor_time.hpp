#pragma once

#include <chrono>
#include <ctime>

namespace sharit::test {

/// Processor time of this thread while `work` runs: what the program costs, whatever else the
/// machine is busy with.
template <typename Work>
std::chrono::nanoseconds processor_time(Work&& work) {
  const auto now = [] {
    std::timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
  };
  const auto begin = now();
  work();
  return now() - begin;
}

}  // namespace sharit::test
