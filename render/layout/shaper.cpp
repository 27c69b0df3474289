#include "render/layout/shaper.hpp"

#include <hb.h>

namespace sharit {

void Shaper::BufferFree::operator()(hb_buffer_t* buffer) const {
  hb_buffer_destroy(buffer);
}

Shaper::Shaper() : buffer_(hb_buffer_create()) {
  // These survive hb_buffer_clear_contents. BOT and EOT are right on every item because context is
  // passed: HarfBuzz then knows where the text really begins.
  hb_buffer_set_flags(buffer_.get(),
                      static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT |
                                                     HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES |
                                                     HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE));
  hb_buffer_set_cluster_level(buffer_.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
}

Shaper::~Shaper() = default;

const hb_language_impl_t* Shaper::language(const std::string& tag) {
  if (asked_ == nullptr || tag != tag_) {
    tag_ = tag;
    asked_ = hb_language_from_string(tag.data(), static_cast<int>(tag.size()));
  }
  return asked_;
}

ShapedRun Shaper::shape(const Paragraph& paragraph, const Item& item, hb_font_t* font,
                        FontTrust trust) {
  static_assert(sizeof(char32_t) == sizeof(std::uint32_t));
  hb_buffer_t* const buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf32(buffer, reinterpret_cast<const std::uint32_t*>(paragraph.text.data()),
                      static_cast<int>(paragraph.text.size()), item.range.begin,
                      static_cast<int>(item.range.size()));
  const hb_direction_t direction = is_rtl(item.level) ? HB_DIRECTION_RTL : HB_DIRECTION_LTR;
  const auto script = static_cast<hb_script_t>(item.script);
  hb_buffer_set_direction(buffer, direction);
  hb_buffer_set_script(buffer, script);
  hb_buffer_set_language(buffer, language(item.language));
  if (trust == FontTrust::kInstalled) {
    hb_shape_plan_execute(plans_.of({font, direction, script, asked_}), font, buffer, nullptr, 0);
  } else {
    hb_shape(font, buffer, nullptr, 0);
  }
  ShapedRun run;
  unsigned count = 0;
  run.infos = hb_buffer_get_glyph_infos(buffer, &count);
  run.positions = hb_buffer_get_glyph_positions(buffer, &count);
  run.count = count;
  return run;
}

}  // namespace sharit
