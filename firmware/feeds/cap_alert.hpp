#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/feeds/xml_names.hpp"

namespace sharit {

/// One <info> of an alert: its text in one language, or for one event of several.
struct CapInfo {
  std::string language;  ///< As written; empty means "en-US" (CAP 1.2, 3.2.2).
  std::string headline;
  std::string event;
  std::string severity;
  std::string urgency;
  std::string response;  ///< The first responseType.
  std::string effective;
  std::string expires;
  std::string web;
  std::string sender_name;
};

/// An alert of the Common Alerting Protocol (OASIS CAP 1.2), as its document holds it. Plain data.
struct CapAlert {
  std::string identifier;
  std::string sender;
  std::string sent;
  std::string status;
  std::string scope;
  std::string type;  ///< msgType.
  std::string references;
  std::vector<CapInfo> infos;
  bool digest = false;  ///< Only some cap: elements beside a feed item's own, not a whole alert.
};

/// Whether a namespace or a document's text names CAP, of any version.
[[nodiscard]] bool names_cap(std::string_view text);

/// Whether a link leads to an alert's document: its `type` says so (may be empty), or its address
/// ends as such documents do; ".xml" counts only in a feed that declares CAP.
[[nodiscard]] bool links_to_alert(std::string_view address, std::string_view type, bool cap_feed);

/// An alert as a document of its own that holds what is kept of it: no areas, no pictures.
[[nodiscard]] std::string alert_document(const CapAlert& alert);

/// Gathers the alerts of one feed item, or of a document that is one alert, while somebody else
/// walks through its elements. It knows alerts as elements, as escaped text (`content`,
/// `description`, CDATA), and as the digest some publishers give instead (`cap:event`,
/// `cap:severity` ... as children of the item). Bounded: 200 infos, 16 KiB a field. Thread: one.
class CapCollector {
 public:
  void start(const XmlName& name, bool empty_element);
  void end(const XmlName& name);
  void text(std::string_view text);
  /// What was found; what was not closed yet is left out where it may be cut. Begins anew.
  [[nodiscard]] std::vector<CapAlert> take();

 private:
  [[nodiscard]] std::string* slot_of(const XmlName& name);
  void read_escaped(std::string_view text);

  enum class Inside { kNothing, kAlert, kInfo };

  std::vector<CapAlert> alerts_;
  CapAlert digest_;
  bool digest_begun_ = false;
  Inside inside_ = Inside::kNothing;
  std::string* slot_ = nullptr;  ///< Of the open element; in alerts_ or digest_.
  std::string value_;
  std::string_view slot_name_;
};

}  // namespace sharit
