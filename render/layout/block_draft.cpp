#include "render/layout/block_draft.hpp"

#include <algorithm>

namespace sharit {
namespace {

/// Ink may overhang the pen's way; so often the lines are broken anew for the room that it leaves.
constexpr int kOverhangRounds = 6;

BreakRank next_rank(BreakRank rank) {
  return static_cast<BreakRank>(static_cast<std::uint8_t>(rank) + 1);
}

}  // namespace

WrapPiece Drafter::measure(const Piece& piece) const {
  return {measured_.advance_to(piece.range.begin), measured_.advance_to(piece.shown_end),
          piece.cost};
}

/// Adds `whole`, cut at the places of `rank`, and where a part is still too wide at worse ones.
void Drafter::split(const Piece& whole, std::int64_t width, BreakRank rank,
                    std::vector<Piece>& pieces) const {
  const WrapPiece measured = measure(whole);
  const bool wide = measured.end - measured.begin > width;
  if (rank > BreakRank::kUsual && (!wide || rank > BreakRank::kJoin)) {
    pieces.push_back(whole);
    return;
  }
  const auto add = [&](std::uint32_t begin, const BreakPoint& point) {
    split({{begin, point.next}, point.end, point.rank, point.cost}, width, next_rank(rank), pieces);
  };
  std::uint32_t begin = whole.range.begin;
  if (rank < BreakRank::kCluster) {
    auto point =
        std::upper_bound(points_.begin(), points_.end(), begin,
                         [](std::uint32_t cp, const BreakPoint& one) { return cp < one.next; });
    for (; point != points_.end() && point->next < whole.range.end; ++point) {
      if (point->rank != rank) continue;
      add(begin, *point);
      begin = point->next;
    }
  } else {
    for (const BreakPoint& point : cluster_breaks(paragraph_, {begin, whole.shown_end})) {
      if (point.rank != rank || !measured_.can_cut(point.next)) continue;
      add(begin, point);
      begin = point.next;
    }
  }
  split({{begin, whole.range.end}, whole.shown_end, whole.rank, whole.cost}, width, next_rank(rank),
        pieces);
}

std::vector<Drafter::Piece> Drafter::pieces_for(std::int64_t width, BreakRank& worst) const {
  std::vector<Piece> pieces;
  const CpRange all{0, static_cast<std::uint32_t>(paragraph_.text.size())};
  const Piece whole{all, shown_end(paragraph_, all), BreakRank::kUsual, 0};
  if (whole.shown_end == 0) return pieces;
  pieces.reserve(points_.size() + 1);
  split(whole, width, BreakRank::kUsual, pieces);
  worst = BreakRank::kUsual;
  for (const Piece& piece : pieces) worst = std::max(worst, piece.rank);
  return pieces;
}

BlockDraft Drafter::draft_once(F26 size, std::int64_t width, double spacing) const {
  BlockDraft draft;
  const std::vector<Piece> pieces = pieces_for(width, draft.worst);
  std::vector<WrapPiece> measured;
  measured.reserve(pieces.size());
  for (const Piece& piece : pieces) measured.push_back(measure(piece));

  const BalancedLines balanced = balance_lines(measured, width);
  const std::vector<std::size_t>& starts = balanced.starts;
  draft.cost = balanced.cost;
  std::vector<LineExtent> extents;
  for (std::size_t line = 0; line < starts.size(); ++line) {
    const std::size_t last = line + 1 < starts.size() ? starts[line + 1] - 1 : pieces.size() - 1;
    const std::uint32_t begin = pieces[starts[line]].range.begin;
    draft.lines.push_back({{begin, pieces[last].range.end}, {begin, pieces[last].shown_end}});
    extents.push_back(measured_.extent(draft.lines.back().shown, size));
    draft.widest = std::max(draft.widest, extents.back().advance);
  }
  draft.placed = place_lines(extents, paragraph_.base, size, spacing);
  return draft;
}

BlockDraft Drafter::draft(F26 size, F26 width, double spacing) const {
  const auto measured_width = [&](F26 room) {
    return room.value * kMeasureSize.value / std::max<std::int64_t>(size.value, 1);
  };
  BlockDraft first = draft_once(size, measured_width(width), spacing);
  F26 room = width;
  F26 needed = first.placed.width;
  F26 widest = first.widest;
  for (int round = 0; round < kOverhangRounds && needed > width; ++round) {
    // Narrower than the widest line, or nothing would change.
    room = std::min(room - (needed - width), widest - F26{1});
    if (room <= F26{0}) break;
    BlockDraft narrower = draft_once(size, measured_width(room), spacing);
    needed = narrower.placed.width;
    widest = narrower.widest;
    if (needed <= width) return narrower;
  }
  return first;
}

}  // namespace sharit
