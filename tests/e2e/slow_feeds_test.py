#!/usr/bin/env python3
"""A hundred feeds on servers that are late, drip or are silent: the picture does not wait for them."""
import re

import scene
from slow_server import SlowServer
from ticker import Ticker
from wait import until

FEEDS = 100
SECONDS = 30
MEMORY = 96_000_000  # bytes: the program with the headlines of ninety feeds


class SlowFeeds(scene.Scene):
    def run_with(self, feeds):
        """The counters of the loop, and the peak of memory, after some time with so many feeds."""
        with SlowServer(feeds) as server:
            config = self.config(text_size="12%")
            for feed in range(feeds):
                config.feed(f"مصدر {feed}", server.url(feed))
            config.save()
            with Ticker(self.program, "--config", self.folder / "sharit.toml", "--output", "offscreen", "--size",
                        "640x360", "--seconds", SECONDS) as ticker:
                until(lambda: not ticker.alive(), SECONDS + 30, "the end of the run", every=0.2)
                self.assertEqual(ticker.process.returncode, 0, ticker.log)
                last = next(line for line in ticker.log.splitlines() if "memory peak" in line)
        scene.tell(f"{feeds} feeds: {server.asked} asked, {server.answered} answered; {last.split('screen: ')[1]}")
        counts = {name: int(number) for name, number in
                  re.findall(r"(frames|refreshes|steps equal|repeated|skipped|tile misses) (\d+)", last)}
        peak = float(re.search(r"memory peak ([0-9.]+) MB", last)[1]) * 1e6
        return counts, peak, server

    def test_the_loop_misses_nothing_and_memory_is_bounded(self):
        few, _, _ = self.run_with(1)
        many, peak, server = self.run_with(FEEDS)
        self.assertGreater(server.answered, FEEDS // 4, "the feeds were really fetched")
        self.assertEqual(many["tile misses"], 0, "a line came late")
        # Offscreen the clock paces, and a busy machine wakes the program late now and then: what a hundred feeds cost
        # is what they add to a run with one.
        self.assertLessEqual(many["skipped"], few["skipped"] + many["refreshes"] // 100)
        self.assertLess(peak, MEMORY)


if __name__ == "__main__":
    scene.main()
