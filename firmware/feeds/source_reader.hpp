#pragma once

#include <stop_token>
#include <string>
#include <string_view>

#include "firmware/feeds/feed_spec.hpp"
#include "firmware/feeds/parsed_source.hpp"
#include "firmware/feeds/transport.hpp"

namespace sharit {

/// How to read one source for the `headlines` command.
struct ReadOptions {
  WallTime now{};          ///< Only for the warning about dates ahead; the epoch for none.
  std::string user_agent;  ///< Empty: the program's own.
  HttpRoute route;
  /// Where the source has no allow_private: what a person typed may be private, what stands in a
  /// configuration is fetched as the ticker does.
  AddressPolicy addresses = AddressPolicy::kTypedByPerson;
  /// False: a certificate that is out of time is the clock's fault, and said to be.
  bool clock_trusted = true;
  std::stop_token stop;
};

/// What came along with the bytes of a document.
struct DocumentHints {
  std::string charset;    ///< From Content-Type, may be empty.
  std::string final_url;  ///< For links of a page that are relative.
  WallTime now{};
};

/// Reads the headlines of one document: decode, recognise, parse, clean, drop duplicates,
/// direction. Linear in the size of `bytes`, which the caller limits. Never fails: see
/// ParsedSource. Thread: any.
[[nodiscard]] ParsedSource parse_document(std::string_view bytes, const FeedSpec& spec,
                                          const DocumentHints& hints);

/// Takes out what says itself that it has ended by `now`. The ticker does it in the playlist
/// instead, where time goes on.
void drop_expired(ParsedSource& source, WallTime now);

/// Fetches or reads `spec.url` ("-" is standard input, a folder all its files) once and parses it;
/// where a web page names feeds, the first of them that gives headlines (warning "feed_found"). An
/// http address typed by a person may be private, a redirect to one only with `spec.allow_private`.
/// Blocks, at most about 30 s.
/// A source that can't be read has an error code and a sentence. Thread: any.
[[nodiscard]] ParsedSource read_source(const FeedSpec& spec, const ReadOptions& options);

/// The source as the one-line JSON object of `sharit headlines --json`, without a line end.
[[nodiscard]] std::string to_json_line(const ParsedSource& source);

/// "2026-01-15T11:30:00Z".
[[nodiscard]] std::string to_iso8601(WallTime time);

}  // namespace sharit
