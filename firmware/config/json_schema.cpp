#include "firmware/config/json_schema.hpp"

#include <string_view>

#include <nlohmann/json.hpp>

#include "firmware/config/convert.hpp"
#include "firmware/config/schema.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {
namespace {

using Json = nlohmann::ordered_json;

// The forms of values.cpp as regular expressions. Blanks may surround a value and its unit.
constexpr std::string_view kBlank = "[ \\t]*";
constexpr std::string_view kNumber = "([0-9]+\\.?[0-9]*|\\.[0-9]+)";
constexpr std::string_view kColour = "^#[0-9A-Fa-f]{6}$";
constexpr std::string_view kLanguage = "^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)?$";
constexpr std::string_view kMoment =
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?"
    "([Zz]|[+-][0-9]{2}:[0-9]{2})?)?$";

std::string blanks_before(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out += std::string(kBlank) + std::string(part);
  return out + std::string(kBlank);
}

std::string duration_form() {
  std::string out = blanks_before({"(0|("});
  for (const std::string_view unit : {"d", "h", "m", "s"})
    out += "([0-9]+" + std::string(kBlank) + std::string(unit) + std::string(kBlank) + ")?";
  // One of the four at least.
  return "(?=[ \\t]*[0-9])" + out + "))" + std::string(kBlank);
}

std::string length_form() {
  const std::string inches = "(inches|inch|in|\")";
  const std::string feet = blanks_before({kNumber, "(feet|foot|ft|')"});
  return "(" + blanks_before({kNumber, "(mm|cm|m|inches|inch|in|\")"}) + "|" + feet + "(" +
         std::string(kNumber) + blanks_before({inches + "?"}) + ")?)";
}

Json whole(const std::string& form) {
  return {{"type", "string"}, {"pattern", "^(" + form + ")$"}};
}

Json text() {
  return {{"type", "string"}};
}

Json form(std::string_view pattern) {
  return {{"type", "string"}, {"pattern", pattern}};
}

Json list_of(Json items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}

Json one_or_list(const Json& one) {
  return {{"anyOf", Json::array({list_of(one), one})}};
}

Json choice_of(const Key& key) {
  Json out = text();
  for (const std::string_view choice : split_choices(key.choices)) out["enum"].push_back(choice);
  return out;
}

/// "09:00-11:30"
std::string times_form() {
  const std::string clock = "([01]?[0-9]|2[0-3]):[0-5][0-9]";
  return blanks_before({clock, "-", "(" + clock + "|24:00)"});
}

constexpr std::string_view kSomething = "[^ \\t\\r\\n]";

/// What a value may be.
Json type_of(const Key& key) {
  switch (key.type) {
    case ValueType::kFullText:
      return form(kSomething);
    case ValueType::kAddress:
      return {{"type", "string"}, {"minLength", 1}};
    case ValueType::kText:
    case ValueType::kTimezone:
    case ValueType::kProxy:
    case ValueType::kPath:
    case ValueType::kTheme:
    case ValueType::kSecret:
      return text();
    case ValueType::kChoice:
      return choice_of(key);
    case ValueType::kDuration:
      return whole(duration_form());
    case ValueType::kAutoDuration:
      return whole("auto|" + duration_form());
    case ValueType::kColour:
      return form(kColour);
    case ValueType::kColours:
      return list_of(form(kColour));
    case ValueType::kSpeed:
      return whole("calm|normal|brisk|" + blanks_before({kNumber, "(px/s|wpm)"}));
    case ValueType::kShare:
      return whole(blanks_before({kNumber, "%"}));
    case ValueType::kAutoShare:
      return whole("auto|" + blanks_before({kNumber, "%"}));
    case ValueType::kLength:
      return whole(length_form());
    case ValueType::kLanguage:
      return form(kLanguage);
    case ValueType::kRegion:
      return form("^([A-Za-z]{2})?$");
    case ValueType::kTextList:
      return one_or_list(text());
    case ValueType::kWordList:
      return one_or_list(form(kSomething));
    case ValueType::kDays:
      return one_or_list(choice_of(key));
    case ValueType::kTimes:
      return one_or_list(whole(times_form()));
    case ValueType::kBool:
      return {{"type", "boolean"}};
    case ValueType::kInteger: {
      Json out = {{"type", "integer"}};
      if (key.ranged()) {
        out["minimum"] = static_cast<std::int64_t>(key.least);
        out["maximum"] = static_cast<std::int64_t>(key.most);
      }
      return out;
    }
    case ValueType::kTurn:
      return {{"type", "integer"}, {"enum", {0, 90, 180, 270}}};
    case ValueType::kMoment:
      return form(kMoment);  // Editors see TOML's dates as texts.
  }
  return text();
}

/// The default, which the table has as TOML.
Json initial_of(const TomlNode& node) {
  switch (node.kind) {
    case TomlNode::Kind::kBool:
      return node.boolean;
    case TomlNode::Kind::kInteger:
      return node.integer;
    case TomlNode::Kind::kArray: {
      Json out = Json::array();
      for (const TomlNode& item : node.items) out.push_back(initial_of(item));
      return out;
    }
    default:
      return node.text;
  }
}

Json key_schema(const Key& key) {
  Json out = type_of(key);
  out["description"] = std::string(key.help) + "\n\n" + accepted_text(key);
  if (key.initial.empty()) return out;
  if (const auto document = parse_toml("x = " + std::string(key.initial)))
    out["default"] = initial_of(*document->find("x"));
  return out;
}

Json table_schema(const Table& table) {
  Json out = {{"type", "object"},
              {"description", table.help},
              {"additionalProperties", false},
              {"properties", Json::object()}};
  for (const Key& key : schema_keys()) {
    if (key.table != table.name) continue;
    out["properties"][std::string(key.name)] = key_schema(key);
    if (key.required) out["required"].push_back(key.name);
  }
  return out;
}

}  // namespace

std::string json_schema_text() {
  Json out = {{"$schema", "http://json-schema.org/draft-04/schema#"},
              {"title", "sharit.toml"},
              {"description", "Settings of Sharit, the news ticker."},
              {"type", "object"},
              {"additionalProperties", false},
              {"properties", Json::object()}};
  for (const Table& table : schema_tables()) {
    Json schema = table_schema(table);
    if (table.repeated)
      schema = {{"type", "array"}, {"description", table.help}, {"items", std::move(schema)}};
    out["properties"][std::string(table.name)] = std::move(schema);
  }
  return out.dump(2) + "\n";
}

}  // namespace sharit
