#include <unistd.h>

#include <iostream>
#include <string_view>

#include <nlohmann/json.hpp>

#include "firmware/app/commands.hpp"
#include "firmware/app/glyph_json.hpp"
#include "firmware/app/line_reader.hpp"
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

/// All of a line but its glyphs.
nlohmann::ordered_json to_json(const ShapedLine& line) {
  const InkBox& ink = line.ink;
  return {{"dir", line.base == Direction::kRtl ? "rtl" : "ltr"},
          {"width", px(line.advance)},
          {"ink", {px(ink.left), px(ink.top), px(ink.right), px(ink.bottom)}},
          {"tofu", line.tofu}};
}

/// Answers are collected; they are written when there is nothing left to read or to wait for.
class Output {
 public:
  explicit Output(FaceLibrary& library) : library_(library), glyphs_(library) {}

  void add_json(const ShapedLine& line) {
    text_ += to_json(line).dump();
    text_.back() = ',';  // the brace: one member follows
    text_ += R"("glyphs":)";
    glyphs_.append(text_, line.glyphs);
    text_ += "}\n";
    if (text_.size() >= kFull) flush();
  }
  void add_dump(const Paragraph& paragraph, const ShapedLine& line) {
    text_ += dump_line(paragraph, line, library_);
    text_ += '\n';
    if (text_.size() >= kFull) flush();
  }
  void flush() {
    std::cout << text_ << std::flush;
    text_.clear();
  }

 private:
  static constexpr std::size_t kFull = 1 << 18;
  FaceLibrary& library_;
  GlyphJson glyphs_;
  std::string text_;
};

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

  Output output(**library);
  const auto print = [&](std::string_view text) {
    const Paragraph paragraph = analyse(text, analysis);
    const ShapedLine line = typesetter.set_line(paragraph, style);
    if (options.json) {
      output.add_json(line);
    } else {
      output.add_dump(paragraph, line);
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
    LineReader lines(STDIN_FILENO, [&] { output.flush(); });
    while (const auto line = lines.next()) print(*line);
  }
  output.flush();
  return 0;
}

}  // namespace sharit
