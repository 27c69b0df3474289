#include "firmware/system/file_watch.hpp"

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace sharit;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("sharit-watch-" + std::to_string(getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

void write(const fs::path& file, const std::string& text) {
  std::ofstream(file) << text;
}

/// Polls at a pretended time, in frames, for `length`; the moment of the first yes.
std::optional<std::chrono::nanoseconds> first_yes(FileWatch& watch, std::chrono::nanoseconds& now,
                                                  std::chrono::nanoseconds length) {
  const auto start = now;
  for (const auto end = now + length; now < end; now += 16ms)
    if (watch.poll(now)) return now - start;
  return std::nullopt;
}

}  // namespace

TEST_CASE("a file left alone is quiet") {
  const Folder folder;
  write(folder.path / "a.toml", "1");
  FileWatch watch(folder.path / "a.toml");
  std::chrono::nanoseconds now{0};
  CHECK_FALSE(first_yes(watch, now, 10s));
  write(folder.path / "other.toml", "1");
  CHECK_FALSE(first_yes(watch, now, 10s));
}

TEST_CASE("a saved file is noticed at once and once, after it has been quiet") {
  const Folder folder;
  const fs::path file = folder.path / "a.toml";
  write(file, "1");
  FileWatch watch(file);
  std::chrono::nanoseconds now{100ms};
  CHECK_FALSE(watch.poll(now));
  write(file, "2");
  const auto yes = first_yes(watch, now, 3s);
  REQUIRE(yes);
  CHECK(*yes >= PathWatch::kSettle);
  CHECK(*yes < 300ms);
  now += 16ms;
  CHECK_FALSE(first_yes(watch, now, 5s));
}

TEST_CASE("what does not notify is found by looking, once it has come to rest") {
  const Folder folder;
  const fs::path file = folder.path / "a.toml";
  write(file, "1");
  rlimit before = {};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  const rlimit none{0, before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_NOFILE, &none) == 0);
  FileWatch watch(file);  // No descriptor is left for inotify.
  setrlimit(RLIMIT_NOFILE, &before);
  std::chrono::nanoseconds now{0};
  CHECK_FALSE(first_yes(watch, now, 3s));
  write(file, "22");
  const auto yes = first_yes(watch, now, 5s);
  REQUIRE(yes);
  CHECK(*yes >= PathWatch::kSettle);
  CHECK(*yes <= FileWatch::kLookEvery + PathWatch::kSettle + 32ms);
  CHECK_FALSE(first_yes(watch, now, 5s));
  fs::remove(file);
  CHECK(first_yes(watch, now, 3s));
}

TEST_CASE("a file that never rests is told after a second") {
  const Folder folder;
  const fs::path file = folder.path / "a.toml";
  write(file, "1");
  FileWatch watch(file);
  bool told = false;
  for (std::chrono::nanoseconds now{0}; now < 1200ms && !told; now += 50ms) {
    write(file, std::to_string(now.count()));
    told = watch.poll(now);
  }
  CHECK(told);
}
