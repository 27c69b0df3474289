#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "firmware/playlist/playlist.hpp"

namespace sharit {

/// Whether every headline has its fair number of showings, over playlists that change. With each
/// showing every headline of the list of that moment is owed its share, one divided by the length
/// of the list (several times over, where it stands in it several times). Pure. Thread: one.
class Showings {
 public:
  /// A headline of `playlist` was shown.
  void note(const Headline& headline, const Playlist& playlist);

  [[nodiscard]] std::uint64_t shown() const { return shown_; }
  [[nodiscard]] std::size_t headlines() const { return accounts_.size(); }
  /// The most that any headline was shown above or below what it is owed, in showings.
  [[nodiscard]] double most_above() const;
  [[nodiscard]] double most_below() const;

 private:
  struct Account {
    double owed = 0;
    double shown = 0;
  };
  std::unordered_map<std::string, Account> accounts_;  ///< By source and id.
  std::uint64_t shown_ = 0;
};

}  // namespace sharit
