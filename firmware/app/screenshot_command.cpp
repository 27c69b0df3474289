#include <nlohmann/json.hpp>

#include "firmware/app/commands.hpp"
#include "firmware/app/control_call.hpp"
#include "firmware/app/shared_picture.hpp"
#include "render/screen/png.hpp"

namespace sharit {

int write_screenshot(const ScreenshotOptions& options) {
  const auto answer = ask_ticker("screenshot");
  if (!answer) return report({Fault::kDevice, answer.error().sentence});
  const auto head = nlohmann::json::parse(answer->text, nullptr, false);
  const auto side = [&head](const char* name) {
    const auto found = head.find(name);
    return found != head.end() && found->is_number_integer() ? found->get<int>() : 0;
  };
  const auto picture = read_shared_picture(answer->file, {side("width"), side("height")});
  if (!picture) return report({Fault::kDevice, "The picture of the running Sharit can't be read."});
  if (auto written = write_png(*picture, options.out); !written) return report(written.error());
  return 0;
}

}  // namespace sharit
