#include "fuzz/feed_case.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace sharit::fuzz {
namespace {

using namespace std::string_view_literals;

constexpr std::array kKinds = {SourceKind::kAuto, SourceKind::kFeed, SourceKind::kPage,
                               SourceKind::kText};
constexpr std::array kPlaces = {"https://news.example/feed"sv, "https://news.example/list.txt"sv,
                                "/srv/news/list"sv, "-"sv};
constexpr std::array kCharsets = {""sv,           "utf-8"sv,  "windows-1256"sv, "ISO-8859-6"sv,
                                  "iso-8859-1"sv, "utf-16"sv, "iso-2022-jp"sv,  "shift_jis"sv,
                                  "gb2312"sv,     "x-none"sv};
constexpr std::array kSelectors = {""sv,
                                   ""sv,
                                   ""sv,
                                   "h2.title a"sv,
                                   "li > a"sv,
                                   "*"sv,
                                   "a[href^=\"/\"]:not(.more), p + h3:first-child"sv};
constexpr std::array kLanguages = {""sv, "ar"sv, "en-US"sv, "ku"sv};
constexpr std::size_t kLongestSelectorLine = 80;

/// The digits at the front of an input.
class Header {
 public:
  explicit Header(std::string_view input) : input_(input) {}
  std::size_t next(std::size_t choices) {
    if (at_ >= input_.size()) return 0;
    return static_cast<unsigned char>(input_[at_++] - '0') % choices;
  }
  template <typename Array>
  auto one_of(const Array& values) {
    return values[next(values.size())];
  }

 private:
  std::string_view input_;
  std::size_t at_ = 0;
};

}  // namespace

FeedCase read_feed_case(std::string_view input) {
  Header header(input);
  FeedCase one;
  one.spec.kind = header.one_of(kKinds);
  one.spec.url = header.one_of(kPlaces);
  one.hints.charset = header.one_of(kCharsets);
  const std::size_t selector = header.next(kSelectors.size() + 1);
  one.spec.language = header.one_of(kLanguages);
  // 2026-01-15, or a machine that knows no time; titles that are there, or made from the text.
  const std::size_t last = header.next(4);
  if (last % 2 == 0) one.hints.now = WallTime(std::chrono::seconds(1768435200));
  one.spec.title_from_text = last >= 2;
  one.bytes = input.substr(std::min(input.size(), kFeedHeaderBytes));
  if (selector < kSelectors.size()) {
    one.spec.selector = kSelectors[selector];
  } else {
    const std::size_t end = std::min(one.bytes.find('\n'), kLongestSelectorLine);
    one.spec.selector = one.bytes.substr(0, end);
    one.bytes.remove_prefix(std::min(one.bytes.size(), end + 1));
  }
  return one;
}

}  // namespace sharit::fuzz
