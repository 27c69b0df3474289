#!/usr/bin/env python3
"""A hundred feeds on servers that are late, drip or are silent: the picture does not wait for them."""
import concurrent.futures
import re
import sys

import scene
from config_file import ConfigFile
from program import Program
from slow_server import SlowServer
from ticker import Ticker
from wait import until

FEEDS = 100
SECONDS = 30
MEMORY = 96_000_000  # bytes: the program with the headlines of ninety feeds
WORK = SECONDS / 10  # seconds of processor time: a tenth of a core


class SlowFeeds(scene.Scene):
    def run_with(self, feeds):
        """The counters of the loop, peak of memory and processor time after some time with so many feeds."""
        home = self.folder / str(feeds)
        home.mkdir()
        work = 0

        def ended():
            nonlocal work
            work = ticker.processor_time() or work
            return not ticker.alive()
        with SlowServer(feeds) as server:
            config = ConfigFile(home / "sharit.toml", text_size="12%")
            for feed in range(feeds):
                config.feed(f"مصدر {feed}", server.url(feed))
            config.save()
            with Ticker(Program(sys.sharit, home), "--config", config.path, "--output", "offscreen", "--size",
                        "640x360", "--seconds", SECONDS) as ticker:
                until(ended, SECONDS + 30, "the end of the run", every=0.2)
                self.assertEqual(ticker.process.returncode, 0, ticker.log)
                last = next(line for line in ticker.log.splitlines() if "memory peak" in line)
        scene.tell(f"{feeds} feeds: {server.asked} asked, {server.answered} answered; {work:.2f} s of processor time; "
                   f"{last.split('screen: ')[1]}")
        counts = {name: int(number) for name, number in
                  re.findall(r"(frames|refreshes|steps equal|repeated|skipped|tile misses) (\d+)", last)}
        peak = float(re.search(r"memory peak ([0-9.]+) MB", last)[1]) * 1e6
        return counts, peak, work, server

    def test_the_loop_misses_nothing_and_memory_is_bounded(self):
        # Offscreen the clock paces, and a busy machine wakes the program late now and then: what a hundred feeds cost
        # the loop is what they add to that of one which runs beside it, and what they cost the machine is work.
        with concurrent.futures.ThreadPoolExecutor() as pool:
            (few, _, _, _), (many, peak, work, server) = pool.map(self.run_with, (1, FEEDS))
        self.assertGreater(server.answered, FEEDS // 4, "the feeds were really fetched")
        self.assertEqual(many["tile misses"], 0, "a line came late")
        self.assertLessEqual(many["skipped"], few["skipped"] + many["refreshes"] // 100)
        self.assertLess(work, WORK)
        self.assertLess(peak, MEMORY)


if __name__ == "__main__":
    scene.main()
