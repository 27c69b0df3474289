#include "firmware/feeds/json_feed.hpp"

#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "firmware/feeds/json_repair.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

using nlohmann::json;

// Text of a member; numbers count too, as ids are often bare.
std::string text_of(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  if (found->is_number()) return found->dump();
  return {};
}

// The first of an item's texts that says anything.
void take_text(const json& node, RawItem& item) {
  for (const char* key : {"summary", "content_text", "content_html"}) {
    item.text = text_of(node, key);
    item.text_type = std::string_view(key) == "content_html" ? TitleType::kHtml : TitleType::kPlain;
    if (!ascii_trim(item.text).empty()) return;
  }
}

json parse_leniently(std::string_view utf8, std::vector<const char*>& notes) {
  json root = json::parse(utf8.begin(), utf8.end(), nullptr, false);
  if (!root.is_discarded()) return root;
  const RepairedJson repaired = repair_json(utf8);
  notes.push_back(repaired.cut ? "truncated" : "json_repaired");
  return json::parse(repaired.text, nullptr, false);
}

bool is_article(const json& node) {
  const auto type = node.find("@type");
  if (type == node.end()) return false;
  const auto says = [](const json& value) {
    if (!value.is_string()) return false;
    const auto& name = value.get_ref<const std::string&>();
    return name.ends_with("Article") || name.ends_with("BlogPosting") || name.ends_with("Report");
  };
  if (!type->is_array()) return says(*type);
  for (const json& one : *type) {
    if (says(one)) return true;
  }
  return false;
}

// The headline of an article, which some sites give as a list or as a JSON-LD value object.
std::string headline_of(const json& article) {
  const auto found = article.find("headline");
  if (found == article.end()) return text_of(article, "name");
  const json& value = found->is_array() && !found->empty() ? found->front() : *found;
  if (value.is_object()) return text_of(value, "@value");
  return value.is_string() ? value.get<std::string>() : std::string{};
}

const json* find_article(const json& node, int depth) {
  if (depth > 3) return nullptr;
  if (node.is_array()) {
    for (const json& child : node) {
      if (const json* found = find_article(child, depth + 1)) return found;
    }
    return nullptr;
  }
  if (!node.is_object()) return nullptr;
  if (is_article(node) && !headline_of(node).empty()) return &node;
  for (const char* key : {"@graph", "mainEntity"}) {
    const auto inside = node.find(key);
    const json* found = inside == node.end() ? nullptr : find_article(*inside, depth + 1);
    if (found != nullptr) return found;
  }
  return nullptr;
}

// The JSON of a script, without the comment or CDATA section that old pages put around it.
std::string_view json_in_script(std::string_view script) {
  constexpr std::string_view kCdata = "<![CDATA[";
  if (const std::size_t at = script.find(kCdata); at != std::string_view::npos) {
    if (at < script.find('{')) script.remove_prefix(at + kCdata.size());
  }
  const std::size_t begin = script.find_first_of("{[");
  return begin == std::string_view::npos ? std::string_view{} : script.substr(begin);
}

}  // namespace

std::optional<RawFeed> read_json_feed(std::string_view utf8, ItemText text) {
  try {
    std::vector<const char*> notes;
    const json root = parse_leniently(utf8, notes);
    if (!root.is_object()) return std::nullopt;
    const auto items = root.find("items");
    if (items == root.end() || !items->is_array()) return std::nullopt;
    RawFeed feed;
    feed.format = "jsonfeed";
    feed.notes = std::move(notes);
    feed.title = text_of(root, "title");
    feed.language = text_of(root, "language");
    feed.link = text_of(root, "home_page_url");
    for (const json& node : *items) {
      if (!node.is_object()) continue;
      if (feed.items.size() >= kMostItems) break;
      RawItem item;
      item.title = text_of(node, "title");
      item.title_type = TitleType::kHtml;
      item.date = text_of(node, "date_published");
      item.other_date = text_of(node, "date_modified");
      if (item.date.empty()) item.date.swap(item.other_date);
      item.link = text_of(node, "url");
      if (item.link.empty()) item.link = text_of(node, "external_url");
      item.id = text_of(node, "id");
      item.language = text_of(node, "language");
      if (text == ItemText::kKeep) take_text(node, item);
      feed.items.push_back(std::move(item));
    }
    return feed;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::optional<RawItem> read_json_ld_article(std::string_view utf8) {
  try {
    std::vector<const char*> notes;
    const json root = parse_leniently(json_in_script(utf8), notes);
    const json* article = find_article(root, 0);
    if (article == nullptr) return std::nullopt;
    RawItem item;
    item.title = headline_of(*article);
    item.title_type = TitleType::kHtml;
    item.date = text_of(*article, "datePublished");
    item.link = text_of(*article, "url");
    item.id = text_of(*article, "@id");
    return item;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace sharit
