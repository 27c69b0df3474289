#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include <hb.h>

namespace sharit::test {

/// The outline of a glyph as straight pieces, in thousandths of an em, y up: fine enough to measure
/// stems and heights. Independent of the renderer.
class Outline {
 public:
  struct Point {
    double x = 0;
    double y = 0;
  };

  Outline(hb_font_t* font, hb_codepoint_t glyph) {
    int scale = 0;
    hb_font_get_scale(font, &scale, &scale);
    unit_ = 1000.0 / scale;
    hb_draw_funcs_t* const pen = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(pen, move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(pen, line_to, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(pen, quadratic_to, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(pen, cubic_to, nullptr, nullptr);
    hb_font_get_glyph_shape(font, glyph, pen, this);
    hb_draw_funcs_destroy(pen);
  }

  [[nodiscard]] bool empty() const { return lines_.empty(); }
  [[nodiscard]] double top() const { return extreme(&Point::y, true); }
  [[nodiscard]] double bottom() const { return extreme(&Point::y, false); }

  /// Lengths of the inked pieces on the horizontal line at height `y`, from left to right.
  [[nodiscard]] std::vector<double> across(double y) const {
    return inked(y, &Point::y, &Point::x);
  }
  /// The same on the vertical line at `x`, from below.
  [[nodiscard]] std::vector<double> upright(double x) const {
    return inked(x, &Point::x, &Point::y);
  }
  [[nodiscard]] double middle_x() const {
    return (extreme(&Point::x, true) + extreme(&Point::x, false)) / 2;
  }

 private:
  struct Line {
    Point from, to;
  };
  static constexpr int kPieces = 16;

  [[nodiscard]] double extreme(double Point::*axis, bool greatest) const {
    double value = greatest ? -1e9 : 1e9;
    for (const Line& line : lines_) {
      const double of = line.to.*axis;
      value = greatest ? std::max(value, of) : std::min(value, of);
    }
    return value;
  }

  /// Non-zero winding along a line: overlapping contours are one stroke.
  [[nodiscard]] std::vector<double> inked(double at, double Point::*along,
                                          double Point::*cross) const {
    std::vector<std::pair<double, int>> crossings;
    for (const Line& line : lines_) {
      const double a = line.from.*along;
      const double b = line.to.*along;
      if ((a <= at) == (b <= at)) continue;
      const double share = (at - a) / (b - a);
      crossings.emplace_back(line.from.*cross + share * (line.to.*cross - line.from.*cross),
                             a < b ? 1 : -1);
    }
    std::sort(crossings.begin(), crossings.end());
    std::vector<double> lengths;
    int winding = 0;
    double start = 0;
    for (const auto& [where, turn] : crossings) {
      if (winding == 0) start = where;
      winding += turn;
      if (winding == 0) lengths.push_back(where - start);
    }
    return lengths;
  }

  void add(Point to) {
    lines_.push_back({pen_, to});
    pen_ = to;
  }
  [[nodiscard]] Point scaled(float x, float y) const { return {x * unit_, y * unit_}; }

  static void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    auto& self = *static_cast<Outline*>(data);
    self.pen_ = self.scaled(x, y);
  }
  static void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    auto& self = *static_cast<Outline*>(data);
    self.add(self.scaled(x, y));
  }
  static void quadratic_to(hb_draw_funcs_t* pen, void* data, hb_draw_state_t* state, float cx,
                           float cy, float x, float y, void* user) {
    const float fx = state->current_x;
    const float fy = state->current_y;
    cubic_to(pen, data, state, fx + (cx - fx) * 2 / 3, fy + (cy - fy) * 2 / 3, x + (cx - x) * 2 / 3,
             y + (cy - y) * 2 / 3, x, y, user);
  }
  static void cubic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t* state, float ax, float ay,
                       float bx, float by, float x, float y, void*) {
    auto& self = *static_cast<Outline*>(data);
    const float fx = state->current_x;
    const float fy = state->current_y;
    for (int piece = 1; piece <= kPieces; ++piece) {
      const float t = static_cast<float>(piece) / kPieces;
      const float u = 1 - t;
      const float w0 = u * u * u;
      const float w1 = 3 * u * u * t;
      const float w2 = 3 * u * t * t;
      const float w3 = t * t * t;
      self.add(
          self.scaled(w0 * fx + w1 * ax + w2 * bx + w3 * x, w0 * fy + w1 * ay + w2 * by + w3 * y));
    }
  }

  double unit_ = 1;
  Point pen_;
  std::vector<Line> lines_;
};

/// The outlines of a shaped text, in visual order.
inline std::vector<Outline> outlines_of(hb_font_t* font, std::string_view text) {
  hb_buffer_t* const buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(font, buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
  std::vector<Outline> outlines;
  for (unsigned at = 0; at < count; ++at) outlines.emplace_back(font, infos[at].codepoint);
  hb_buffer_destroy(buffer);
  return outlines;
}

}  // namespace sharit::test
