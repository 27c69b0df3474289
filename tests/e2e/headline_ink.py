"""How a headline looks: its columns of ink, taken from `sharit snapshot` of that headline alone."""
import ink
from config_file import ConfigFile
from picture import from_png

WIDTH, HEIGHT = 1400, 360  # As high as the screens of the tests, so the letters have the same size.


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
        done = self.program.run("snapshot", "--config", folder / "one.toml", "--size", f"{WIDTH}x{HEIGHT}", "--at", 2.5,
                                "--now", "2026-11-22T18:42:00Z", "--out", folder / "one.png")
        assert done.returncode == 0, done.stderr
        picture = from_png((folder / "one.png").read_bytes())
        top, bottom = ink.rules(picture)
        marks = ink.columns(picture, top + 4, top + (bottom - top) * 2 // 3, **ink.ORANGE)
        line = ink.lane(picture)
        # The first of its copies is between its leading edge and the first mark that follows.
        first, last = marks.find(max(marks)), marks.rfind(max(marks))
        assert max(marks) > 4, f"no mark in sight: {text} is too long"
        comes_from_left = not any(line[-100:])  # It has not got to the right end yet.
        return (line[last:] if comes_from_left else line[:first]).strip(b"\0")
