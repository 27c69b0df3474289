"""What every end-to-end test has: the program, a folder of its own, and a way to say what was measured."""
import pathlib
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True

import ink
from config_file import ConfigFile
from headline_ink import HeadlineInk
from program import Program
from ticker import Ticker
from web_server import WebServer
from xvfb import Xvfb

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIZE = "640x360"
CYCLE = 40  # seconds: more than any headline of a test needs to come round again on a loaded machine


def tell(text):
    print(f"measured: {text}", flush=True)


class Scene(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="sharit-e2e-")
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.program = Program(sys.sharit, self.folder)
        self.ink = HeadlineInk(self.program)

    def config(self, **screen):
        return ConfigFile(self.folder / "sharit.toml", **screen)

    def server(self):
        """Not started yet; stopped when the test ends."""
        return self.enterContext(WebServer(self.folder / "server"))

    def display(self, **options):
        return self.enterContext(Xvfb(self.folder / "x", **options))

    def window(self, display, *words, size=SIZE):
        """The ticker in a window."""
        self.ticker = self.enterContext(Ticker(self.program, "--config", self.folder / "sharit.toml", "--output",
                                               "window", "--size", size, *words, DISPLAY=display.display))
        return self.ticker

    def seen(self, display, look, limit, what):
        """As Xvfb.seen; a program that has ended is not waited for."""
        def looks(shot):
            assert self.ticker.alive(), f"the program ended with {self.ticker.process.returncode}:\n{self.ticker.log}"
            return look(shot)
        return display.seen(looks, limit, what)

    def see(self, display, headline, limit=CYCLE):
        """Waits until the headline is on the screen: where its left end stands, and when that was."""
        line = self.ink.of(headline)

        return self.seen(display, lambda shot: ink.find(ink.lane(shot), line), limit, f"“{headline}” on the screen")

    def never_seen(self, display, headline, seconds):
        """Looks for as long as that: at 300 px/s the whole lane is another after 4 s, at 600 px/s after 2."""
        line, until = self.ink.of(headline), time.monotonic() + seconds

        def look(shot):
            self.assertIsNone(ink.find(ink.lane(shot), line), f"“{headline}” on the screen")
            return time.monotonic() > until
        self.seen(display, look, seconds + 10, "a last look")

    def stays_away(self, display, headline, seconds):
        """Waits until the headline, which may still pass, has not been on the screen for as long as that."""
        line, last = self.ink.of(headline), time.monotonic()

        def look(shot):
            nonlocal last
            if ink.find(ink.lane(shot), line) is not None:
                last = time.monotonic()
            return time.monotonic() - last > seconds
        self.seen(display, look, CYCLE + seconds, f"“{headline}” gone")

    def assert_frame(self, shot):
        """Header and footer stand: rules, title at the right, clock at the left."""
        rules = ink.rules(shot)
        self.assertTrue(rules, "the two rules")
        half = shot.width // 2
        self.assertGreater(ink.count(shot, 0, rules[0], left=half, **ink.WHITE), 20, "the title")
        self.assertGreater(ink.count(shot, 0, rules[0], right=half // 2, **ink.WHITE), 20, "the clock")
        return rules


def main():
    """python3 some_test.py SHARIT [unittest's words]"""
    sys.sharit = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
