#include "fit/rules.hpp"

#include <algorithm>

namespace sharit::fit {
namespace {

std::string words(const RectPx& rect) {
  return std::to_string(rect.x) + "," + std::to_string(rect.y) + " " + std::to_string(rect.width) +
         "x" + std::to_string(rect.height);
}

/// The beginning of a text, whole code points.
std::string name_of(const Seen& seen) {
  if (!seen.is_text()) return seen.made->kind == Made::Kind::kCode ? "a code" : "a shape";
  std::size_t end = std::min<std::size_t>(seen.made->text().size(), 60);
  const auto inside = [&] {
    return end < seen.made->text().size() &&
           (static_cast<unsigned char>(seen.made->text()[end]) & 0xC0U) == 0x80U;
  };
  while (end > 0 && inside()) --end;
  return "'" + seen.made->text().substr(0, end) + "' at " + words(seen.ink);
}

Place::Kind kind_of(const Made& made) {
  if (made.kind == Made::Kind::kBlock) return Place::Kind::kBlock;
  return made.travels() ? Place::Kind::kLane : Place::Kind::kLabel;
}

/// Where the ink has to be whole: what moves may leave its window along its way.
RectPx bound(const Place& place, const Seen& seen) {
  RectPx box = place.box;
  if (place.travels) {
    box.x = std::min(box.x, seen.ink.x);
    box.width = std::max(place.box.right(), seen.ink.right()) - box.x;
  }
  if (place.rises) {
    box.y = std::min(box.y, seen.ink.y);
    box.height = std::max(place.box.bottom(), seen.ink.bottom()) - box.y;
  }
  return box;
}

class Check {
 public:
  Check(const Frame& frame, SeenWorkshop& workshop, const std::vector<Place>& places,
        const Script& script)
      : frame_(frame), workshop_(workshop), places_(places), script_(script) {}

  std::vector<std::string> run() {
    seen_ = see(frame_, workshop_);
    for (const Seen& one : seen_) {
      if (!one.is_text() || one.shown.empty()) continue;
      const Place* place = place_of(one);
      if (place == nullptr) {
        fault("no place for", one);
        continue;
      }
      check_place(one, *place);
      if (one.made->size.to_double() < place->least - 0.02) {
        fault("under the least size of " + place->name + " (" + std::to_string(place->least) +
                  "): " + std::to_string(one.made->size.to_double()),
              one);
      }
      if (one.made->cut) check_ellipsis(one, *place);
    }
    check_apart();
    check_boxes();
    return std::move(faults_);
  }

 private:
  void fault(const std::string& what, const Seen& one) {
    faults_.push_back(what + ": " + name_of(one));
  }

  /// The place it stands in, else one that it should stand in; null: there is none.
  [[nodiscard]] const Place* place_of(const Seen& one) const {
    const Place* any = nullptr;
    const std::uint32_t roles = script_.roles(one.made->text());
    for (const Place& place : places_) {
      const bool fits = place.kind == kind_of(*one.made) && (place.roles & roles) != 0 &&
                        (!place.travels || place.box == one.clip);
      if (!fits) continue;
      if (lies_in(one.ink, bound(place, one))) return &place;
      if (any == nullptr) any = &place;
    }
    return any;
  }

  void check_place(const Seen& one, const Place& place) {
    if (!lies_in(one.ink, bound(place, one))) {
      fault("outside its " + place.name + " (" + words(place.box) + ")", one);
    }
    // Only along its way, and only by its own window.
    const bool own_window =
        place.rises ? one.clip.y == place.box.y && one.clip.bottom() == place.box.bottom()
                    : one.clip == place.box;
    const bool cut = (one.cut_across && !(place.travels && own_window)) ||
                     (one.cut_upright && !(place.rises && own_window));
    if (cut) fault("cut in its " + place.name, one);
  }

  void check_ellipsis(const Seen& one, const Place& place) {
    if (one.made->kind == Made::Kind::kBlock) {
      const BlockOrder& order = one.made->block;
      if (order.analysis.max_length > 0) {
        BlockOrder unlimited = order;
        unlimited.analysis.max_length = 0;
        const auto all = workshop_.whole(unlimited);
        const bool room =
            (order.height == 0 || all->height <= order.height) &&
            (order.max_lines == 0 || static_cast<int>(all->lines.size()) <= order.max_lines);
        const bool cut_by_operator = code_points(order.text) > order.analysis.max_length;
        if (room && !cut_by_operator) fault("an ellipsis where all has room", one);
      }
      return;
    }
    const LineOrder& order = one.made->line;
    const auto all = workshop_.whole(order);
    if (all->line.report.truncated) return;  // By the operator's limit.
    int room = order.max_width;
    if (place.gap > 0) room = std::max(room, free_beside(one, place));
    if (room == 0 || all->box.width <= room) fault("an ellipsis where all has room", one);
  }

  static std::size_t code_points(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  }

  /// What the other texts of its row leave; a text takes its image, clear border and all.
  [[nodiscard]] int free_beside(const Seen& one, const Place& place) const {
    int room = place.box.width;
    for (const Seen& other : seen_) {
      if (!other.is_text() || other.line == one.line || !lies_in(other.ink, place.box)) continue;
      room -= other.line->box.width + place.gap;
    }
    return room;
  }

  void check_apart() {
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        const Seen& a = seen_[i];
        const Seen& b = seen_[k];
        if ((!a.is_text() && !b.is_text()) || !a.whole || !b.whole) continue;
        if (a.shown.empty() || b.shown.empty() || !touch(a.shown, b.shown)) continue;
        // Lines of one text stand a sixteenth of an em apart, pixels of half ink not counted.
        if (a.made == b.made && intersection(a.shown, b.shown).empty()) continue;
        if (a.is_text() && b.is_text()) {
          fault("touches " + name_of(b), a);
          continue;
        }
        const Seen& text = a.is_text() ? a : b;
        const Seen& box = a.is_text() ? b : a;
        const bool ground =
            box.made->kind == Made::Kind::kShape && box.made->shape == Shape::kRoundedBox;
        if (!ground || !lies_in(text.ink, box.ink)) fault("crosses " + name_of(box), text);
      }
    }
  }

  /// Plates, panels and rules: a text stands on one or beside it.
  void check_boxes() {
    const auto check = [this](const RectPx& rect, int alpha) {
      if (alpha == 0) return;
      for (const Seen& one : seen_) {
        if (!one.is_text() || !one.whole || one.shown.empty()) continue;
        if (intersection(one.shown, rect).empty() || lies_in(one.shown, rect)) continue;
        fault("crosses the edge of " + words(rect), one);
      }
    };
    for (const DrawItem& item : frame_.items) {
      if (const auto* fill = std::get_if<Fill>(&item)) check(fill->rect, fill->colour.alpha);
      if (const auto* run = std::get_if<Gradient>(&item)) check(run->rect, run->top.alpha);
    }
  }

  const Frame& frame_;
  SeenWorkshop& workshop_;
  const std::vector<Place>& places_;
  const Script& script_;
  std::vector<Seen> seen_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults_of(const Frame& frame, SeenWorkshop& workshop,
                                   const std::vector<Place>& places, const Script& script) {
  return Check(frame, workshop, places, script).run();
}

}  // namespace sharit::fit
