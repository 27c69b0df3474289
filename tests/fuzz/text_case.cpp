#include "fuzz/text_case.hpp"

#include <array>

namespace sharit::fuzz {
namespace {

using namespace std::string_view_literals;

constexpr std::array kFamilies = {"Amiri"sv,
                                  "Noto Naskh Arabic"sv,
                                  "Noto Kufi Arabic"sv,
                                  "Noto Nastaliq Urdu"sv,
                                  "Noto Sans Arabic"sv,
                                  "Noto Sans"sv};
constexpr std::array kPair = {"Noto Sans Arabic"sv, "Noto Sans"sv};

constexpr std::array kLanguages = {"ar", "fa", "ur", "ckb", "ks",         "ps",
                                   "en", "he", "",   "tr",  "ku-Arab-IQ", "ja"};
/// In 1/64 pixel; one that is no whole number, one that is tiny.
constexpr std::array<std::int64_t, 6> kSizes = {72 * 64,  24 * 64, 40 * 64 + 13,
                                                120 * 64, 5 * 64,  16 * 64};
constexpr std::array<std::int64_t, 4> kSpacings = {0, 0, 3 * 64 + 7, -64};
constexpr std::array<std::uint32_t, 8> kMaxLengths = {0, 240, 1, 2, 3, 7, 20, 60};

/// The digits at the front of an input.
class Header {
 public:
  explicit Header(std::string_view input) : input_(input) {}
  std::size_t next(std::size_t choices) {
    if (at_ >= input_.size()) return 0;
    return static_cast<unsigned char>(input_[at_++] - '0') % choices;
  }
  template <typename Array>
  auto one_of(const Array& values) {
    return values[next(values.size())];
  }

 private:
  std::string_view input_;
  std::size_t at_ = 0;
};

}  // namespace

std::span<const std::string_view> families_of(ChainChoice choice) {
  const auto index = static_cast<std::size_t>(choice);
  if (choice == ChainChoice::kPair) return kPair;
  if (index >= kFamilies.size()) return {};
  return std::span(kFamilies).subspan(index, 1);
}

TextCase read_case(std::string_view input) {
  Header header(input);
  TextCase result;
  AnalysisOptions& options = result.options;
  switch (header.next(4)) {
    case 1:
      options.direction = DirectionPolicy::kLtr;
      break;
    case 2:
      options.direction = DirectionPolicy::kRtl;
      break;
    case 3:  // As in a feed most of whose headlines are right-to-left.
      options.direction_context = {.threshold = 0.3, .neutral = Direction::kRtl};
      break;
    default:
      break;
  }
  const std::size_t flags = header.next(8);
  options.guards = {.tokens = (flags & 1U) == 0, .signed_numbers = (flags & 2U) == 0};
  result.weight = (flags & 4U) != 0 ? Weight::kBold : Weight::kRegular;
  options.language = header.one_of(kLanguages);
  result.chain = static_cast<ChainChoice>(header.next(kChainChoices));
  result.size = F26{header.one_of(kSizes)};
  options.max_length = header.one_of(kMaxLengths);
  result.letter_spacing = F26{header.one_of(kSpacings)};
  result.pick = static_cast<std::uint32_t>(header.next(256));
  result.headline = input.substr(std::min(kHeaderBytes, input.size()));
  return result;
}

}  // namespace sharit::fuzz
