#!/usr/bin/env python3
"""A hundred feeds on servers that are late, drip or are silent: the picture does not wait for them."""
import contextlib
import re
import resource

import scene
from config_file import ConfigFile
from program import Program
from slow_server import SlowServer
from ticker import Ticker
from wait import until

FEEDS = 100
SECONDS = 66  # Three rounds of 30 s begin in it.
FIRST_ROUND = 45  # seconds, at most, until every server that answers has
MEMORY = 80_000_000  # bytes: the program with the headlines of ninety feeds
GROWTH = 5_000_000  # bytes: from the second round to the third
ATTEMPTS = 3


class Run:
    """A ticker of its own, offscreen, and what it counted."""

    def __init__(self, program, config):
        self.ticker = Ticker(program, "--config", config.path, "--output", "offscreen", "--size", "640x360", "--seconds",
                             SECONDS)
        self.ticker.log_file = config.path.with_suffix(".log")
        self.resident = []

    def look(self):
        """Notes how much memory it has now, while it runs; whether it does."""
        with contextlib.suppress(OSError, StopIteration), open(f"/proc/{self.ticker.process.pid}/status") as status:
            self.resident.append(next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmRSS")))
        return self.ticker.alive()

    def finish(self):
        assert self.ticker.process.returncode == 0, self.ticker.log
        self.said = next(line for line in self.ticker.log.splitlines() if "memory peak" in line).split("screen: ")[1]
        self.counts = {name: int(number) for name, number in
                       re.findall(r"(frames|refreshes|steps equal|repeated|skipped|tile misses) (\d+)", self.said)}
        self.peak = float(re.search(r"memory peak ([0-9.]+) MB", self.said)[1]) * 1e6


class SlowFeeds(scene.Scene):
    def home(self, name):
        (self.folder / name).mkdir(exist_ok=True)
        return Program(self.program.binary, self.folder / name)

    def run_side_by_side(self):
        """Two tickers at the same time, so that what the machine does to one it does to the other: with a hundred slow
        feeds, and with a file."""
        (self.folder / "list.txt").write_text("".join(f"الخبر رقم {n} من الملف\n" for n in range(40)))
        with contextlib.ExitStack() as stack:
            server = stack.enter_context(SlowServer(FEEDS))
            many = ConfigFile(self.folder / "many.toml", text_size="12%")
            for feed in range(FEEDS):
                many.feed(f"مصدر {feed}", server.url(feed))
            few = ConfigFile(self.folder / "few.toml", text_size="12%").feed("ملف", self.folder / "list.txt")
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            runs = [Run(self.home(name), config.save()) for name, config in (("many", many), ("few", few))]
            for run in runs:
                stack.enter_context(run.ticker)
            until(lambda: not any([run.look() for run in runs]), SECONDS + 60, "the end of the runs", every=1)
            for run in runs:
                run.finish()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.processor = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
        return *runs, server

    def test_the_loop_misses_nothing_and_memory_is_bounded(self):
        for attempt in range(ATTEMPTS):
            many, few, server = self.run_side_by_side()
            scene.tell(f"{FEEDS} slow feeds: {many.said} {server.said()}")
            scene.tell(f"a file beside them: {few.said} Both took {self.processor:.1f} s of processor time in {SECONDS} s.")
            # Offscreen the clock paces, and a busy machine wakes both late now and then; where it wakes one in time,
            # the other is in time too.
            if many.counts["skipped"] <= 2 * few.counts["skipped"]:
                break
        else:
            self.fail("the picture waited for feeds in every attempt")
        self.assertEqual(many.counts["tile misses"], 0, "a line came late")
        self.assertGreater(many.counts["frames"], SECONDS * 30, "it was drawn all the time")
        self.assertLess(many.peak, MEMORY)
        third = len(many.resident) // 3
        rounds = [max(many.resident[begin:begin + third]) for begin in (0, third, 2 * third)]
        scene.tell(f"most memory in each round: {', '.join(f'{size / 1e6:.1f}' for size in rounds)} MB")
        self.assertLess(rounds[2] - rounds[1], GROWTH)
        self.assertLess(server.first_round(), FIRST_ROUND)


if __name__ == "__main__":
    scene.main()
