"""The jar as a process whose surroundings fail, and what must be true of it afterwards."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
JAR = Path(os.environ.get("EVERYCORE_JAR", ROOT / "target" / "benchmarks.jar"))
FORKS = 2


def of(forks):
    """The options of a run of so many forks a cell."""
    return "--threads", "1", "--min-forks", str(forks), "--max-forks", str(forks), "--no-topology", "--label", "fault"


SHORT = of(FORKS)
LONGEST_SECONDS = 120


def with_usual_signals(deed=None):
    """Before a child starts: what began these tests in the background may have let them ignore signals, and so all their children."""
    def prepare():
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        if deed:
            deed()
    return prepare


def strace_works():
    return shutil.which("strace") is not None and subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=none", "true"], capture_output=True).returncode == 0


class Ended:
    """How a command ended, and what it printed where that could be read."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def __str__(self):
        return f"status {self.status}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"


class FaultyCase(unittest.TestCase):
    """Each test has a folder, a temporary folder and a mark of its own, by which its processes are found again."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="everycore-faults-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.temporary = self.folder / "temporary"
        self.temporary.mkdir()
        self.file = self.folder / "results" / "fault.json"
        self.mark = "EVERYCORE_FAULT=" + uuid.uuid4().hex
        self.addCleanup(self.kill_what_is_left)

    def command(self, *arguments, before=(), java=()):
        return [*before, "java", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                f"-Djava.io.tmpdir={self.temporary}", "-Djmh.ignoreLock=true", *java, "-jar", str(JAR), *arguments]

    def start(self, command, without=(), **popen):
        name, value = self.mark.split("=")
        environment = {key: old for key, old in os.environ.items() if key not in without} | {name: value}
        for stream in ("stdout", "stderr"):
            popen.setdefault(stream, subprocess.PIPE)
        popen.setdefault("stdin", subprocess.DEVNULL)
        popen["preexec_fn"] = with_usual_signals(popen.get("preexec_fn"))
        return subprocess.Popen(command, cwd=popen.pop("cwd", self.folder), env=environment, text=True, **popen)

    def ended(self, process):
        try:
            out, err = process.communicate(timeout=LONGEST_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill_what_is_left()
            self.fail("hangs: " + " ".join(map(str, process.args)))
        return Ended(process.returncode, out or "", err or "")

    def run_jar(self, *arguments, before=(), java=(), **start):
        return self.ended(self.start(self.command(*arguments, before=before, java=java), **start))

    def measure(self, *more, **how):
        return self.run_jar("run", "--preset", "quick", *SHORT, "--include", "empty$", *more, **how)

    def begin(self, *more, include="EmptyBenchmark.empty$", forks=FORKS):
        """A run whose forks last long enough to be met."""
        return self.start(self.command("run", *of(forks), "--include", include, *more))

    def processes(self):
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if self.mark.encode() in (process / "environ").read_bytes():
                    found.append(int(process.name))
            except OSError:
                continue
        return found

    def kill_what_is_left(self):
        for process in self.processes():
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                continue

    def fork_of(self, sweep):
        """The process of a fork that is being measured."""
        return self.child_of(sweep, b"ForkedMain")

    def child_of(self, sweep, words, seconds=30):
        """A process of a run that has these words in its command."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and sweep.poll() is None:
            for process in self.processes():
                try:
                    if words in Path(f"/proc/{process}/cmdline").read_bytes():
                        return process
                except OSError:
                    continue
            time.sleep(0.02)
        self.fail("no such process began: " + words.decode())

    def forks(self, file=None):
        """Those that a file holds, by the order in which they were measured; none where there is no file."""
        file = file or self.file
        if not file.exists():
            return {}
        forks = {}
        for entry in json.loads(file.read_text(encoding="utf-8")):
            orders = entry["environment"]["evidence"]["forkOrder"]
            rows = entry["primaryMetric"]["rawData"]
            self.assertEqual(len(orders), len(rows))
            for order, row in zip(orders, rows):
                self.assertNotIn(order, forks, "a fork stands twice")
                forks[order] = row
        return forks

    def assert_told(self, ended, *statuses):
        """That the end came with one of these statuses, with words for users, and with nothing left behind."""
        self.assertIn(ended.status, statuses, str(ended))
        for word in ("Exception", "\tat ", "a bug in everycore"):
            self.assertNotIn(word, ended.err, str(ended))
        if ended.status != 0:
            self.assertTrue(ended.err.strip(), str(ended))
        self.assert_nothing_left()

    def assert_no_child_left(self):
        until = time.monotonic() + 5
        while self.processes() and time.monotonic() < until:
            time.sleep(0.05)
        self.assertEqual([], self.processes(), "a child is left")

    def assert_nothing_left(self, names=("everycore", "jmh")):
        self.assert_no_child_left()
        left = [path for path in self.folder.rglob("*") if path.name.endswith((".tmp", ".lock"))]
        left += [path for path in self.temporary.iterdir()
                 if path.name.startswith(names) and not path.name.endswith("stats")]
        self.assertEqual([], left, "files are left")
