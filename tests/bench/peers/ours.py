"""Sharit itself, as an operator runs it: one message in a configuration file, everything else by default."""
import json
import pathlib
import shutil
import subprocess
import sys

from contestant import Contestant
from work import GROUND, INK, ROOT, SPEED, TEXT_PERCENT

sys.path.append(str(ROOT / "tests/e2e"))
from program import Program  # noqa: E402

SHARIT = ROOT / "build/release/sharit"


def configuration(text, speed=SPEED):
    """The look of the other contestants (and header, clock and source besides, which they do not show)."""
    keys = {"language": "ar", "title": "فندق المرسى", "font": ["Noto Naskh Arabic"], "timezone": "Asia/Riyadh",
            "text_size": f"{TEXT_PERCENT}%", "speed": f"{speed}px/s"}
    screen = "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items())
    return (f'[screen]\n{screen}[theme]\nbackground_top = "{GROUND}"\nbackground_bottom = "{GROUND}"\n'
            f'text = "{INK}"\n[content]\nmax_length = 0\n'
            f"[[message]]\ntext = {json.dumps(text, ensure_ascii=False)}\n")


class Ours(Contestant):
    """`text`: a headline of its own instead of the work's; None: no configuration, so the built-in demo."""

    first_frame = "First frame"
    frame_count = r"frames (\d+), refreshes \d+ in ([\d.]+) s"
    remark = "right; title, clock, date and soft edges besides"

    def __init__(self, output, text=True, speed=SPEED):
        self.key = "ours" if output == "offscreen" else "ours-window"
        self.title = "**Sharit**"
        self.output, self.windowed = output, output == "window"
        self.text, self.speed = text, speed

    def program(self, work):
        home = pathlib.Path(work.folder) / "home"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        return Program(SHARIT, home)

    def settings(self, work):
        if self.text is None:
            return []
        file = work.folder / "sharit.toml"
        file.write_text(configuration(work.text if self.text is True else self.text, self.speed), encoding="utf-8")
        return ["--config", file]

    def command(self, work):
        return [SHARIT, "run", *self.settings(work), "--output", self.output, "--size", f"{work.width}x{work.height}",
                "--seconds", work.total]

    def environment(self, work):
        return self.program(work).environment

    def finish(self, running, work, picture):
        if picture and not self.windowed:
            self.snapshot(work, picture, work.warm_up + work.seconds)
        return super().finish(running, work, picture)

    def snapshot(self, work, picture, at):
        """The frame of that many seconds after the first one."""
        done = self.program(work).run("snapshot", *self.settings(work), "--at", at, "--out", picture,
                                      "--size", f"{work.width}x{work.height}")
        if done.returncode:
            raise subprocess.CalledProcessError(done.returncode, "sharit snapshot", stderr=done.stderr)
