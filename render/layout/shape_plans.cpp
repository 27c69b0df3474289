#include "render/layout/shape_plans.hpp"

#include <cstddef>

#include <hb.h>

namespace sharit {
namespace {

std::size_t slot_of(const ShapePlans::Key& key, std::size_t slots) {
  // Addresses of like objects differ in the bits above their alignment, scripts in all four bytes.
  auto mixed = reinterpret_cast<std::uintptr_t>(key.font) >> 5;
  mixed ^= reinterpret_cast<std::uintptr_t>(key.language) >> 4;
  mixed ^= (key.script * std::uint32_t{2654435761}) >> 16;
  return (mixed ^ static_cast<std::uintptr_t>(key.direction)) % slots;
}

}  // namespace

void ShapePlans::FontFree::operator()(hb_font_t* font) const {
  hb_font_destroy(font);
}

void ShapePlans::PlanFree::operator()(hb_shape_plan_t* plan) const {
  hb_shape_plan_destroy(plan);
}

ShapePlans::ShapePlans() = default;
ShapePlans::~ShapePlans() = default;

hb_shape_plan_t* ShapePlans::of(const Key& key) {
  Slot& slot = slots_[slot_of(key, slots_.size())];
  if (slot.plan && slot.key == key) return slot.plan.get();
  hb_segment_properties_t properties{};
  properties.direction = static_cast<hb_direction_t>(key.direction);
  properties.script = static_cast<hb_script_t>(key.script);
  properties.language = key.language;
  unsigned axes = 0;
  const int* const coordinates = hb_font_get_var_coords_normalized(key.font, &axes);
  slot.key = key;
  slot.plan.reset(hb_shape_plan_create_cached2(hb_font_get_face(key.font), &properties, nullptr, 0,
                                               coordinates, axes, nullptr));
  slot.font.reset(hb_font_reference(key.font));
  return slot.plan.get();
}

}  // namespace sharit
