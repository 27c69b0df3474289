#include "firmware/config/demo_headlines.hpp"

#include <array>
#include <utility>

#include "firmware/config/toml_document.hpp"
#include "firmware/config/values.hpp"

namespace sharit {
namespace {

std::unexpected<Error> fail_at(const Place& place, const std::string& reason) {
  return fail(Fault::kInput, "demo headlines, line " + std::to_string(place.line) + ": " + reason);
}

bool known_level(std::string_view level) {
  return level == "normal" || level == "notice" || level == "breaking";
}

Result<DemoHeadline> read_headline(const TomlNode& table) {
  DemoHeadline headline;
  headline.language = "ar";
  std::string age = "0";
  const std::array<std::pair<std::string_view, std::string*>, 6> fields{{
      {"text", &headline.text},
      {"source", &headline.source},
      {"language", &headline.language},
      {"level", &headline.level},
      {"age", &age},
      {"link", &headline.link},
  }};
  for (const TomlMember& member : table.members) {
    std::string* target = nullptr;
    for (const auto& [key, field] : fields)
      if (member.key == key) target = field;
    if (target == nullptr) return fail_at(member.place, "unknown key \"" + member.key + "\"");
    if (member.value.kind != TomlNode::Kind::kText)
      return fail_at(member.place, "\"" + member.key + "\" is not a text in quotes");
    *target = member.value.text;
  }
  if (headline.text.empty()) return fail_at(table.place, "a headline without a text");
  if (!known_level(headline.level))
    return fail_at(table.place, "level \"" + headline.level + "\" is not notice or breaking");
  const auto duration = parse_duration(age);
  if (!duration) return fail_at(table.place, "age \"" + age + "\" is not like \"5m\" or \"2h\"");
  headline.age = *duration;
  return headline;
}

}  // namespace

Result<std::vector<DemoHeadline>> parse_demo_headlines(std::string_view toml) {
  const auto document = parse_toml(toml);
  if (!document) return fail_at(document.error().place, document.error().reason);
  std::vector<DemoHeadline> headlines;
  for (const TomlMember& member : document->members) {
    if (member.key != "headline" || member.value.kind != TomlNode::Kind::kArray)
      return fail_at(member.place, "only [[headline]] tables belong here");
    for (const TomlNode& item : member.value.items) {
      if (item.kind != TomlNode::Kind::kTable)
        return fail_at(item.place, "only [[headline]] tables belong here");
      auto headline = read_headline(item);
      if (!headline) return std::unexpected(headline.error());
      headlines.push_back(*std::move(headline));
    }
  }
  return headlines;
}

}  // namespace sharit
