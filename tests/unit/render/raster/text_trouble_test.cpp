#include "render/raster/text_trouble.hpp"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "render/raster/line_maker.hpp"

namespace sharit {
namespace {

struct KeptLog final : Log {
  std::vector<std::string> lines;
  void write(LogLevel, std::string_view topic, std::string_view message) override {
    lines.push_back(std::string(topic) + ": " + std::string(message));
  }
};

ShapedLine lacking(std::vector<char32_t> characters) {
  ShapedLine line;
  line.missing = std::move(characters);
  line.tofu = static_cast<std::uint32_t>(line.missing.size());
  return line;
}

}  // namespace

TEST_CASE("a code point is told once, however often it comes") {
  KeptLog log;
  TextTrouble trouble(&log);
  trouble.tell_tofu("خبر أول", lacking({U'新'}));
  trouble.tell_tofu("خبر أول", lacking({U'新'}));
  trouble.tell_tofu("خبر ثان", lacking({U'新', U'聞'}));
  REQUIRE(log.lines.size() == 2);
  CHECK(log.lines[0].starts_with("text: «خبر أول» has U+65B0"));
  CHECK(log.lines[1].find("U+65B0") == std::string::npos);
  CHECK(log.lines[1].find("U+805E") != std::string::npos);
}

TEST_CASE("a whole feed in a script without a font is told by eight headlines") {
  KeptLog log;
  TextTrouble trouble(&log);
  for (char32_t cp = 0xAC00; cp < 0xAC00 + 1000; ++cp) trouble.tell_tofu("소식", lacking({cp}));
  REQUIRE(log.lines.size() == 8);
  CHECK(log.lines.back().find("More of this kind is not told.") != std::string::npos);
  trouble.tell_tofu("خبر", lacking({U'\uE000'}));  // Another kind still is.
  CHECK(log.lines.size() == 9);
}

TEST_CASE("a warning is told once, and the ones that came since") {
  KeptLog log;
  TextTrouble trouble(&log);
  std::vector<std::string> warnings{"one"};
  trouble.tell_warnings(warnings);
  trouble.tell_warnings(warnings);
  warnings.emplace_back("two");
  trouble.tell_warnings(warnings);
  CHECK(log.lines == std::vector<std::string>{"fonts: one", "fonts: two"});
}

TEST_CASE("without a log nothing is told and nothing breaks") {
  TextTrouble trouble(nullptr);
  trouble.tell_tofu("خبر", lacking({U'新'}));
  trouble.tell_warnings(std::vector<std::string>{"one"});
}

TEST_CASE("the maker of lines tells what a headline lacks and which font is missing") {
  KeptLog log;
  const auto maker = std::move(*LineMaker::create(&log));
  LineOrder order;
  order.text = "خبر \U0010FFFD هنا";
  order.chain.families = {"No Such Family At All"};
  (void)maker->make(order, ImageId{0});
  (void)maker->make(order, ImageId{100});
  REQUIRE(log.lines.size() == 2);
  CHECK(log.lines[0].find("No Such Family At All") != std::string::npos);
  CHECK(log.lines[1].find("U+10FFFD (private use)") != std::string::npos);
}

}  // namespace sharit
