"""The program under test, called as an operator calls it, in a home of its own."""
import os
import pathlib
import subprocess

FOREIGN = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "STATE_DIRECTORY", "SHARIT_CONFIG", "NOTIFY_SOCKET",
           "http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "TZ", "LANG", "LC_ALL")


class Program:
    def __init__(self, binary, home, **environment):
        self.binary = str(binary)
        self.home = pathlib.Path(home)
        self.environment = {key: value for key, value in os.environ.items() if key not in FOREIGN}
        self.environment |= {"HOME": str(home), "XDG_STATE_HOME": str(self.home / "state"),
                             "XDG_CONFIG_HOME": str(self.home / "config"), "TZ": "UTC", "LANG": "C.UTF-8"}
        self.environment |= environment

    def run(self, *words, given=None, limit=60, text=True, **environment):
        """Runs to the end: the answer has returncode, stdout and stderr."""
        return subprocess.run([self.binary, *map(str, words)], input=given, capture_output=True, timeout=limit,
                              encoding="utf-8" if text else None, env=self.environment | environment, cwd=self.home)
