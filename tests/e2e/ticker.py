"""`sharit run` as a process of its own, its log kept."""
import os
import signal
import subprocess
import time

from wait import until


class Ticker:
    """Runs while the `with` lasts. `words` follow `sharit run`."""

    def __init__(self, program, *words, **environment):
        self.program, self.words, self.environment = program, words, environment
        self.log_file = program.home / "ticker.log"

    def __enter__(self):
        self.begun = time.monotonic()
        with open(self.log_file, "wb") as log:
            self.process = subprocess.Popen([self.program.binary, "run", *map(str, self.words)], stdout=log,
                                            stderr=log, cwd=self.program.home,
                                            env=self.program.environment | self.environment)
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(timeout=10)

    @property
    def log(self):
        return self.log_file.read_text(errors="replace")

    @property
    def age(self):
        return time.monotonic() - self.begun

    def alive(self):
        return self.process.poll() is None

    def until_logged(self, *parts, limit=30, after=0):
        """Waits for a line, beyond `after` characters of the log, that holds all the parts."""
        def line():
            assert self.alive(), f"the program ended with {self.process.returncode}:\n{self.log}"
            return next((found for found in self.log[after:].splitlines() if all(part in found for part in parts)), None)
        try:
            return until(line, limit, f"a line of the log with {parts}")
        except AssertionError as failed:
            raise AssertionError(f"{failed}; the log:\n{self.log}") from None

    def end(self, how=signal.SIGTERM, limit=10):
        """Sends a signal: the exit code and the seconds it took."""
        begun = time.monotonic()
        self.process.send_signal(how)
        code = self.process.wait(timeout=limit)
        return code, time.monotonic() - begun

    def processor_time(self):
        """Seconds so far, all threads; 0 when it has ended."""
        try:
            with open(f"/proc/{self.process.pid}/stat") as status:
                fields = status.read().rpartition(")")[2].split()
        except OSError:
            return 0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Bytes resident now."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmRSS"))

    def memory_peak(self):
        """Bytes, as the kernel counts them."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))
