#pragma once

#include <string_view>

#include "firmware/feeds/parsed_source.hpp"
#include "fuzz/breach.hpp"

namespace sharit::fuzz {

/// What holds for every text that may reach a screen: valid UTF-8 in NFC, single spaces and none at
/// the ends, no control, no bidi embedding, override or isolate (UAX #9 2), no noncharacter, no
/// hidden tag character; not absurdly long. Cleaning it again changes nothing.
[[nodiscard]] Breach check_shown_text(std::string_view text);

/// What holds for every document that was read: headlines are texts as above and none is empty, ids
/// are there and differ, dates lie between 1990 and 2200, a document with an error has no
/// headlines, the JSON line can be read back.
[[nodiscard]] Breach check_source(const ParsedSource& source);

}  // namespace sharit::fuzz
