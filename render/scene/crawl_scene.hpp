#pragma once

#include <optional>

#include "render/scene/chip.hpp"
#include "render/scene/crawl_bar.hpp"
#include "render/scene/crawl_layout.hpp"
#include "render/scene/lane.hpp"
#include "render/scene/scene.hpp"
#include "render/scene/scene_options.hpp"
#include "render/scene/surround.hpp"

namespace sharit {

/// The `crawl` layout: one giant line under a header and over a footer, its source and age below;
/// on a bar one line with its source and the clock beside it.
/// Thread: main. @lifetime: `workshop` outlives it.
class CrawlScene final : public Scene {
 public:
  CrawlScene(SceneOptions options, Workshop& workshop);

  [[nodiscard]] std::size_t streams() const override { return 1; }
  [[nodiscard]] bool wants_headline(std::size_t) const override { return lane_.wants_headline(); }
  [[nodiscard]] Direction direction(std::size_t) const override { return lane_.direction(); }
  void add(std::size_t, SceneHeadline headline) override;
  void withdraw(std::size_t, std::uint64_t key) override { lane_.withdraw(key); }
  [[nodiscard]] std::size_t empty_in_a_row(std::size_t) const override {
    return lane_.empty_in_a_row();
  }
  void set_words(const FrameWords& words) override;
  void set_speed(const SpeedWish& speed, double refresh_hz) override {
    lane_.set_speed(own(speed), refresh_hz);
  }
  [[nodiscard]] bool receive(WorkDone& done) override;
  void advance(const SceneTime& time) override;
  [[nodiscard]] Frame frame() override;
  [[nodiscard]] std::uint64_t reading_key(std::size_t) const override {
    return lane_.reading_key();
  }
  [[nodiscard]] std::uint64_t anchor(std::size_t, const Scene& successor) const override;
  [[nodiscard]] std::optional<double> share_of(std::size_t, std::uint64_t key) const override {
    return lane_.share_of(key);
  }
  void resume(std::size_t, std::optional<double> share) override { lane_.resume_at(share); }
  [[nodiscard]] TileLedger& tiles() override { return ledger_; }
  [[nodiscard]] const Motion& motion() const override { return lane_.motion(); }
  [[nodiscard]] std::uint64_t tile_misses() const override { return lane_.tile_misses(); }

  [[nodiscard]] const CrawlLayout& layout() const { return layout_; }

 private:
  /// A bar has a speed of its own.
  [[nodiscard]] SpeedWish own(const SpeedWish& speed) const {
    return layout_.surround.has_frame ? speed : paced(speed, layout_.px_per_second);
  }

  SceneOptions options_;
  Workshop& workshop_;
  CrawlLayout layout_;
  TileLedger ledger_;
  Lane lane_;
  Surround surround_;
  Chip source_;
  Colour accent_;  ///< Of the source in `source_`.
  Label age_;
  std::optional<CrawlBar> bar_;  ///< Instead of the last three.
};

}  // namespace sharit
