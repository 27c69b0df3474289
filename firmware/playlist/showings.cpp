#include "firmware/playlist/showings.hpp"

#include <algorithm>

namespace sharit {
namespace {

std::string key_of(const Headline& headline) {
  return headline.source + '\n' + headline.id;
}

}  // namespace

void Showings::note(const Headline& headline, const Playlist& playlist) {
  ++shown_;
  accounts_[key_of(headline)].shown += 1;
  const double share = 1.0 / static_cast<double>(std::max<std::size_t>(1, playlist.entries.size()));
  for (const Headline& entry : playlist.entries) accounts_[key_of(entry)].owed += share;
}

double Showings::most_above() const {
  double most = 0;
  for (const auto& [key, account] : accounts_) most = std::max(most, account.shown - account.owed);
  return most;
}

double Showings::most_below() const {
  double most = 0;
  for (const auto& [key, account] : accounts_) most = std::max(most, account.owed - account.shown);
  return most;
}

}  // namespace sharit
