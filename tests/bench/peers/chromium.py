"""Chromium, headless or as a kiosk, with the two ways a web page has to move a line."""
import base64
import json
import os
import shutil
import time

from contestant import Contestant, Running


class Pipe:
    """The browser's own debugging channel: JSON in both directions, each message ended by a zero byte. Nothing is
    said on it before the measuring is over."""

    def __init__(self):
        self.theirs_in, self.ours_out = os.pipe()
        self.ours_in, self.theirs_out = os.pipe()
        self.number, self.rest = 0, b""

    def started(self):
        os.close(self.theirs_in)
        os.close(self.theirs_out)

    def close(self):
        os.close(self.ours_in)
        os.close(self.ours_out)

    def message(self):
        while b"\0" not in self.rest:
            more = os.read(self.ours_in, 1 << 20)
            if not more:
                raise EOFError("Chromium has gone")
            self.rest += more
        one, self.rest = self.rest.split(b"\0", 1)
        return json.loads(one)

    def messages_until(self, wanted):
        while True:
            message = self.message()
            yield message
            if wanted(message):
                return

    def call(self, method, session=None, **parameters):
        self.number += 1
        number = self.number
        call = {"id": number, "method": method, "params": parameters} | ({"sessionId": session} if session else {})
        os.write(self.ours_out, json.dumps(call).encode() + b"\0")
        answer = list(self.messages_until(lambda message: message.get("id") == number))[-1]
        return answer["result"]

    def picture(self):
        """PNG of the page."""
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(target["targetId"] for target in targets if target["type"] == "page")
        session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        return base64.b64decode(self.call("Page.captureScreenshot", session, format="png")["data"])

    def frame_rate(self, seconds=2):
        """Pictures that left the compositor in a second."""
        self.call("Tracing.start", transferMode="ReportEvents", traceConfig={"includedCategories": ["viz"]})
        begun = time.monotonic()
        time.sleep(seconds)
        self.call("Tracing.end")
        took, drawn = time.monotonic() - begun, 0
        for message in self.messages_until(lambda one: one.get("method") == "Tracing.tracingComplete"):
            if message.get("method") == "Tracing.dataCollected":
                drawn += sum(event.get("name") == "Display::DrawAndSwap" and event.get("ph") == "X"
                             for event in message["params"]["value"])
        return drawn / took


class Chromium(Contestant):
    def __init__(self, mode, page):
        self.windowed, self.page = mode == "kiosk", page
        self.key = f"chromium-{mode}-{page}"
        way = {"crawl": "CSS transform", "marquee": "`<marquee>`"}[page]
        self.title = f"Chromium {mode}, {way}"
        self.remark = {"crawl": "right", "marquee": "right; 235 px/s (whole ms a step)"}[page]

    def command(self, work):
        profile = work.folder / "profile"
        shutil.rmtree(profile, ignore_errors=True)
        words = ["chromium", "--no-first-run", "--hide-scrollbars", f"--user-data-dir={profile}",
                 "--enable-logging=stderr", "--remote-debugging-pipe"]
        if os.geteuid() == 0:
            words.append("--no-sandbox")
        # Without a window manager a kiosk has to be told its size. Headless keeps 143 rows for a frame nobody sees.
        rows = work.height + (0 if self.windowed else 143)
        words += ["--kiosk" if self.windowed else "--headless=new", "--window-position=0,0",
                  f"--window-size={work.width},{rows}"]
        return [*words, work.fill(f"{self.page}.html").as_uri()]

    def environment(self, work):
        return super().environment(work) | {"HOME": str(work.folder)}

    def start(self, work, display):
        pipe = Pipe()
        redirect = f'exec "$@" 3<&{pipe.theirs_in} 4>&{pipe.theirs_out}'
        running = Running(["bash", "-c", redirect, "chromium", *self.command(work)], self.environment(work) | display,
                          self.first_frame, pass_fds=[pipe.theirs_in, pipe.theirs_out])
        pipe.started()
        running.pipe = pipe
        return running

    def look(self, running, work, picture):
        if picture and not self.windowed:
            picture.write_bytes(running.pipe.picture())
        return running.pipe.frame_rate()

    def finish(self, running, work, picture):
        running.pipe.call("Browser.close")
        running.pipe.close()
        running.process.wait(timeout=30)
