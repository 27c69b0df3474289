#pragma once

#include "render/scene/breaking_layout.hpp"
#include "render/scene/chip.hpp"
#include "render/scene/lane.hpp"
#include "render/scene/scene.hpp"
#include "render/scene/scene_options.hpp"
#include "render/scene/surround.hpp"

namespace sharit {

/// Breaking news: takes the whole screen under the header, in a colour of its own. One giant line,
/// the word for it in a box, whose message it is and until when in the footer.
/// Thread: main. @lifetime: `workshop` outlives it.
class BreakingScene final : public Scene {
 public:
  BreakingScene(SceneOptions options, Workshop& workshop);

  [[nodiscard]] std::size_t streams() const override { return 1; }
  [[nodiscard]] bool wants_headline(std::size_t) const override { return lane_.wants_headline(); }
  [[nodiscard]] Direction direction(std::size_t) const override { return lane_.direction(); }
  void add(std::size_t, SceneHeadline headline) override { lane_.add(std::move(headline)); }
  void withdraw(std::size_t, std::uint64_t key) override { lane_.withdraw(key); }
  [[nodiscard]] std::size_t empty_in_a_row(std::size_t) const override {
    return lane_.empty_in_a_row();
  }
  void set_words(const FrameWords& words) override;
  void set_speed(const SpeedWish& speed, double refresh_hz) override {
    lane_.set_speed(speed, refresh_hz);
  }
  [[nodiscard]] bool receive(WorkDone& done) override;
  void advance(const SceneTime& time) override;
  [[nodiscard]] Frame frame() override;
  [[nodiscard]] std::uint64_t reading_key(std::size_t) const override {
    return lane_.reading_key();
  }
  [[nodiscard]] std::uint64_t anchor(std::size_t, const Scene&) const override {
    return lane_.reading_key();
  }
  [[nodiscard]] std::optional<double> share_of(std::size_t, std::uint64_t key) const override {
    return lane_.share_of(key);
  }
  void resume(std::size_t, std::optional<double> share) override { lane_.resume_at(share); }
  [[nodiscard]] TileLedger& tiles() override { return ledger_; }
  [[nodiscard]] const Motion& motion() const override { return lane_.motion(); }
  [[nodiscard]] std::uint64_t tile_misses() const override { return lane_.tile_misses(); }

  [[nodiscard]] const BreakingLayout& layout() const { return layout_; }

 private:
  SceneOptions options_;
  Workshop& workshop_;
  BreakingLayout layout_;
  TileLedger ledger_;
  Lane lane_;
  Surround surround_;
  Chip word_;
};

}  // namespace sharit
