#include <chrono>
#include <cstdlib>
#include <functional>
#include <thread>

#include <doctest/doctest.h>

#include "render/screen/memory_screen.hpp"
#include "render/screen/open_screen.hpp"
#include "unit/render/screen/random_frames.hpp"
#include "unit/render/screen/virtual_display.hpp"

namespace sharit {
namespace {

using testing::RandomFrames;
using testing::VirtualDisplay;
using Events = std::vector<ScreenEvent>;

constexpr const char* kNoXvfb = "Xvfb must run here: install xvfb";

/// A ticker-like picture that uses every kind of item.
Frame sample_frame(SizePx size, int x) {
  Frame frame{size, {Colour::rgb(0x0A1E5A), Colour::rgb(0x6A2E1A)}, {}};
  const int band = size.height / 2;
  frame.items.emplace_back(Fill{{0, band - 60, size.width, 120}, Colour{255, 255, 255, 60}});
  frame.items.emplace_back(Fill{{10, 10, 120, 30}, Colour::rgb(0xD02030)});
  frame.items.emplace_back(
      Gradient{{150, 5, 90, size.height - 20}, Colour{200, 20, 40, 255}, Colour{90, 8, 20, 60}});
  const SoftEdges soft{90, 0, 90, 0};
  const RectPx whole{0, 0, size.width, size.height};
  frame.items.emplace_back(
      Sprite{{1}, F26::from_px(x), F26::from_px(band - 40), {200, 80}, 255, whole, soft});
  frame.items.emplace_back(Sprite{{2},
                                  F26::from_px(x + 200),
                                  F26::from_px(band - 40),
                                  {200, 80},
                                  128,
                                  {0, 0, size.width - 30, 1000},
                                  soft});
  return frame;
}

/// As an image that may lie between pixels: its first and last columns and rows are clear.
Tile with_clear_ends(Tile tile) {
  for (std::size_t i = 0; i < tile.argb.size(); ++i) {
    const auto column = static_cast<int>(i) % tile.size.width;
    const auto row = static_cast<int>(i) / tile.size.width;
    const bool edge =
        column == 0 || column == tile.size.width - 1 || row == 0 || row == tile.size.height - 1;
    if (edge) tile.argb[i] = 0;
  }
  return tile;
}

void upload_samples(Screen& screen) {
  RandomFrames random(7, {1, 1});
  REQUIRE(screen.upload(with_clear_ends(random.tile({1}, {200, 80}))));
  REQUIRE(screen.upload(with_clear_ends(random.tile({2}, {200, 80}))));
}

void move_between_pixels(Frame& frame, F26 right, F26 down) {
  for (DrawItem& item : frame.items) {
    if (auto* sprite = std::get_if<Sprite>(&item)) {
      sprite->x += right;
      sprite->y += down;
    }
  }
}

/// A picture to stand behind everything, with slopes in both directions.
std::shared_ptr<const Bitmap> waves(SizePx size) {
  auto picture = std::make_shared<Bitmap>();
  picture->size = size;
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      const auto red = static_cast<std::uint32_t>(x % 256);
      const auto green = static_cast<std::uint32_t>((x + 2 * y) % 256);
      picture->xrgb.push_back(0xFF000040U | red << 16 | green << 8);
    }
  }
  return picture;
}

Bitmap in_memory(const Frame& frame) {
  MemoryScreen memory(frame.size);
  upload_samples(memory);
  REQUIRE(memory.present(frame));
  return memory.capture();
}

Bitmap crop(const Bitmap& picture, const RectPx& part) {
  Bitmap cut{{part.width, part.height}, {}};
  for (int y = part.y; y < part.bottom(); ++y) {
    for (int x = part.x; x < part.right(); ++x) {
      cut.xrgb.push_back(picture.xrgb[static_cast<std::size_t>(y * picture.size.width + x)]);
    }
  }
  return cut;
}

