#include "firmware/feeds/feed_voice.hpp"

#include <algorithm>
#include <utility>

#include "render/support/time_span.hpp"

namespace sharit {

namespace {

using std::chrono::floor;
using std::chrono::seconds;

constexpr std::chrono::hours kRemind{8};

}  // namespace

bool FeedVoice::Budget::take(Steady now) {
  const Steady then = std::max(whole, now) + gain;
  if (then - now > most * gain) return false;
  whole = then;
  return true;
}

FeedVoice::Told FeedVoice::failed(const std::string& code, const std::string& sentence,
                                  Steady now) {
  if (!failing_since_) failing_since_ = now;
  ++tries_;
  const bool same = code == told_code_;
  if (same ? now - told_ < kRemind : !troubles_.take(now)) return std::nullopt;
  std::string line = sentence;
  if (same) {
    line += " So it has been for " + span_text(floor<seconds>(now - *failing_since_)) + ", " +
            std::to_string(tries_) + " tries.";
  } else if (comebacks_ > 0) {
    line += " It has come and gone " + std::to_string(comebacks_) + " times since the last line.";
  }
  comebacks_ = 0;
  told_code_ = code;
  told_ = now;
  return line;
}

FeedVoice::Told FeedVoice::answered(Steady now) {
  if (!failing_since_) return std::nullopt;
  const auto since = *std::exchange(failing_since_, std::nullopt);
  tries_ = 0;
  if (told_code_.empty()) {
    ++comebacks_;
    return std::nullopt;
  }
  told_code_.clear();
  return "answers again after " + span_text(floor<seconds>(now - since)) + ".";
}

FeedVoice::Told FeedVoice::listed(std::size_t headlines, Steady now) {
  if (!lists_.take(now)) {
    ++lists_held_;
    return std::nullopt;
  }
  std::string line = std::to_string(headlines) + " headlines.";
  if (const int held = std::exchange(lists_held_, 0); held > 0) {
    line += " Its list has changed " + std::to_string(held) + " times since the last line.";
  }
  return line;
}

FeedVoice::Told FeedVoice::moved(const std::string& sentence) {
  if (sentence == told_move_) return std::nullopt;
  told_move_ = sentence;
  return sentence;
}

void FeedVoice::listen_anew() {
  troubles_.whole = lists_.whole = Steady{};
}

}  // namespace sharit
