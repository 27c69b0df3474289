#include "render/support/time_span.hpp"

#include <algorithm>

namespace sharit {

std::string span_text(std::chrono::seconds span) {
  using namespace std::chrono;
  const seconds whole = std::max(span, seconds{0});
  if (whole < minutes{2}) return std::to_string(whole.count()) + " s";
  if (whole < hours{2}) return std::to_string(whole / minutes{1}) + " min";
  if (whole < days{2}) return std::to_string(whole / hours{1}) + " h";
  return std::to_string(whole / days{1}) + " days";
}

}  // namespace sharit
