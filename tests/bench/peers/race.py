"""Lets the contestants run one at a time and measures each."""
import contextlib
import os
import random
import shutil
import signal
import sys
import time

import tree
from work import ROOT, Work

sys.path.append(str(ROOT / "tests/e2e"))
from picture import to_png  # noqa: E402
from xvfb import Xvfb  # noqa: E402

START_LIMIT = 40  # seconds until the first picture


class Measured:
    """One run: processor seconds per second and megabytes, the X server's apart; milliseconds; frames a second."""

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
            server = stack.enter_context(Xvfb(work.folder / "x", work.width, work.height))
        tally = stack.enter_context(tree.Tally(server and server.processes[0].pid))
        running = contestant.start(work, {"DISPLAY": server.display} if server else {})
        if contestant.first_frame and not running.drawn.wait(START_LIMIT):
            sys.exit(f"{contestant.key} drew nothing within {START_LIMIT} s:\n{''.join(running.lines)}")
        time.sleep(work.warm_up)
        cpu, server_cpu = tally.spent(work.seconds)
        if picture and server:
            picture.write_bytes(to_png(server.screenshot()))
        memory, server_memory = tally.memory_peak, tally.server_memory_peak
        rate = contestant.look(running, work, picture)
        rate = contestant.finish(running, work, picture) or rate
    end_the_rest()
    return Measured(cpu=cpu, server_cpu=server_cpu, memory=memory, server_memory=server_memory,
                    first_frame=running.first_frame_ms, rate=rate, log=running.log())


def race(contestants, folder, rounds, seconds, warm_up, seed):
    """{key: [Measured of every round]}, each round in another order. Pictures of the first round in `folder`."""
    results = {contestant.key: [] for contestant in contestants}
    order = random.Random(seed)
    for number in range(1, rounds + 1):
        for contestant in order.sample(contestants, len(contestants)):
            work = Work(fresh(folder / "runs" / contestant.key), seconds, warm_up)
            measured = run_once(contestant, work, folder / f"{contestant.key}.png" if number == 1 else None)
            results[contestant.key].append(measured)
            print(f"round {number} {contestant.key:26} {measured.cpu_with_server * 1000:6.1f} ms/s "
                  f"{measured.memory:6.1f} MB {measured.rate or 0:5.1f} fps", file=sys.stderr)
    return results
