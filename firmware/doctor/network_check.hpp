#pragma once

#include <span>
#include <string>
#include <vector>

#include "firmware/doctor/check.hpp"
#include "firmware/doctor/machine.hpp"
#include "firmware/feeds/parsed_source.hpp"

namespace sharit {

/// "network": is there a way out: an interface that is up, a route, a name server.
[[nodiscard]] Check check_network(const Machine& machine);

/// A feed of the configuration, and what one fetch of it gave.
struct TriedFeed {
  std::string title;
  std::string address;  ///< As it may be shown.
  std::string host;     ///< Empty: a file of this machine.
  ParsedSource source;
};

/// "feed", one check for each: its headlines, or why there are none and what to do (the input's
/// fault: that of the machine shows in other checks). Pure.
[[nodiscard]] Checks check_feeds(std::span<const TriedFeed> feeds);

/// "names": do names of servers resolve, as far as the feeds tell. None where no feed has a name.
[[nodiscard]] Checks check_names(std::span<const TriedFeed> feeds);

}  // namespace sharit
