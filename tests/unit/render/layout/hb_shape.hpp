#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/utf8_text.hpp"

namespace sharit::test {

struct OracleGlyph {
  std::uint32_t id = 0;
  std::uint32_t cluster = 0;
  int x = 0;
  int y = 0;
  int advance = 0;
  friend bool operator==(const OracleGlyph&, const OracleGlyph&) = default;
};

/// What HarfBuzz's own program says of one item: an oracle that shares no code of ours.
/// Clusters count code points from the start of `text`; lengths are 26.6 at `size` pixels, y up.
inline std::vector<OracleGlyph> hb_shape(const std::string& font, int size, bool rtl,
                                         const std::string& script, const std::string& language,
                                         std::u32string_view before, std::u32string_view text,
                                         std::u32string_view after) {
  const std::string command =
      "hb-shape --no-glyph-names --cluster-level=1 --bot --eot --remove-default-ignorables"
      " --font-size=" +
      std::to_string(size * 64) + " --direction=" + (rtl ? "rtl" : "ltr") + " --script=" + script +
      " --language=" + language + " --text-before='" + to_utf8(before) + "' --text-after='" +
      to_utf8(after) + "' --font-file='" + font + "' --unicodes=" + code_points(text) +
      " 2>/dev/null";
  struct Close {
    void operator()(FILE* pipe) const { ::pclose(pipe); }
  };
  const std::unique_ptr<FILE, Close> pipe(::popen(command.c_str(), "r"));
  std::string answer;
  for (int byte = std::fgetc(pipe.get()); byte != EOF; byte = std::fgetc(pipe.get())) {
    answer += static_cast<char>(byte);
  }
  if (answer == "\n") return {};
  REQUIRE_MESSAGE(answer.starts_with("["), "hb-shape does not run: install libharfbuzz-bin");
  std::vector<OracleGlyph> glyphs;
  const char* at = answer.c_str() + 1;
  while (*at != ']' && *at != '\0') {
    OracleGlyph glyph;
    int used = 0;
    REQUIRE(std::sscanf(at, "%u=%u%n", &glyph.id, &glyph.cluster, &used) == 2);
    at += used;
    if (*at == '@') {
      REQUIRE(std::sscanf(at, "@%d,%d%n", &glyph.x, &glyph.y, &used) == 2);
      at += used;
    }
    REQUIRE(std::sscanf(at, "+%d%n", &glyph.advance, &used) == 1);
    at += used;
    if (*at == '|') ++at;
    glyphs.push_back(glyph);
  }
  return glyphs;
}

}  // namespace sharit::test
