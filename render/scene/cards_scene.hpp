#pragma once

#include <optional>

#include "render/scene/card_deck.hpp"
#include "render/scene/cards_layout.hpp"
#include "render/scene/lane.hpp"
#include "render/scene/scene.hpp"
#include "render/scene/scene_options.hpp"
#include "render/scene/surround.hpp"

namespace sharit {

/// What only cards are told.
struct CardsOptions {
  double card_seconds = 0;  ///< How long each stays; 0: by its words.
  bool company = false;     ///< There are headlines for rows and a second stream on tall screens.
};

/// The `cards` layout: one headline at a time, wrapped and fitted, with its source, age and QR
/// code; the time it has had as a thin bar. Tall screens add the next two headlines and a second
/// stream that travels at the foot. Thread: main. @lifetime: `workshop` outlives it.
class CardsScene final : public Scene {
 public:
  CardsScene(SceneOptions options, CardsOptions cards, Workshop& workshop);

  [[nodiscard]] std::size_t streams() const override { return lane_ ? 2 : 1; }
  [[nodiscard]] bool wants_headline(std::size_t stream) const override;
  [[nodiscard]] Direction direction(std::size_t stream) const override;
  void add(std::size_t stream, SceneHeadline headline) override;
  void withdraw(std::size_t stream, std::uint64_t key) override;
  [[nodiscard]] std::size_t empty_in_a_row(std::size_t stream) const override;
  void set_words(const FrameWords& words) override;
  void set_speed(const SpeedWish& speed, double refresh_hz) override;
  [[nodiscard]] bool receive(WorkDone& done) override;
  void advance(const SceneTime& time) override;
  [[nodiscard]] Frame frame() override;
  [[nodiscard]] std::uint64_t reading_key(std::size_t stream) const override;
  [[nodiscard]] std::uint64_t anchor(std::size_t stream, const Scene& successor) const override;
  [[nodiscard]] std::optional<double> share_of(std::size_t stream,
                                               std::uint64_t key) const override;
  void resume(std::size_t stream, std::optional<double> share) override;
  [[nodiscard]] TileLedger& tiles() override { return ledger_; }
  [[nodiscard]] const Motion& motion() const override { return lane_ ? lane_->motion() : still_; }
  [[nodiscard]] std::uint64_t tile_misses() const override {
    return lane_ ? lane_->tile_misses() : 0;
  }

  [[nodiscard]] const CardsLayout& layout() const { return layout_; }

 private:
  [[nodiscard]] bool is_lane(std::size_t stream) const { return stream == 1 && lane_; }

  SceneOptions options_;
  Workshop& workshop_;
  CardsLayout layout_;
  TileLedger ledger_;
  Motion still_;  ///< Where nothing travels.
  CardDeck deck_;
  std::optional<Lane> lane_;
  Surround surround_;
};

}  // namespace sharit
