#pragma once

#include <memory>

#include "firmware/app/edition.hpp"
#include "firmware/app/options.hpp"
#include "firmware/app/stage.hpp"
#include "firmware/system/clock.hpp"
#include "firmware/system/log.hpp"
#include "render/raster/inline_workshop.hpp"
#include "render/screen/memory_screen.hpp"

namespace sharit {

/// The ticker without a clock: frames for any instant, the same every time. Sources are read once,
/// the store is not touched. Thread: one.
class Film {
 public:
  /// Fails as loading the configuration, the faces and the words does. A source that does not
  /// answer is told on standard error; its last good headlines stand in for it.
  [[nodiscard]] static Result<std::unique_ptr<Film>> open(const FilmOptions& options, double fps);

  /// Draws the frame of a refresh count; counts must not fall.
  [[nodiscard]] Result<void> draw(std::int64_t refresh);
  [[nodiscard]] Bitmap picture() { return screen_.capture(); }

 private:
  /// Warnings about fonts and characters go to standard error.
  struct Warnings {
    SystemClock clock;
    StderrLog log{clock, LogLevel::kWarning};
  };
  Film(std::unique_ptr<Warnings> warnings, const std::shared_ptr<const Edition>& edition,
       std::unique_ptr<LineMaker> maker, SizePx size, double fps, WallTime start);
  [[nodiscard]] Result<void> settle_at(std::int64_t refresh);

  std::unique_ptr<Warnings> warnings_;
  InlineWorkshop workshop_;
  MemoryScreen screen_;
  double fps_;
  WallTime start_;
  std::int64_t refresh_ = 0;
  Stage stage_;
};

}  // namespace sharit
