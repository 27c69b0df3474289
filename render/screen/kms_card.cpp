#include "render/screen/kms_card.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>
#include <tuple>
#include <vector>

#include <fcntl.h>
#include <unistd.h>
#include <xf86drm.h>
#include <xf86drmMode.h>

namespace sharit {
namespace {

namespace fs = std::filesystem;

std::string first_line(const fs::path& file) {
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  return line;
}

/// "card1-HDMI-A-2" is connector HDMI-A-2 of card 1; other names are none.
std::optional<KmsCard> parse_connector(const fs::path& folder) {
  const std::string name = folder.filename().string();
  constexpr std::string_view kPrefix = "card";
  const std::size_t dash = name.find('-');
  if (!name.starts_with(kPrefix) || dash == std::string::npos) return std::nullopt;
  KmsCard card;
  const char* end = name.data() + dash;
  const auto [stop, error] = std::from_chars(name.data() + kPrefix.size(), end, card.index);
  if (error != std::errc{} || stop != end) return std::nullopt;
  card.connector = name.substr(dash + 1);
  card.status_file = folder / "status";
  // A write-back connector is a way to read pictures, not a display.
  if (card.connector.starts_with("Writeback")) return std::nullopt;
  return card;
}

template <auto Free>
struct Call {
  template <typename T>
  void operator()(T* pointer) const {
    Free(pointer);
  }
};
using Resources = std::unique_ptr<drmModeRes, Call<drmModeFreeResources>>;
using Connector = std::unique_ptr<drmModeConnector, Call<drmModeFreeConnector>>;
using Encoder = std::unique_ptr<drmModeEncoder, Call<drmModeFreeEncoder>>;
using Crtc = std::unique_ptr<drmModeCrtc, Call<drmModeFreeCrtc>>;

class CardFile {
 public:
  explicit CardFile(int index)
      : descriptor_(::open(("/dev/dri/card" + std::to_string(index)).c_str(), O_RDWR | O_CLOEXEC)) {
  }
  ~CardFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  CardFile(const CardFile&) = delete;
  CardFile& operator=(const CardFile&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }

 private:
  int descriptor_;
};

std::string name_of(const drmModeConnector& connector) {
  const char* type = drmModeGetConnectorTypeName(connector.connector_type);
  return std::string(type == nullptr ? "Unknown" : type) + "-" +
         std::to_string(connector.connector_type_id);
}

Crtc crtc_of(int descriptor, const drmModeConnector& connector) {
  const Encoder encoder(drmModeGetEncoder(descriptor, connector.encoder_id));
  if (encoder == nullptr || encoder->crtc_id == 0) return nullptr;
  return Crtc(drmModeGetCrtc(descriptor, encoder->crtc_id));
}

}  // namespace

std::vector<KmsCard> kms_cards(const fs::path& sysfs) {
  std::vector<KmsCard> cards;
  std::error_code error;
  for (fs::directory_iterator entry(sysfs, error), end; !error && entry != end;
       entry.increment(error)) {
    if (auto card = parse_connector(entry->path())) cards.push_back(std::move(*card));
  }
  std::ranges::sort(cards, {}, [](const KmsCard& card) {
    return std::tuple<int, std::string_view>(card.index, card.connector);
  });
  return cards;
}

Result<KmsCard> find_kms_card(const fs::path& sysfs) {
  std::vector<KmsCard> cards = kms_cards(sysfs);
  if (cards.empty()) {
    return fail(Fault::kDevice,
                "This machine has no display output (" + sysfs.string() +
                    " lists no connector). On a Raspberry Pi, dtoverlay=vc4-kms-v3d in config.txt "
                    "turns it on; without a display, use --output offscreen.");
  }
  for (KmsCard& card : cards) {
    if (display_connected(card)) return std::move(card);
  }
  std::string names;
  for (const KmsCard& card : cards) names += (names.empty() ? "" : ", ") + card.connector;
  return fail(Fault::kDevice, "No display is connected (looked at " + names +
                                  "). Plug one in and switch it on, or name its mode on the "
                                  "kernel's command line: video=" +
                                  cards.front().connector + ":1920x1080@60D.");
}

bool display_connected(const KmsCard& card) {
  return first_line(card.status_file) == "connected";
}

double refresh_of(const ModeTiming& timing) {
  if (timing.htotal == 0 || timing.vtotal == 0) return 0.0;
  double refresh = 1000.0 * timing.clock_khz / timing.htotal / timing.vtotal;
  if (timing.interlaced) refresh *= 2.0;
  if (timing.doublescan) refresh /= 2.0;
  if (timing.vscan > 1) refresh /= timing.vscan;
  return refresh;
}

Result<KmsMode> running_mode(const KmsCard& card) {
  const auto untold = [&card] {
    return fail(Fault::kDevice, "/dev/dri/card" + std::to_string(card.index) +
                                    " does not tell the mode of " + card.connector + ".");
  };
  const CardFile file(card.index);
  if (file.get() < 0) return untold();
  const Resources resources(drmModeGetResources(file.get()));
  if (resources == nullptr) return untold();
  for (int i = 0; i < resources->count_connectors; ++i) {
    const Connector connector(drmModeGetConnectorCurrent(file.get(), resources->connectors[i]));
    if (connector == nullptr || name_of(*connector) != card.connector) continue;
    const Crtc crtc = crtc_of(file.get(), *connector);
    if (crtc == nullptr || crtc->mode_valid == 0) break;
    const drmModeModeInfo& mode = crtc->mode;
    const double refresh = refresh_of(ModeTiming{
        .clock_khz = mode.clock,
        .htotal = mode.htotal,
        .vtotal = mode.vtotal,
        .vscan = mode.vscan,
        .interlaced = (mode.flags & DRM_MODE_FLAG_INTERLACE) != 0,
        .doublescan = (mode.flags & DRM_MODE_FLAG_DBLSCAN) != 0,
    });
    if (refresh <= 0.0) break;
    return KmsMode{{mode.hdisplay, mode.vdisplay}, refresh};
  }
  return untold();
}

}  // namespace sharit
