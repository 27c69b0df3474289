#include "firmware/feeds/feed_spec.hpp"

#include "firmware/feeds/http_address.hpp"

namespace sharit {

std::string feed_key(const FeedSpec& spec) {
  std::string key = without_password(spec.url);
  if (!spec.selector.empty()) key += "\n" + spec.selector;
  return key;
}

}  // namespace sharit
