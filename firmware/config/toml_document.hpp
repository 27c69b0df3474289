#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/config/settings.hpp"

namespace sharit {

/// A stretch of one line of the file: line and column from 1, in code points.
struct Place {
  int line = 0;
  int column = 0;
  int length = 0;
};

struct TomlMember;

/// A value of a TOML document with its place: our own tree, so that one file knows the library.
/// Only the field of its kind is set. Dates without a time, and times without a date, keep no
/// value.
struct TomlNode {
  enum class Kind { kTable, kArray, kText, kBool, kInteger, kFloat, kDate, kTime, kDateTime };
  Kind kind = Kind::kTable;
  Place place;
  std::string text;
  bool boolean = false;
  std::int64_t integer = 0;
  double number = 0;
  Moment moment;
  std::vector<TomlMember> members;  ///< Of a table, in the order of the file.
  std::vector<TomlNode> items;      ///< Of an array.
  bool partial = false;             ///< A table of which a statement could not be read.

  /// The value of `key`, or null. @lifetime the node's.
  [[nodiscard]] const TomlNode* find(std::string_view key) const;
};

struct TomlMember {
  std::string key;
  Place place;  ///< Of the key.
  TomlNode value;
};

/// Where the text stops being TOML and why, in the library's words.
struct TomlError {
  Place place;
  std::string reason;
};

/// Parses UTF-8 text with toml++ (TOML 1.0). Fails at the first syntax error. Never throws.
[[nodiscard]] std::expected<TomlNode, TomlError> parse_toml(std::string_view utf8);

/// "a text", "a table": what a person calls the kind.
[[nodiscard]] std::string_view kind_name(TomlNode::Kind kind);

}  // namespace sharit
