#pragma once

#include <string>
#include <string_view>

#include "firmware/feeds/feed_spec.hpp"
#include "firmware/feeds/parsed_source.hpp"

namespace sharit {

/// What came along with the bytes of a document.
struct DocumentHints {
  std::string charset;    ///< From Content-Type, may be empty.
  std::string final_url;  ///< For links of a page that are relative.
  WallTime now{};
  /// The documents that an index of alerts links to, as far as they are known; may be null.
  const std::vector<AlertDocument>* alerts = nullptr;
};

/// Reads the headlines of one document: decode, recognise, parse, clean, drop duplicates,
/// direction. Linear in the size of `bytes`, which the caller limits. Never fails: see
/// ParsedSource. Thread: any.
[[nodiscard]] ParsedSource parse_document(std::string_view bytes, const FeedSpec& spec,
                                          const DocumentHints& hints);

/// Takes out what says itself that it has ended by `now`. The ticker does it in the playlist
/// instead, where time goes on.
void drop_expired(ParsedSource& source, WallTime now);

/// Reads the file, folder or standard input ("-") that `spec.url` means. May block on it; a source
/// that can't be read has an error code and a sentence. Thread: any.
[[nodiscard]] ParsedSource read_local(const FeedSpec& spec, WallTime now);

/// A source that could not be had: an error code and a sentence, no headlines.
[[nodiscard]] ParsedSource failed_source(const FeedSpec& spec, std::string code,
                                         std::string sentence);

/// The source as the one-line JSON object of `sharit headlines --json`, without a line end.
[[nodiscard]] std::string to_json_line(const ParsedSource& source);

/// "2026-01-15T11:30:00Z".
[[nodiscard]] std::string to_iso8601(WallTime time);

}  // namespace sharit
