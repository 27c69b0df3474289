#include "firmware/system/log.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace sharit;
using namespace std::chrono_literals;

namespace {

/// What `work` writes to standard error.
template <typename Work>
std::string stderr_of(Work work) {
  const auto file =
      std::filesystem::temp_directory_path() / ("sharit-log-" + std::to_string(getpid()));
  const int kept = dup(STDERR_FILENO);
  const int target = open(file.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
  dup2(target, STDERR_FILENO);
  work();
  dup2(kept, STDERR_FILENO);
  close(target);
  close(kept);
  std::ifstream in(file);
  std::string out(std::istreambuf_iterator<char>(in), {});
  std::filesystem::remove(file);
  return out;
}

}  // namespace

TEST_CASE("an event is one escaped line with its level, and repeats are counted") {
  unsetenv("JOURNAL_STREAM");
  FixedClock clock(WallTime{});
  const std::string text = stderr_of([&] {
    StderrLog log(clock, LogLevel::kInfo);
    log.warn("feeds", "bad\nname \x1B[31m");
    for (int i = 0; i < 100; ++i) log.error("feeds", "down");
    log.debug("feeds", "unheard");
    clock.advance(61s);
    log.info("feeds", "back");
  });
  CHECK(text.find(" warning feeds: bad\\nname \\x1B[31m\n") != std::string::npos);
  CHECK(text.find("unheard") == std::string::npos);
  CHECK(text.find("log: repeated 99 times: feeds: down\n") != std::string::npos);
  CHECK(text.find(" info feeds: back\n") != std::string::npos);
  CHECK(std::ranges::count(text, '\n') == 4);
}

TEST_CASE("under the journal the level is a mark and the time is left to it") {
  const FixedClock clock(WallTime{});
  const auto one_error = [&] { StderrLog(clock, LogLevel::kInfo).error("config", "x"); };
  const std::string told = stderr_of([&] {
    struct stat status = {};
    fstat(STDERR_FILENO, &status);
    const std::string stream = std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino);
    setenv("JOURNAL_STREAM", stream.c_str(), 1);
    one_error();
  });
  CHECK(told == "<3>config: x\n");

  // Inherited from a service, while the lines go to a file.
  setenv("JOURNAL_STREAM", "8:1", 1);
  const std::string elsewhere = stderr_of(one_error);
  unsetenv("JOURNAL_STREAM");
  CHECK(elsewhere.ends_with(" error config: x\n"));
}
