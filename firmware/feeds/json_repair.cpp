#include "firmware/feeds/json_repair.hpp"

#include <charconv>
#include <optional>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

constexpr std::size_t kDeepest = 512;

class Repairer {
 public:
  explicit Repairer(std::string_view json) : json_(json) { out_.reserve(json.size() + 16); }

  RepairedJson repair() {
    while (at_ < json_.size() && !(open_.empty() && started_)) step();
    const bool cut = !open_.empty();
    if (cut) close_what_is_whole();
    return {std::move(out_), cut};
  }

 private:
  void step() {
    const char c = json_[at_];
    if (c == '"') {
      read_string();
    } else if (c == '{' || c == '[') {
      open(c);
    } else if (c == '}' || c == ']') {
      close(c);
    } else if (c == ',') {
      ++at_;
      comma_due_ = true;
      mark_whole();
    } else if (is_ascii_space(c)) {
      ++at_;
    } else {
      read_word();
    }
  }

  // A comma is written when something follows it, so one before a bracket is dropped.
  void put_comma() {
    if (comma_due_) out_.push_back(',');
    comma_due_ = false;
  }

  void open(char bracket) {
    put_comma();
    out_.push_back(bracket);
    ++at_;
    started_ = true;
    if (open_.size() >= kDeepest) {  // No feed is so deep.
      at_ = json_.size();
      whole_ = 0;
      whole_open_.clear();
      return;
    }
    open_.push_back(bracket);
    mark_whole();
  }

  void close(char bracket) {
    comma_due_ = false;
    ++at_;
    if (open_.empty()) return;
    out_.push_back(bracket);
    open_.pop_back();
    mark_whole();
  }

  // Everything so far is whole where it may be cut: inside an array, between its elements.
  void mark_whole() {
    if (open_.empty() || open_.back() != '[') return;
    whole_ = out_.size();
    whole_open_ = open_;
  }

  void close_what_is_whole() {
    out_.resize(whole_);
    for (auto bracket = whole_open_.rbegin(); bracket != whole_open_.rend(); ++bracket) {
      out_.push_back(*bracket == '[' ? ']' : '}');
    }
  }

  void read_word() {
    const std::size_t end = json_.find_first_of(",:]}[{\" \t\r\n", at_);
    const std::string_view word =
        json_.substr(at_, end == std::string_view::npos ? end : end - at_);
    if (word.empty()) {  // A colon.
      out_.push_back(json_[at_++]);
      return;
    }
    put_comma();
    at_ += word.size();
    const bool no_number = word == "NaN" || word == "Infinity" || word == "-Infinity";
    out_.append(no_number ? "null" : word);
    // Anything else is no element: what follows would be lost with it.
    const bool element = no_number || word == "true" || word == "false" || word == "null" ||
                         word.find_first_not_of("+-.0123456789eE") == std::string_view::npos;
    if (element && at_ < json_.size()) mark_whole();
  }

  void read_string() {
    put_comma();
    out_.push_back('"');
    ++at_;
    while (at_ < json_.size()) {
      const char c = json_[at_];
      if (c == '"') {
        out_.push_back(c);
        ++at_;
        mark_whole();
        return;
      }
      if (c == '\\') {
        read_escape();
      } else {
        out_.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
        ++at_;
      }
    }
  }

  [[nodiscard]] std::optional<unsigned> unit_at(std::size_t at) const {
    if (at + 6 > json_.size() || json_.substr(at, 2) != "\\u") return std::nullopt;
    unsigned unit = 0;
    const char* const end = json_.data() + at + 6;
    const auto read = std::from_chars(json_.data() + at + 2, end, unit, 16);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return unit;
  }

  void read_escape() {
    const char next = at_ + 1 < json_.size() ? json_[at_ + 1] : '"';
    if (next != 'u') {
      const bool known = std::string_view("\"\\/bfnrt").find(next) != std::string_view::npos;
      if (known) out_.push_back('\\');
      if (at_ + 1 < json_.size()) out_.push_back(next);
      at_ += 2;
      return;
    }
    const auto unit = unit_at(at_);
    const auto second = unit_at(at_ + 6);
    const bool high = unit && *unit >= 0xD800 && *unit <= 0xDBFF;
    const bool low = unit && *unit >= 0xDC00 && *unit <= 0xDFFF;
    if (high && second && *second >= 0xDC00 && *second <= 0xDFFF) {
      out_.append(json_.substr(at_, 12));
      at_ += 12;
    } else if (unit && !high && !low) {
      out_.append(json_.substr(at_, 6));
      at_ += 6;
    } else {
      append_utf8(out_, 0xFFFD);
      at_ += unit ? 6 : 2;
    }
  }

  std::string_view json_;
  std::size_t at_ = 0;
  std::string out_;
  std::string open_;  // The brackets that are open.
  bool started_ = false;
  bool comma_due_ = false;
  std::size_t whole_ = 0;
  std::string whole_open_;
};

}  // namespace

RepairedJson repair_json(std::string_view json) {
  return Repairer(json).repair();
}

}  // namespace sharit
