#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "conformance/unicode_file.hpp"
#include "render/analysis/emoji.hpp"
#include "render/analysis/grapheme.hpp"

using namespace sharit;
using namespace sharit::conformance;

// Fully and minimally qualified emoji and components ask for colour; an unqualified one that is a
// single text-style character does not.
TEST_CASE("every sequence of emoji-test.txt is one cluster and asks for colour") {
  UnicodeFile file("emoji/emoji-test.txt");
  Score score;
  for (std::string line; file.next(line);) {
    const auto fields = split(line, ';');
    REQUIRE(fields.size() == 2);
    const std::u32string text = parse_code_points(trim(fields[0]));
    const bool text_style = trim(fields[1]) == "unqualified" && text.size() == 1;
    score.add(grapheme_end(text, 0) == text.size() && is_emoji_cluster(text) == !text_style);
  }
  score.report("emoji-test.txt", 4733);
}

TEST_CASE("every sequence of emoji-zwj-sequences.txt is one cluster and asks for colour") {
  UnicodeFile file("emoji/emoji-zwj-sequences.txt");
  Score score;
  for (std::string line; file.next(line);) {
    const std::u32string text = parse_code_points(trim(split(line, ';').front()));
    score.add(grapheme_end(text, 0) == text.size() && is_emoji_cluster(text));
  }
  score.report("emoji-zwj-sequences.txt", 1350);
}

// A digit, '#' or '*' is no emoji before U+20E3 makes it a keycap.
TEST_CASE("every sequence of emoji-variation-sequences.txt follows its selector") {
  UnicodeFile file("emoji/emoji-variation-sequences.txt");
  Score score;
  for (std::string line; file.next(line);) {
    const auto fields = split(line, ';');
    REQUIRE(fields.size() >= 2);
    std::u32string text = parse_code_points(trim(fields[0]));
    const bool colour = trim(fields[1]) == "emoji style";
    const bool keycap_base = text.front() < 0x80;
    bool right = is_emoji_cluster(text) == (colour && !keycap_base);
    if (keycap_base && colour) right = right && is_emoji_cluster(text + U'\x20E3');
    score.add(right && grapheme_end(text, 0) == text.size());
  }
  score.report("emoji-variation-sequences.txt", 708);
}
