"""What becomes of finished forks when a system call fails, or the sweep dies in it; strace makes the faults."""

import re
import shutil
import signal
import sys
import unittest
from collections import Counter
from pathlib import Path

from faulty import FORKS, SHORT, FaultyCase, strace_works

# No thread has more of them in so short a run.
MOST_CALLS = 300


@unittest.skipUnless(strace_works(), "strace is not there, or may not trace")
class SystemCallsTest(FaultyCase):
    injected = Counter()

    @classmethod
    def tearDownClass(cls):
        faults = ", ".join(f"{count} × {fault}" for fault, count in sorted(cls.injected.items()))
        print(f"\n{cls.injected.total()} runs met a fault: {faults}", file=sys.stderr)

    def faulted(self, call, fault, number, *arguments):
        log = self.folder / "strace.log"
        # strace 6.1 sends no signal where it stops at the traced calls alone.
        fast = () if fault.startswith("signal") else ("--seccomp-bpf",)
        before = ("strace", "-f", "-qq", *fast, "-o", str(log), "-e", f"trace={call}",
                  "-e", f"inject={call}:{fault}:when={number}")
        ended = self.run_jar(*arguments, before=before)
        words = log.read_text(errors="replace")
        log.unlink()
        was_met = "INJECTED" in words or ended.status == -signal.SIGKILL
        self.injected[f"{call} {fault}"] += was_met
        self.assert_no_child_left()
        return ended, was_met

    def measured(self, call, fault, number):
        return self.faulted(call, fault, number, "run", "--preset", "quick", *SHORT, "--include", "empty$")

    def saved_elsewhere(self, ended):
        place = re.search(r"finished forks are in (\S+)", ended.err)
        return self.forks(Path(place.group(1))) if place else {}

    def each_fails(self, call, error):
        """How often a thread's n-th call was met, of all n."""
        met = 0
        for number in range(1, MOST_CALLS):
            with self.subTest(call=call, error=error, number=number):
                shutil.rmtree(self.file.parent, ignore_errors=True)
                ended, was_met = self.measured(call, "error=" + error, number)
                forks = self.forks()
                if not was_met:
                    self.assertEqual((0, FORKS), (ended.status, len(forks)), str(ended))
                    return met
                met += 1
                self.assertIn(ended.status, (0, 1, 2, 3), str(ended))
                for word in ("\tat ", "a bug in everycore"):
                    self.assertNotIn(word, ended.err, str(ended))
                told = len(re.findall(r"^\[\d+/\d+\] .*ops/s", ended.err, re.MULTILINE))
                self.assertGreaterEqual(max(len(forks), len(self.saved_elsewhere(ended))), told, str(ended))
                if ended.status == 0:
                    self.assertEqual(FORKS, len(forks), str(ended))
                else:
                    self.assertTrue(ended.err.strip(), str(ended))
        self.fail(f"a thread has more than {MOST_CALLS} of {call}, and not all were tried")

    def test_keeps_the_file_whole_when_the_disk_fails_to_flush(self):
        self.assertGreaterEqual(self.each_fails("fsync", "EIO"), FORKS)

    def test_keeps_the_file_whole_when_it_can_not_take_its_place(self):
        self.assertGreaterEqual(self.each_fails("rename", "EIO"), FORKS)

    def test_keeps_the_file_whole_when_a_write_finds_the_disk_full(self):
        self.assertGreaterEqual(self.each_fails("write", "ENOSPC"), FORKS)

    def test_keeps_the_file_whole_when_nothing_can_be_removed(self):
        self.assertGreaterEqual(self.each_fails("unlink", "EACCES"), 1)

    def test_loses_no_fork_and_measures_none_twice_when_it_is_killed_in_a_save(self):
        kills = 0
        for call in ("fsync", "rename", "unlink"):
            for number in range(1, MOST_CALLS):
                with self.subTest(call=call, number=number):
                    shutil.rmtree(self.file.parent, ignore_errors=True)
                    ended, was_met = self.measured(call, "signal=KILL", number)
                    if not was_met:
                        break
                    kills += 1
                    before = self.forks()
                    resumed = self.measure("--resume")
                    after = self.forks()
                    self.assertEqual(0, resumed.status, str(resumed))
                    self.assertEqual(FORKS, len(after), str(resumed))
                    self.assertEqual([], list(self.file.parent.glob(".*")), "files are left")
                    for order, row in before.items():
                        self.assertEqual(row, after[order])
        self.assertGreaterEqual(kills, 3 * FORKS)

    def test_an_export_is_the_old_one_or_the_new_one(self):
        self.assertEqual(0, self.measure().status)
        target = self.folder / "forks.ndjson"
        arguments = ("export", str(self.file), "--output", str(target), "--force")
        self.assertEqual(0, self.run_jar(*arguments).status)
        whole = target.read_bytes()
        for call, fault in (("fsync", "error=EIO"), ("rename", "error=EXDEV"), ("fsync", "signal=KILL"), ("rename", "signal=KILL")):
            with self.subTest(call=call, fault=fault):
                ended, was_met = self.faulted(call, fault, 1, *arguments)
                self.assertTrue(was_met)
                self.assertNotEqual(0, ended.status)
                self.assertEqual(whole, target.read_bytes())
        self.assert_told(self.run_jar(*arguments), 0)


if __name__ == "__main__":
    unittest.main()
