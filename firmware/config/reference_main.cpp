// Prints what is made from the tables of settings and rules:
//   sharit_reference > config/sharit.toml
//   sharit_reference schema > config/sharit.schema.json
//   sharit_reference rules > config/rules.md
#include <cstdio>
#include <string>
#include <string_view>

#include "firmware/config/json_schema.hpp"
#include "firmware/config/reference.hpp"
#include "firmware/config/rule.hpp"

int main(int count, char** words) {
  const std::string_view what = count > 1 ? words[1] : "";
  const std::string text = what == "schema"  ? sharit::json_schema_text()
                           : what == "rules" ? sharit::rules_text()
                                             : sharit::reference_text();
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 3;
}
