#pragma once

#include <string>

#include "render/scene/card_kit.hpp"
#include "render/scene/card_places.hpp"
#include "render/scene/chip.hpp"
#include "render/scene/code_card.hpp"
#include "render/scene/label.hpp"
#include "render/scene/scene_headline.hpp"
#include "render/scene/still_block.hpp"

namespace sharit {

/// One headline with its source, age and code, standing still. Its parts are ordered when it is
/// begun, those first whose size says how much room the headline has; it is shown complete or not
/// at all. Thread: main.
class Card {
 public:
  explicit Card(SceneHeadline headline) : headline_(std::move(headline)) {}

  [[nodiscard]] const SceneHeadline& headline() const { return headline_; }
  /// The same headline came again: it goes on under another key.
  void take_key(std::uint64_t key) { headline_.key = key; }

  /// Orders its parts; said once.
  void begin(const CardKit& kit, Workshop& workshop, TileLedger& ledger);
  [[nodiscard]] bool begun() const { return begun_; }
  void set_age(const std::string& age, const CardKit& kit, Workshop& workshop);
  /// Takes what is one of its own; true when it was.
  bool receive(const LineDone& done) { return chip_.receive(done) || age_.receive(done); }
  bool receive(const BlockDone& done) { return block_.receive(done); }
  /// Looks at pixels before the ledger takes them.
  void look_at(const Tile& tile, TileLedger& ledger) { code_.look_at(tile, ledger); }

  /// Asks for what it still lacks. `scan`: the words at the code, the same for all cards.
  void advance(double seconds, const Label& scan, const CardKit& kit, Workshop& workshop,
               TileLedger& ledger);
  /// All of it can be shown.
  [[nodiscard]] bool complete(const TileLedger& ledger) const;
  /// Its headline has come ...
  [[nodiscard]] bool known() const { return block_.image() != nullptr; }
  /// ... and has nothing to draw.
  [[nodiscard]] bool empty() const { return known() && block_.image()->empty(); }
  /// Leaves the screen: lets go of all its images.
  void let_go(TileLedger& ledger);

  /// Draws a complete card.
  void draw(Frame& frame, Label& scan, const CardKit& kit, const TileLedger& ledger);

 private:
  void order_headline(const CardKit& kit, Workshop& workshop);

  SceneHeadline headline_;
  bool begun_ = false;
  Chip chip_;
  Label age_;
  CodeCard code_;
  StillBlock block_;
  CardParts parts_;  ///< As they were when the headline was ordered: its room keeps.
};

/// Nothing of two cards would look different.
[[nodiscard]] bool same_card(const SceneHeadline& a, const SceneHeadline& b);

}  // namespace sharit
