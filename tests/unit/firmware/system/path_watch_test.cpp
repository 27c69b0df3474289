#include "firmware/system/path_watch.hpp"

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace sharit;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text) {
  std::ofstream(file) << text;
}

/// Some files and folders, and what was noticed of them; the time is a pretended one.
struct Ground {
  fs::path root = fs::temp_directory_path() / ("sharit-paths-" + std::to_string(getpid()));
  PathWatch watch;
  std::chrono::nanoseconds now{0};

  Ground() {
    fs::remove_all(root);
    fs::create_directories(root);
  }
  ~Ground() { fs::remove_all(root); }
  Ground(const Ground&) = delete;
  Ground& operator=(const Ground&) = delete;

  /// What has come to rest after two seconds of quiet, by its path below the root.
  std::set<std::string> noticed() {
    std::set<std::string> out;
    for (const auto end = now + 2s; now < end; now += 50ms)
      for (const fs::path& path : watch.take(now)) out.insert(path.lexically_relative(root));
    return out;
  }
};

using Names = std::set<std::string>;

}  // namespace

TEST_CASE("a file that is written, replaced, removed and made again is noticed each time") {
  Ground ground;
  const fs::path file = ground.root / "list.txt";
  write(file, "1");
  ground.watch.watch({file});
  CHECK(ground.noticed().empty());
  for (int round = 0; round < 3; ++round) {
    CAPTURE(round);
    write(file, "2");
    CHECK(ground.noticed() == Names{"list.txt"});
    write(ground.root / ".list.tmp", "3");  // As editors and rsync do.
    fs::rename(ground.root / ".list.tmp", file);
    CHECK(ground.noticed() == Names{"list.txt"});
    std::ofstream(file, std::ios::app) << "4";
    CHECK(ground.noticed() == Names{"list.txt"});
    fs::rename(file, ground.root / "list.txt~");  // The other kind of editor.
    write(file, "5");
    CHECK(ground.noticed() == Names{"list.txt"});
    write(ground.root / "list.txt~", "6");
    CHECK(ground.noticed().empty());
    fs::remove(file);
    CHECK(ground.noticed() == Names{"list.txt"});
    write(file, "7");
    CHECK(ground.noticed() == Names{"list.txt"});
  }
  CHECK(ground.watch.trouble().empty());
}

TEST_CASE("what happens beside a file wakes nobody") {
  Ground ground;
  const fs::path file = ground.root / "list.txt";
  write(file, "1");
  write(ground.root / "busy.log", "1");
  ground.watch.watch({file});
  pollfd events{ground.watch.descriptor(), POLLIN, 0};
  write(ground.root / "busy.log", "2");
  CHECK(poll(&events, 1, 0) == 0);
  write(file, "2");
  CHECK(poll(&events, 1, 0) == 1);
  CHECK(ground.noticed() == Names{"list.txt"});
  CHECK(poll(&events, 1, 0) == 0);
}

TEST_CASE("every change of a folder's entries is noticed") {
  Ground ground;
  const fs::path folder = ground.root / "lists";
  fs::create_directories(folder);
  ground.watch.watch({folder});
  write(folder / "a.txt", "1");
  CHECK(ground.noticed() == Names{"lists"});
  std::ofstream(folder / "a.txt", std::ios::app) << "2";
  CHECK(ground.noticed() == Names{"lists"});
  fs::rename(folder / "a.txt", folder / "b.txt");
  CHECK(ground.noticed() == Names{"lists"});
  fs::remove(folder / "b.txt");
  CHECK(ground.noticed() == Names{"lists"});
  CHECK(ground.noticed().empty());
}

TEST_CASE("a path that does not exist is noticed when it comes, however much of it is missing") {
  Ground ground;
  const fs::path file = ground.root / "usb/news/list.txt";
  ground.watch.watch({file, ground.root / "usb/lists"});
  CHECK(ground.noticed().empty());
  fs::create_directories(file.parent_path());
  write(file, "1");
  CHECK(ground.noticed().contains("usb/news/list.txt"));
  fs::create_directories(ground.root / "usb/lists");
  CHECK(ground.noticed() == Names{"usb/lists"});
  write(ground.root / "usb/lists/a.txt", "1");
  CHECK(ground.noticed() == Names{"usb/lists"});
  fs::rename(ground.root / "usb", ground.root / "old");
  CHECK(ground.noticed() == Names{"usb/news/list.txt", "usb/lists"});
  write(ground.root / "old/news/list.txt", "2");
  CHECK(ground.noticed().empty());
  fs::create_directories(file.parent_path());
  write(file, "3");
  CHECK(ground.noticed().contains("usb/news/list.txt"));
}

