"""The golden frames: which there are, the settings of each, and its picture as the program draws it."""
import dataclasses
import datetime
import hashlib
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from program import Program  # noqa: E402

FOLDER = pathlib.Path(__file__).resolve().parent / "frames"
NOW = datetime.datetime(2026, 11, 22, 15, 42, tzinfo=datetime.UTC)
UNTIL = datetime.datetime(2026, 11, 22, 18, 0, tzinfo=datetime.UTC)  # of breaking news
AT = {"crawl": 9, "lanes": 7, "cards": 2.5, "roll": 6, "breaking": 6}  # seconds; everything has faded in
SIZES = ["1920x1080", "1080x1920", "3840x2160", "1280x720", "1920x360", "1920x120"]
LANGUAGES = ["ar", "en", "fa", "ur"]
THEMES = ["midnight", "paper", "contrast", "led"]
LONGEST = 480  # pixels: the longer side of a reference


@dataclasses.dataclass(frozen=True)
class Case:
    layout: str
    size: str
    language: str
    theme: str

    @property
    def name(self):
        return f"{self.layout}-{self.size}-{self.language}-{self.theme}"

    @property
    def reference(self):
        return FOLDER / f"{self.name}.png"


def cases(layouts=tuple(AT)):
    """Each layout on each size in each language; over its sizes a language sees all themes of a layout."""
    return [Case(layout, size, language, THEMES[(row + at + column) % len(THEMES)])
            for row, layout in enumerate(AT) if layout in layouts
            for at, size in enumerate(SIZES) for column, language in enumerate(LANGUAGES)]


def table(head, **keys):
    def value(of):
        return of.isoformat() if isinstance(of, datetime.datetime) else json.dumps(of, ensure_ascii=False)
    return "\n".join([head, *(f"{key} = {value(of)}" for key, of in keys.items()), ""])


def write_settings(case, folder):
    """The operator's file and the feeds it names. Each size begins at another headline, so that all are seen."""
    words = json.loads((FOLDER / f"{case.language}.json").read_text(encoding="utf-8"))
    turn = SIZES.index(case.size)
    parts = [table("[screen]", layout="crawl" if case.layout == "breaking" else case.layout, language=case.language,
                   region=words["region"], timezone=words["timezone"], title=words["title"]),
             table("[theme]", name=case.theme)]
    for at, feed in enumerate(words["feeds"]):
        items = feed_items(feed["ages"], feed["items"], turn)
        document = {"version": "https://jsonfeed.org/version/1.1", "title": feed["name"], "items": items}
        (folder / f"{at}.json").write_text(json.dumps(document), encoding="utf-8")
        parts.append(table("[[feed]]", name=feed["name"], url=f"{at}.json", language=feed["language"]))
    if case.layout == "breaking":
        texts = words["breaking"]
        parts.append(table("[[message]]", text=texts[turn % len(texts)], level="breaking", until=UNTIL))
    settings = folder / "sharit.toml"
    settings.write_text("\n".join(parts), encoding="utf-8")
    return settings


def feed_items(ages, texts, turn):
    """The texts take turns at the ages (minutes; the newest is shown first). Beyond the ages there is no date."""
    begin = turn % len(texts)
    items = [{"id": str(number), **text} for number, text in enumerate(texts[begin:] + texts[:begin])]
    for entry, age in zip(items, ages):
        entry["date_published"] = (NOW - datetime.timedelta(minutes=age)).isoformat()
    return items


class Studio:
    """Draws frames in a folder of its own."""

    def __init__(self, sharit, shrink_picture, folder, **environment):
        self.folder, self.shrink_picture = pathlib.Path(folder), shrink_picture
        self.folder.mkdir(parents=True, exist_ok=True)
        self.program = Program(sharit, self.folder, **environment)

    def draw(self, case):
        """The picture's file."""
        out = self.folder / f"{case.name}.png"
        done = self.program.run("snapshot", "--config", write_settings(case, self.folder), "--out", out, "--size",
                                case.size, "--now", NOW.isoformat(), "--at", AT[case.layout], limit=120)
        assert done.returncode == 0 and not done.stderr, f"{case.name}: {done.stderr}"
        return out

    def pixels(self, picture, *words):
        """Binary PPM; a number behind it shrinks it."""
        return subprocess.run([self.shrink_picture, picture, *map(str, words)], capture_output=True, check=True,
                              timeout=120).stdout

    def reduce(self, picture, out):
        self.pixels(picture, LONGEST, out)


def fingerprint(pixels):
    return hashlib.sha256(pixels).hexdigest()


def read_sums():
    """The fingerprint of each picture by its name."""
    path = FOLDER / "sums.txt"
    lines = path.read_text(encoding="ascii").splitlines() if path.exists() else []
    return {name: fingerprint for fingerprint, name in map(str.split, lines)}


def write_sums(sums):
    (FOLDER / "sums.txt").write_text("".join(f"{sums[name]}  {name}\n" for name in sorted(sums)), encoding="ascii")
