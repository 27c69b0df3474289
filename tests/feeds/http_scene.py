"""What the tests of HTTP share: the program, the fault server, and what one call of `sharit headlines` gave."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))

import faults
from fault_server import FaultServer
from program import Program


class Answer:
    def __init__(self, done):
        self.done = done
        lines = done.stdout.splitlines()
        assert len(lines) == 1, (done.stdout, done.stderr)
        self.json = json.loads(lines[0])
        self.titles = [item["title"] for item in self.json["items"]]
        self.error = self.json.get("error", "")
        self.warnings = [warning["code"] for warning in self.json["warnings"]]
        self.said = done.stderr


class HttpScene(unittest.TestCase):
    """One server for all tests of a class; each begins with an empty log."""

    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory(prefix="sharit-http-")
        cls.addClassCleanup(holder.cleanup)
        cls.folder = pathlib.Path(holder.name)
        cls.server = cls.enterClassContext(FaultServer())
        cls.program = Program(sys.sharit, cls.folder)

    def setUp(self):
        self.server.forget()
        self.longMessage = True

    def headlines(self, url, *words, **environment):
        """`sharit headlines --json URL`, as a person types it."""
        return Answer(self.program.run("headlines", "--json", *words, url, **environment))

    def configured(self, url, network=None, **keys):
        """The same for a feed of a configuration; not private unless it says so."""
        def lines(table):
            return "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in table.items())
        file = self.folder / "sharit.toml"
        environment = keys.pop("environment", {})
        file.write_text(f"[network]\n{lines(network or {})}[[feed]]\nurl = {json.dumps(url)}\n{lines(keys)}")
        return Answer(self.program.run("headlines", "--json", "--config", file, **environment))

    def assert_good(self, answer):
        self.assertEqual((answer.error, answer.titles), ("", [faults.TITLE]), answer.said)
        self.assertEqual(answer.done.returncode, 0)

    def assert_fails(self, answer, code):
        self.assertEqual((answer.error, answer.titles), (code, []), answer.said)
        self.assertEqual(answer.done.returncode, 1)
        self.assertRegex(answer.said, r"^sharit: .*[\w)][.?]\n$", "a whole sentence")

    def asked(self, path=None):
        return [request.path for request in self.server.requests(path)]

    def store_packed(self, tool, kind):
        """The good feed as `tool` packs it; the test is skipped where the tool is not there."""
        if not shutil.which(tool):
            self.skipTest(f"no {tool} on this machine")
        done = subprocess.run([tool, "-c"], input=faults.GOOD, capture_output=True, check=True)
        self.server.state[kind] = done.stdout


def main():
    """python3 some_test.py SHARIT [unittest's words]"""
    sys.sharit = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
