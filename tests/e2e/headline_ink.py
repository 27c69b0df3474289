"""How a headline looks: its columns of ink, taken from `sharit snapshot` of that headline alone."""
import ink
from config_file import ConfigFile
from picture import from_png

WIDTH, HEIGHT = 1400, 360  # As high as the screens of the tests, so the letters have the same size.
INSTANTS = (1, 3, 5, 7)  # seconds; a headline that follows itself crosses the lane alone
EDGE = 60  # columns at either end, of which 49 are soft


class HeadlineInk:
    def __init__(self, program):
        self.program, self.known = program, {}

    def of(self, text):
        if text not in self.known:
            self.known[text] = self.photograph(text)
        return self.known[text]

    def photograph(self, text):
        folder = self.program.home / "photographs"
        folder.mkdir(exist_ok=True)
        (folder / "one.txt").write_text(text + "\n")
        ConfigFile(folder / "one.toml").feed("x", "one.txt", kind="text").save()
        for seconds in INSTANTS:
            done = self.program.run("snapshot", "--config", folder / "one.toml", "--size", f"{WIDTH}x{HEIGHT}", "--at",
                                    seconds, "--now", "2026-11-22T18:42:00Z", "--out", folder / "one.png")
            assert done.returncode == 0, done.stderr
            line = ink.lane(from_png((folder / "one.png").read_bytes()))
            if any(line) and not any(line[:EDGE]) and not any(line[-EDGE:]):
                return line.strip(b"\0")
        raise AssertionError(f"never whole in the lane: {text} is too long")
