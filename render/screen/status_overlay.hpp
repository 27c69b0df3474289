#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/scene/frame.hpp"
#include "render/support/log.hpp"

namespace sharit {

/// The diagnostic lines in the top left corner: white on a translucent panel, drawn with SDL2_ttf
/// in a fixed-width font so that they work when the text pipeline does not. They join the frame as
/// one more sprite, so every screen shows them alike. Without a font it shows nothing and says so
/// once in the log. Thread: main only.
class StatusOverlay {
 public:
  /// The id under which screens keep the panel's pixels; nobody else uses it.
  static constexpr ImageId kImage{~std::uint64_t{0}};

  /// `log` may be null and must outlive this object.
  explicit StatusOverlay(Log* log);
  ~StatusOverlay();
  StatusOverlay(const StatusOverlay&) = delete;
  StatusOverlay& operator=(const StatusOverlay&) = delete;

  /// What to show from now on (empty: nothing), for a screen of this size. Gives the pixels to
  /// upload when they are new.
  [[nodiscard]] std::optional<Tile> set(const std::vector<std::string>& lines, SizePx screen);

  /// The pixels again, after the images were lost.
  [[nodiscard]] std::optional<Tile> again() const;

  /// The frame with the panel over it; the frame itself when there is nothing to show.
  /// @lifetime of the answer: until the next call, and no longer than `frame`.
  [[nodiscard]] const Frame& over(const Frame& frame);

 private:
  struct Font;
  bool open_font(int height);
  [[nodiscard]] Tile draw_panel(const std::vector<std::string>& lines, SizePx screen) const;

  Log* log_ = nullptr;
  std::vector<std::string> lines_;
  SizePx screen_;
  std::unique_ptr<Font> font_;  ///< Opened when first needed.
  bool tried_ = false;
  int font_height_ = 0;
  std::optional<Tile> panel_;
  Frame frame_;
};

}  // namespace sharit
