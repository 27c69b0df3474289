"""How soon the headlines of an earlier run are on the screen when there is no network."""
import contextlib
import functools
import http.server
import subprocess
import sys
import threading
import time

from contestant import Running
from ours import SHARIT, configuration
from race import fresh
from work import LINE_FILE, ROOT

sys.path.append(str(ROOT / "tests/e2e"))
import ink  # noqa: E402
from feed_document import rss  # noqa: E402
from program import Program  # noqa: E402
from xvfb import Xvfb  # noqa: E402

HEADLINES = 40
SIZE = "1920x1080"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def web_server(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def has_a_line(server):
    picture = server.screenshot()
    return any(ink.columns(picture, picture.height // 4, picture.height * 3 // 5, green=True, blue=True))


def cached_starts(folder, output, rounds):
    """[Running] of so many starts, each with its first_frame_ms as seen from outside, and its log."""
    home = fresh(folder / "runs/cached")
    program, file = Program(SHARIT, home), home / "sharit.toml"
    kinds = LINE_FILE.read_text(encoding="utf-8").strip().split(" • ")
    titles = [f"{kinds[n % len(kinds)]} ({n + 1})" for n in range(HEADLINES)]
    (home / "feed.rss").write_text(rss("أخبار المدينة", titles), encoding="utf-8")
    words = [SHARIT, "run", "--config", file, "--size", SIZE]
    with web_server(home) as address:
        feed = f'[[feed]]\nname = "أخبار المدينة"\nurl = "{address}/feed.rss"\nallow_private = true\n'
        file.write_text(configuration("").split("[[message]]")[0] + feed, encoding="utf-8")
        filled = subprocess.run([*map(str, words), "--output", "offscreen", "--seconds", "5"], env=program.environment,
                                capture_output=True, text=True, timeout=60)
    if f"{HEADLINES} headlines" not in filled.stderr:
        sys.exit(f"the store was not filled:\n{filled.stderr}")
    return [start(words, output, program, home) for _ in range(rounds)]


def start(words, output, program, home):
    with contextlib.ExitStack() as stack:
        environment = dict(program.environment)
        server = stack.enter_context(Xvfb(home / "x", 1920, 1080)) if output == "window" else None
        if server:
            environment["DISPLAY"] = server.display
        running = Running([*words, "--output", output, "--seconds", 1], environment, "First frame")
        if not running.drawn.wait(20):
            sys.exit(f"no first frame:\n{running.log()}")
        time.sleep(0.1)
        if server and not has_a_line(server):
            sys.exit("the first frame shows no headline")
        running.process.wait(timeout=20)
    return running
