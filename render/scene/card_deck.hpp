#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "render/scene/card.hpp"
#include "render/scene/card_row.hpp"
#include "render/scene/scene_time.hpp"
#include "render/scene/withdrawals.hpp"

namespace sharit {

/// How a deck goes.
struct DeckPace {
  double card_seconds = 0;  ///< How long each card stays; 0: by its words.
  double refresh_hz = 60.0;
};

/// Cards one after the other: the one that is shown, the one that is leaving, those that come. A
/// card is ordered while the one before it is shown, and shown only when it is complete: until then
/// the one before it stays. The change is a calm move from one to the other; between changes
/// nothing moves. Where the same headline comes again (there is just one) it simply stays. Time is
/// the scene's; the same calls always draw the same. Thread: main. @lifetime: workshop and ledger
/// outlive it.
class CardDeck {
 public:
  /// With `rows` the two next headlines are shown as well.
  CardDeck(CardKit kit, DeckPace pace, std::optional<CardRowStyle> rows, Workshop& workshop,
           TileLedger& ledger);

  void set_refresh(double hz);
  /// The words at the codes.
  void set_scan(const std::string& words);
  /// Of the card that is shown.
  void set_age(const std::string& age);

  /// True when another headline could be taken: call `add` until it is false.
  [[nodiscard]] bool wants_headline() const { return cards_.size() <= ahead(); }
  /// The way the last headline reads.
  [[nodiscard]] Direction direction() const;
  void add(SceneHeadline headline);
  /// Takes a headline off: its card gives way to the next one now, or fades before that has come;
  /// its row fades and those under it close up; one that is not seen yet never comes.
  void withdraw(std::uint64_t key);
  /// Takes what is one of its own; true when it was.
  bool receive(const LineDone& done);
  bool receive(const BlockDone& done);
  /// Looks at pixels before the ledger takes them.
  void look_at(const Tile& tile);
  void advance(const SceneTime& time);

  /// Draws the card, and the one that is leaving.
  void draw(Frame& frame);
  /// Draws the rows of the next headlines.
  void draw_rows(Frame& frame);
  /// Draws the time of the card that has passed as a part of `bar`, from the start side on.
  void draw_bar(Frame& frame, const RectPx& bar) const;

  /// The headline that is shown, or will be; none, or it was withdrawn: 0.
  [[nodiscard]] std::uint64_t key() const;
  /// How much of its time a card has had; over 1 while it is leaving. None: it is not shown.
  [[nodiscard]] std::optional<double> share_of(std::uint64_t key) const;
  /// Said before an `advance` while this deck is made ready behind another one: how much of its
  /// time the first headline ever added has had.
  void resume(std::optional<double> share) { resume_ = share; }
  /// Headlines in a row that had nothing to draw and were passed over.
  [[nodiscard]] std::size_t empty_in_a_row() const { return empty_in_a_row_; }

 private:
  struct Entry {
    Card card;
    std::optional<CardRow> row;  ///< While it is to come.
    bool judged = false;         ///< It is known whether it has anything to draw.

    [[nodiscard]] bool empty() const { return card.empty() || (row && row->empty()); }
    [[nodiscard]] bool known() const;
    void let_go(TileLedger& ledger);
  };

  static constexpr std::size_t kRows = 2;
  /// Cards behind the first one: with rows also the row that comes with the next change.
  [[nodiscard]] std::size_t ahead() const { return rows_ ? kRows + 1 : 1; }
  [[nodiscard]] double seconds_of(const Entry& entry) const;
  /// The one to come is the one that is shown.
  [[nodiscard]] bool repeats() const;
  [[nodiscard]] bool bar_shown() const;
  [[nodiscard]] bool next_complete() const;
  /// How far the change to this card has come, 0 to 1.
  [[nodiscard]] double change() const;
  [[nodiscard]] double there(const Entry& entry) const {
    return withdrawals_.share(entry.card.headline().key);
  }
  void pass_over_empty();
  void close_up();
  void turn();
  void bring_next(double when);

  CardKit kit_;
  DeckPace pace_;
  std::optional<CardRowStyle> rows_;
  Workshop& workshop_;
  TileLedger& ledger_;
  Label scan_;
  std::deque<Entry> cards_;       ///< The first one is, or will be, shown.
  std::optional<Entry> leaving_;  ///< While it fades.
  Withdrawals withdrawals_;
  /// A withdrawn row has left: the one that stood under it ...
  std::size_t closing_ = 0;
  std::optional<double> closed_;  ///< ... and those behind it move up since.
  bool leaving_bar_ = false;      ///< Its bar was shown to the end.
  bool shown_ = false;
  bool repeated_ = false;  ///< The first card came again and stayed.
  std::int64_t moved_ = 0;
  double now_ = 0;              ///< Seconds of the scene's time in which it moved.
  std::optional<double> came_;  ///< When the first card came.
  std::optional<double> resume_;
  std::optional<std::uint64_t> first_key_;  ///< The headline that `resume_` is about.
  std::size_t empty_in_a_row_ = 0;
};

}  // namespace sharit
