#include "firmware/feeds/text_list.hpp"

#include <algorithm>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

RawFeed read_text_list(std::string_view utf8) {
  RawFeed feed;
  feed.format = "text";
  feed.dated = false;
  while (!utf8.empty() && feed.items.size() < kMostItems) {
    const std::size_t end = std::min(utf8.find_first_of("\r\n"), utf8.size());
    const std::string_view line = ascii_trim(utf8.substr(0, end));
    utf8.remove_prefix(std::min(end + 1, utf8.size()));
    if (line.empty() || line == "#" || line.starts_with("# ") || line.starts_with("#\t")) continue;
    RawItem item;
    item.title = line;
    feed.items.push_back(std::move(item));
  }
  return feed;
}

namespace {

// '["a", "b"]' and the like; "[عاجل] ..." is a headline.
bool looks_like_json_array(std::string_view trimmed) {
  if (trimmed.front() != '[' || trimmed.back() != ']') return false;
  const std::string_view inside = ascii_trim(trimmed.substr(1));
  return std::string_view("\"{[]0123456789").find(inside.front()) != std::string_view::npos;
}

}  // namespace

bool looks_like_text(std::string_view utf8) {
  const std::string_view trimmed = ascii_trim(utf8);
  if (trimmed.empty() || trimmed.front() == '<' || trimmed.front() == '{') return false;
  if (looks_like_json_array(trimmed)) return false;
  return std::none_of(utf8.begin(), utf8.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && !is_ascii_space(c)) || byte == 0x7F;
  });
}

}  // namespace sharit
