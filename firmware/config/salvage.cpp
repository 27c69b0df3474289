#include "firmware/config/salvage.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "firmware/config/schema.hpp"
#include "firmware/config/statement.hpp"
#include "firmware/config/syntax.hpp"
#include "firmware/config/unknown.hpp"

namespace sharit {
namespace {

/// Bytes that the parser may be given for one file, all its readings together.
constexpr std::size_t kMostBytes = std::size_t{16} * 1024 * 1024;

/// Stands for a statement that was taken out; nobody has a key of this name.
constexpr std::string_view kStandIn = "sharit: unreadable line ";

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += line;
    text += '\n';
  }
  text.pop_back();
  return text;
}

/// Takes stand-ins out of all tables and marks those that had one.
void mark_partial(TomlNode& node) {
  const auto taken = std::erase_if(
      node.members, [](const TomlMember& member) { return member.key.starts_with(kStandIn); });
  node.partial = taken != 0;
  for (TomlMember& member : node.members) mark_partial(member.value);
  for (TomlNode& item : node.items) mark_partial(item);
}

/// A heading that cannot be read, and the table it seems to name.
struct Heading {
  const Table* table;
  int line;
  bool twice;  ///< Nothing but that it stands there twice is wrong with it.
};

class Salvage {
 public:
  Salvage(std::string_view text, Reporter& reporter)
      : lines_(lines_of(text)), reporter_(reporter) {}

  std::optional<TomlNode> read() {
    for (std::size_t bytes = 0; bytes < kMostBytes;) {
      const std::string text = joined(lines_);
      bytes += text.size();
      auto document = parse_toml(text);
      if (document) return settled(std::move(*document));
      if (!reporter_.has_room() || !take_out(document.error())) break;
    }
    reporter_.give_up();
    return std::nullopt;
  }

 private:
  /// False: it is the stand-in that cannot be read, so nothing more can be done.
  bool take_out(const TomlError& error) {
    const Statement statement = statement_at(lines_, error.place.line);
    if (statement.first == 0) return false;
    std::string& first = line(statement.first);
    if (first.contains(kStandIn)) return false;
    report_syntax(error, statement, reporter_);
    std::string name = std::string(kStandIn) + std::to_string(statement.first);
    const Table* const named = first.contains('=') ? nullptr : table_named_in(first);
    if (statement.header || named != nullptr) {
      const bool twice = error.reason.contains("redefine");
      headings_.emplace(name, Heading{named, statement.first, twice});
      first = "[\"" + name + "\"]";
    } else {
      first = "\"" + name + "\" = 0";
    }
    for (int number = statement.first + 1; number <= statement.last; ++number) line(number).clear();
    return true;
  }

  std::string& line(int number) { return lines_[static_cast<std::size_t>(number) - 1]; }

  /// Puts what stands under spoilt headings where it belongs.
  TomlNode settled(TomlNode root) const {
    std::vector<std::pair<Heading, TomlNode>> found;
    for (TomlMember& member : root.members)
      if (const auto heading = headings_.find(member.key); heading != headings_.end())
        found.emplace_back(heading->second, std::move(member.value));
    std::erase_if(root.members,
                  [&](const TomlMember& member) { return headings_.contains(member.key); });
    mark_partial(root);
    for (auto& [heading, node] : found) {
      if (heading.table == nullptr) continue;
      mark_partial(node);
      put(root, heading, std::move(node));
    }
    return root;
  }

  void put(TomlNode& root, const Heading& heading, TomlNode node) const {
    const Table& table = *heading.table;
    const auto there = std::ranges::find(root.members, table.name, &TomlMember::key);
    const Place place = reporter_.whole_line(heading.line);
    node.place = place;
    if (there == root.members.end()) {
      TomlNode value = std::move(node);
      if (table.repeated) {
        TomlNode list;
        list.kind = TomlNode::Kind::kArray;
        list.place = place;
        list.items.push_back(std::move(value));
        value = std::move(list);
      }
      root.members.push_back({std::string(table.name), place, std::move(value)});
    } else if (there->value.kind == TomlNode::Kind::kArray && table.repeated) {
      there->value.items.push_back(std::move(node));
    } else if (there->value.kind == TomlNode::Kind::kTable && !table.repeated) {
      if (!heading.twice)
        report_twice(reporter_.whole_line(std::max(heading.line, there->place.line)),
                     "[" + std::string(table.name) + "]", reporter_);
      std::ranges::move(node.members, std::back_inserter(there->value.members));
    }
  }

  std::vector<std::string> lines_;
  std::map<std::string, Heading> headings_;  ///< By the name of their stand-in.
  Reporter& reporter_;
};

}  // namespace

std::optional<TomlNode> salvage_toml(std::string_view text, Reporter& reporter) {
  return Salvage(text, reporter).read();
}

}  // namespace sharit
