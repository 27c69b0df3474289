#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

#include "firmware/app/commands.hpp"
#include "firmware/feeds/dates.hpp"
#include "firmware/feeds/source_reader.hpp"

namespace sharit {

int print_dates(const DatesOptions&) {
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto text = nlohmann::json::parse(line, nullptr, false);
    const auto time = text.is_string() ? parse_date(text.get_ref<const std::string&>())
                                       : std::optional<WallTime>{};
    if (time) {
      std::cout << '"' << to_iso8601(*time) << "\"\n";
    } else {
      std::cout << "null\n";
    }
  }
  std::cout.flush();
  return 0;
}

}  // namespace sharit
