#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <span>
#include <string_view>

#include <nlohmann/json.hpp>

#include "firmware/app/commands.hpp"
#include "firmware/app/glyph_json.hpp"
#include "firmware/app/line_reader.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/faces/package.hpp"
#include "render/layout/block_dump.hpp"
#include "render/layout/block_setter.hpp"
#include "render/layout/dump.hpp"
#include "render/layout/dump_values.hpp"
#include "render/layout/tofu_report.hpp"
#include "render/layout/typesetter.hpp"

namespace sharit {
namespace {

/// Whole 1/64 pixels are exact in a double.
double px(F26 length) {
  return length.to_double();
}

nlohmann::ordered_json missing_json(const std::vector<char32_t>& characters) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const char32_t cp : characters) {
    nlohmann::ordered_json one = {{"codepoint", code_point_text(cp)}};
    if (const auto package = package_drawing(cp)) one["package"] = *package;
    list.push_back(std::move(one));
  }
  return list;
}

/// All of a line but its glyphs.
nlohmann::ordered_json to_json(const ShapedLine& line) {
  const InkBox& ink = line.ink;
  nlohmann::ordered_json object = {
      {"dir", line.base == Direction::kRtl ? "rtl" : "ltr"},
      {"width", px(line.advance)},
      {"ink", {px(ink.left), px(ink.top), px(ink.right), px(ink.bottom)}},
      {"tofu", line.tofu}};
  if (!line.missing.empty()) object["missing"] = missing_json(line.missing);
  return object;
}

/// All of a block but its lines.
nlohmann::ordered_json to_json(const TextBlock& block) {
  return {{"dir", block.paragraph.base == Direction::kRtl ? "rtl" : "ltr"},
          {"size", px(block.size)},
          {"height", px(block.height)},
          {"tofu", block.tofu},
          {"cut", block.truncated},
          {"fits", block.fits}};
}

/// What `--wrap` asks for, in whole pixels; the size is the largest.
BlockStyle block_style(const ShapeOptions& options, const FaceChain& chain) {
  BlockStyle style;
  style.chain = chain;
  style.width = options.wrap;
  style.max_lines = options.lines;
  style.largest = std::max(1, static_cast<int>(options.size));
  style.least = options.least > 0 ? std::min(options.least, style.largest) : style.largest;
  return style;
}

/// Answers are collected; they are written when there is nothing left to read or to wait for.
class Output {
 public:
  explicit Output(FaceLibrary& library) : library_(library), glyphs_(library) {}

  void add_json(const ShapedLine& line) {
    append(to_json(line), line.glyphs);
    end();
  }
  void add_json(const TextBlock& block, int width) {
    text_ += to_json(block).dump();
    text_.back() = ',';
    text_ += R"("lines":[)";
    for (const TextLine& line : block.lines) {
      nlohmann::ordered_json one = to_json(line.shaped);
      one["bytes"] = {block.paragraph.byte_offset[line.shown.begin],
                      block.paragraph.byte_offset[line.shown.end]};
      one["x"] = px(pen_start(block, line, F26::from_px(width)));
      one["baseline"] = px(line.baseline);
      append(one, line.shaped.glyphs);
      text_ += ',';
    }
    if (text_.back() == ',') text_.pop_back();
    text_ += "]}";
    end();
  }
  void add_dump(const Paragraph& paragraph, const ShapedLine& line) {
    text_ += dump_line(paragraph, line, library_);
    end();
  }
  void add_dump(const TextBlock& block) {
    text_ += dump_block(block);
    end();
  }
  void flush() {
    std::cout << text_ << std::flush;
    text_.clear();
  }

 private:
  static constexpr std::size_t kFull = 1 << 18;

  /// An object with its glyphs as the last member.
  void append(const nlohmann::ordered_json& object, std::span<const PlacedGlyph> glyphs) {
    text_ += object.dump();
    text_.back() = ',';  // the brace: one member follows
    text_ += R"("glyphs":)";
    glyphs_.append(text_, glyphs);
    text_ += '}';
  }
  void end() {
    text_ += '\n';
    if (text_.size() >= kFull) flush();
  }

  FaceLibrary& library_;
  GlyphJson glyphs_;
  std::string text_;
};

}  // namespace

int print_shapes(const ShapeOptions& options) {
  auto library = FaceLibrary::create();
  if (!library) return report(library.error());
  const auto chain = (*library)->chain({Weight::kBold, options.language, options.families,
                                        options.files, look_at_folder(options.font_folder)});
  for (const std::string& warning : (*library)->warnings()) {
    std::cerr << "sharit: " << warning << '\n';
  }
  if (!chain) return report(chain.error());
  Typesetter typesetter(**library);
  BlockSetter setter(**library, typesetter);
  const LineStyle style{F26{static_cast<std::int64_t>(options.size * 64.0 + 0.5)}, *chain};
  AnalysisOptions analysis;
  analysis.direction = options.direction;
  analysis.language = options.language;
  analysis.guards = {options.guards, options.guards};
  analysis.max_length = 0;

  Output output(**library);
  const auto print = [&](std::string_view text) {
    if (options.wrap > 0) {
      const TextBlock block = setter.set_block(text, analysis, block_style(options, *chain));
      return options.json ? output.add_json(block, options.wrap) : output.add_dump(block);
    }
    const Paragraph paragraph = analyse(text, analysis);
    const ShapedLine line = typesetter.set_line(paragraph, style);
    if (!line.missing.empty()) {
      std::cerr << "sharit: " << describe(tofu_report(text, line.missing)) << '\n';
    }
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
    if (lines.failed()) return report({Fault::kInput, kInputUnreadable});
  }
  output.flush();
  return 0;
}

}  // namespace sharit
