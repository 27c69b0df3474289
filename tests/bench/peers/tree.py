"""Processor time and memory of everything this script has started, down to the last grandchild.

Whoever is orphaned (Chromium's crash handler forks twice) becomes our child, so the tree is whole.
"""
import ctypes
import os
import threading
import time

PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans():
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def children(pid):
    """Of all its threads; none once it is gone."""
    found = []
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children", encoding="ascii") as file:
                found += map(int, file.read().split())
    except OSError:
        pass
    return found


def descendants(pid):
    found = []
    for child in children(pid):
        found += [child, *descendants(child)]
    return found


def cpu_seconds(pid):
    """User and system time of all its threads, also of those that have ended; None once it is gone. The kernel's
    processor clock of another process (clock_getcpuclockid) counts nanoseconds, /proc/PID/stat only 10 ms."""
    try:
        return time.clock_gettime(~pid << 3 | 2)
    except OSError:
        return None


def memory_mb(pid):
    """Proportional set size: pages that n processes share count 1/n. 0 once it is gone."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
            return next(int(line.split()[1]) * 1024 / 1e6 for line in file if line.startswith("Pss:"))
    except (OSError, StopIteration):
        return 0.0


def busy_seconds():
    """Of all processors together since the machine started."""
    with open("/proc/stat", encoding="ascii") as file:
        user, nice, system, _idle, _waiting, *rest = map(int, file.readline().split()[1:9])
    return (user + nice + system + sum(rest)) / os.sysconf("SC_CLK_TCK")


class Tally:
    """Watches our descendants while the `with` lasts. `server` is one of them that is counted apart: the X server.
    Of one that ends, what it spent since the last look (`CPU_EVERY`) is lost."""

    CPU_EVERY, MEMORY_EVERY = 0.1, 0.5

    def __init__(self, server=None):
        self.server = server
        self.cpu = {}            # pid: seconds so far, also of those that have ended since
        self.memory_peak = 0.0   # of all but the server together
        self.server_memory_peak = 0.0
        self.lock = threading.Lock()
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()

    def watch(self):
        due = 0.0
        while not self.ended.wait(self.CPU_EVERY):
            self.look()
            if time.monotonic() >= due:
                due = time.monotonic() + self.MEMORY_EVERY
                self.look_at_memory()

    def look(self):
        with self.lock:
            for pid in descendants(os.getpid()):
                if (seconds := cpu_seconds(pid)) is not None:
                    self.cpu[pid] = seconds
            return dict(self.cpu)

    def look_at_memory(self):
        pids = descendants(os.getpid())
        own = sum(memory_mb(pid) for pid in pids if pid != self.server)
        self.memory_peak = max(self.memory_peak, own)
        if self.server:
            self.server_memory_peak = max(self.server_memory_peak, memory_mb(self.server))

    def spent(self, seconds):
        """Processor seconds per second over the next so many seconds: of all but the server, of the server, and of
        everybody else on this machine."""
        before, busy, begun = self.look(), busy_seconds(), time.monotonic()
        time.sleep(seconds)
        after, busy, took = self.look(), busy_seconds() - busy, time.monotonic() - begun
        used = {pid: (cpu - before.get(pid, 0.0)) / took for pid, cpu in after.items()}
        server = used.pop(self.server, 0.0)
        own = sum(used.values())
        return own, server, max(0.0, busy / took - own - server)
