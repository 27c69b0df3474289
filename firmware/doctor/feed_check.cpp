#include <algorithm>
#include <array>
#include <string_view>

#include "firmware/doctor/network_check.hpp"
#include "firmware/doctor/words.hpp"

namespace sharit {
namespace {

constexpr const char* kName = "feed";

/// What to do about an error of a source; the codes are those of firmware/feeds/README.md. Where
/// the machine is at fault, other checks say so.
struct Cure {
  std::string_view code;  ///< Or the beginning of it.
  std::string_view fix;
};

constexpr std::string_view kNetwork =
    "See \"network\" and \"names\"; then try `sharit headlines` with the address.";
constexpr std::string_view kAddress =
    "Open the address in a browser; write the one that works into the configuration.";
constexpr std::string_view kIdentity =
    "Write user and password, or token, into this [[feed]]; ask whoever runs the server.";

constexpr std::array kCures{
    Cure{"no_such_host", kNetwork},
    Cure{"no_such_proxy", "Correct proxy in [network]."},
    Cure{"no_connection", kNetwork},
    Cure{"timeout", kNetwork},
    Cure{"cut_off", kNetwork},
    Cure{"tls", kNetwork},
    Cure{"clock_not_set", "See \"clock\"."},
    Cure{"certificate_not_yet_valid", "See \"clock\"."},
    Cure{
        "certificate_untrusted",
        "On a network of your own name its authority: ca_file in [network]. Else: sudo apt install "
        "ca-certificates"},
    Cure{"ca_file", "Correct ca_file in [network]."},
    Cure{"http_401", kIdentity},
    Cure{"http_403", kIdentity},
    Cure{"http_407", "Write user and password into proxy in [network]."},
    Cure{"http_429", "Raise every in this [[feed]]."},
    Cure{"http_511", "Have somebody log this machine in to the network."},
    Cure{"http_5", "The server is in trouble: try again later, or ask whoever runs it."},
    Cure{"private_address", "If it is meant: allow_private = true in this [[feed]]."},
    Cure{"credentials", "Put the file or variable in place that user, password or token names."},
    Cure{"not_readable", "Put the file in place, and let this user read it."},
    Cure{"page_not_read", "Correct selector in this [[feed]]."},
    Cure{"no_headlines", "Correct selector in this [[feed]]."},
};

std::string_view cure_of(std::string_view code) {
  const auto* const found = std::ranges::find_if(
      kCures, [code](const Cure& cure) { return code.starts_with(cure.code); });
  return found == kCures.end() ? kAddress : found->fix;
}

Check look_at(const TriedFeed& feed) {
  const ParsedSource& source = feed.source;
  if (!source.error.empty()) {
    const std::string& why = source.error_detail.empty() ? source.error : source.error_detail;
    return of_input(wrong(kName, feed.title + ": " + as_sentence(why) + " (" + feed.address + ")",
                          std::string(cure_of(source.error))));
  }
  const std::string count = counted(source.items.size(), "headline");
  if (source.items.empty() && !source.may_be_empty) {
    return warning(kName,
                   feed.title + ": it is a feed, without headlines now (" + feed.address + ").",
                   "Nothing, if it is new; else ask whoever makes it.");
  }
  return good(kName, feed.title + ": " + count +
                         (source.format.empty() ? "" : " (" + source.format + ")") + ".");
}

}  // namespace

Checks check_feeds(std::span<const TriedFeed> feeds) {
  Checks out;
  for (const TriedFeed& feed : feeds) out.push_back(look_at(feed));
  return out;
}

}  // namespace sharit
