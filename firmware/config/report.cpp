#include "firmware/config/report.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <nlohmann/json.hpp>

#include "firmware/config/rule.hpp"
#include "firmware/config/source_text.hpp"

namespace sharit {
namespace {

/// Longer lines are shown round the fault only.
constexpr std::size_t kWidestLine = 100;

struct Character {
  std::string_view bytes;
  int cells = 1;  ///< On a terminal.
};

std::uint32_t code_point(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  switch (bytes.size()) {
    case 2:
      return (at(0) & 0x1FU) << 6 | (at(1) & 0x3FU);
    case 3:
      return (at(0) & 0x0FU) << 12 | (at(1) & 0x3FU) << 6 | (at(2) & 0x3FU);
    case 4:
      return (at(0) & 0x07U) << 18 | (at(1) & 0x3FU) << 12 | (at(2) & 0x3FU) << 6 | (at(3) & 0x3FU);
    default:
      return at(0);
  }
}

bool within(std::uint32_t cp, std::uint32_t first, std::uint32_t last) {
  return cp >= first && cp <= last;
}

/// Rough wcwidth: marks take no cell, East Asian wide characters and emoji two. Enough for a caret.
int cells_of(std::uint32_t cp) {
  if (within(cp, 0x300, 0x36F) || within(cp, 0x610, 0x61A) || within(cp, 0x64B, 0x65F) ||
      cp == 0x670 || within(cp, 0x6D6, 0x6DC) || within(cp, 0x6DF, 0x6E4) ||
      within(cp, 0x200B, 0x200D) || within(cp, 0xFE00, 0xFE0F))
    return 0;
  if (within(cp, 0x1100, 0x115F) || within(cp, 0x2E80, 0xA4CF) || within(cp, 0xAC00, 0xD7A3) ||
      within(cp, 0xF900, 0xFAFF) || within(cp, 0xFF00, 0xFF60) || within(cp, 0x1F300, 0x1FAFF))
    return 2;
  return 1;
}

/// Would move the cursor or reorder what follows on the operator's terminal.
bool is_control(std::uint32_t cp) {
  return cp < 0x20 || within(cp, 0x7F, 0x9F) || within(cp, 0x202A, 0x202E) ||
         within(cp, 0x2066, 0x2069) || cp == 0x200E || cp == 0x200F || cp == 0x61C;
}

std::vector<Character> characters_of(std::string_view line) {
  std::vector<Character> out;
  while (!line.empty()) {
    const std::size_t size = utf8_character(line);
    if (size == 0) {
      out.push_back({"\xEF\xBF\xBD", 1});
      line.remove_prefix(1);
      continue;
    }
    const std::uint32_t cp = code_point(line.substr(0, size));
    if (cp == '\t')
      out.push_back({" ", 1});
    else if (is_control(cp))
      out.push_back({"\xEF\xBF\xBD", 1});
    else
      out.push_back({line.substr(0, size), cells_of(cp)});
    line.remove_prefix(size);
  }
  return out;
}

std::string safe(std::string_view text) {
  std::string out;
  for (const Character& character : characters_of(text)) out += character.bytes;
  return out;
}

/// A line with a password is not repeated: reports are copied into mails.
bool holds_secret(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  if (line.starts_with("password") || line.starts_with("token =") || line.starts_with("token="))
    return true;
  const std::size_t host = line.find("://");
  if (host == std::string_view::npos) return false;
  const std::string_view rest = line.substr(host + 3);
  return rest.substr(0, rest.find_first_of("/?#")).contains('@');
}

/// The line of source and under it the carets.
std::string excerpt(const Problem& problem) {
  if (holds_secret(problem.source_line)) return {};
  const std::vector<Character> line = characters_of(problem.source_line);
  const std::size_t fault =
      std::min<std::size_t>(static_cast<std::size_t>(problem.column) - 1, line.size());
  std::size_t begin = 0;
  std::size_t end = line.size();
  if (line.size() > kWidestLine) {
    begin = fault > kWidestLine / 2 ? fault - kWidestLine / 2 : 0;
    end = std::min(line.size(), begin + kWidestLine);
  }
  const std::string number = std::to_string(problem.line);
  const std::string margin(number.size(), ' ');
  std::string source = "  " + number + " | " + (begin > 0 ? "…" : "");
  std::string carets = "  " + margin + " | " + (begin > 0 ? " " : "");
  for (std::size_t i = begin; i < end; ++i) source += line[i].bytes;
  if (end < line.size()) source += "…";
  for (std::size_t i = begin; i < fault; ++i)
    carets.append(static_cast<std::size_t>(line[i].cells), ' ');
  std::size_t marks = 0;
  const std::size_t last = fault + static_cast<std::size_t>(std::max(problem.length, 1));
  for (std::size_t i = fault; i < std::min(last, end); ++i)
    marks += static_cast<std::size_t>(line[i].cells);
  carets.append(std::max<std::size_t>(marks, 1), '^');
  return source + "\n" + carets + "\n";
}

std::string_view severity_name(Severity severity) {
  return severity == Severity::kError ? "error" : "warning";
}

}  // namespace

std::string render_problems(std::span<const Problem> problems, std::string_view name) {
  std::string out;
  for (const Problem& problem : problems) {
    out += safe(name);
    if (problem.line > 0)
      out += ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
    out += ": " + std::string(severity_name(problem.severity)) + ": " + safe(problem.message) +
           " [" + std::string(rule_number(problem.code)) + " " + problem.code + "]\n";
    if (!problem.source_line.empty()) out += excerpt(problem);
    if (!problem.hint.empty()) out += "  help: " + safe(problem.hint) + "\n";
  }
  return out;
}

std::string problems_json(std::span<const Problem> problems, std::string_view name) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  bool ok = true;
  for (const Problem& problem : problems) {
    ok = ok && problem.severity != Severity::kError;
    list.push_back({{"line", problem.line},
                    {"column", problem.column},
                    {"length", problem.length},
                    {"severity", severity_name(problem.severity)},
                    {"rule", rule_number(problem.code)},
                    {"code", problem.code},
                    {"message", problem.message},
                    {"hint", problem.hint}});
  }
  const nlohmann::ordered_json out = {{"file", name}, {"ok", ok}, {"problems", std::move(list)}};
  // Ill-formed bytes of the file become U+FFFD instead of an exception.
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace sharit
