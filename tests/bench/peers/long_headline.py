"""A headline of 10,000 characters, and whether both its ends come by."""
import json
import sys

from ours import Ours
from work import LINE_FILE, ROOT, SPEED

sys.path.append(str(ROOT / "tests/e2e"))
import ink  # noqa: E402
from picture import from_png  # noqa: E402

LENGTH = 10_000
FIRST, LAST = "بداية", "نهاية"
BETWEEN_COPIES = bytes(100)  # columns without ink; between letters there are fewer
SAME = 0.08  # share of the ink: its letters may stand at other fractions of a pixel; another word differs by a third


def long_headline():
    supply = LINE_FILE.read_text(encoding="utf-8").replace("•", "").split()
    text, number = FIRST, 0
    while len(text) < LENGTH:
        text += " " + supply[number % len(supply)]
        number += 1
    return text[:LENGTH - len(LAST) - 2] + "، " + LAST


def lane(file):
    """Columns of the line's ink; marks between headlines are of another colour."""
    picture = from_png(file.read_bytes())
    return ink.columns(picture, picture.height // 4, picture.height * 3 // 5, green=True, blue=True)


def width(work, text):
    """Pixels from end to end."""
    done = Ours("offscreen").program(work).run("shape", "--json", "--font", "Noto Naskh Arabic", "--size", work.font_px,
                                               "-", given=text + "\n")
    return json.loads(done.stdout)["width"]


def difference(screen, word):
    """Share of the word's ink by which the screen differs from it at the best place."""
    return min(sum(abs(seen - wanted) for seen, wanted in zip(screen[at:], word))
               for at in range(len(screen) - len(word) + 1)) / sum(word)


def end_is_shown(work, text, word, at, picture):
    """Whether the word, as it looks alone, stands in the frame of that moment, which is kept as `picture`."""
    alone = work.folder / "alone.png"
    Ours("offscreen", word).snapshot(work, alone, 0)
    columns = lane(alone).strip(b"\0").split(BETWEEN_COPIES)[-1].strip(b"\0")
    Ours("offscreen", text).snapshot(work, picture, at)
    return difference(lane(picture), columns) < SAME


def ends_shown(work, folder):
    """How many of its two ends: the last word has come in when the line has travelled its own width."""
    text = long_headline()
    return (end_is_shown(work, text, FIRST, 0, folder / "long-first.png")
            + end_is_shown(work, text, LAST, width(work, text) / SPEED, folder / "long-last.png"))
