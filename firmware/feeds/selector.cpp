#include "firmware/feeds/selector.hpp"

#include <algorithm>
#include <memory>

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

constexpr std::size_t kLongestSelector = 1000;
constexpr std::size_t kMostCompounds = 12;
// Steps one element may cost; a chain of "a a a a" could try every combination of ancestors.
constexpr int kBudget = 2000;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

struct XmlFree {
  void operator()(xmlChar* text) const { xmlFree(text); }
};

// The value of an attribute; false when the element has none of that name.
bool attribute_value(const xmlNode* element, const std::string& name, std::string& value) {
  const std::unique_ptr<xmlChar, XmlFree> text(
      xmlGetProp(element, reinterpret_cast<const xmlChar*>(name.c_str())));
  value = view(text.get());
  return text != nullptr;
}

bool has_word(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    list = ascii_trim(list);
    const std::size_t end = std::min(list.find_first_of(" \t\r\n\f"), list.size());
    if (!word.empty() && list.substr(0, end) == word) return true;
    list.remove_prefix(end);
  }
  return false;
}

const xmlNode* previous_element(const xmlNode* node) {
  do {
    node = node->prev;
  } while (node != nullptr && node->type != XML_ELEMENT_NODE);
  return node;
}

const xmlNode* next_element(const xmlNode* node) {
  do {
    node = node->next;
  } while (node != nullptr && node->type != XML_ELEMENT_NODE);
  return node;
}

const xmlNode* parent_element(const xmlNode* node) {
  const xmlNode* parent = node->parent;
  return parent != nullptr && parent->type == XML_ELEMENT_NODE ? parent : nullptr;
}

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

class Selector::Parser {
 public:
  explicit Parser(std::string_view css) : css_(css) {}

  Result<Selector> run() {
    Selector selector;
    Chain chain;
    Combinator pending = Combinator::kNone;
    for (;;) {
      Compound compound;
      compound.before = pending;
      if (!read_compound(compound) || chain.size() >= kMostCompounds) return wrong();
      chain.push_back(std::move(compound));
      const bool blank = skip_blank();
      if (at_ >= css_.size() || css_[at_] == ',') {
        selector.chains_.push_back(std::move(chain));
        chain.clear();
        pending = Combinator::kNone;
        if (at_ >= css_.size()) return selector;
        ++at_;
        skip_blank();
        continue;
      }
      const char c = css_[at_];
      if (c == '>' || c == '+' || c == '~') {
        pending = c == '>' ? Combinator::kChild : c == '+' ? Combinator::kNext : Combinator::kAfter;
        ++at_;
        skip_blank();
      } else if (blank) {
        pending = Combinator::kDescendant;
      } else {
        return wrong();
      }
    }
  }

 private:
  [[nodiscard]] std::unexpected<Error> wrong() const {
    return fail(Fault::kCall, "The selector \"" + std::string(css_) +
                                  "\" is not understood from \"" +
                                  std::string(css_.substr(std::min(at_, css_.size()))) +
                                  "\" on. Use names, .class, #id, [attribute], > and commas.");
  }

  bool skip_blank() {
    const std::size_t begin = at_;
    while (at_ < css_.size() && is_ascii_space(css_[at_])) ++at_;
    return at_ != begin;
  }

  std::string read_name() {
    const std::size_t begin = at_;
    while (at_ < css_.size() && is_name_char(css_[at_])) ++at_;
    return std::string(css_.substr(begin, at_ - begin));
  }

  bool read_compound(Compound& compound) {
    const std::size_t begin = at_;
    if (at_ < css_.size() && css_[at_] == '*') {
      ++at_;
    } else if (const std::string name = read_name(); !name.empty()) {
      compound.conditions.push_back({Test::kType, 0, ascii_lower(name), {}, 0, {}});
    }
    while (at_ < css_.size()) {
      const char c = css_[at_];
      if (c != '#' && c != '.' && c != '[' && c != ':') break;
      Condition condition;
      if (!read_condition(condition)) return false;
      compound.conditions.push_back(std::move(condition));
    }
    return at_ != begin;
  }

  bool read_condition(Condition& condition) {
    const char c = css_[at_++];
    if (c == '[') return read_attribute(condition);
    if (c == ':') return read_pseudo(condition);
    condition.test = c == '#' ? Test::kId : Test::kClass;
    condition.value = read_name();
    return !condition.value.empty();
  }

  bool read_attribute(Condition& condition) {
    condition.test = Test::kAttribute;
    skip_blank();
    condition.name = ascii_lower(read_name());
    skip_blank();
    if (condition.name.empty() || at_ >= css_.size()) return false;
    if (css_[at_] != ']') {
      condition.match = css_[at_++];
      if (condition.match != '=') {
        if (std::string_view("~|^$*").find(condition.match) == std::string_view::npos) return false;
        if (at_ >= css_.size() || css_[at_++] != '=') return false;
      }
      skip_blank();
      if (!read_value(condition.value)) return false;
      skip_blank();
    }
    return at_ < css_.size() && css_[at_++] == ']';
  }

