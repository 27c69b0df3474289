#include "render/layout/wrap.hpp"

#include <algorithm>
#include <limits>

namespace sharit {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

class Balance {
 public:
  Balance(std::span<const WrapPiece> pieces, std::int64_t width) : pieces_(pieces), width_(width) {}

  BalancedLines run();

 private:
  /// Of the lines [begin, end), `end` one past the last piece.
  [[nodiscard]] double cost(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool fits(std::size_t begin, std::size_t end) const {
    return end == begin + 1 || pieces_[end - 1].end - pieces_[begin].begin <= width_;
  }
  /// far_[l]: the most pieces that l lines take; near_[l]: the fewest that leave the rest enough
  /// lines.
  void find_windows();

  std::span<const WrapPiece> pieces_;
  std::int64_t width_;
  double even_ = 1;
  std::vector<std::size_t> near_;
  std::vector<std::size_t> far_;
};

void Balance::find_windows() {
  far_.push_back(0);
  while (far_.back() < pieces_.size()) {
    std::size_t end = far_.back() + 1;
    while (end < pieces_.size() && fits(far_.back(), end + 1)) ++end;
    far_.push_back(end);
  }
  near_.push_back(pieces_.size());
  while (near_.back() > 0) {
    std::size_t begin = near_.back() - 1;
    while (begin > 0 && fits(begin - 1, near_.back())) --begin;
    near_.push_back(begin);
  }
  std::ranges::reverse(near_);
}

double Balance::cost(std::size_t begin, std::size_t end) const {
  const auto length = static_cast<double>(pieces_[end - 1].end - pieces_[begin].begin);
  const double away = (length - even_) / even_;
  const double square = away * away;
  if (end < pieces_.size()) return square + pieces_[end - 1].cost;
  double last = away < 0 ? square * kLastLineWeight : square;
  if (end == begin + 1 && begin > 0) {
    last += length < kShortLastLine * even_ ? kOrphan : kSingleLast;
  }
  return last;
}

BalancedLines Balance::run() {
  find_windows();
  const std::size_t lines = far_.size() - 1;
  even_ = std::max(1.0, static_cast<double>(pieces_.back().end - pieces_.front().begin) /
                            static_cast<double>(lines));

  // best[l][j - near_[l]]: the least cost of the first j pieces on l lines, and where the last of
  // these lines begins.
  struct State {
    double cost = kNever;
    std::size_t begin = 0;
  };
  std::vector<std::vector<State>> best(lines + 1);
  best[0] = {State{0, 0}};
  for (std::size_t line = 1; line <= lines; ++line) {
    best[line].resize(far_[line] - near_[line] + 1);
    for (std::size_t end = near_[line]; end <= far_[line]; ++end) {
      State& state = best[line][end - near_[line]];
      const std::size_t first = std::min(far_[line - 1] + 1, end);
      for (std::size_t begin = first; begin-- > near_[line - 1] && fits(begin, end);) {
        const double before = best[line - 1][begin - near_[line - 1]].cost;
        if (before == kNever) continue;
        const double sum = before + cost(begin, end);
        if (sum < state.cost) state = {sum, begin};
      }
    }
  }

  BalancedLines result{std::vector<std::size_t>(lines), best[lines].back().cost};
  std::size_t end = pieces_.size();
  for (std::size_t line = lines; line > 0; --line) {
    end = best[line][end - near_[line]].begin;
    result.starts[line - 1] = end;
  }
  return result;
}

}  // namespace

BalancedLines balance_lines(std::span<const WrapPiece> pieces, std::int64_t width) {
  if (pieces.empty()) return {};
  return Balance(pieces, width).run();
}

}  // namespace sharit
