#pragma once

#include "fuzz/breach.hpp"
#include "fuzz/feed_case.hpp"

namespace sharit::fuzz {

/// Takes one document from bytes to headlines and runs every check on the way; the first breach
/// found.
[[nodiscard]] Breach check_feed(const FeedCase& one);

}  // namespace sharit::fuzz
