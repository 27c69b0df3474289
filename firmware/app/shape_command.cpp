#include <iostream>

#include <nlohmann/json.hpp>

#include "firmware/app/commands.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/layout/dump.hpp"
#include "render/layout/typesetter.hpp"

namespace sharit {
namespace {

/// Whole 1/64 pixels are exact in a double.
double px(F26 length) {
  return length.to_double();
}

nlohmann::ordered_json to_json(const ShapedLine& line, FaceLibrary& library) {
  nlohmann::ordered_json glyphs = nlohmann::ordered_json::array();
  for (const PlacedGlyph& glyph : line.glyphs) {
    const bool drawn = glyph.kind == GlyphKind::kFont;
    glyphs.push_back({{"face", drawn ? library.face(glyph.face).source().name : ""},
                      {"gid", glyph.id},
                      {"cluster", glyph.byte},
                      {"x", px(glyph.x)},
                      {"y", px(glyph.y)},
                      {"adv", px(glyph.advance)}});
  }
  const InkBox& ink = line.ink;
  return {{"dir", line.base == Direction::kRtl ? "rtl" : "ltr"},
          {"width", px(line.advance)},
          {"ink", {px(ink.left), px(ink.top), px(ink.right), px(ink.bottom)}},
          {"tofu", line.tofu},
          {"glyphs", std::move(glyphs)}};
}

}  // namespace

int print_shapes(const ShapeOptions& options) {
  auto library = FaceLibrary::create();
  if (!library) return report(library.error());
  const auto chain =
      (*library)->chain({Weight::kBold, options.language, options.families, options.files});
  for (const std::string& warning : (*library)->warnings()) {
    std::cerr << "sharit: " << warning << '\n';
  }
  if (!chain) return report(chain.error());
  Typesetter typesetter(**library);
  const LineStyle style{F26{static_cast<std::int64_t>(options.size * 64.0 + 0.5)}, *chain};
  AnalysisOptions analysis;
  analysis.direction = options.direction;
  analysis.language = options.language;
  analysis.guards = {options.guards, options.guards};
  analysis.max_length = 0;

  const auto print = [&](const std::string& text) {
    const Paragraph paragraph = analyse(text, analysis);
    const ShapedLine line = typesetter.set_line(paragraph, style);
    if (options.json) {
      std::cout
          << to_json(line, **library).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
          << '\n';
    } else {
      std::cout << dump_line(paragraph, line, **library) << '\n';
    }
  };
  if (options.texts.empty()) {
    return report({Fault::kCall, "There is no text: name it, or - for lines of standard input."});
  }
  for (const std::string& text : options.texts) {
    if (text != "-") {
      print(text);
      continue;
    }
    std::string line;
    while (std::getline(std::cin, line)) print(line);
  }
  std::cout.flush();
  return 0;
}

}  // namespace sharit
