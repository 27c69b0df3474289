#pragma once

#include <string>
#include <vector>

#include "firmware/feeds/cap_alert.hpp"
#include "firmware/feeds/title_text.hpp"

namespace sharit {

/// An item as its document holds it, before cleaning.
struct RawItem {
  std::string title;
  TitleType title_type = TitleType::kPlain;
  std::string date;
  std::string other_date;  ///< For when `date` is not understood.
  std::string link;        ///< May be relative to the feed's.
  std::string id;
  std::string text;  ///< Summary or content, where asked for (`ItemText`).
  TitleType text_type = TitleType::kPlain;
  std::vector<CapAlert> alerts;  ///< What it holds of the alerting protocol; see `settle_alerts`.
  std::string alert_link;        ///< Where a document with its alert is; may be relative.
  std::string expires;           ///< Of an alert, as written.
  std::string language;          ///< As stated for this one.
  bool severe = false;           ///< A current alert of severity Severe or Extreme.
};

/// A document taken apart, before cleaning. `format` is empty when it is none of ours.
struct RawFeed {
  std::string format;
  std::string title;
  TitleType title_type = TitleType::kPlain;
  std::string language;
  std::string link;  ///< Of the site; what relative links are relative to.
  std::vector<RawItem> items;
  std::vector<const char*> notes;      ///< Warning codes: "truncated", "xml_repaired", ...
  bool dated = true;                   ///< Items of this format are expected to carry a date.
  bool alerts = false;                 ///< It is a source of alerts: no items is an answer too.
  std::vector<std::string> withdrawn;  ///< Keys of alerts that are no longer true.
};

/// Whether the text of items is kept besides their titles; it is most of a document.
enum class ItemText { kLeave, kKeep };

/// More items than this are not kept from one document.
inline constexpr std::size_t kMostItems = 20000;

}  // namespace sharit
