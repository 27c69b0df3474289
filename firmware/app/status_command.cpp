#include <iostream>

#include <nlohmann/json.hpp>

#include "firmware/app/commands.hpp"
#include "firmware/app/control_call.hpp"
#include "firmware/app/status_text.hpp"

namespace sharit {

int print_status(const StatusOptions& options) {
  const auto answer = ask_ticker("status");
  if (!answer) {
    const TickerSilence& silence = answer.error();
    if (options.json) {
      std::cout << nlohmann::json{{"running", silence.reason != "not_running"},
                                  {"error", silence.reason},
                                  {"detail", silence.sentence}}
                << '\n';
    }
    return report({Fault::kDevice, silence.sentence});
  }
  std::cout << (options.json ? answer->text + "\n" : status_text(answer->text));
  return 0;
}

}  // namespace sharit