int largest_difference(const Bitmap& a, const Bitmap& b) {
  if (a.size != b.size || a.xrgb.size() != b.xrgb.size()) return 999;
  int largest = 0;
  for (std::size_t i = 0; i < a.xrgb.size(); ++i) {
    for (int shift = 0; shift < 24; shift += 8) {
      const int x = static_cast<int>(a.xrgb[i] >> shift & 0xFF);
      const int y = static_cast<int>(b.xrgb[i] >> shift & 0xFF);
      largest = std::max(largest, std::abs(x - y));
    }
  }
  return largest;
}

/// Looks again and again, for up to twenty seconds (the machine may be busy), until `done`.
bool eventually(const std::function<bool()>& done) {
  for (int i = 0; i < 1000; ++i) {
    if (done()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return false;
}

bool eventually_reports(Screen& screen, ScreenEvent wanted) {
  return eventually([&] {
    const Events events = screen.poll_events();
    return std::ranges::find(events, wanted) != events.end();
  });
}

std::unique_ptr<Screen> open_window(SizePx size, RenderPath path = RenderPath::kSoftware) {
  ScreenOptions options;
  options.output = ScreenOptions::Output::kWindow;
  options.size = size;
  options.path = path;
  auto screen = open_screen(options);
  if (!screen) MESSAGE(screen.error().message);
  REQUIRE(screen);
  return std::move(*screen);
}

TEST_CASE("A window shows the bytes that memory holds, and so it does while things move") {
  VirtualDisplay display({640, 480});
  REQUIRE_MESSAGE(display.running(), kNoXvfb);
  const auto screen = open_window({640, 480});
  CHECK(screen->caps().size == SizePx{640, 480});
  CHECK(screen->caps().output == "window");
  CHECK(screen->caps().driver == "x11, software");
  CHECK(screen->caps().pacing == Pacing::kNone);
  CHECK(screen->caps().refresh_hz > 0.0);
  upload_samples(*screen);
  for (int x = -150; x < 640; x += 53) {
    const Frame frame = sample_frame({640, 480}, x);
    (void)screen->poll_events();
    REQUIRE(screen->present(frame));
    const Bitmap expected = in_memory(frame);
    CHECK(screen->capture().xrgb == expected.xrgb);
    CAPTURE(x);
    REQUIRE(eventually([&] { return display.screenshot().xrgb == expected.xrgb; }));
  }
}

TEST_CASE("A window on a 16-bit display shows the picture in its own colours") {
  VirtualDisplay display({320, 240}, 16);
  REQUIRE_MESSAGE(display.running(), kNoXvfb);
  const auto screen = open_window({320, 240});
  upload_samples(*screen);
  for (int x = 0; x < 100; x += 33) {
    const Frame frame = sample_frame({320, 240}, x);
    REQUIRE(screen->present(frame));
    CHECK(screen->capture().xrgb == in_memory(frame).xrgb);
  }
}

TEST_CASE("A window follows its size, and tells so") {
  VirtualDisplay display({800, 600});
  REQUIRE_MESSAGE(display.running(), kNoXvfb);
  const auto screen = open_window({400, 300});
  upload_samples(*screen);
  REQUIRE(screen->present(sample_frame({400, 300}, 20)));
  const Bitmap small = in_memory(sample_frame({400, 300}, 20));
  REQUIRE(eventually([&] {
    (void)screen->poll_events();
    return crop(display.screenshot(), {200, 150, 400, 300}).xrgb == small.xrgb;
  }));

  REQUIRE(display.press("search --class Sharit windowmove 0 0 windowsize 640 360"));
  REQUIRE(eventually_reports(*screen, ScreenEvent::kResized));
  REQUIRE(screen->caps().size == SizePx{640, 360});
  const Frame larger = sample_frame({640, 360}, 90);
  REQUIRE(screen->present(larger));
  REQUIRE(eventually([&] {
    (void)screen->poll_events();
    return crop(display.screenshot(), {0, 0, 640, 360}).xrgb == in_memory(larger).xrgb;
  }));
}

TEST_CASE("Keys work: F1, Escape, Q") {
  VirtualDisplay display({640, 480});
  REQUIRE_MESSAGE(display.running(), kNoXvfb);
  const auto screen = open_window({320, 240});
  REQUIRE(display.press("search --sync --class Sharit windowfocus --sync"));
  (void)screen->poll_events();
  REQUIRE(display.press("key F1"));
  CHECK(eventually_reports(*screen, ScreenEvent::kToggleOverlay));
  REQUIRE(display.press("key Escape"));
  CHECK(eventually_reports(*screen, ScreenEvent::kQuit));
  REQUIRE(display.press("key q"));
  CHECK(eventually_reports(*screen, ScreenEvent::kQuit));
}

TEST_CASE("F11 takes the whole screen and gives it back, on both paths") {
  VirtualDisplay display({640, 480});
  REQUIRE_MESSAGE(display.running(), kNoXvfb);
  REQUIRE_MESSAGE(display.manage(), "A window manager must run here: install evilwm");
  for (const RenderPath path : {RenderPath::kSoftware, RenderPath::kGpu}) {
    const auto screen = open_window({320, 240}, path);
    upload_samples(*screen);
    REQUIRE(screen->present(sample_frame({320, 240}, 0)));
    REQUIRE(display.press("search --sync --class Sharit windowfocus --sync"));
    (void)screen->poll_events();
    REQUIRE(display.press("key F11"));
    REQUIRE(eventually_reports(*screen, ScreenEvent::kResized));
    CHECK(screen->caps().size == SizePx{640, 480});
    const Frame full = sample_frame({640, 480}, 0);
    CHECK(eventually([&] {
      (void)screen->poll_events();
      return screen->present(full) &&
             largest_difference(display.screenshot(), in_memory(full)) <= 2;
    }));
    CHECK(largest_difference(screen->capture(), in_memory(full)) <= 2);
    REQUIRE(display.press("key F11"));
    REQUIRE(eventually_reports(*screen, ScreenEvent::kResized));
    CHECK(screen->caps().size == SizePx{320, 240});
    const Frame small = sample_frame({320, 240}, 40);
    REQUIRE(screen->present(small));
    CHECK(largest_difference(screen->capture(), in_memory(small)) <= 2);
  }
}

TEST_CASE("A full-screen window covers a display that has no window manager") {
  VirtualDisplay display({500, 300});
  REQUIRE_MESSAGE(display.running(), kNoXvfb);
  ScreenOptions options;
  options.fullscreen = true;
  const auto screen = open_screen(options);
  REQUIRE(screen);
  REQUIRE((*screen)->caps().size == SizePx{500, 300});
  upload_samples(**screen);
  const Frame frame = sample_frame({500, 300}, 50);
  REQUIRE((*screen)->present(frame));
  CHECK(eventually([&] {
    (void)(*screen)->poll_events();
    return largest_difference(display.screenshot(), in_memory(frame)) <= 2;
  }));
}

TEST_CASE("The overlay lies over the window as it lies over memory, and goes away again") {
  VirtualDisplay display({640, 480});
  REQUIRE_MESSAGE(display.running(), kNoXvfb);
  const auto screen = open_window({640, 480});
  upload_samples(*screen);
  const Frame frame = sample_frame({640, 480}, 50);
  MemoryScreen memory({640, 480});
  upload_samples(memory);
  screen->set_overlay({"refresh 59.94 Hz", "", "missed 0"});
  memory.set_overlay({"refresh 59.94 Hz", "", "missed 0"});
  REQUIRE(screen->present(frame));
  REQUIRE(memory.present(frame));
  CHECK(memory.capture().xrgb != in_memory(frame).xrgb);
  CHECK(eventually([&] { return display.screenshot().xrgb == memory.capture().xrgb; }));
  screen->set_overlay({});
  REQUIRE(screen->present(frame));
  CHECK(eventually([&] { return display.screenshot().xrgb == in_memory(frame).xrgb; }));
}

TEST_CASE("The GPU path draws the software path's picture within two levels a channel") {
  VirtualDisplay display({640, 480});
  REQUIRE_MESSAGE(display.running(), kNoXvfb);
  const auto screen = open_window({640, 480}, RenderPath::kGpu);
  MESSAGE(screen->caps().driver);
  CHECK(screen->caps().driver.starts_with("x11, opengles2 ("));
  upload_samples(*screen);
  int largest = 0;
  for (int x = -150; x < 640; x += 79) {
    Frame frame = sample_frame({640, 480}, x);
    if (x % 2 == 0) move_between_pixels(frame, F26{x & 63}, {});
    if (x % 2 != 0 && x % 5 != 0) move_between_pixels(frame, {}, F26{x & 63});
    if (x % 3 == 0) frame.backdrop.picture = waves({640, 300});
    (void)screen->poll_events();
    REQUIRE(screen->present(frame));
    const Bitmap expected = in_memory(frame);
    CAPTURE(x);
    const int difference = largest_difference(screen->capture(), expected);
    CHECK(difference <= 2);
    largest = std::max(largest, difference);
    CHECK(eventually([&] { return largest_difference(display.screenshot(), expected) <= 2; }));
  }
  MESSAGE("largest difference of a channel: ", largest);

  screen->set_overlay({"refresh 59.94 Hz"});
  MemoryScreen memory({640, 480});
  upload_samples(memory);
  memory.set_overlay({"refresh 59.94 Hz"});
  const Frame frame = sample_frame({640, 480}, 11);
  REQUIRE(screen->present(frame));
  REQUIRE(memory.present(frame));
  CHECK(largest_difference(screen->capture(), memory.capture()) <= 2);

  screen->release({1});
  memory.release({1});
  REQUIRE(screen->present(frame));
  REQUIRE(memory.present(frame));
  CHECK(largest_difference(screen->capture(), memory.capture()) <= 2);
}

TEST_CASE("A window shows a turned picture on both paths, and an upright one again") {
  VirtualDisplay display({640, 480});
  REQUIRE_MESSAGE(display.running(), kNoXvfb);
  for (const RenderPath path : {RenderPath::kSoftware, RenderPath::kGpu}) {
    const auto screen = open_window({640, 480}, path);
    upload_samples(*screen);
    int x = -50;
    for (const PanelRotation rotation : {PanelRotation::kQuarter, PanelRotation::kHalf,
                                         PanelRotation::kThreeQuarters, PanelRotation::kNone}) {
      CAPTURE(static_cast<int>(rotation));
      screen->turn(rotation);
      const SizePx size = turned({640, 480}, rotation);
      REQUIRE(screen->caps().size == size);
      MemoryScreen memory({640, 480});
      memory.turn(rotation);
      upload_samples(memory);
      for (int step = 0; step < 4; ++step) {
        Frame frame = sample_frame(size, x += 37);
        if (step == 1) move_between_pixels(frame, F26{23}, {});
        if (step == 2) move_between_pixels(frame, {}, F26{41});
        if (step == 3) frame.backdrop.picture = waves({size.width, size.height / 2});
        (void)screen->poll_events();
        REQUIRE(screen->present(frame));
        REQUIRE(memory.present(frame));
        const int most = path == RenderPath::kGpu ? 2 : 0;
        CAPTURE(step);
        CHECK(largest_difference(screen->capture(), memory.capture()) <= most);
        CHECK(eventually(
            [&] { return largest_difference(display.screenshot(), memory.capture()) <= most; }));
      }
    }
  }
}

TEST_CASE("Without a GPU the automatic choice is the software window") {
  if (std::filesystem::exists("/dev/dri")) return;  // There is one; nothing to learn here.
  VirtualDisplay display({320, 240});
  REQUIRE_MESSAGE(display.running(), kNoXvfb);
  ScreenOptions options;
  options.size = {320, 240};
  const auto screen = open_screen(options);
  REQUIRE(screen);
  CHECK((*screen)->caps().driver == "x11, software");
}

TEST_CASE("A display that does not answer is told in a sentence") {
  ::setenv("DISPLAY", ":4711", 1);
  ScreenOptions options;
  const auto screen = open_screen(options);
  ::unsetenv("DISPLAY");
  REQUIRE(!screen);
  CHECK(screen.error().fault == Fault::kDevice);
  CHECK(screen.error().message.starts_with("No display answers at :4711. "));
}

}  // namespace
}  // namespace sharit
