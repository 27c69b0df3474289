#include "firmware/app/options.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace sharit {
namespace {

Invocation read(std::initializer_list<const char*> words) {
  std::vector<std::string> held{"sharit"};
  held.insert(held.end(), words.begin(), words.end());
  std::vector<char*> argv;
  for (std::string& word : held) argv.push_back(word.data());
  return read_command_line(static_cast<int>(argv.size()), argv.data());
}

int exit_code(const Invocation& invocation) {
  const auto* answered = std::get_if<Answered>(&invocation);
  return answered == nullptr ? -1 : answered->exit_code;
}

}  // namespace

TEST_CASE("without a command the ticker runs, with the same options as run") {
  for (const auto& invocation : {read({"--config", "a.toml", "--output", "offscreen", "--size",
                                       "1280x720", "--frames", "9", "--unpaced"}),
                                 read({"run", "--config", "a.toml", "--output", "offscreen",
                                       "--size", "1280x720", "--frames", "9", "--unpaced"})}) {
    const auto* run = std::get_if<RunOptions>(&invocation);
    REQUIRE(run != nullptr);
    CHECK(run->config == "a.toml");
    CHECK(run->output == OutputChoice::kOffscreen);
    CHECK(run->size == SizePx{1280, 720});
    CHECK(run->frames == 9);
    CHECK(run->unpaced);
  }
}

TEST_CASE("init takes one address after each --feed and leaves open what is not said") {
  const Invocation invocation =
      read({"init", "--feed", "a.example", "--feed", "b.example", "--title", ""});
  const auto* init = std::get_if<InitOptions>(&invocation);
  REQUIRE(init != nullptr);
  CHECK(init->feeds == std::vector<std::string>{"a.example", "b.example"});
  CHECK(init->title == "");
  CHECK_FALSE(init->language);
  CHECK_FALSE(init->force);
}

TEST_CASE("a wrong call ends with 2, help and version with 0") {
  CHECK(exit_code(read({"--nonsense"})) == 2);
  CHECK(exit_code(read({"fly"})) == 2);
  CHECK(exit_code(read({"run", "--size", "large"})) == 2);
  CHECK(exit_code(read({"run", "--output", "paper"})) == 2);
  CHECK(exit_code(read({"run", "--unpaced"})) == 2);
  CHECK(exit_code(read({"snapshot"})) == 2);
  CHECK(exit_code(read({"--config", "a.toml", "check"})) == 2);
  CHECK(exit_code(read({"snapshot", "--out", "a.png", "--now", "tomorrow"})) == 2);
  CHECK(exit_code(read({"headlines", "--kind", "song"})) == 2);
  CHECK(exit_code(read({"--help"})) == 0);
  CHECK(exit_code(read({"snapshot", "--help"})) == 0);
  CHECK(exit_code(read({"--version"})) == 0);
}

TEST_CASE("shape and headlines take their texts and sources in order") {
  const auto shape = read({"shape", "--json", "--size", "96", "--dir", "rtl", "--lang", "fa",
                           "--no-guards", "--font", "Amiri", "یک", "-"});
  const auto* options = std::get_if<ShapeOptions>(&shape);
  REQUIRE(options != nullptr);
  CHECK(options->json);
  CHECK(options->size == 96);
  CHECK(options->direction == DirectionPolicy::kRtl);
  CHECK_FALSE(options->guards);
  CHECK(options->families == std::vector<std::string>{"Amiri"});
  CHECK(options->texts == std::vector<std::string>{"یک", "-"});

  const auto headlines =
      read({"headlines", "--json", "--now", "2026-11-22T18:00:00Z", "a.xml", "-"});
  REQUIRE(std::holds_alternative<HeadlinesOptions>(headlines));
  CHECK(std::get<HeadlinesOptions>(headlines).sources == std::vector<std::string>{"a.xml", "-"});
}

TEST_CASE("shape breaks lines only when it is told a width") {
  const auto shape = read({"shape", "--wrap", "900", "--least", "40", "--lines", "3", "x"});
  const auto* options = std::get_if<ShapeOptions>(&shape);
  REQUIRE(options != nullptr);
  CHECK(options->wrap == 900);
  CHECK(options->least == 40);
  CHECK(options->lines == 3);
  CHECK(exit_code(read({"shape", "--lines", "3", "x"})) == 2);
  CHECK(exit_code(read({"shape", "--wrap", "0", "x"})) == 2);
}

TEST_CASE("sizes and instants are read strictly") {
  CHECK(parse_size("1920x1080") == SizePx{1920, 1080});
  for (const char* wrong :
       {"", "x", "1920", "1920x", "x1080", "1920x1080x3", "0x0", "-5x20", "99999x10"}) {
    CHECK_FALSE(parse_size(wrong).has_value());
  }
  using namespace std::chrono;
  const WallTime noon = sys_days{2026y / November / 22} + 12h;
  CHECK(parse_instant("2026-11-22T12:00:00Z") == noon);
  CHECK(parse_instant("2026-11-22T12:00:00") == noon);
  CHECK(parse_instant("2026-11-22 12:00") == noon);
  CHECK(parse_instant("2026-11-22T15:00:00+03:00") == noon);
  CHECK(parse_instant("2026-11-22T08:30:00-0330") == noon);
  for (const char* wrong : {"", "2026", "2026-13-01", "2026-02-30", "2026-11-22T25:00:00Z",
                            "2026-11-22T12:00:00+", "now"}) {
    CHECK_FALSE(parse_instant(wrong).has_value());
  }
}

}  // namespace sharit
