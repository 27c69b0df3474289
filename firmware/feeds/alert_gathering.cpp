#include "firmware/feeds/alert_gathering.hpp"

#include <algorithm>
#include <utility>

namespace sharit {

namespace {

constexpr std::size_t kMostFetched = 20;
constexpr std::chrono::seconds kLongest{30};

}  // namespace

bool AlertGathering::begin(const std::vector<AlertLink>& links, Steady now) {
  const auto is_linked = [&links](const AlertDocument& document) {
    return std::find(links.begin(), links.end(), document.link) != links.end();
  };
  std::erase_if(documents_, [&](const AlertDocument& known) { return !is_linked(known); });
  std::vector<AlertLink> wanted;
  for (const AlertLink& link : links) {
    const bool known =
        std::ranges::find(documents_, link, &AlertDocument::link) != documents_.end();
    if (!known) wanted.push_back(link);
  }
  std::stable_partition(wanted.begin(), wanted.end(),
                        [this](const AlertLink& link) { return !failed_.contains(link.url); });
  std::erase_if(failed_, [&wanted](const std::string& url) {
    return std::ranges::find(wanted, url, &AlertLink::url) == wanted.end();
  });
  missing_ = wanted.size();
  wanted.resize(std::min(wanted.size(), kMostFetched));
  left_.assign(wanted.begin(), wanted.end());
  ends_ = now + kLongest;
  return running();
}

void AlertGathering::found(std::string xml, Steady now) {
  failed_.erase(left_.front().url);
  documents_.push_back({std::move(left_.front()), std::move(xml)});
  --missing_;
  next(now);
}

void AlertGathering::failed(Steady now) {
  failed_.insert(left_.front().url);
  next(now);
}

void AlertGathering::next(Steady now) {
  left_.pop_front();
  if (now >= ends_) stop();
}

}  // namespace sharit
