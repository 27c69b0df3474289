#include "firmware/app/edition_maker.hpp"

#include <utility>

namespace sharit {

EditionMaker::Made EditionMaker::make(const HousePtr& house,
                                      std::shared_ptr<const FeedSnapshot> feeds, WallTime wall,
                                      bool trusted, const std::shared_ptr<const Edition>& old,
                                      WithdrawnPtr withdrawn) {
  const auto now = trusted ? std::optional(wall) : std::nullopt;
  Made result;
  auto made = std::make_shared<Edition>();
  made->house = house;
  made->feeds = std::move(feeds);
  made->withdrawn = std::move(withdrawn);
  const Withdrawn* gone = made->withdrawn.get();
  if (made->feeds && made->feeds->revision == 0 && old) {
    // A new feed thread has not read its store yet: the list stays until it has.
    made->playlist = old->playlist;
    made->guards = old->guards;
    made->accents = old->accents;
  } else {
    std::vector<Headline> headlines = made->feeds
                                          ? edit_headlines(*house, made->feeds->feeds, now, gone)
                                          : demo_headlines_at(wall);
    if (!made->feeds && gone != nullptr) {
      std::erase_if(headlines, [gone](const Headline& one) { return gone->holds(one); });
    }
    if (made->feeds && now) result.next = next_edition_time(*house, made->feeds->feeds, *now, gone);
    if (made->feeds) {
      made->guards = guards_by_source(house->settings, made->feeds->feeds);
      made->accents = accents_by_source(house->settings, made->feeds->feeds);
    } else {
      made->accents = accents_by_source(house->settings.theme, headlines);
    }
    // The same list keeps its pointer, so that main has nothing to take over.
    const bool same = old && old->playlist->entries == headlines;
    made->playlist =
        same ? old->playlist
             : std::make_shared<const Playlist>(Playlist{++serial_, std::move(headlines)});
  }
  if (old && old->playlist == made->playlist && old->house == house) {
    made->breaking = old->breaking;
    made->streams = old->streams;
    made->headlines = old->headlines;
    made->sources = old->sources;
    made->breaking_streams = old->breaking_streams;
  } else {
    part_into_streams(*made);
  }
  result.edition = std::move(made);
  return result;
}

}  // namespace sharit
