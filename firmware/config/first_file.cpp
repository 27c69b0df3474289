#include "firmware/config/first_file.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "firmware/config/reference_lines.hpp"
#include "firmware/config/schema.hpp"

namespace sharit {
namespace {

constexpr std::string_view kHead =
    "Settings of Sharit, the news ticker. Saved changes show within two seconds;\n"
    "\"sharit check\" tells whether this file is right. What is left out keeps its default.\n"
    "The other settings are named below; config/sharit.toml and config/README.md explain them.\n";

/// A key of this file, and its value as TOML; empty: only its example, commented out.
using Line = std::pair<std::string_view, std::string>;

/// The settings of a table that do not stand in this file, by name.
void add_others(std::string& out, std::string_view table, const std::vector<Line>& lines,
                std::string_view before) {
  std::string names;
  for (const Key& key : schema_keys()) {
    const bool here = std::ranges::find(lines, key.name, &Line::first) != lines.end();
    if (key.table == table && !here) names += (names.empty() ? "" : ", ") + std::string(key.name);
  }
  if (!names.empty()) add_remark(out, std::string(before) + names + ".");
}

void add_lines(std::string& out, std::string_view table, const std::vector<Line>& lines) {
  for (const auto& [name, value] : lines) {
    const Key& key = *find_key(table, name);
    out += "\n";
    if (value.empty()) {
      add_example(out, key);
    } else {
      add_help(out, key);
      out += std::string(name) + " = " + value + "\n";
    }
  }
  out += "\n";
  add_others(out, table, lines, "More settings: ");
}

std::string quoted_or_none(const std::string& text) {
  return text.empty() ? std::string{} : toml_quoted(text);
}

std::vector<Line> lines_of(const FirstFile::Feed& feed) {
  std::vector<Line> lines{{"name", quoted_or_none(feed.name)}, {"url", quoted_or_none(feed.url)}};
  if (feed.allow_private) lines.emplace_back("allow_private", "true");
  return lines;
}

/// The first one explains itself; of the others only the settings stand there.
void add_feeds(std::string& out, const Table& table, const std::vector<FirstFile::Feed>& feeds) {
  out += feeds.empty() ? "#" + table_header(table) + "\n" : table_header(table) + "\n";
  add_lines(out, table.name, lines_of(feeds.empty() ? FirstFile::Feed{} : feeds.front()));
  for (std::size_t at = 1; at < feeds.size(); ++at) {
    out += "\n" + table_header(table) + "\n";
    for (const auto& [name, value] : lines_of(feeds[at])) {
      if (!value.empty()) out += std::string(name) + " = " + value + "\n";
    }
  }
}

}  // namespace

std::string toml_quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (byte < 0x20 || byte == 0x7F) {
      constexpr std::string_view kHex = "0123456789ABCDEF";
      out += std::string("\\u00") + kHex[byte >> 4U] + kHex[byte & 0xFU];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string first_file_text(const FirstFile& first) {
  std::string out;
  add_remark(out, kHead);
  for (const Table& table : schema_tables()) {
    out += "\n\n";
    add_remark(out, table.help);
    if (table.name == "screen") {
      out += table_header(table) + "\n";
      add_lines(out, table.name,
                {{"title", quoted_or_none(first.title)},
                 {"language", quoted_or_none(first.language)},
                 {"layout", quoted_or_none(first.layout)},
                 {"timezone", quoted_or_none(first.timezone)}});
    } else if (table.name == "feed") {
      add_feeds(out, table, first.feeds);
    } else {
      out += "#" + table_header(table) + "\n";
      add_others(out, table.name, {}, "Settings: ");
    }
  }
  return out;
}

}  // namespace sharit
