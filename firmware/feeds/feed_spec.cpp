#include "firmware/feeds/feed_spec.hpp"

namespace sharit {

std::string feed_key(const FeedSpec& spec) {
  std::string key = spec.url;
  if (!spec.selector.empty()) key += "\n" + spec.selector;
  return key;
}

}  // namespace sharit
