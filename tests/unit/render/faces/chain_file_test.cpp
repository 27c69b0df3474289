#include "render/faces/chain_file.hpp"

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("the built-in chain can be read and starts with Kufi and its Latin companion") {
  const auto chain = parse_chain(default_chain_text());
  REQUIRE(chain.has_value());
  REQUIRE(chain->size() >= 5);
  CHECK((*chain)[0].family == "Noto Kufi Arabic");
  CHECK((*chain)[0].scale == 1.0);
  CHECK((*chain)[1].family == "Noto Sans");
  CHECK(chain->back().role == FamilyRole::kEmoji);
  for (const auto& entry : *chain) {
    CAPTURE(entry.family);
    CHECK_FALSE(entry.package.empty());
    CHECK_FALSE(entry.licence.empty());
  }
}

TEST_CASE("an entry of the chain keeps every field") {
  const auto chain =
      parse_chain("# note\n\nSome Family | bold | script | 0.75 | 0.9 | ur ks | pkg | MIT\n");
  REQUIRE(chain.has_value());
  REQUIRE(chain->size() == 1);
  const ChainEntry& entry = chain->front();
  CHECK(entry.family == "Some Family");
  CHECK_FALSE(entry.regular);
  CHECK(entry.bold);
  CHECK(entry.role == FamilyRole::kScript);
  CHECK(entry.scale == 0.75);
  CHECK(entry.latin == 0.9);
  CHECK(entry.first_for == std::vector<std::string>{"ur", "ks"});
  CHECK(entry.package == "pkg");
  CHECK(entry.licence == "MIT");
}

TEST_CASE("a mistake in the chain names its line") {
  for (const char* const bad : {
           "A | regular | main | 1 | 1 | - | pkg",            // a field too few
           "A | heavy | main | 1 | 1 | - | pkg | MIT",        // no weight that we know
           "A | regular | other | 1 | 1 | - | pkg | MIT",     // no such role
           "A | regular | main | large | 1 | - | pkg | MIT",  // not a number
           "A | regular | main | 9 | 1 | - | pkg | MIT",      // too large
           "A | regular | main | 1 | none | - | pkg | MIT",   // not a number either
           " | regular | main | 1 | 1 | - | pkg | MIT",       // no name
       }) {
    CAPTURE(bad);
    const auto chain = parse_chain(std::string("# first line\n") + bad + "\n");
    REQUIRE_FALSE(chain.has_value());
    CHECK(chain.error().message.find("line 2") != std::string::npos);
  }
}
