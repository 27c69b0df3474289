#pragma once

#include <array>
#include <cstdint>
#include <memory>

struct hb_font_t;
struct hb_language_impl_t;
struct hb_shape_plan_t;

namespace sharit {

/// HarfBuzz's plans (which features of a font in which order) at hand. `hb_shape` finds a plan by
/// walking the list of all that its face ever had: a fifth of the time of a short item once a face
/// has met a few scripts and languages. Thread: one owner. Holds its fonts. Bounded: a plan gives
/// way to another of the same slot.
class ShapePlans {
 public:
  ShapePlans();
  ~ShapePlans();
  ShapePlans(const ShapePlans&) = delete;
  ShapePlans& operator=(const ShapePlans&) = delete;

  /// What a plan depends on; values are HarfBuzz's. No features are asked for.
  struct Key {
    hb_font_t* font = nullptr;
    int direction = 0;
    std::uint32_t script = 0;
    const hb_language_impl_t* language = nullptr;
    friend bool operator==(const Key&, const Key&) = default;
  };
  /// @lifetime until the next call.
  [[nodiscard]] hb_shape_plan_t* of(const Key& key);

 private:
  struct FontFree {
    void operator()(hb_font_t* font) const;
  };
  struct PlanFree {
    void operator()(hb_shape_plan_t* plan) const;
  };
  struct Slot {
    Key key;
    std::unique_ptr<hb_font_t, FontFree> font;  ///< So that no other font gets its address.
    std::unique_ptr<hb_shape_plan_t, PlanFree> plan;
  };
  std::array<Slot, 64> slots_;
};

}  // namespace sharit
