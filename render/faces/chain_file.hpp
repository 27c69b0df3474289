#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/support/result.hpp"

namespace sharit {

enum class FamilyRole { kMain, kLatin, kScript, kSymbol, kEmoji };

/// One family of the font chain, as written in fonts/chain.conf (which explains the fields).
struct ChainEntry {
  std::string family;
  bool regular = false;
  bool bold = false;
  FamilyRole role = FamilyRole::kMain;
  double scale = 1.0;
  double latin = 1.0;                  ///< Size of the Latin family beside this one at size 1.
  std::vector<std::string> first_for;  ///< BCP 47 primary languages.
  std::string package;
  std::string licence;
};

/// The text of fonts/chain.conf, built into the program. @lifetime of the program.
[[nodiscard]] std::string_view default_chain_text();

/// Reads the format of fonts/chain.conf. Fails (kInput) naming the line. Thread: any.
[[nodiscard]] Result<std::vector<ChainEntry>> parse_chain(std::string_view text);

}  // namespace sharit
