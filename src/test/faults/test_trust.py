"""What a run starts, where somebody has planted commands in the directory that it is started from."""

import os
import re
import shutil
import subprocess
import unittest

from faulty import FaultyCase, strace_works

PLANTED = ("uname", "id", "lshw", "dmidecode", "getconf", "cc", "gcc", "clang", "c++", "g++", "as", "ld", "python", "python3",
           "pypy3", "java", "sh", "perf")


@unittest.skipUnless(strace_works(), "strace is not there, or may not trace")
class PlantedCommandsTest(FaultyCase):
    def setUp(self):
        super().setUp()
        self.hit = self.folder / "hit"
        for name in PLANTED:
            command = self.folder / name
            command.write_text(f'#!/bin/sh\necho "$0 $*" >> {self.hit}\nexit 1\n')
            command.chmod(0o755)

    def started(self, path, *arguments):
        """What ran, from its first process on, and how it ended."""
        log = self.folder / "execve.log"
        command = self.command(*arguments)
        command[0] = shutil.which("java")
        trace = [shutil.which("strace"), "-f", "-qq", "-e", "trace=execve", "-o", str(log), *command]
        process = subprocess.Popen(trace, cwd=self.folder, env=os.environ | {"PATH": path}, text=True,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        ended = self.ended(process)
        self.assertEqual(0, ended.status, str(ended))
        return re.findall(r'execve\("([^"]*)".* = 0$', log.read_text(errors="replace"), re.MULTILINE)

    def test_runs_none_of_them_whatever_the_path_says(self):
        for path in (".:/usr/bin:/bin", ":/usr/bin:/bin", "/usr/bin:/bin::", "./here:/usr/bin:/bin", "."):
            with self.subTest(path=path):
                ran = self.started(path, "machine")
                self.assertIn("/usr/bin/uname", ran)
                self.assertEqual([], [command for command in ran if not command.startswith("/")])
                self.assertFalse(self.hit.exists(), self.hit.exists() and self.hit.read_text())

    @unittest.skipUnless(shutil.which("gcc"), "no gcc")
    def test_nor_does_a_compiler(self):
        ran = self.started(".:/usr/bin:/bin:", "run", "--preset", "quick", "--runtimes", "c", "--include", "spin$", "--threads", "1",
                           "--min-forks", "1", "--max-forks", "1", "--no-topology", "--label", "fault")
        self.assertIn("/usr/bin/as", ran)
        self.assertEqual([], [command for command in ran if not command.startswith("/")])
        self.assertFalse(self.hit.exists(), self.hit.exists() and self.hit.read_text())


if __name__ == "__main__":
    unittest.main()
