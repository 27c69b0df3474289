#pragma once

#include <string>

#include "render/support/colour.hpp"

namespace sharit {

/// The frame's own words, finished strings in the screen's language; empty: not shown.
struct FrameWords {
  std::string title, clock;
  std::string date;                      ///< In all calendars the operator wants.
  std::string short_date;                ///< For a narrow screen.
  std::string source, age;               ///< Of the headline at the reading point.
  Colour source_accent;                  ///< What stands behind `source`.
  std::string footer_start, footer_end;  ///< At the start side and at the far end.
  std::string breaking;                  ///< The word on the box of breaking news.
  std::string scan;                      ///< Under a QR code.
};

}  // namespace sharit
