#pragma once

#include <string>
#include <string_view>

namespace sharit {

struct HtmlText {
  std::string text;             ///< References decoded once.
  bool markup_removed = false;  ///< Some tag, comment or hidden element was dropped.
};

/// The text of an HTML fragment as a title: comments and elements that are not text (script, style,
/// template, svg, iframe) go with their content, br and block elements become a space, other known
/// tags become nothing. An unknown "<T>" stays as text. References are decoded once, after the
/// tags. Linear time for any input.
[[nodiscard]] HtmlText html_to_text(std::string_view html);

/// Whether `text` still holds a reference of the common set or a known inline tag: the sign of a
/// title that was escaped once too often.
[[nodiscard]] bool looks_escaped(std::string_view text);

/// Elements that stand for a break between words.
[[nodiscard]] bool is_break_element(std::string_view lower_name);
/// Elements whose content is not text for people.
[[nodiscard]] bool is_hidden_element(std::string_view lower_name);

}  // namespace sharit
