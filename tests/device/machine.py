"""A virtual machine under QEMU: its serial line, its screen, its end."""
import json
import pathlib
import re
import socket
import subprocess
import tempfile
import threading
import time

WIDTH, HEIGHT = 1280, 720


class Machine:
    """Boots FOLDER/{vmlinuz,initrd.gz,root.ext4} with a virtio display. Use as a context."""

    def __init__(self, folder):
        self.place = tempfile.TemporaryDirectory()
        self.log = b""
        # Always emulated: a virtual host may offer /dev/kvm and then hang in it, and the same machine
        # everywhere gives the same pictures. Without AVX: emulated, it fetches vertex colours wrongly
        # (QEMU 7.2), and then llvmpipe draws every rectangle in one colour.
        self.process = subprocess.Popen(
            ["qemu-system-x86_64", "-M", "q35", "-cpu", "max,avx=off,avx2=off",
             "-accel", "tcg,thread=multi,tb-size=512", "-smp", "1", "-m", "1024",
             "-nodefaults", "-no-user-config", "-no-reboot", "-display", "none", "-vga", "none",
             "-kernel", f"{folder}/vmlinuz", "-initrd", f"{folder}/initrd.gz",
             "-append", "console=tty0 console=ttyS0,115200 loglevel=4 panic=-1 consoleblank=0 "
                        "vt.global_cursor_default=0",
             "-drive", f"file={folder}/root.ext4,format=raw,if=none,id=root,readonly=on",
             "-device", "virtio-blk-pci,drive=root",
             "-device", f"virtio-gpu-pci,xres={WIDTH},yres={HEIGHT}",
             "-chardev", f"socket,id=serial,path={self.place.name}/serial,server=on,wait=off",
             "-serial", "chardev:serial",
             "-qmp", f"unix:{self.place.name}/control,server=on,wait=off"])
        self.serial = self._connect("serial")
        self.control = self._connect("control").makefile("rwb")
        self.control.readline()  # the greeting
        self.command("qmp_capabilities")
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.place.cleanup()

    def _connect(self, name):
        deadline = time.monotonic() + 20
        while True:
            try:
                line = socket.socket(socket.AF_UNIX)
                line.connect(f"{self.place.name}/{name}")
                return line
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError("QEMU did not start") from None
                time.sleep(0.05)

    def _listen(self):
        while data := self.serial.recv(65536):
            self.log += data

    def command(self, name, **arguments):
        """One QMP command; events that come between are passed over."""
        self.control.write(json.dumps({"execute": name, "arguments": arguments}).encode() + b"\n")
        self.control.flush()
        while True:
            answer = json.loads(self.control.readline())
            if "error" in answer:
                raise RuntimeError(answer["error"]["desc"])
            if "return" in answer:
                return answer["return"]

    def say(self, step):
        self.serial.sendall(step.encode() + b"\n")

    def wait(self, pattern, seconds, start=0):
        """The first match of `pattern` in the log after `start`, or TimeoutError with the log's end."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if found := re.search(pattern.encode(), self.log[start:]):
                return found
            if self.process.poll() is not None:
                raise RuntimeError("the machine ended:\n" + self.tail())
            time.sleep(0.1)
        raise TimeoutError(f"no {pattern!r} within {seconds} s:\n" + self.tail())

    def tail(self):
        return self.log[-2000:].decode("utf-8", "replace")

    def screen(self):
        """The picture on the display: rows of RGB bytes."""
        path = pathlib.Path(self.place.name, "screen.ppm")
        self.command("screendump", filename=str(path))
        header, data = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", path.read_bytes()[:64]), path.read_bytes()
        width, height = int(header[1]), int(header[2])
        pixels = data[header.end():]
        return [pixels[row * width * 3:(row + 1) * width * 3] for row in range(height)]

    def photograph(self, path):
        self.command("screendump", filename=str(path), format="png")
