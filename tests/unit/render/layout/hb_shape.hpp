#pragma once

#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
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

/// One item as hb-shape is to set it.
struct OracleItem {
  std::string font;  ///< File.
  int size = 0;      ///< Pixels per em.
  bool rtl = true;
  std::string script;    ///< ISO 15924.
  std::string language;  ///< BCP 47.
  std::u32string before;
  std::u32string text;
  std::u32string after;
  std::string variations = {};  ///< "wght=700"; empty: none.
};

/// "[36=0@1,2+1401|…]"; an item without glyphs is an empty line.
inline std::vector<OracleGlyph> parse_glyphs(const std::string& answer) {
  if (answer.empty()) return {};
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

/// What HarfBuzz's own program says of items, asked in one run: an oracle that shares no code of
/// ours. Clusters count code points from the start of `text`; lengths are 26.6, y up.
inline std::vector<std::vector<OracleGlyph>> hb_shape(const std::vector<OracleItem>& items) {
  const auto file =
      std::filesystem::temp_directory_path() / ("sharit-hb-shape-" + std::to_string(::getpid()));
  {
    std::ofstream batch(file);
    for (const OracleItem& item : items) {
      batch << item.font
            << ";--no-glyph-names;--cluster-level=1;--bot;--eot;--remove-default-ignorables"
            << ";--font-size=" << item.size * 64 << ";--direction=" << (item.rtl ? "rtl" : "ltr")
            << ";--script=" << item.script << ";--language=" << item.language;
      if (!item.before.empty()) batch << ";--unicodes-before=" << code_points(item.before);
      if (!item.after.empty()) batch << ";--unicodes-after=" << code_points(item.after);
      if (!item.variations.empty()) batch << ";--variations=" << item.variations;
      batch << ";--unicodes=" << code_points(item.text) << '\n';
    }
  }
  struct Close {
    void operator()(FILE* pipe) const { ::pclose(pipe); }
  };
  const std::string command = "hb-shape --batch 2>&1 <'" + file.string() + "'";
  const std::unique_ptr<FILE, Close> pipe(::popen(command.c_str(), "r"));
  std::vector<std::vector<OracleGlyph>> all;
  std::string line;
  for (int byte = std::fgetc(pipe.get()); byte != EOF; byte = std::fgetc(pipe.get())) {
    if (byte == '\n') {
      all.push_back(parse_glyphs(line));
      line.clear();
    } else {
      line += static_cast<char>(byte);
    }
  }
  std::filesystem::remove(file);
  REQUIRE(all.size() == items.size());
  return all;
}

}  // namespace sharit::test
