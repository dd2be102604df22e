"""What becomes of a run whose processes, streams, disks, folders or limits fail it."""

import json
import os
import resource
import shutil
import signal
import subprocess
import time
import unittest

from faulty import FORKS, JAR, FaultyCase, of


class ProcessesTest(FaultyCase):
    def measured_while(self, deed):
        sweep = self.begin(include="EmptyBenchmark.empty$|BalanceBenchmark.confined$")
        deed(sweep)
        return self.ended(sweep)

    def test_a_fork_that_the_system_kills_costs_its_cell_and_no_other(self):
        ended = self.measured_while(lambda sweep: os.kill(self.fork_of(sweep), signal.SIGKILL))
        self.assert_told(ended, 1, 3)
        self.assertGreaterEqual(len(self.forks()), FORKS)

    def test_a_fork_that_is_stopped_is_ended_by_its_time_limit(self):
        ended = self.measured_while(lambda sweep: os.kill(self.fork_of(sweep), signal.SIGSTOP))
        self.assert_told(ended, 1, 3)
        self.assertIn("hung", ended.err)
        self.assertGreaterEqual(len(self.forks()), FORKS)

    def test_an_interrupted_run_leaves_no_child_and_says_how_to_go_on(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(signal=number.name):
                self.kill_what_is_left()
                shutil.rmtree(self.file.parent, ignore_errors=True)
                ended = self.measured_while(lambda sweep: (self.fork_of(sweep), sweep.send_signal(number)))
                self.assert_told(ended, 128 + number)

    def test_what_a_killed_run_left_is_gone_after_the_next(self):
        sweep = self.begin()
        self.fork_of(sweep)
        sweep.kill()
        self.ended(sweep)
        time.sleep(1)
        self.assertEqual([], self.processes(), "its children see that it is gone")
        self.assert_told(self.measure("--force"), 0)

    def killed_while(self, child, *arguments):
        """A run is killed once it has a child of such a command, which must see that; then it goes on from where it was."""
        options = (*of(FORKS), *arguments)
        sweep = self.start(self.command("run", *options))
        self.child_of(sweep, child)
        sweep.kill()
        self.ended(sweep)
        until = time.monotonic() + 5
        while self.processes() and time.monotonic() < until:
            time.sleep(0.05)
        self.assertEqual([], self.processes(), "its children see that it is gone")
        self.assert_told(self.run_jar("run", "--resume", *options), 0)

    def test_killed_while_a_program_in_c_runs_it_leaves_no_child_and_goes_on(self):
        self.killed_while(b"measure", "--runtimes", "c", "--include", "spin$")
        self.assertEqual(FORKS, len(self.forks()))

    def test_killed_in_a_pair_it_leaves_no_child_and_measures_each_pair_whole(self):
        jars = [option for name in "ab" for option in ("--jar", f"{name}={JAR}")]
        self.killed_while(b"ForkedMain", "--pair", "alternate", *jars, "--include", "EmptyBenchmark.empty$")
        for name in "ab":
            self.assertEqual(FORKS, len(self.forks(self.file.with_name(f"fault-{name}.json"))))

    def test_a_second_run_on_one_file_is_refused(self):
        first = self.begin(forks=100)
        self.fork_of(first)
        second = self.measure("--force")
        self.assertIn(second.status, (2, 3), str(second))
        self.assertIn("fault.json", second.err)
        self.assertIsNone(first.poll(), "the first goes on")
        first.terminate()
        self.assert_told(self.ended(first), 128 + signal.SIGTERM)


class StreamsTest(FaultyCase):
    def test_forks_are_saved_whatever_stream_is_closed_or_full(self):
        for stream in ("stdin", "stdout", "stderr"):
            for how in ("closed", "full"):
                with self.subTest(stream=stream, how=how):
                    shutil.rmtree(self.file.parent, ignore_errors=True)
                    number = ("stdin", "stdout", "stderr").index(stream)
                    if how == "closed":
                        ended = self.measure(preexec_fn=lambda: os.close(number))
                    else:
                        with open("/dev/full", "r+b", buffering=0) as full:
                            ended = self.measure(**{stream: full})
                    self.assertEqual(FORKS, len(self.forks()), str(ended))
                    self.assertNotIn("\tat ", ended.err)
                    self.assert_nothing_left()

    def test_a_report_that_nobody_could_read_is_no_success(self):
        self.assertEqual(0, self.measure().status)
        with open("/dev/full", "wb", buffering=0) as full:
            ended = self.run_jar("report", str(self.file), stdout=full)
        self.assert_told(ended, 3)

    def test_a_reader_that_has_seen_enough_is_no_error(self):
        self.assertEqual(0, self.measure().status)
        reader = subprocess.Popen(["head", "-n", "1"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        ended = self.run_jar("report", "--verbose", str(self.file), stdout=reader.stdin)
        reader.stdin.close()
        reader.wait()
        self.assertNotIn("\tat ", ended.err, str(ended))


class DisksTest(FaultyCase):
    def small_disk(self, folder, kilobytes):
        folder.mkdir(parents=True, exist_ok=True)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)],
                                 capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("only root may mount a small disk")
        self.addCleanup(subprocess.run, ["umount", "-l", str(folder)])

    def filled(self, folder):
        with open(folder / "filler", "wb", buffering=0) as filler:
            try:
                while filler.write(b"x" * 4096):
                    pass
            except OSError:
                return

    def test_forks_are_saved_elsewhere_where_the_results_disk_is_full(self):
        self.small_disk(self.file.parent, 64)
        sweep = self.begin()
        self.fork_of(sweep)
        self.filled(self.file.parent)
        ended = self.ended(sweep)
        self.assertIn(ended.status, (1, 3), str(ended))
        self.assertRegex(ended.err, "finished forks? (is|are) in ")
        self.assertNotIn("\tat ", ended.err)

    def test_says_so_where_the_temporary_disk_is_full(self):
        self.small_disk(self.temporary, 64)
        self.filled(self.temporary)
        ended = self.measure()
        self.assertIn(ended.status, (1, 2, 3), str(ended))
        self.assertNotIn("\tat ", ended.err, str(ended))
        self.assertLess(len(ended.err.splitlines()), 12, str(ended))

    def test_the_old_file_stays_where_both_disks_are_full(self):
        self.assertEqual(0, self.measure().status)
        whole = self.file.read_bytes()
        other = self.folder / "small"
        self.small_disk(other, 128)
        shutil.copy(self.file, other / "fault.json")
        self.small_disk(self.temporary, 64)
        self.filled(self.temporary)
        self.filled(other)
        ended = self.measure("--output", str(other / "fault.json"), "--force")
        self.assertIn(ended.status, (1, 2, 3), str(ended))
        self.assertNotIn("\tat ", ended.err, str(ended))
        self.assertEqual(whole, (other / "fault.json").read_bytes())


class FilesTest(FaultyCase):
    def refused(self, *more, status=(2, 3)):
        ended = self.measure(*more)
        self.assert_told(ended, *status)
        self.assertLessEqual(len(ended.err.splitlines()), 4, str(ended))
        return ended

    def test_a_file_that_was_cut_is_not_resumed_and_not_touched(self):
        self.assertEqual(0, self.measure().status)
        cut = self.file.read_bytes()[:-100]
        self.file.write_bytes(cut)
        self.refused("--resume")
        self.assertEqual(cut, self.file.read_bytes())

    def test_a_file_of_another_machine_is_not_resumed_and_not_touched(self):
        self.assertEqual(0, self.measure().status)
        foreign = self.file.read_text().replace('"architecture" : "', '"architecture" : "not-')
        self.file.write_text(foreign)
        self.refused("--resume")
        self.assertEqual(foreign, self.file.read_text())

    def test_a_file_that_another_has_replaced_is_not_resumed_and_not_touched(self):
        self.assertEqual(0, self.measure().status)
        entries = json.loads(self.file.read_text())
        of_another_protocol = json.dumps(entries).replace('"measurementMilliseconds": ', '"measurementMilliseconds": 1')
        for entry in entries:
            del entry["environment"]
        for name, other in (("protocol", of_another_protocol), ("plain JMH", json.dumps(entries)), ("nothing", "")):
            with self.subTest(file=name):
                self.file.write_text(other)
                self.refused("--resume")
                self.assertEqual(other, self.file.read_text())

    def test_what_is_no_file_is_refused_as_output(self):
        fifo = self.folder / "fifo.json"
        os.mkfifo(fifo)
        directory = self.folder / "directory.json"
        directory.mkdir()
        link = self.folder / "link.json"
        victim = self.folder / "victim"
        victim.write_text("mine")
        link.symlink_to(victim)
        for output in (fifo, directory, link, "/dev/null", "/dev/full", self.folder / ("x" * 250 + ".json"),
                       self.folder / ("d" * 300) / "x.json"):
            with self.subTest(output=str(output)[:60]):
                self.refused("--output", str(output), "--force")
        self.assertEqual("mine", victim.read_text())

    def test_a_directory_that_vanishes_costs_no_fork(self):
        sweep = self.begin()
        self.fork_of(sweep)
        shutil.rmtree(self.file.parent)
        ended = self.ended(sweep)
        self.assert_told(ended, 0)
        self.assertEqual(FORKS, len(self.forks()))


class LimitsTest(FaultyCase):
    def test_measures_with_few_file_descriptors(self):
        ended = self.measure(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64)))
        self.assert_told(ended, 0)
        self.assertEqual(FORKS, len(self.forks()))

    def test_measures_without_a_home(self):
        self.assert_told(self.measure(without=("HOME", "USER", "LOGNAME", "TERM", "LANG")), 0)

    def test_names_the_temporary_directory_that_is_not_there(self):
        ended = self.measure(java=("-Djava.io.tmpdir=/there/is/no/such",))
        self.assertIn(ended.status, (2, 3), str(ended))
        self.assertIn("/there/is/no/such", ended.err)
        self.assertNotIn("\tat ", ended.err, str(ended))


if __name__ == "__main__":
    unittest.main()
