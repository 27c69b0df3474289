"""The work every contestant is given: the same line, size, colours and speed, and a folder to keep things in."""
import pathlib
import string

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
LINE_FILE = HERE / "line.txt"
NASKH = "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Bold.ttf"

GROUND, INK = "#0A1E5A", "#F4F7FB"
RATE = 60                 # frames a second
STEP = 4                  # pixels a frame
SPEED = STEP * RATE       # pixels a second; the line travels to the right
TEXT_PERCENT = 20         # the em as a share of the screen's height


class Work:
    """What to show and how long: so many seconds from the first picture until it is measured (the band is full of
    text after 8 of them), then so many that count."""

    def __init__(self, folder, seconds, warm_up, width=1920, height=1080):
        self.folder, self.seconds, self.warm_up = pathlib.Path(folder), seconds, warm_up
        self.width, self.height = width, height
        self.font_px = height * TEXT_PERCENT // 100
        self.text = LINE_FILE.read_text(encoding="utf-8").strip()

    @property
    def total(self):
        """How long a contestant has to run that is told beforehand: a little longer than it is looked at."""
        return self.warm_up + self.seconds + 2

    def fill(self, name, **words):
        """A copy of the template `name` in the folder, with the work's words filled in."""
        known = {"text": self.text, "width": self.width, "height": self.height, "font_px": self.font_px,
                 "ground": GROUND, "ink": INK, "step": STEP, "speed": SPEED, "seconds": self.total}
        target = self.folder / name
        target.write_text(string.Template((HERE / name).read_text(encoding="utf-8")).substitute(known | words),
                          encoding="utf-8")
        return target
