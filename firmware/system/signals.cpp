#include "firmware/system/signals.hpp"

#include <csignal>
#include <utility>

#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace sharit {
namespace {

sigset_t stop_set() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, signal);
  return set;
}

void dispose(int signal, void (*how)(int)) {
  struct sigaction action = {};
  action.sa_handler = how;
  sigaction(signal, &action, nullptr);
}

}  // namespace

Result<StopSignals> StopSignals::install() {
  const sigset_t set = stop_set();
  const int descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  if (descriptor < 0) return fail(Fault::kDevice, "cannot wait for signals: too many open files?");
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  // curl and a closed pipe under `record --out -` report the error themselves.
  dispose(SIGPIPE, SIG_IGN);
  return StopSignals(descriptor);
}

StopSignals::StopSignals(StopSignals&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), requested_(other.requested_) {}

StopSignals::~StopSignals() {
  if (descriptor_ < 0) return;
  if (!requested_) release();
  dispose(SIGPIPE, SIG_DFL);
  close(descriptor_);
}

bool StopSignals::stop_requested() {
  if (requested_) return true;
  signalfd_siginfo info = {};
  if (read(descriptor_, &info, sizeof(info)) != sizeof(info)) return false;
  requested_ = true;
  release();
  return true;
}

void StopSignals::release() {
  const sigset_t set = stop_set();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace sharit
