#include "render/scene/card_deck.hpp"

#include <algorithm>
#include <utility>

#include "render/scene/card_change.hpp"
#include "render/scene/card_time.hpp"

namespace sharit {
namespace {

/// A headline that came again and stays is looked at again so soon: what is new takes its place.
constexpr double kRepeatSeconds = 1.0;

}  // namespace

CardDeck::CardDeck(CardKit kit, DeckPace pace, std::optional<CardRowStyle> rows, Workshop& workshop,
                   TileLedger& ledger)
    : kit_(std::move(kit)),
      pace_(pace),
      rows_(std::move(rows)),
      workshop_(workshop),
      ledger_(ledger) {}

bool CardDeck::Entry::known() const {
  return empty() || card.known() || (row && row->known());
}

void CardDeck::Entry::let_go(TileLedger& ledger) {
  card.let_go(ledger);
  if (row) row->let_go(ledger);
}

void CardDeck::set_refresh(double hz) {
  const double now = static_cast<double>(moved_) / hz;
  if (came_) *came_ += now - now_;
  now_ = now;
  pace_.refresh_hz = hz;
}

void CardDeck::set_scan(const std::string& words) {
  const CardStyle& style = kit_.style;
  if (style.code == CodePlace::kNone || style.scan_size == F26{}) return;
  scan_.set(kit_.face.order(words, style.scan_size, Weight::kRegular, kit_.theme.dim,
                            style.room.width * 4 / 10),
            workshop_);
}

void CardDeck::set_age(const std::string& age) {
  if (!cards_.empty()) cards_.front().card.set_age(age, kit_, workshop_);
}

Direction CardDeck::direction() const {
  return cards_.empty() ? kit_.style.direction : cards_.back().card.headline().direction;
}

void CardDeck::add(SceneHeadline headline) {
  if (!first_key_) first_key_ = headline.key;
  std::optional<CardRow> row;
  if (rows_ && !cards_.empty()) row.emplace(headline, *rows_, kit_.theme, kit_.face, workshop_);
  cards_.push_back({Card(std::move(headline)), std::move(row)});
}

void CardDeck::withdraw(std::uint64_t key) {
  const auto entry = std::ranges::find_if(
      cards_, [key](const Entry& one) { return one.card.headline().key == key; });
  if (entry == cards_.end()) return;
  const auto place = static_cast<std::size_t>(entry - cards_.begin());
  if (place == 0 ? shown_ : rows_ && place <= kRows) {
    withdrawals_.begin(key);
    return;
  }
  entry->let_go(ledger_);
  cards_.erase(entry);
}

void CardDeck::close_up() {
  for (std::size_t i = 1; i < cards_.size(); ++i) {
    if (there(cards_[i]) > 0.0) continue;
    withdrawals_.forget(cards_[i].card.headline().key);
    cards_[i].let_go(ledger_);
    cards_.erase(cards_.begin() + static_cast<std::ptrdiff_t>(i));
    closing_ = i;
    closed_ = now_;
    return;
  }
}

bool CardDeck::receive(const LineDone& done) {
  const auto takes = [&done](Entry& entry) {
    return entry.card.receive(done) || (entry.row && entry.row->receive(done));
  };
  return scan_.receive(done) || std::ranges::any_of(cards_, takes) ||
         (leaving_ && takes(*leaving_));
}

bool CardDeck::receive(const BlockDone& done) {
  return std::ranges::any_of(cards_, [&done](Entry& entry) {
    return entry.card.receive(done) || (entry.row && entry.row->receive(done));
  });
}

void CardDeck::look_at(const Tile& tile) {
  for (Entry& entry : cards_) entry.card.look_at(tile, ledger_);
}

void CardDeck::pass_over_empty() {
  for (auto entry = cards_.begin(); entry != cards_.end() && entry->known();) {
    if (entry->empty()) {
      ++empty_in_a_row_;
      entry->let_go(ledger_);
      entry = cards_.erase(entry);
      continue;
    }
    if (!std::exchange(entry->judged, true)) empty_in_a_row_ = 0;
    ++entry;
  }
}

double CardDeck::seconds_of(const Entry& entry) const {
  if (repeated_) return kRepeatSeconds;
  return pace_.card_seconds > 0 ? pace_.card_seconds : reading_seconds(entry.card.headline().text);
}

bool CardDeck::repeats() const {
  return cards_.size() > 1 && same_card(cards_[0].card.headline(), cards_[1].card.headline());
}

double CardDeck::change() const {
  return leaving_ && came_ ? std::min(1.0, (now_ - *came_) / kChangeSeconds) : 1.0;
}

bool CardDeck::next_complete() const {
  if (cards_.size() <= ahead() || !cards_[1].card.complete(ledger_)) return false;
  return std::all_of(cards_.begin() + 2, cards_.end(), [this](const Entry& entry) {
    return !entry.row || entry.row->complete(ledger_);
  });
}

void CardDeck::bring_next(double when) {
  if (leaving_) leaving_->let_go(ledger_);
  if (closing_ > 0) --closing_;
  leaving_bar_ = bar_shown();
  leaving_.emplace(std::move(cards_.front()));
  cards_.pop_front();
  came_ = when;
  repeated_ = false;
}

void CardDeck::turn() {
  if (leaving_ && change() >= 1.0) {
    withdrawals_.forget(leaving_->card.headline().key);
    leaving_->let_go(ledger_);
    leaving_.reset();
    if (!cards_.empty() && cards_.front().row) {  // It is no longer one to come.
      cards_.front().row->let_go(ledger_);
      cards_.front().row.reset();
    }
  }
  if (cards_.empty()) return;
  Entry& first = cards_.front();
  const double seconds = seconds_of(first);
  const bool behind = resume_ && first.card.headline().key == first_key_;
  if (behind) came_ = now_ - std::min(*resume_, 1.0 + kChangeSeconds / seconds) * seconds;
  if (!shown_ && first.card.complete(ledger_)) {
    shown_ = true;
    if (!came_) came_ = now_;
  }
  const bool withdrawn = there(first) < 1.0;
  if (withdrawn && leaving_) return;  // No card is cut short in its change.
  if (!shown_ || (!withdrawn && now_ < *came_ + seconds)) return;
  if (repeats()) {
    first.card.take_key(cards_[1].card.headline().key);
    cards_[1].let_go(ledger_);
    cards_.erase(cards_.begin() + 1);
    repeated_ = true;
    came_ = now_;
  } else if (next_complete()) {
    // Behind another scene it changes when that one has.
    bring_next(behind ? *came_ + seconds : now_);
  }
}

void CardDeck::advance(const SceneTime& time) {
  withdrawals_.advance(time.passed, pace_.refresh_hz);
  moved_ = time.moved;
  now_ = static_cast<double>(time.moved) / pace_.refresh_hz;
  const double seconds = static_cast<double>(time.passed) / pace_.refresh_hz;
  pass_over_empty();
  close_up();
  scan_.advance(seconds, ledger_);
  for (std::size_t i = 0; i < cards_.size(); ++i) {
    Entry& entry = cards_[i];
    const bool due = i == 0 || (i == 1 && shown_ && !repeats());
    if (due && !entry.card.begun()) entry.card.begin(kit_, workshop_, ledger_);
    entry.card.advance(seconds, scan_, kit_, workshop_, ledger_);
    if (entry.row) entry.row->advance(seconds, ledger_);
  }
  turn();
  resume_.reset();
}

std::uint64_t CardDeck::key() const {
  return cards_.empty() || there(cards_.front()) < 1.0 ? 0 : cards_.front().card.headline().key;
}

std::optional<double> CardDeck::share_of(std::uint64_t key) const {
  if (!came_ || cards_.empty()) return std::nullopt;
  if (cards_.front().card.headline().key == key) {
    return (now_ - *came_) / seconds_of(cards_.front());
  }
  if (!leaving_ || leaving_->card.headline().key != key) return std::nullopt;
  return 1.0 + (now_ - *came_) / seconds_of(*leaving_);
}

}  // namespace sharit
