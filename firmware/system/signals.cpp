#include "firmware/system/signals.hpp"

#include <csignal>
#include <initializer_list>
#include <utility>

#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace sharit {
namespace {

sigset_t set_of(std::initializer_list<int> signals) {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : signals) sigaddset(&set, signal);
  return set;
}

void unblock(std::initializer_list<int> signals) {
  const sigset_t set = set_of(signals);
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void dispose(int signal, void (*how)(int)) {
  struct sigaction action = {};
  action.sa_handler = how;
  sigaction(signal, &action, nullptr);
}

}  // namespace

Result<StopSignals> StopSignals::install() {
  const sigset_t set = set_of({SIGTERM, SIGINT, SIGHUP});
  const int descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  if (descriptor < 0) return fail(Fault::kDevice, "cannot wait for signals: too many open files?");
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  // curl and a closed pipe under `record --out -` report the error themselves.
  dispose(SIGPIPE, SIG_IGN);
  return StopSignals(descriptor);
}

StopSignals::StopSignals(StopSignals&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      stop_(other.stop_),
      reload_(other.reload_) {}

StopSignals::~StopSignals() {
  if (descriptor_ < 0) return;
  // What arrived and was not asked for is dropped: it must not end the process from here on.
  read_all();
  unblock({SIGTERM, SIGINT, SIGHUP});
  dispose(SIGPIPE, SIG_DFL);
  close(descriptor_);
}

bool StopSignals::stop_requested() {
  if (!stop_) read_all();
  return stop_;
}

bool StopSignals::take_reload() {
  read_all();
  return std::exchange(reload_, false);
}

void StopSignals::read_all() {
  signalfd_siginfo info = {};
  while (read(descriptor_, &info, sizeof(info)) == sizeof(info)) {
    if (info.ssi_signo == SIGHUP) {
      reload_ = true;
      continue;
    }
    stop_ = true;
    unblock({SIGTERM, SIGINT});
  }
}

}  // namespace sharit