  bool read_value(std::string& value) {
    if (at_ >= css_.size()) return false;
    const char quote = css_[at_];
    if (quote != '"' && quote != '\'') {
      value = read_name();
      return !value.empty();
    }
    const std::size_t end = css_.find(quote, at_ + 1);
    if (end == std::string_view::npos) return false;
    value = css_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return true;
  }

  bool read_pseudo(Condition& condition) {
    const std::string name = ascii_lower(read_name());
    if (name == "first-child" || name == "last-child") {
      condition.test = name == "first-child" ? Test::kFirst : Test::kLast;
      return true;
    }
    if (at_ >= css_.size() || css_[at_++] != '(') return false;
    skip_blank();
    if (name == "nth-child") {
      condition.test = Test::kNth;
      const std::string number = read_name();
      if (number.empty() || number.size() > 4) return false;
      for (const char digit : number) {
        if (digit < '0' || digit > '9') return false;
        condition.number = condition.number * 10 + (digit - '0');
      }
    } else if (name == "not" && !in_not_) {
      condition.test = Test::kNot;
      Compound inner;
      in_not_ = true;
      const bool good = read_compound(inner);
      in_not_ = false;
      if (!good) return false;
      condition.inside = std::move(inner.conditions);
    } else {
      return false;
    }
    skip_blank();
    return at_ < css_.size() && css_[at_++] == ')';
  }

  std::string_view css_;
  std::size_t at_ = 0;
  bool in_not_ = false;
};

Result<Selector> Selector::parse(std::string_view css) {
  css = ascii_trim(css);
  if (css.size() > kLongestSelector) return fail(Fault::kCall, "The selector is too long.");
  return Parser(css).run();
}

bool Selector::holds(const Condition& condition, const _xmlNode* element) {
  std::string value;
  switch (condition.test) {
    case Test::kType:
      return ascii_iequals(view(element->name), condition.name);
    case Test::kId:
      return attribute_value(element, "id", value) && value == condition.value;
    case Test::kClass:
      return attribute_value(element, "class", value) && has_word(value, condition.value);
    case Test::kFirst:
      return previous_element(element) == nullptr;
    case Test::kLast:
      return next_element(element) == nullptr;
    case Test::kNth: {
      int place = 1;
      for (const xmlNode* node = previous_element(element);
           node != nullptr && place <= condition.number; node = previous_element(node)) {
        ++place;
      }
      return place == condition.number;
    }
    case Test::kNot:
      return !std::all_of(condition.inside.begin(), condition.inside.end(),
                          [element](const Condition& inner) { return holds(inner, element); });
    case Test::kAttribute:
      break;
  }
  if (!attribute_value(element, condition.name, value)) return false;
  const std::string_view have = value;
  const std::string& want = condition.value;
  switch (condition.match) {
    case 0:
      return true;
    case '=':
      return have == want;
    case '~':
      return has_word(have, want);
    case '|':
      return have == want || have.starts_with(want + "-");
    case '^':
      return !want.empty() && have.starts_with(want);
    case '$':
      return !want.empty() && have.ends_with(want);
    default:
      return !want.empty() && have.find(want) != std::string_view::npos;
  }
}

bool Selector::holds(const Compound& compound, const _xmlNode* element) {
  return std::all_of(compound.conditions.begin(), compound.conditions.end(),
                     [element](const Condition& condition) { return holds(condition, element); });
}

// Right to left: the compound at `last` is this element's, the rest must be found to its left.
bool Selector::chain_matches(const Chain& chain, std::size_t last, const _xmlNode* element,
                             int& budget) {
  if (--budget < 0 || !holds(chain[last], element)) return false;
  if (last == 0) return true;
  const Combinator combinator = chain[last].before;
  const bool sideways = combinator == Combinator::kNext || combinator == Combinator::kAfter;
  const bool once = combinator == Combinator::kNext || combinator == Combinator::kChild;
  const auto step = [sideways](const xmlNode* node) {
    return sideways ? previous_element(node) : parent_element(node);
  };
  for (const xmlNode* node = step(element); node != nullptr && budget > 0; node = step(node)) {
    if (chain_matches(chain, last - 1, node, budget)) return true;
    if (once) return false;
  }
  return false;
}

bool Selector::matches(const _xmlNode* element) const {
  int budget = kBudget;
  return std::any_of(chains_.begin(), chains_.end(), [&](const Chain& chain) {
    return chain_matches(chain, chain.size() - 1, element, budget);
  });
}

}  // namespace sharit
