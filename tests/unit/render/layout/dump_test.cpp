#include "render/layout/dump.hpp"

#include <clocale>
#include <string>

#include "unit/render/layout/helpers.hpp"

using namespace sharit;

TEST_CASE("a dump tells direction, items and glyphs with their names") {
  const Paragraph paragraph = test::read("خبر A\U0010FFFD");
  const ShapedLine line = test::typesetter().set_line(paragraph, test::style_of());
  const std::string text = dump_line(paragraph, line, test::library());
  CHECK(text.starts_with("line   rtl, size 72, advance "));
  CHECK(text.find(", tofu 1\nlacks  U+10FFFD <private use area-10FFFD>\n") != std::string::npos);
  CHECK(text.find("0     U+062E   1     Arab   0       -     0    0    ARABIC LETTER KHAH\n") !=
        std::string::npos);
  CHECK(text.find("Arab   ar   text  Noto Kufi Arabic Regular \"خبر \"\n") != std::string::npos);
  CHECK(text.find("tofu  -                        \"\\U0010FFFD\"\n") != std::string::npos);
  CHECK(text.find("runs   level range    text\n       2     4-6      \"A") != std::string::npos);
  CHECK(text.find(" A ") != std::string::npos);
  CHECK(text.find(" tofu ") != std::string::npos);
}

TEST_CASE("a dump of nothing has its headings") {
  const Paragraph paragraph = test::read("  ");
  const ShapedLine line = test::typesetter().set_line(paragraph, test::style_of());
  const std::string text = dump_line(paragraph, line, test::library());
  CHECK(text.find("\nglyphs cluster") != std::string::npos);
  CHECK(text.back() == '\n');
}

TEST_CASE("a dump does not depend on the locale") {
  const Paragraph paragraph = test::read("خبر 12.5");
  const ShapedLine line = test::typesetter().set_line(paragraph, test::style_of());
  const std::string plain = dump_line(paragraph, line, test::library());
  const std::string before = std::setlocale(LC_ALL, nullptr);
  for (const char* const locale : {"tr_TR.UTF-8", "ar_SA.UTF-8", "de_DE.UTF-8", "C.UTF-8"}) {
    if (std::setlocale(LC_ALL, locale) == nullptr) continue;
    CHECK(dump_line(paragraph, line, test::library()) == plain);
  }
  std::setlocale(LC_ALL, before.c_str());
}
