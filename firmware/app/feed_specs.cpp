#include "firmware/app/feed_specs.hpp"

namespace sharit {
namespace {

SourceKind kind_of(FeedKind kind) {
  switch (kind) {
    case FeedKind::kFeed:
      return SourceKind::kFeed;
    case FeedKind::kPage:
      return SourceKind::kPage;
    case FeedKind::kText:
      return SourceKind::kText;
    case FeedKind::kAuto:
      break;
  }
  return SourceKind::kAuto;
}

DirectionPolicy direction_of(FeedDirection direction) {
  switch (direction) {
    case FeedDirection::kRtl:
      return DirectionPolicy::kRtl;
    case FeedDirection::kLtr:
      return DirectionPolicy::kLtr;
    case FeedDirection::kAuto:
      break;
  }
  return DirectionPolicy::kAuto;
}

}  // namespace

HttpRoute http_route(const Settings& settings) {
  return {settings.network.proxy, settings.network.ca_file};
}

std::vector<FeedSpec> feed_specs(const Settings& settings) {
  std::vector<FeedSpec> specs;
  specs.reserve(settings.feeds.size());
  for (const FeedSettings& feed : settings.feeds) {
    FeedSpec spec;
    spec.name = feed.name;
    spec.url = feed.url;
    spec.kind = kind_of(feed.kind);
    spec.selector = feed.selector;
    spec.every = feed.every;
    spec.language = feed.language;
    spec.direction = direction_of(feed.direction);
    spec.allow_private = feed.allow_private;
    spec.credentials = {feed.user, feed.password, feed.token};
    spec.max_wait = settings.network.max_wait;
    spec.title_from_text = feed.title_from_text;
    spec.breaking_alerts = feed.breaking_alerts;
    spec.reader_language = settings.screen.language;
    specs.push_back(std::move(spec));
  }
  return specs;
}

}  // namespace sharit
