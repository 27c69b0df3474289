// The crawl by Pango and Cairo alone, into a picture in memory, at 60 Hz. MODE is
//   strip   the line is drawn once into opaque strips; a frame copies what is to be seen of them
//   reshow  every frame clears the band and shows the layout again

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

#include <pango/pangocairo.h>

#include "bench/peers/paced_run.hpp"

namespace {

using peers::channel;
using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Pen = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;
using Layout = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;

// A Cairo picture ends at 32 767 pixels, and the line is longer.
constexpr int kStrip = 8192;

Surface surface(int width, int height) {
  return {cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), cairo_surface_destroy};
}

Pen pen(const Surface& on) {
  return {cairo_create(on.get()), cairo_destroy};
}

void colour(const Pen& pen, std::uint32_t rgb) {
  cairo_set_source_rgb(pen.get(), channel(rgb, 16), channel(rgb, 8), channel(rgb, 0));
}

Layout layout(const Pen& pen, const peers::Work& work) {
  Layout made(pango_cairo_create_layout(pen.get()), g_object_unref);
  PangoFontDescription* font =
      pango_font_description_from_string("Noto Naskh Arabic,Noto Sans Bold");
  pango_font_description_set_absolute_size(font, work.font_px * PANGO_SCALE);
  pango_layout_set_font_description(made.get(), font);
  pango_font_description_free(font);
  pango_layout_set_single_paragraph_mode(made.get(), TRUE);
  pango_layout_set_text(made.get(), work.text.c_str(), -1);
  return made;
}

struct Line {
  Layout layout;
  PangoRectangle ink;  // Only its rows are touched.
  int width;
  int top;  // Of the ink, on the screen.

  Line(const Pen& pen, const peers::Work& work) : layout(::layout(pen, work)) {
    PangoRectangle logical;
    pango_layout_get_pixel_extents(layout.get(), &ink, &logical);
    width = logical.width;
    top = (work.height - ink.height) / 2;
  }

  void show(const Pen& pen, double x, double y) const {
    colour(pen, peers::kInk);
    cairo_move_to(pen.get(), x, y - ink.y);
    pango_cairo_show_layout(pen.get(), layout.get());
  }
};

std::vector<Surface> strips(const Line& line) {
  std::vector<Surface> made;
  for (int x = 0; x < line.width; x += kStrip) {
    made.push_back(surface(std::min(kStrip, line.width - x), line.ink.height));
    const Pen on = pen(made.back());
    colour(on, peers::kGround);
    cairo_paint(on.get());
    line.show(on, -x, 0);
  }
  return made;
}

void fill(const Pen& pen, int x, int top, int width, int height) {
  cairo_rectangle(pen.get(), x, top, width, height);
  cairo_fill(pen.get());
}

/// The strips that stand on the screen with the line's left end at x, and ground on both sides.
void copy(const Pen& pen, const Line& line, const std::vector<Surface>& strips, int x, int screen) {
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const int at = x + static_cast<int>(i) * kStrip;
    const int width = cairo_image_surface_get_width(strips[i].get());
    const int left = std::max(at, 0);
    const int right = std::min(at + width, screen);
    if (left >= right) continue;
    cairo_set_source_surface(pen.get(), strips[i].get(), at, line.top);
    fill(pen, left, line.top, right - left, line.ink.height);
  }
  colour(pen, peers::kGround);
  if (x > 0) fill(pen, 0, line.top, std::min(x, screen), line.ink.height);
  if (const int end = x + line.width; end < screen) {
    fill(pen, std::max(end, 0), line.top, screen - std::max(end, 0), line.ink.height);
  }
}

}  // namespace

int main(int count, char** words) {
  const auto work = peers::Work::from(count, words);
  if (!work) return 2;
  const Surface screen = surface(work->width, work->height);
  const Pen on = pen(screen);
  colour(on, peers::kGround);
  cairo_paint(on.get());
  cairo_set_operator(on.get(), CAIRO_OPERATOR_SOURCE);
  const Line line(on, *work);
  const bool strip = work->mode == "strip";
  const auto kept = strip ? strips(line) : std::vector<Surface>{};
  {
    peers::PacedRun run(work->seconds);
    while (const auto frame = run.next()) {
      const int x = *frame * work->step - line.width;
      if (strip) {
        copy(on, line, kept, x, work->width);
        continue;
      }
      colour(on, peers::kGround);
      fill(on, 0, line.top, work->width, line.ink.height);
      cairo_set_operator(on.get(), CAIRO_OPERATOR_OVER);
      line.show(on, x, line.top);
      cairo_set_operator(on.get(), CAIRO_OPERATOR_SOURCE);
    }
  }
  cairo_surface_write_to_png(screen.get(), work->picture.c_str());
  return 0;
}
