#pragma once

#include <deque>
#include <optional>

#include "render/scene/lane.hpp"
#include "render/scene/lane_label.hpp"
#include "render/scene/lanes_layout.hpp"
#include "render/scene/name_plate.hpp"
#include "render/scene/scene.hpp"
#include "render/scene/scene_options.hpp"
#include "render/scene/surround.hpp"

namespace sharit {

/// The `lanes` layout: a line for each stream, each in its own direction and at its own speed, with
/// the source beside it. Thread: main. @lifetime: `workshop` outlives it.
class LanesScene final : public Scene {
 public:
  /// For so many streams as there is room for; `streams()` says how many.
  LanesScene(SceneOptions options, std::size_t streams, Workshop& workshop);

  [[nodiscard]] std::size_t streams() const override { return rows_.size(); }
  [[nodiscard]] bool wants_headline(std::size_t stream) const override {
    return rows_[stream].lane.wants_headline();
  }
  [[nodiscard]] Direction direction(std::size_t stream) const override {
    return rows_[stream].lane.direction();
  }
  void add(std::size_t stream, SceneHeadline headline) override;
  void withdraw(std::size_t stream, std::uint64_t key) override {
    rows_[stream].lane.withdraw(key);
  }
  [[nodiscard]] std::size_t empty_in_a_row(std::size_t stream) const override {
    return rows_[stream].lane.empty_in_a_row();
  }
  void set_words(const FrameWords& words) override;
  void set_speed(const SpeedWish& speed, double refresh_hz) override;
  [[nodiscard]] bool receive(WorkDone& done) override;
  void advance(const SceneTime& time) override;
  [[nodiscard]] Frame frame() override;
  [[nodiscard]] std::uint64_t reading_key(std::size_t stream) const override {
    return rows_[stream].lane.reading_key();
  }
  [[nodiscard]] std::uint64_t anchor(std::size_t stream, const Scene& successor) const override;
  [[nodiscard]] std::optional<double> share_of(std::size_t stream,
                                               std::uint64_t key) const override {
    return rows_[stream].lane.share_of(key);
  }
  void resume(std::size_t stream, std::optional<double> share) override {
    rows_[stream].lane.resume_at(share);
  }
  [[nodiscard]] TileLedger& tiles() override { return ledger_; }
  [[nodiscard]] const Motion& motion() const override { return rows_.front().lane.motion(); }
  [[nodiscard]] std::uint64_t tile_misses() const override;

  [[nodiscard]] const LanesLayout& layout() const { return layout_; }

 private:
  struct Row {
    Lane lane;
    LaneLabel label;
  };
  SceneOptions options_;
  Workshop& workshop_;
  LanesLayout layout_;
  TileLedger ledger_;
  std::deque<Row> rows_;
  Surround surround_;
  std::optional<NamePlate> clock_;  ///< On a bar.
};

}  // namespace sharit
