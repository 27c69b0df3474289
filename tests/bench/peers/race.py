"""Lets the contestants run one at a time and measures each."""
import contextlib
import os
import random
import shutil
import signal
import sys
import tempfile
import time

import tree
from work import ROOT, Work

sys.path.append(str(ROOT / "tests/e2e"))
from picture import to_png  # noqa: E402
from xvfb import Xvfb  # noqa: E402

START_LIMIT = 40  # seconds until the first picture


class Measured:
    """One run: processor seconds per second and megabytes, the X server's apart; milliseconds; frames a second.
    `others_cpu` is what else went on on the machine meanwhile."""

    def __init__(self, **values):
        self.__dict__.update(values)

    @property
    def cpu_with_server(self):
        return self.cpu + self.server_cpu


def end_the_rest():
    """Whoever has outlived its run; all of them were started by us."""
    for pid in tree.descendants(os.getpid()):
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        while os.waitpid(-1, 0):
            pass


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def run_once(contestant, work, picture=None):
    """`picture`: a PNG file to write of what it shows at the end."""
    with contextlib.ExitStack() as stack:
        server = None
        if contestant.windowed:
            # Its picture is a file; one on a disk would be written there, at its cost.
            place = stack.enter_context(tempfile.TemporaryDirectory(dir="/dev/shm"))
            server = stack.enter_context(Xvfb(place, work.width, work.height))
        tally = stack.enter_context(tree.Tally(server and server.processes[0].pid))
        running = contestant.start(work, {"DISPLAY": server.display} if server else {})
        if contestant.first_frame and not running.drawn.wait(START_LIMIT):
            sys.exit(f"{contestant.key} drew nothing within {START_LIMIT} s:\n{''.join(running.lines)}")
        time.sleep(work.warm_up)
        cpu, server_cpu, others = tally.spent(work.seconds)
        if picture and server:
            picture.write_bytes(to_png(server.screenshot()))
        memory, server_memory = tally.memory_peak, tally.server_memory_peak
        rate = contestant.look(running, work, picture)
        rate = contestant.finish(running, work, picture) or rate
    end_the_rest()
    return Measured(cpu=cpu, server_cpu=server_cpu, others_cpu=others, memory=memory, server_memory=server_memory,
                    first_frame=running.first_frame_ms, rate=rate, log=running.log())


class Patience:
    """Waits for others on the machine to be quiet: at most so many minutes in all."""

    QUIET = 0.15     # processors that others may use
    LOOK, REST = 2, 8  # seconds

    def __init__(self, minutes):
        self.left = minutes * 60

    def wait(self):
        while self.left > 0:
            before = tree.busy_seconds()
            time.sleep(self.LOOK)
            if (tree.busy_seconds() - before) / self.LOOK <= self.QUIET:
                return
            time.sleep(self.REST)
            self.left -= self.LOOK + self.REST

    def quiet_run(self, contestant, work, picture=None):
        """Once more where somebody woke up meanwhile."""
        while True:
            self.wait()
            fresh(work.folder)
            begun, measured = time.monotonic(), run_once(contestant, work, picture)
            if measured.others_cpu <= self.QUIET or self.left <= 0:
                return measured
            self.left -= time.monotonic() - begun


def race(contestants, folder, options, patience):
    """{key: [Measured of every round]}, each round in another order. Pictures of the first round in `folder`."""
    results = {contestant.key: [] for contestant in contestants}
    order = random.Random(options.seed)
    for number in range(1, options.rounds + 1):
        for contestant in order.sample(contestants, len(contestants)):
            work = Work(folder / "runs" / contestant.key, options.seconds, options.warm_up)
            picture = folder / f"{contestant.key}.png" if number == 1 else None
            measured = patience.quiet_run(contestant, work, picture)
            results[contestant.key].append(measured)
            print(f"round {number} {contestant.key:26} {measured.cpu_with_server * 1000:6.1f} ms/s "
                  f"{measured.memory:6.1f} MB {measured.rate or 0:5.1f} fps, others {measured.others_cpu:.2f}",
                  file=sys.stderr)
    return results
