"""One program in the race: how it is started, how it tells of its first picture, how it is photographed and ended."""
import os
import re
import subprocess
import threading
import time


class Contestant:
    """`windowed`: it shows itself on an X server, whose work counts as its own."""

    key = title = remark = ""
    windowed = False
    first_frame = "first frame"          # what it writes on standard error when its first picture is done
    frame_count = r"frames (\d+) in ([\d.]+) s"

    def command(self, work):
        raise NotImplementedError

    def environment(self, work):
        return dict(os.environ)

    def start(self, work, display):
        """`display` names the X server in the environment, or is empty."""
        return Running(self.command(work), self.environment(work) | display, self.first_frame)

    def look(self, running, work, picture):
        """While it still runs, after it was measured: frames a second, if it can be had now; the file `picture`,
        unless that is None or the X server has it."""

    def finish(self, running, work, picture):
        """Lets it end. Frames a second, if it tells them at its end."""
        running.process.wait(timeout=30)
        found = re.search(self.frame_count, running.log())
        return int(found[1]) / float(found[2]) if found else None


class Running:
    """A process whose standard error is read as it comes, with the time of the first picture."""

    def __init__(self, words, environment, mark, **options):
        self.lines, self.first_frame_ms = [], None
        self.drawn = threading.Event()
        self.begun = time.monotonic()
        self.process = subprocess.Popen([str(word) for word in words], env=environment, stderr=subprocess.PIPE,
                                        stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, text=True,
                                        errors="replace", **options)
        self.reader = threading.Thread(target=self.read, args=(mark,), daemon=True)
        self.reader.start()

    def read(self, mark):
        with self.process.stderr:
            for line in self.process.stderr:
                if mark and self.first_frame_ms is None and mark in line:
                    self.first_frame_ms = (time.monotonic() - self.begun) * 1000
                    self.drawn.set()
                self.lines.append(line)

    def log(self):
        self.reader.join(timeout=5)
        return "".join(self.lines)
