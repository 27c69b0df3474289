#include "render/layout/language.hpp"

#include <algorithm>
#include <array>

namespace sharit {
namespace {

struct WrittenIn {
  std::string_view language;
  Script script;
};

constexpr Script kArab = script_tag("Arab");
constexpr Script kLatn = script_tag("Latn");
constexpr Script kHebr = script_tag("Hebr");
constexpr Script kCyrl = script_tag("Cyrl");
constexpr Script kDeva = script_tag("Deva");
constexpr Script kHani = script_tag("Hani");
constexpr Script kHira = script_tag("Hira");

/// Languages not written in Latin letters (CLDR likely subtags). A language that is not here is
/// taken to be written in Latin letters. The first of each script stands for it.
constexpr std::array<WrittenIn, 58> kWrittenIn = {{
    {"ar", kArab},
    {"fa", kArab},
    {"ur", kArab},
    {"ckb", kArab},
    {"ks", kArab},
    {"ps", kArab},
    {"sd", kArab},
    {"ug", kArab},
    {"prs", kArab},
    {"pnb", kArab},
    {"lrc", kArab},
    {"glk", kArab},
    {"mzn", kArab},
    {"azb", kArab},
    {"bal", kArab},
    {"arz", kArab},
    {"ary", kArab},
    {"arq", kArab},
    {"apc", kArab},
    {"acm", kArab},
    {"he", kHebr},
    {"iw", kHebr},
    {"yi", kHebr},
    {"ru", kCyrl},
    {"uk", kCyrl},
    {"bg", kCyrl},
    {"sr", kCyrl},
    {"mk", kCyrl},
    {"be", kCyrl},
    {"kk", kCyrl},
    {"ky", kCyrl},
    {"tg", kCyrl},
    {"mn", kCyrl},
    {"tt", kCyrl},
    {"hi", kDeva},
    {"mr", kDeva},
    {"ne", kDeva},
    {"sa", kDeva},
    {"zh", kHani},
    {"yue", kHani},
    {"ja", kHira},
    {"el", script_tag("Grek")},
    {"hy", script_tag("Armn")},
    {"ka", script_tag("Geor")},
    {"am", script_tag("Ethi")},
    {"ko", script_tag("Hang")},
    {"th", script_tag("Thai")},
    {"lo", script_tag("Laoo")},
    {"km", script_tag("Khmr")},
    {"my", script_tag("Mymr")},
    {"bn", script_tag("Beng")},
    {"gu", script_tag("Gujr")},
    {"pa", script_tag("Guru")},
    {"ta", script_tag("Taml")},
    {"te", script_tag("Telu")},
    {"kn", script_tag("Knda")},
    {"ml", script_tag("Mlym")},
    {"si", script_tag("Sinh")},
}};

/// Lower case, with hyphens: "ur-pk" of "ur_PK".
std::string normalised(std::string_view tag) {
  std::string result(tag);
  for (char& letter : result) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (letter == '_') letter = '-';
  }
  return result;
}

/// The script subtag ("arab" of "ku-arab-iq"), or Common for none.
Script named_script(std::string_view tag) {
  for (auto hyphen = tag.find('-'); hyphen != std::string_view::npos;) {
    const auto next = tag.find('-', hyphen + 1);
    const std::string_view part =
        tag.substr(hyphen + 1, next == std::string_view::npos ? next : next - hyphen - 1);
    if (part.size() == 4 && part.front() >= 'a') {
      const char code[5] = {static_cast<char>(part[0] - 'a' + 'A'), part[1], part[2], part[3], 0};
      return script_tag(code);
    }
    hyphen = next;
  }
  return kCommonScript;
}

Script script_of(std::string_view tag) {
  if (const Script named = named_script(tag); named != kCommonScript) return named;
  const std::string_view primary = tag.substr(0, tag.find('-'));
  const auto* const found =
      std::find_if(kWrittenIn.begin(), kWrittenIn.end(),
                   [&](const WrittenIn& entry) { return entry.language == primary; });
  return found == kWrittenIn.end() ? kLatn : found->script;
}

/// Chinese letters serve Japanese too, and a Japanese feed is written in three scripts.
bool serves(Script written, Script script) {
  if (written == script) return true;
  const bool japanese = written == kHira || written == script_tag("Jpan");
  const bool chinese =
      written == kHani || written == script_tag("Hans") || written == script_tag("Hant");
  if (script == kHani) return japanese || chinese;
  return japanese && (script == script_tag("Kana") || script == kHira);
}

}  // namespace

std::string item_language(Script script, std::string_view feed) {
  const std::string language = normalised(feed);
  const bool scriptless = script == kCommonScript || script == kInheritedScript;
  if (!language.empty() && (scriptless || serves(script_of(language), script))) return language;
  if (script == kLatn) return "en";
  if (script == script_tag("Kana")) return "ja";
  const auto* const found = std::find_if(kWrittenIn.begin(), kWrittenIn.end(),
                                         [&](const auto& entry) { return entry.script == script; });
  return found == kWrittenIn.end() ? "und" : std::string(found->language);
}

const std::string& ItemLanguages::of(Script script, std::string_view feed) {
  for (const Answer& answer : answers_) {
    if (answer.script == script && answer.feed == feed) return answer.language;
  }
  if (answers_.size() >= kMost) answers_.clear();
  answers_.push_back({script, std::string(feed), item_language(script, feed)});
  return answers_.back().language;
}

}  // namespace sharit
