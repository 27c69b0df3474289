"""The two small programs of this folder: Pango with Cairo, and SDL2_ttf alone."""
from contestant import Contestant
from work import LINE_FILE, ROOT, STEP


class SmallProgram(Contestant):
    program = mode = ""

    def command(self, work):
        return [ROOT / "build/release" / self.program, self.mode, LINE_FILE, work.font_px, work.width, work.height,
                STEP, work.total, work.folder / "last.png"]

    def finish(self, running, work, picture):
        rate = super().finish(running, work, picture)
        if picture and not self.windowed:
            (work.folder / "last.png").rename(picture)
        return rate


class Pango(SmallProgram):
    program = "pango_peer"

    def __init__(self, mode):
        self.mode, self.key = mode, f"pango-{mode}"
        self.title = {"strip": "Pango+Cairo, strip drawn once, copied",
                      "reshow": "Pango+Cairo, layout shown anew"}[mode]
        self.remark = "right"


class SdlTtf(SmallProgram):
    program = "sdl_ttf_peer"
    remark = "Latin is boxes; figures backwards (25 is 52); line ends at 65 535 px"

    def __init__(self, driver):
        self.mode, self.windowed = driver, driver == "x11"
        self.key, self.title = f"sdl-ttf-{driver}", "SDL2_ttf alone"
