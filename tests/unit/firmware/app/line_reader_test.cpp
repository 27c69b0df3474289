#include "firmware/app/line_reader.hpp"

#include <unistd.h>

#include <array>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace sharit {
namespace {

struct Pipe {
  Pipe() { REQUIRE(::pipe(ends.data()) == 0); }
  ~Pipe() {
    ::close(ends[0]);
    close_writing();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  void write(std::string_view text) {
    while (!text.empty()) {
      const ssize_t count = ::write(ends[1], text.data(), text.size());
      if (count <= 0) return;
      text.remove_prefix(static_cast<std::size_t>(count));
    }
  }
  void close_writing() {
    if (ends[1] >= 0) ::close(ends[1]);
    ends[1] = -1;
  }

  std::array<int, 2> ends{-1, -1};
};

std::vector<std::string> lines_of(std::string_view text) {
  Pipe pipe;
  std::thread writer([&] {
    pipe.write(text);
    pipe.close_writing();
  });
  LineReader reader(pipe.ends[0], [] {});
  std::vector<std::string> lines;
  while (const auto line = reader.next()) lines.emplace_back(*line);
  writer.join();
  return lines;
}

TEST_CASE("Every line comes once, empty ones too, and the last needs no newline") {
  CHECK(lines_of("").empty());
  CHECK(lines_of("\n") == std::vector<std::string>{""});
  CHECK(lines_of("a") == std::vector<std::string>{"a"});
  CHECK(lines_of("a\n\nb\n") == std::vector<std::string>{"a", "", "b"});
  CHECK(lines_of("a\n\nb") == std::vector<std::string>{"a", "", "b"});
}

TEST_CASE("A line may hold any byte but a newline") {
  const std::string nul("\0a\xFF\r", 4);
  CHECK(lines_of(nul + "\n" + nul) == std::vector<std::string>{nul, nul});
}

TEST_CASE("A line longer than one read stays whole") {
  const std::string first(200'000, 'a');
  const std::string second(65'536, 'b');
  CHECK(lines_of(first + "\n" + second + "\nc") == std::vector<std::string>{first, second, "c"});
}

TEST_CASE("It says that it waits before it waits, and not between lines that are there") {
  Pipe pipe;
  int waits = 0;
  LineReader reader(pipe.ends[0], [&] { ++waits; });
  pipe.write("a\nb\n");
  CHECK(reader.next() == "a");
  CHECK(waits == 1);
  CHECK(reader.next() == "b");
  CHECK(waits == 1);
  pipe.write("c\n");
  CHECK(reader.next() == "c");
  CHECK(waits == 2);
  pipe.close_writing();
  CHECK_FALSE(reader.next());
  CHECK_FALSE(reader.next());
}

TEST_CASE("What cannot be read has ended") {
  LineReader reader(-1, [] {});
  CHECK_FALSE(reader.next());
}

}  // namespace
}  // namespace sharit
