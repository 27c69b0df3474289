"""ffmpeg drawing into a film that nobody looks at, at the pace of a screen. yuv420p is its cheapest picture format;
to bring it onto a screen would cost more."""
import re
import struct
import subprocess
import time

from contestant import Contestant
from work import GROUND, INK, LINE_FILE, NASKH, RATE, SPEED

ASS = """[Script Info]
ScriptType: v4.00+
PlayResX: {width}
PlayResY: {height}
WrapStyle: 2

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Bold, BorderStyle, Outline, Shadow, Alignment, Encoding
Style: Line,Noto Naskh Arabic,{size:.1f},&H00{ink},-1,1,0,0,5,-1

[Events]
Format: Layer, Start, End, Style, Effect, Text
Dialogue: 0,0:00:00.00,1:00:00.00,Line,Banner;{delay};1;0,{text}
"""


def line_height(font):
    """Ascent and descent in ems: what libass takes a font's size for (OS/2, usWinAscent and usWinDescent)."""
    with open(font, "rb") as file:
        data = file.read()
    tables = {}
    for index in range(struct.unpack(">H", data[4:6])[0]):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        tables[tag] = offset
    ascent, descent = struct.unpack_from(">HH", data, tables[b"OS/2"] + 74)
    return (ascent + descent) / struct.unpack_from(">H", data, tables[b"head"] + 18)[0]


class Ffmpeg(Contestant):
    first_frame = None  # Looked for in finish().

    def filter(self, work):
        raise NotImplementedError

    def words(self, work, *pace, more=""):
        source = f"color=c={GROUND.replace('#', '0x')}:s={work.width}x{work.height}:r={RATE},format=yuv420p"
        return ["ffmpeg", "-hide_banner", "-nostdin", "-y", *pace, "-f", "lavfi", "-i", source, "-vf",
                self.filter(work) + more]

    def command(self, work):
        return [*self.words(work, "-re"), "-t", work.total, "-f", "null", "-"]

    def finish(self, running, work, picture):
        running.process.wait(timeout=30)
        log = running.log()
        # Its own pace was that of the film, as long as it says so.
        frames, speed = re.findall(r"frame= *(\d+) ", log), re.findall(r"speed= *([\d.]+)x", log)
        begun = time.monotonic()
        subprocess.run([*self.words(work), "-frames:v", "1", "-f", "null", "-"], check=True, capture_output=True)
        running.first_frame_ms = (time.monotonic() - begun) * 1000
        if picture:
            late = f",trim=start={work.warm_up + work.seconds}"
            subprocess.run([*self.words(work, more=late), "-frames:v", "1", str(picture)], check=True,
                           capture_output=True)
        return int(frames[-1]) / work.total * min(1.0, float(speed[-1])) if frames and speed else None


class Libass(Ffmpeg):
    key, title = "libass", "ffmpeg, libass Banner"
    remark = "Latin 1.25 times too large; 250 px/s (whole ms a pixel); nothing is shown"

    def filter(self, work):
        ink = INK[5:7] + INK[3:5] + INK[1:3]  # Blue first.
        script = work.folder / "line.ass"
        script.write_text(ASS.format(width=work.width, height=work.height, size=work.font_px * line_height(NASKH),
                                     ink=ink, delay=round(1000 / SPEED), text=work.text), encoding="utf-8")
        return f"ass={script}:shaping=complex"


class Drawtext(Ffmpeg):
    key, title = "drawtext", "ffmpeg, drawtext"
    remark = "headlines in the wrong order; Latin is boxes; nothing is shown"

    def filter(self, work):
        return (f"drawtext=fontfile={NASKH}:textfile={LINE_FILE}:fontsize={work.font_px}:"
                f"fontcolor={INK.replace('#', '0x')}:text_shaping=1:x={SPEED}*t-tw:y=(h-th)/2")
