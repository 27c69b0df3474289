// `sharit withdraw` and `sharit release`: the operator takes a headline off and brings it back.
#include <algorithm>
#include <iostream>

#include <nlohmann/json.hpp>

#include "firmware/app/commands.hpp"
#include "firmware/app/control_call.hpp"
#include "firmware/system/escape.hpp"

namespace sharit {
namespace {

using nlohmann::json;

/// Of many headlines so many are named.
constexpr std::size_t kMostNamed = 10;

std::string quoted(const json& headline) {
  const std::string source = escape_for_log(headline.value("source", ""));
  return "\"" + escape_for_log(headline.value("text", "")) + "\"" +
         (source.empty() ? "" : " - " + source);
}

std::string several(const json& headlines) {
  std::string out = std::to_string(headlines.size()) +
                    " headlines have these words; write more of the one you mean:";
  const std::size_t named = std::min(headlines.size(), kMostNamed);
  for (std::size_t i = 0; i < named; ++i) out += "\n  " + quoted(headlines[i]);
  if (named < headlines.size()) out += "\n  ...";
  return out;
}

/// What is said of the headline that was meant, and of none.
struct Sayings {
  const char* done;
  const char* none;
  const char* not_kept;  ///< The change does not outlast a restart.
};

int edit_ticker(const char* what, const std::vector<std::string>& words, const Sayings& sayings) {
  const auto answer = ask_ticker(what, words);
  if (!answer) return report({Fault::kDevice, answer.error().sentence});
  const json said = json::parse(answer->text, nullptr, false);
  const json headlines = said.value("headlines", json::array());
  if (headlines.empty()) return report({Fault::kInput, sayings.none});
  if (headlines.size() > 1) return report({Fault::kInput, several(headlines)});
  std::cout << sayings.done << quoted(headlines.front()) << "\n";
  if (!said.value("kept", true)) std::cout << sayings.not_kept << "\n";
  return 0;
}

}  // namespace

int withdraw_headline(const WithdrawOptions& options) {
  return edit_ticker("withdraw", options.words,
                     {"Withdrawn: ", "No headline on the screen or in the list has these words.",
                      "It comes back with the next start: the list cannot be stored."});
}

int release_headline(const ReleaseOptions& options) {
  return edit_ticker(
      "release", options.words,
      {"Released: ", "No withdrawn headline has these words; `sharit status` lists them.",
       "It is withdrawn again with the next start: the list cannot be stored."});
}

}  // namespace sharit
