#include "firmware/feeds/xml_item.hpp"

#include <utility>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

bool XmlItem::wants(const XmlChoice& choice) const {
  if (choice.rank >= kNoRank) return false;
  switch (choice.field) {
    case XmlField::kTitle:
      return choice.rank < title_rank_;
    case XmlField::kDate:  // A second one is kept for when the first can't be understood.
      return choice.rank < date_rank_ || item_.other_date.empty();
    case XmlField::kLink:
      return choice.rank < link_rank_;
    case XmlField::kId:
      return choice.rank < id_rank_;
    case XmlField::kLanguage:
      return item_.language.empty();
    case XmlField::kText:
      return choice.rank < text_rank_;
    case XmlField::kAlert:
      return item_.alert_link.empty();
    case XmlField::kNone:
      break;
  }
  return false;
}

void XmlItem::offer(const XmlChoice& choice, std::string_view value, TitleType type) {
  value = ascii_trim(value);
  if (value.empty() || !wants(choice)) return;
  switch (choice.field) {
    case XmlField::kTitle:
      item_.title = value;
      item_.title_type = type;
      title_rank_ = choice.rank;
      break;
    case XmlField::kDate:
      if (choice.rank < date_rank_) {
        item_.other_date = std::exchange(item_.date, std::string(value));
        date_rank_ = choice.rank;
      } else {
        item_.other_date = value;
      }
      break;
    case XmlField::kLink:
      item_.link = value;
      link_rank_ = choice.rank;
      break;
    case XmlField::kId:
      item_.id = value;
      id_rank_ = choice.rank;
      break;
    case XmlField::kLanguage:
      item_.language = value;
      break;
    case XmlField::kText:
      item_.text = value;
      item_.text_type = type;
      text_rank_ = choice.rank;
      break;
    case XmlField::kAlert:
      item_.alert_link = value;
      break;
    case XmlField::kNone:
      break;
  }
}

}  // namespace sharit
