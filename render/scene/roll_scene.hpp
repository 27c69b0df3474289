#pragma once

#include <optional>

#include "render/scene/name_plate.hpp"
#include "render/scene/roll.hpp"
#include "render/scene/roll_layout.hpp"
#include "render/scene/scene.hpp"
#include "render/scene/scene_options.hpp"
#include "render/scene/surround.hpp"

namespace sharit {

/// The `roll` layout: headlines on several lines that rise, each with its source.
/// Thread: main. @lifetime: `workshop` outlives it.
class RollScene final : public Scene {
 public:
  RollScene(SceneOptions options, Workshop& workshop);

  [[nodiscard]] std::size_t streams() const override { return 1; }
  [[nodiscard]] bool wants_headline(std::size_t) const override { return roll_.wants_headline(); }
  [[nodiscard]] Direction direction(std::size_t) const override { return roll_.direction(); }
  void add(std::size_t, SceneHeadline headline) override { roll_.add(std::move(headline)); }
  void withdraw(std::size_t, std::uint64_t key) override { roll_.withdraw(key); }
  [[nodiscard]] std::size_t empty_in_a_row(std::size_t) const override {
    return roll_.empty_in_a_row();
  }
  void set_words(const FrameWords& words) override;
  void set_speed(const SpeedWish& speed, double refresh_hz) override {
    roll_.set_speed(paced(speed, layout_.px_per_second), refresh_hz);
  }
  [[nodiscard]] bool receive(WorkDone& done) override;
  void advance(const SceneTime& time) override;
  [[nodiscard]] Frame frame() override;
  [[nodiscard]] std::uint64_t reading_key(std::size_t) const override {
    return roll_.reading_key();
  }
  [[nodiscard]] std::uint64_t anchor(std::size_t, const Scene& successor) const override;
  [[nodiscard]] std::optional<double> share_of(std::size_t, std::uint64_t key) const override {
    return roll_.share_of(key);
  }
  void resume(std::size_t, std::optional<double> share) override { roll_.resume_at(share); }
  [[nodiscard]] TileLedger& tiles() override { return ledger_; }
  [[nodiscard]] const Motion& motion() const override { return roll_.motion(); }
  [[nodiscard]] std::uint64_t tile_misses() const override { return roll_.tile_misses(); }

  [[nodiscard]] const RollLayout& layout() const { return layout_; }

 private:
  SceneOptions options_;
  Workshop& workshop_;
  RollLayout layout_;
  TileLedger ledger_;
  Roll roll_;
  Surround surround_;
  std::optional<NamePlate> clock_;  ///< On a bar.
};

}  // namespace sharit
