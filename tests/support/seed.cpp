#include "support/seed.hpp"

#include <charconv>
#include <cstdlib>
#include <random>

namespace sharit::test {

std::optional<std::uint64_t> seed_from(std::optional<std::string_view> word, std::uint64_t usual) {
  if (!word) {
    const char* const set = std::getenv("SHARIT_SEED");
    if (set == nullptr) return usual;
    word = set;
  }
  if (*word == "random") {
    std::random_device device;
    return std::uint64_t{device()} << 32U | device();
  }
  std::uint64_t seed = 0;
  const char* const end = word->data() + word->size();
  const auto [last, error] = std::from_chars(word->data(), end, seed);
  if (error != std::errc{} || last != end) return std::nullopt;
  return seed;
}

}  // namespace sharit::test
