#include "firmware/feeds/http_client.hpp"

#include <algorithm>
#include <list>
#include <mutex>
#include <utility>

#include <curl/curl.h>

#include "firmware/feeds/http_transfer.hpp"

namespace sharit {

namespace {

using std::chrono::milliseconds;
using Steady = std::chrono::steady_clock::time_point;

// A fetch that hears nothing costs a socket and no time of ours, so it need not count; documents
// that come in, of 8 MiB each at worst, do.
constexpr std::size_t kBusyFetches = 4;
constexpr std::size_t kMostFetches = 16;
constexpr milliseconds kSilence{1000};

// libcurl's global state; its functions are thread-safe in this version, but only once set up.
void init_curl() {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

}  // namespace

struct HttpClient::State {
  HttpLimits limits;
  std::string user_agent;
  HttpRoute route;
  CURLM* multi = nullptr;
  int wake_on = -1;
  std::list<std::unique_ptr<HttpTransfer>> waiting;
  std::list<std::unique_ptr<HttpTransfer>> running;
  std::vector<Completed> completed;

  [[nodiscard]] bool host_is_busy(const std::string& host) const {
    return std::any_of(running.begin(), running.end(),
                       [&host](const auto& transfer) { return transfer->host() == host; });
  }

  // Readies a transfer and gives it to curl; false when it has ended already.
  bool launch(HttpTransfer& transfer) {
    if (auto outcome = transfer.prepare()) {
      completed.push_back({transfer.ticket(), std::move(*outcome)});
      return false;
    }
    if (curl_multi_add_handle(multi, transfer.easy()) != CURLM_OK) {
      completed.push_back(
          {transfer.ticket(), Failed{FailureKind::kConnection, "no_memory", "Out of memory.", {}}});
      return false;
    }
    return true;
  }

  [[nodiscard]] bool has_place(Steady now) const {
    const auto busy = std::ranges::count_if(
        running, [now](const auto& transfer) { return transfer->heard() + kSilence > now; });
    return running.size() < kMostFetches && static_cast<std::size_t>(busy) < kBusyFetches;
  }

  // How long to work before somebody may have fallen silent, for the sake of those who wait.
  [[nodiscard]] milliseconds until_a_place(milliseconds limit, Steady now) const {
    if (waiting.empty() || running.size() >= kMostFetches) return limit;
    for (const auto& transfer : running) {
      const auto left = std::chrono::ceil<milliseconds>(transfer->heard() + kSilence - now);
      if (left.count() > 0) limit = std::min(limit, left);
    }
    return limit;
  }

  void launch_waiting() {
    const Steady now = std::chrono::steady_clock::now();
    for (auto it = waiting.begin(); it != waiting.end() && has_place(now);) {
      if (host_is_busy((*it)->host())) {
        ++it;
        continue;
      }
      if (launch(**it)) {
        running.splice(running.end(), waiting, it++);
      } else {
        it = waiting.erase(it);
      }
    }
  }

  void read_messages() {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      CURL* const easy = message->easy_handle;
      const CURLcode code = message->data.result;
      curl_multi_remove_handle(multi, easy);
      const auto it = std::find_if(running.begin(), running.end(), [easy](const auto& transfer) {
        return transfer->easy() == easy;
      });
      if (it == running.end()) continue;
      if (auto outcome = (*it)->finish(code)) {
        completed.push_back({(*it)->ticket(), std::move(*outcome)});
        running.erase(it);
      } else {  // A redirect: its next host may be busy.
        waiting.splice(waiting.begin(), running, it);
      }
    }
  }

  void work() {
    launch_waiting();
    int left = 0;
    curl_multi_perform(multi, &left);
    read_messages();
    launch_waiting();  // A redirect, or whoever has waited for the place of one that ended.
  }

  void drop_all() {
    for (const auto& transfer : running) {
      transfer->abandon();
      curl_multi_remove_handle(multi, transfer->easy());
    }
    running.clear();
    waiting.clear();
    completed.clear();
  }
};

HttpClient::HttpClient(HttpLimits limits, std::string user_agent, HttpRoute route)
    : state_(std::make_unique<State>()) {
  init_curl();
  state_->limits = limits;
  state_->user_agent = user_agent.empty() ? default_user_agent({}) : std::move(user_agent);
  state_->route = std::move(route);
  state_->multi = curl_multi_init();
}

HttpClient::~HttpClient() {
  state_->drop_all();
  curl_multi_cleanup(state_->multi);
}

void HttpClient::start(std::uint64_t ticket, const HttpRequest& request) {
  HttpRequest routed = request;
  if (routed.route == HttpRoute{}) routed.route = state_->route;
  state_->waiting.push_back(std::make_unique<HttpTransfer>(ticket, std::move(routed),
                                                           state_->limits, state_->user_agent));
}

void HttpClient::cancel(std::uint64_t ticket) {
  const auto is_it = [ticket](const auto& transfer) { return transfer->ticket() == ticket; };
  for (const auto& transfer : state_->running) {
    if (!is_it(transfer)) continue;
    transfer->abandon();
    curl_multi_remove_handle(state_->multi, transfer->easy());
  }
  state_->running.remove_if(is_it);
  state_->waiting.remove_if(is_it);
  std::erase_if(state_->completed, [ticket](const Completed& c) { return c.ticket == ticket; });
}

std::vector<Transport::Completed> HttpClient::wait(std::chrono::milliseconds limit) {
  State& state = *state_;
  state.work();
  if (state.completed.empty()) {
    limit = state.until_a_place(limit, std::chrono::steady_clock::now());
    curl_waitfd also{state.wake_on, CURL_WAIT_POLLIN, 0};
    curl_multi_poll(state.multi, &also, state.wake_on < 0 ? 0 : 1,
                    static_cast<int>(std::clamp<long long>(limit.count(), 0, 60'000)), nullptr);
    state.work();
  }
  return std::exchange(state.completed, {});
}

void HttpClient::wake() {
  curl_multi_wakeup(state_->multi);
}

void HttpClient::wake_on(int descriptor) {
  state_->wake_on = descriptor;
}

std::string default_user_agent(const std::string& version) {
  return "Sharit/" + (version.empty() ? std::string("0.1") : version) +
         " (news ticker; reads feeds only)";
}

}  // namespace sharit
