// What the feed engine makes of files and folders of this machine.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "firmware/feeds/feed_engine.hpp"
#include "support/engine_world.hpp"

using namespace sharit;
using namespace sharit::test;

namespace {

struct Folder {
  std::filesystem::path path = "/tmp/sharit-files-" + std::to_string(getpid());
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string operator/(const char* name) const { return path / name; }
};

void write(const std::string& file, const std::string& text) {
  std::ofstream(file) << text;
}

}  // namespace

TEST_CASE("where notices come, a file is read when one comes and looked at twice a minute") {
  const Folder folder;
  const std::string file = folder / "list.txt";
  write(file, "أول\n");
  FakeNotices notices;
  World world(notices);
  CHECK(world.transport.woken_by == notices.descriptor());
  world.engine.configure({spec("file://" + file), spec(kUrl), spec(folder / "")});
  world.run(1s);
  CHECK(world.texts() == Texts{"أول"});
  CHECK(notices.watched == std::vector<std::filesystem::path>{file, folder / ""});
  write(file, "ثان بعده\n");
  world.run(20s);
  CHECK(world.texts() == Texts{"أول"});
  notices.changed = {file};
  notices.at = world.clock.steady() + 100ms;
  world.run(100ms);
  CHECK(world.texts() == Texts{"أول"});
  world.run(10ms);
  CHECK(world.texts() == Texts{"ثان بعده"});
  write(file, "ثالث من غير خبر به\n");
  world.run(31s);
  CHECK(world.texts() == Texts{"ثالث من غير خبر به"});
}

TEST_CASE("a file at rest wakes nobody") {
  const Folder folder;
  write(folder / "list.txt", "أول\n");
  FakeNotices notices;
  World world(notices);
  world.engine.configure({spec(folder / "list.txt")});
  world.run(1s);
  const int before = world.transport.waits;
  while (world.clock.passed < 25s) (void)world.engine.turn(10s);
  CHECK(world.transport.waits - before <= 3);
}

TEST_CASE("a notice is believed where the stamp of a file says nothing") {
  const Folder folder;
  const std::string file = folder / "list.txt";
  write(file, "aaa\n");
  const auto time = std::filesystem::last_write_time(file);
  FakeNotices notices;
  World world(notices);
  world.engine.configure({spec(file)});
  world.run(1s);
  std::fstream(file) << "bbb\n";  // The same size, place and time.
  std::filesystem::last_write_time(file, time);
  notices.changed = {file};
  world.run(1s);
  CHECK(world.texts() == Texts{"bbb"});
}

TEST_CASE("a notice about a folder in which no file has changed reads nothing") {
  const Folder folder;
  write(folder / "a.txt", "أول\n");
  FakeNotices notices;
  World world(notices);
  world.engine.configure({spec(folder.path)});
  world.run(1s);
  const auto confirmed = world.state().last_good;
  write(folder / ".hidden", "x");
  world.run(5s);
  notices.changed = {folder.path};
  world.run(1s);
  CHECK(world.state().last_good == confirmed);
  write(folder / "b.txt", "ثان\n");
  notices.changed = {folder.path};
  world.run(1s);
  CHECK(world.texts() == Texts{"أول", "ثان"});
}

TEST_CASE("files that can't be watched are looked at every second, which is told once") {
  const Folder folder;
  const std::string file = folder / "list.txt";
  FakeNotices notices;
  notices.in_trouble = "no more watches";
  World world(notices);
  world.engine.configure({spec(file)});
  world.run(5s);
  write(file, "أول\n");
  world.run(2s);
  CHECK(world.texts() == Texts{"أول"});
  world.engine.configure({spec(file)});
  world.run(60s);
  CHECK(std::ranges::count_if(world.log, [](const std::string& line) {
          return line.find("no more watches") != std::string::npos;
        }) == 1);
}
