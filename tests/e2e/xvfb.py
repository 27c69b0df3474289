"""An X server without a screen. Its framebuffer is a file, so a screenshot needs no other program."""
import os
import pathlib
import subprocess
import time

from picture import from_framebuffer
from wait import until


class Xvfb:
    """With manager=True a window manager runs in it, for the keyboard's focus and full screen."""

    def __init__(self, folder, width=640, height=360, manager=False):
        self.folder, self.size = pathlib.Path(folder), f"{width}x{height}x24"
        self.manager = manager
        self.processes = []

    def __enter__(self):
        self.folder.mkdir(exist_ok=True)
        read, write = os.pipe()
        # The server finds a free display by itself and writes its number.
        server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", self.size, "-fbdir", self.folder,
                                   "-nolisten", "tcp", "-noreset"], pass_fds=[write], stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL)
        self.processes.append(server)
        os.close(write)
        with os.fdopen(read) as answer:
            self.display = f":{int(answer.readline())}"
        if self.manager:
            self.processes.append(subprocess.Popen(["evilwm", "-display", self.display, "-fn", "fixed"],
                                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
            until(self.managed, 20, "evilwm manages windows")
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
            process.wait(timeout=10)

    def screenshot(self):
        """What two readings agree on: one that is read while it is drawn is torn."""
        file = self.folder / "Xvfb_screen0"
        before, now = None, file.read_bytes()
        while now != before:
            before, now = now, file.read_bytes()
        return from_framebuffer(now)

    def seen(self, look, limit, what):
        """Looks at one screenshot after another: the first true answer, with the time it was taken."""
        def answer():
            taken, shot = time.monotonic(), self.screenshot()
            found = look(shot)
            return None if found is None or found is False else (found, taken)
        return until(answer, limit, what)

    def managed(self):
        return subprocess.run(["xdotool", "get_num_desktops"], env=os.environ | {"DISPLAY": self.display},
                              capture_output=True, timeout=20).returncode == 0

    def tool(self, *words):
        """xdotool: keys, pointer, windows."""
        return subprocess.run(["xdotool", *map(str, words)], env=os.environ | {"DISPLAY": self.display}, timeout=20,
                              capture_output=True, text=True, check=True).stdout
