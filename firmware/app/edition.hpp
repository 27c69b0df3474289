#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "firmware/app/house_pictures.hpp"
#include "firmware/app/withdrawn.hpp"
#include "firmware/config/settings.hpp"
#include "firmware/feeds/feed_state.hpp"
#include "firmware/playlist/playlist.hpp"
#include "firmware/wording/wording.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/faces/font_folder.hpp"

namespace sharit {

/// The settings as the picture needs them, with the words they ask for. Immutable.
struct House {
  Settings settings;
  Wording wording;
  FontFolder fonts;  ///< As it was when the settings were taken, or when it changed last.
  HousePictures pictures;
  double letter_share = 0;  ///< Height of a letter, share of the em; 0: the distance is not told.
};
using HousePtr = std::shared_ptr<const House>;

/// Fails (kInput) where the language, region or zone is not known.
[[nodiscard]] Result<HousePtr> make_house(Settings settings, FontFolder fonts = {},
                                          HousePictures pictures = {});

/// Everything main takes from the newsroom, at one moment. Immutable.
struct Edition {
  HousePtr house;                             ///< Another pointer means other settings.
  PlaylistPtr playlist;                       ///< Everything that is shown.
  PlaylistPtr breaking;                       ///< Of it, breaking news; never null, mostly empty.
  std::vector<PlaylistPtr> streams;           ///< The rest, parted among the streams of the layout.
  std::vector<PlaylistPtr> breaking_streams;  ///< The one of breaking news.
  std::size_t headlines = 0;                  ///< Different ones; neither breaking nor notices.
  std::size_t sources = 0;                    ///< That these come from.
  std::map<std::string, GuardPolicy> guards;  ///< By source name; others have the default.
  std::map<std::string, Colour> accents;      ///< By source name; others have the theme's.
  std::shared_ptr<const FeedSnapshot> feeds;  ///< Null for the demo.
  WithdrawnPtr withdrawn;                     ///< Leave the screen now; null: none.

  [[nodiscard]] Colour accent_of(const std::string& source) const;
};

/// The instant of a time written in the file; without a zone it is the screen's.
[[nodiscard]] std::optional<WallTime> instant_of(const std::optional<Moment>& moment,
                                                 const Wording& wording);

/// What is to be shown at a moment (`now` none: the clock is not trusted): feeds in the order of
/// the settings, and the operator's messages, without what is withdrawn (null: nothing is).
[[nodiscard]] std::vector<Headline> edit_headlines(const House& house,
                                                   const std::vector<FeedState>& feeds,
                                                   std::optional<WallTime> now,
                                                   const Withdrawn* withdrawn = nullptr);

/// When `edit_headlines` gives another list for the first time after `now`; none: not by itself.
[[nodiscard]] std::optional<WallTime> next_edition_time(const House& house,
                                                        const std::vector<FeedState>& feeds,
                                                        WallTime now,
                                                        const Withdrawn* withdrawn = nullptr);

/// Parts what is shown into breaking news and the streams of the layout: one list for each lane of
/// `lanes` (see `part_into_lanes`); for `cards` a list of all and, where there are enough, the same
/// from its middle on (the line at the foot of a tall screen); else one list of all. Counts
/// headlines and sources.
void part_into_streams(Edition& edition);

/// Headlines of which a card and the two rows under it leave one over for the line at the foot.
inline constexpr std::size_t kLeastForCompany = 4;

/// Which guards each source's headlines have.
[[nodiscard]] std::map<std::string, GuardPolicy> guards_by_source(
    const Settings& settings, const std::vector<FeedState>& feeds);

/// Which colour each source has: its feed's own, else the theme's by the feed's place in the file.
[[nodiscard]] std::map<std::string, Colour> accents_by_source(const Settings& settings,
                                                              const std::vector<FeedState>& feeds);
/// The same where there are no feeds: by the order in which the sources come.
[[nodiscard]] std::map<std::string, Colour> accents_by_source(
    const ThemeSettings& theme, const std::vector<Headline>& headlines);

/// The demo's headlines, their ages counted back from `now`.
[[nodiscard]] std::vector<Headline> demo_headlines_at(WallTime now);

}  // namespace sharit
