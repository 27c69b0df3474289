#include "firmware/app/stream_fold.hpp"

#include <memory>
#include <utility>

namespace sharit {

std::vector<PlaylistPtr> fold_streams(const std::vector<PlaylistPtr>& lists, std::size_t streams) {
  if (streams == 0 || lists.size() <= streams) return lists;
  std::vector<PlaylistPtr> folded;
  for (std::size_t i = 0; i < streams; ++i) {
    const std::size_t begin = i * lists.size() / streams;
    const std::size_t end = (i + 1) * lists.size() / streams;
    if (end - begin == 1) {
      folded.push_back(lists[begin]);
      continue;
    }
    std::vector<Headline> all;
    for (std::size_t k = begin; k < end; ++k) {
      all.insert(all.end(), lists[k]->entries.begin(), lists[k]->entries.end());
    }
    folded.push_back(
        std::make_shared<const Playlist>(Playlist{lists[begin]->serial, std::move(all)}));
  }
  return folded;
}

}  // namespace sharit
