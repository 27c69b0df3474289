#include "firmware/config/toml_document.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include <toml++/toml.h>

namespace sharit {
namespace {

Place place_of(const toml::source_region& region) {
  Place place{static_cast<int>(region.begin.line), static_cast<int>(region.begin.column), 1};
  if (region.end.line == region.begin.line && region.end.column > region.begin.column)
    place.length = static_cast<int>(region.end.column - region.begin.column);
  return place;
}

std::chrono::sys_seconds seconds_of(const toml::date& date, const toml::time& time) {
  using namespace std::chrono;
  const year_month_day day{year{date.year}, month{date.month}, std::chrono::day{date.day}};
  return sys_seconds{sys_days{day}} + hours{time.hour} + minutes{time.minute} +
         seconds{time.second};
}

TomlNode convert(const toml::node& node);

void convert_table(const toml::table& table, TomlNode& out) {
  out.kind = TomlNode::Kind::kTable;
  for (const auto& [key, value] : table)
    out.members.push_back(
        TomlMember{std::string(key.str()), place_of(key.source()), convert(value)});
  // toml++ keeps keys sorted by name.
  std::ranges::stable_sort(out.members, {}, [](const TomlMember& member) {
    return std::pair(member.place.line, member.place.column);
  });
}

TomlNode convert(const toml::node& node) {
  using Kind = TomlNode::Kind;
  TomlNode out;
  out.place = place_of(node.source());
  if (const auto* table = node.as_table()) {
    convert_table(*table, out);
  } else if (const auto* array = node.as_array()) {
    out.kind = Kind::kArray;
    for (const auto& item : *array) out.items.push_back(convert(item));
  } else if (const auto* text = node.as_string()) {
    out.kind = Kind::kText;
    out.text = text->get();
  } else if (const auto* boolean = node.as_boolean()) {
    out.kind = Kind::kBool;
    out.boolean = boolean->get();
  } else if (const auto* integer = node.as_integer()) {
    out.kind = Kind::kInteger;
    out.integer = integer->get();
  } else if (const auto* number = node.as_floating_point()) {
    out.kind = Kind::kFloat;
    out.number = number->get();
  } else if (const auto* date = node.as_date()) {
    out.kind = Kind::kDate;
    out.moment.value = seconds_of(date->get(), toml::time{});
  } else if (node.is_time()) {
    out.kind = Kind::kTime;
  } else if (const auto* moment = node.as_date_time()) {
    out.kind = Kind::kDateTime;
    out.moment.value = seconds_of(moment->get().date, moment->get().time);
    if (moment->get().offset)
      out.moment.offset = std::chrono::minutes{moment->get().offset->minutes};
  }
  return out;
}

}  // namespace

const TomlNode* TomlNode::find(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &TomlMember::key);
  return found == members.end() ? nullptr : &found->value;
}

std::expected<TomlNode, TomlError> parse_toml(std::string_view utf8) {
  try {
    return convert(toml::parse(utf8));
  } catch (const toml::parse_error& error) {
    return std::unexpected(TomlError{place_of(error.source()), std::string(error.description())});
  } catch (const std::exception& error) {
    return std::unexpected(TomlError{Place{1, 1, 1}, error.what()});
  }
}

std::string_view kind_name(TomlNode::Kind kind) {
  switch (kind) {
    case TomlNode::Kind::kTable:
      return "a table";
    case TomlNode::Kind::kArray:
      return "a list";
    case TomlNode::Kind::kText:
      return "a text in quotes";
    case TomlNode::Kind::kBool:
      return "true or false";
    case TomlNode::Kind::kInteger:
      return "a whole number";
    case TomlNode::Kind::kFloat:
      return "a number with a point";
    case TomlNode::Kind::kDate:
      return "a date without a time";
    case TomlNode::Kind::kTime:
      return "a time without a date";
    case TomlNode::Kind::kDateTime:
      return "a date and time";
  }
  return "a value";
}

}  // namespace sharit
