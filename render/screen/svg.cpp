#include "render/screen/svg.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

#include <dlfcn.h>
#include <librsvg/rsvg.h>

namespace sharit {
namespace {

/// A banner is no wider than this many times its height.
constexpr double kWidest = 8;

/// The few calls we need, out of the library once it is loaded. Linking it would cost every start
/// 27 ms and 5 MB, for drawings that few venues have.
struct Library {
  void* handle = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);

  template <typename Function>
  [[nodiscard]] Function* call(const char* name) const {
    return reinterpret_cast<Function*>(dlsym(handle, name));
  }
};

/// Frees what the library made with a function of its own.
template <typename T>
using Owned = std::unique_ptr<T, void (*)(T*)>;

std::string reason_of(const Library& library, GError* error) {
  if (error == nullptr) return "it cannot be drawn";
  std::string reason = error->message;
  library.call<decltype(g_error_free)>("g_error_free")(error);
  return reason;
}

/// Width divided by height; 0: the document does not say.
double proportion_of(const Library& library, RsvgHandle* document) {
  double width = 0;
  double height = 0;
  const auto size = library.call<decltype(rsvg_handle_get_intrinsic_size_in_pixels)>(
      "rsvg_handle_get_intrinsic_size_in_pixels");
  if (size(document, &width, &height) != 0 && width > 0 && height > 0) return width / height;
  gboolean has_width = 0;
  gboolean has_height = 0;
  gboolean has_box = 0;
  RsvgLength length{};
  RsvgRectangle box{};
  library.call<decltype(rsvg_handle_get_intrinsic_dimensions)>(
      "rsvg_handle_get_intrinsic_dimensions")(document, &has_width, &length, &has_height, &length,
                                              &has_box, &box);
  return has_box != 0 && box.width > 0 && box.height > 0 ? box.width / box.height : 0;
}

}  // namespace

Result<Picture> draw_svg(std::string_view bytes, int height) {
  const Library library;
  if (library.handle == nullptr) {
    return fail(Fault::kDevice, "SVG needs the package librsvg2-2; a PNG does without");
  }
  GError* error = nullptr;
  const Owned<void> document(
      library.call<decltype(rsvg_handle_new_from_data)>("rsvg_handle_new_from_data")(
          reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), &error),
      library.call<void(void*)>("g_object_unref"));
  if (document == nullptr) return fail(Fault::kInput, reason_of(library, error));
  auto* const handle = static_cast<RsvgHandle*>(document.get());
  const double proportion = proportion_of(library, handle);
  if (proportion <= 0)
    return fail(Fault::kInput, "it has neither a width and height nor a viewBox");

  Picture picture;
  const double width = std::clamp(height * proportion, 1.0, height * kWidest);
  picture.size = {static_cast<int>(std::lround(width)), height};
  picture.argb.resize(static_cast<std::size_t>(picture.size.width) *
                      static_cast<std::size_t>(height));
  // Cairo's ARGB32 is our word: premultiplied, native-endian.
  const Owned<cairo_surface_t> surface(
      library.call<decltype(cairo_image_surface_create_for_data)>(
          "cairo_image_surface_create_for_data")(
          reinterpret_cast<unsigned char*>(picture.argb.data()), CAIRO_FORMAT_ARGB32,
          picture.size.width, height, picture.size.width * 4),
      library.call<decltype(cairo_surface_destroy)>("cairo_surface_destroy"));
  const Owned<cairo_t> drawing(library.call<decltype(cairo_create)>("cairo_create")(surface.get()),
                               library.call<decltype(cairo_destroy)>("cairo_destroy"));
  const RsvgRectangle all{0, 0, static_cast<double>(picture.size.width),
                          static_cast<double>(height)};
  const auto render =
      library.call<decltype(rsvg_handle_render_document)>("rsvg_handle_render_document");
  if (render(handle, drawing.get(), &all, &error) == 0) {
    return fail(Fault::kInput, reason_of(library, error));
  }
  library.call<decltype(cairo_surface_flush)>("cairo_surface_flush")(surface.get());
  return picture;
}

}  // namespace sharit
