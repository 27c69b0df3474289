#!/usr/bin/env python3
"""The list of packages holds what the build and the fonts ask for, once each."""
import pathlib
import re
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]


def sections():
    found, section = {}, None
    for line in (ROOT / "scripts/packages.txt").read_text().splitlines():
        line = line.split("#")[0].strip()
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), [])
        elif line:
            section.append(line)
    return found


class Packages(unittest.TestCase):
    def test_no_package_is_listed_twice(self):
        listed = [package for section in sections().values() for package in section]
        self.assertEqual(sorted(listed), sorted(set(listed)))

    def test_every_font_of_the_chain_is_installed_to_run(self):
        rows = [line for line in (ROOT / "fonts/chain.conf").read_text().splitlines()
                if line.strip() and not line.startswith("#")]
        self.assertGreater(len(rows), 4)
        for row in rows:
            package = [cell.strip() for cell in row.split("|")][6]
            self.assertIn(package, sections()["run"], row)

    def test_every_library_the_build_asks_for_is_installed_to_build(self):
        # pkg-config's file of a module belongs to the package that must be on the list.
        text = (ROOT / "CMakeLists.txt").read_text()
        modules = re.findall(r"pkg_check_modules\(\w+ REQUIRED (?:IMPORTED_TARGET )?([\w.-]+)\)", text)
        self.assertGreater(len(modules), 10)
        for module in modules:
            folder = subprocess.run(["pkg-config", "--variable=pcfiledir", module], text=True,
                                    capture_output=True, check=True).stdout.strip()
            owner = subprocess.run(["dpkg-query", "-S", f"{folder}/{module}.pc"], text=True,
                                   capture_output=True, check=True).stdout.split(":")[0]
            self.assertIn(owner, sections()["build"], module)

    def test_setup_refuses_a_section_it_does_not_know(self):
        done = subprocess.run([ROOT / "scripts/setup", "nonsense"], text=True, capture_output=True,
                              check=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn("nonsense", done.stderr)

    def test_setup_is_silent_when_all_is_there(self):
        done = subprocess.run([ROOT / "scripts/setup"], text=True, capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))


if __name__ == "__main__":
    unittest.main()
