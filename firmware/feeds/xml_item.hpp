#pragma once

#include <string>
#include <string_view>

#include "firmware/feeds/raw_feed.hpp"
#include "firmware/feeds/xml_fields.hpp"

namespace sharit {

/// An item of an XML feed while its elements are read: keeps the best value of each field, the
/// first of equals. Thread: one.
class XmlItem {
 public:
  /// Whether a value of this rank would be kept.
  [[nodiscard]] bool wants(const XmlChoice& choice) const;
  /// White space at the ends goes; an empty value is none.
  void offer(const XmlChoice& choice, std::string_view value, TitleType type = TitleType::kPlain);
  [[nodiscard]] bool has_title() const { return title_rank_ < kNoRank; }
  [[nodiscard]] RawItem take() { return std::move(item_); }

 private:
  RawItem item_;
  int title_rank_ = kNoRank;
  int date_rank_ = kNoRank;
  int link_rank_ = kNoRank;
  int id_rank_ = kNoRank;
  int text_rank_ = kNoRank;
};

}  // namespace sharit
