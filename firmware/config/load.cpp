#include "firmware/config/load.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "firmware/config/reporter.hpp"
#include "firmware/config/rules.hpp"
#include "firmware/config/salvage.hpp"
#include "firmware/config/schema.hpp"
#include "firmware/config/source_text.hpp"
#include "firmware/config/table_reader.hpp"
#include "firmware/config/text_file.hpp"
#include "firmware/config/theme_file.hpp"
#include "firmware/config/toml_document.hpp"
#include "firmware/config/unknown.hpp"

namespace sharit {
namespace {

using Kind = TomlNode::Kind;

void read_blocks(const TomlNode& list, const Table& table, Settings& settings, Reporter& reporter) {
  for (const TomlNode& block : list.items) {
    Draft draft{settings};
    // Also for a block that is none: rules.cpp pairs blocks and settings by their order.
    if (table.name == "feed") draft.feed = &settings.feeds.emplace_back();
    if (table.name == "message") draft.message = &settings.messages.emplace_back();
    if (block.kind == Kind::kTable)
      read_table(block, table, draft, reporter);
    else
      reporter.error(block.place, wrong_brackets(table));
  }
}

void read_root(const TomlNode& root, const std::filesystem::path& folder, Settings& settings,
               Reporter& reporter) {
  for (const TomlMember& member : root.members) {
    const Table* table = find_table(member.key);
    if (table == nullptr)
      reporter.error(member.place, unknown_table(member));
    else if (member.value.kind != (table->repeated ? Kind::kArray : Kind::kTable))
      reporter.error(member.value.place, wrong_brackets(*table));
    else if (table->repeated)
      read_blocks(member.value, *table, settings, reporter);
    else if (table->name == "theme")
      read_theme(member.value, folder, settings, reporter);
    else
      read_table(member.value, *table, Draft{settings}, reporter);
  }
}

std::optional<Complaint> not_text(TextKind kind) {
  switch (kind) {
    case TextKind::kUtf8:
      return std::nullopt;
    case TextKind::kUtf16:
      return Complaint{"not_utf8", "the file is saved as UTF-16 (\"Unicode\" in Notepad)",
                       "choose UTF-8 under \"Encoding\" when saving"};
    case TextKind::kBinary:
      return Complaint{"not_text", "this is not a text file", "name a sharit.toml"};
    case TextKind::kTooLarge:
      return Complaint{"too_large", "the file is larger than 1 MiB: these are no settings",
                       "name a sharit.toml"};
    case TextKind::kOtherEncoding:
      return Complaint{"not_utf8", "the file is not UTF-8 from here on", "save it as UTF-8"};
  }
  return std::nullopt;
}

/// Line and column of a byte of well-formed text before it.
Place place_of_byte(std::string_view text, std::size_t at) {
  Place place{1, 1, 1};
  for (std::size_t i = 0; i < at;) {
    if (text[i] == '\n') {
      ++place.line;
      place.column = 0;
    }
    ++place.column;
    i += std::max<std::size_t>(1, utf8_character(text.substr(i)));
  }
  return place;
}

}  // namespace

bool LoadOutcome::ok() const {
  return std::ranges::none_of(
      problems, [](const Problem& problem) { return problem.severity == Severity::kError; });
}

LoadOutcome load_settings(std::string_view text, const std::filesystem::path& folder,
                          const FurtherChecks& further) {
  LoadOutcome outcome;
  text = without_bom(text);
  TextVerdict verdict = judge_text(text);
  if (text.size() > kLargestText && verdict.kind != TextKind::kUtf16 &&
      verdict.kind != TextKind::kBinary)
    verdict = {TextKind::kTooLarge, kLargestText};
  if (const auto complaint = not_text(verdict.kind)) {
    // Lines that are no text are not shown.
    Reporter reporter(verdict.kind == TextKind::kOtherEncoding ? text : "");
    reporter.error(place_of_byte(text, verdict.bad_at), *complaint);
    outcome.problems = reporter.take();
    return outcome;
  }
  Reporter reporter(text);
  if (const auto document = salvage_toml(text, reporter)) {
    read_root(*document, folder, outcome.settings, reporter);
    check_rules(*document, outcome.settings, reporter);
    if (further) {
      Settings settings = outcome.settings;
      resolve_paths(settings, folder);
      further(*document, settings, reporter);
    }
  }
  outcome.problems = reporter.take();
  return outcome;
}

}  // namespace sharit