TEST_CASE("a link swapped anywhere on the way is noticed, and where it led before is left alone") {
  Ground ground;
  for (const char* version : {"v1", "v2"}) {
    fs::create_directories(ground.root / version / "lists");
    write(ground.root / version / "list.txt", version);
  }
  fs::create_directory_symlink("v1", ground.root / "data");
  fs::create_symlink(ground.root / "data/../data/list.txt", ground.root / "list.txt");
  ground.watch.watch({ground.root / "list.txt", ground.root / "data/lists"});
  CHECK(ground.noticed().empty());
  write(ground.root / "v1/list.txt", "more");
  CHECK(ground.noticed() == Names{"list.txt"});
  fs::create_directory_symlink("v2", ground.root / "data.new");
  fs::rename(ground.root / "data.new", ground.root / "data");
  CHECK(ground.noticed() == Names{"list.txt", "data/lists"});
  write(ground.root / "v1/list.txt", "late");
  write(ground.root / "v1/lists/a.txt", "late");
  CHECK(ground.noticed().empty());
  write(ground.root / "v2/list.txt", "more");
  write(ground.root / "v2/lists/a.txt", "more");
  CHECK(ground.noticed() == Names{"list.txt", "data/lists"});
}

TEST_CASE("links in a circle are watched as far as they lead") {
  Ground ground;
  fs::create_symlink("b", ground.root / "a");
  fs::create_symlink("a", ground.root / "b");
  ground.watch.watch({ground.root / "a"});
  CHECK(ground.noticed().empty());
  fs::remove(ground.root / "b");
  write(ground.root / "b", "1");
  CHECK(ground.noticed() == Names{"a"});
}

TEST_CASE("a hint comes when its path has come to rest, or after a second") {
  Ground ground;
  const fs::path file = ground.root / "list.txt";
  write(file, "1");
  ground.watch.watch({file});
  CHECK_FALSE(ground.watch.due());
  write(file, "2");
  CHECK(ground.watch.take(0ms).empty());
  CHECK(ground.watch.due() == std::chrono::nanoseconds(PathWatch::kSettle));
  CHECK(ground.watch.take(PathWatch::kSettle - 1ms).empty());
  CHECK(ground.watch.take(PathWatch::kSettle).size() == 1);
  CHECK_FALSE(ground.watch.due());
  std::chrono::milliseconds told{0};
  for (auto now = 1000ms; told == 0ms && now < 3000ms; now += 50ms) {
    write(file, std::to_string(now.count()));
    if (!ground.watch.take(now).empty()) told = now;
  }
  CHECK(told - 1000ms == PathWatch::kLongestWait);
}

TEST_CASE("a path that is touched gives a hint like one that changed") {
  Ground ground;
  ground.watch.watch({ground.root / "list.txt"});
  ground.watch.touch(ground.root / "list.txt", ground.now);
  ground.watch.touch(ground.root / "other.txt", ground.now);
  CHECK(ground.noticed() == Names{"list.txt"});
}

TEST_CASE("a new set of paths replaces the old one and keeps what is on its way") {
  Ground ground;
  write(ground.root / "a.txt", "1");
  write(ground.root / "b.txt", "1");
  ground.watch.watch({ground.root / "a.txt"});
  write(ground.root / "a.txt", "2");
  CHECK(ground.watch.take(ground.now).empty());
  ground.watch.watch({ground.root / "b.txt", ground.root / "a.txt"});
  CHECK(ground.noticed() == Names{"a.txt"});
  ground.watch.watch({ground.root / "b.txt"});
  write(ground.root / "a.txt", "3");
  CHECK(ground.noticed().empty());
  write(ground.root / "b.txt", "3");
  CHECK(ground.noticed() == Names{"b.txt"});
}

TEST_CASE("more happening than the kernel remembers counts as a change of all") {
  std::ifstream limit("/proc/sys/fs/inotify/max_queued_events");
  int most = 0;
  limit >> most;
  REQUIRE(most > 0);
  Ground ground;
  for (const char* name : {"a.txt", "b.txt", "c.txt"}) write(ground.root / name, "1");
  ground.watch.watch({ground.root / "a.txt", ground.root / "b.txt", ground.root / "c.txt"});
  for (int i = 0; i <= most; ++i) {  // At least one event each: the last ones are lost.
    const auto mode = i % 4 < 2 ? fs::perms::owner_read : fs::perms::owner_all;
    fs::permissions(ground.root / (i % 2 == 0 ? "a.txt" : "b.txt"), mode);
  }
  write(ground.root / "c.txt", "2");
  CHECK(ground.noticed() == Names{"a.txt", "b.txt", "c.txt"});
  write(ground.root / "c.txt", "3");
  CHECK(ground.noticed() == Names{"c.txt"});
}

TEST_CASE("without inotify nothing is noticed and the reason is told") {
  rlimit before = {};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  const rlimit none{0, before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_NOFILE, &none) == 0);
  PathWatch watch;
  setrlimit(RLIMIT_NOFILE, &before);
  CHECK(watch.descriptor() == -1);
  CHECK(watch.trouble().empty());
  watch.watch({"/tmp/list.txt"});
  CHECK(watch.trouble().find("max_user_instances") != std::string::npos);
  CHECK(watch.take(5s).empty());
}
