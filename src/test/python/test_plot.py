"""What plot.py draws: run by `python3 -m unittest discover -s src/test/python`."""
import contextlib
import io
import json
import math
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
import plot

GOLDEN = Path(__file__).resolve().parents[1] / "resources/report/several-runtimes.json.txt"


def entry(benchmark, threads, forks, runtime=None, cpus=None, lost=None, unit="ops/s", vm_name=None):
    metrics = {}
    if cpus is not None:
        metrics["cpu.worker"] = {"score": cpus, "scoreUnit": "CPUs", "rawData": [[cpus]] * len(forks)}
    if lost is not None:
        metrics["balance.lost"] = {"score": lost, "scoreUnit": "%", "rawData": [[lost]] * len(forks)}
    result = {"benchmark": benchmark, "mode": "thrpt", "threads": threads, "params": {"threads": str(threads)},
              "primaryMetric": {"score": forks[0], "scoreUnit": unit, "rawData": [[fork] for fork in forks]},
              "secondaryMetrics": metrics}
    if vm_name:
        result["vmName"] = vm_name
    result["environment"] = {
        "label": "test machine", "runtime": runtime or {"name": "java", "version": "17", "concurrency": "threads"},
        "machine": {"cpu": {"model": "Test CPU"}, "limits": {"cpusAllowed": 2}}, "jvm": {"version": "17.0.15"}}
    return result


PYTHON = {"name": "cpython", "version": "3.13.0", "concurrency": "threads"}
SPIN = "everycore.benchmarks.SpinBenchmark.spin"
ATOMIC = "everycore.benchmarks.BalanceBenchmark.atomicLong"
UNLOCKED = "everycore.benchmarks.BalanceBenchmark.unlocked"
ENTRIES = [
    *(entry(SPIN, n, [1e9 * min(n, 2)] * 3, cpus=min(n, 2)) for n in (1, 2, 4)),
    *(entry("spin", n, [4e7] * 3, runtime=PYTHON, cpus=1, vm_name="CPython 3.13.0 threads") for n in (1, 2, 4)),
    *(entry(ATOMIC, n, [4e8 / n * f for f in (0.9, 1, 1.1)]) for n in (1, 2, 4)),
    *(entry(UNLOCKED, n, [1e9] * 3, lost=40) for n in (1, 2, 4)),
]


class Drawn(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.directory = Path(temporary.name)
        self.file = self.write("a.json", ENTRIES)
        self.run_ = plot.Run(self.file)

    def tearDown(self):
        plot.plt.close("all")

    def write(self, name, content):
        path = self.directory / name
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return path

    def chart(self, name):
        return next(figure for chart, figure in plot.charts(self.run_) if chart == name)

    def lines(self, figure):
        """Data lines by label, as x and y."""
        containers = figure.axes[0].containers
        return {c.get_label(): (list(c.lines[0].get_xdata()), list(c.lines[0].get_ydata())) for c in containers}

    def test_takes_the_window_in_which_all_workers_run_where_the_file_tells(self):
        told = entry(SPIN, 2, [2e9] * 3, cpus=1.8)
        told["secondaryMetrics"]["cpu.worker.inner"] = {"score": 1.98, "scoreUnit": "CPUs", "rawData": [["NaN"], [1.99], [1.97]]}
        self.assertEqual(plot.Cell(told).cpus, [1.99, 1.97])
        told["secondaryMetrics"]["cpu.worker.inner"]["rawData"] = [["NaN"]] * 3
        self.assertEqual(plot.Cell(told).cpus, [1.8] * 3)

    def main(self, *arguments):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            status = plot.main(list(arguments))
        return out.getvalue(), status


class PlotTest(Drawn):
    def test_shows_the_methods_of_a_group_and_not_their_sum(self):
        group = entry("bank.Inquiry.ofLongAdder", 4, [110.0] * 3)
        for name, score in (("read", 10.0), ("write", 100.0)):
            group["secondaryMetrics"][name] = {"score": score, "scoreUnit": "ops/s", "rawData": [[score]] * 3}
        run = plot.Run(self.write("group.json", [group]))
        self.assertEqual({"Inquiry.ofLongAdder:read": [10.0] * 3, "Inquiry.ofLongAdder:write": [100.0] * 3},
                         {cell.series: cell.forks for cell in run.cells})

    def test_takes_a_counter_beside_the_operations_for_no_group(self):
        counted = entry("bank.Inquiry.some", 4, [100.0] * 3)
        for name, score in (("hits", 70.0), ("misses", "NaN")):
            counted["secondaryMetrics"][name] = {"score": score, "scoreUnit": "ops/s", "rawData": [[score]] * 3}
        self.assertEqual(["Inquiry.some"], [cell.series for cell in plot.Run(self.write("c.json", [counted])).cells])

    def test_marks_a_balance_that_was_off_and_names_parameters_as_the_report_does(self):
        off = entry("bank.ChangeIt.pair", 2, [100.0] * 3)
        off["params"]["accounts"] = "2"
        off["secondaryMetrics"]["balance.difference"] = {"score": 7.0, "scoreUnit": "units", "rawData": [[7.0]] * 3}
        cell = plot.Run(self.write("off.json", [off])).cells[0]
        self.assertTrue(cell.loses)
        self.assertEqual("ChangeIt.pair {accounts=2}", cell.series)

    def test_draws_throughput_of_every_benchmark_at_every_number_of_threads(self):
        figure = self.chart("throughput-java")
        lines = self.lines(figure)
        self.assertEqual({"Java SpinBenchmark.spin", "Java BalanceBenchmark.atomicLong", "Java BalanceBenchmark.unlocked (loses updates)"},
                         set(lines))
        x, y = lines["Java BalanceBenchmark.atomicLong"]
        self.assertEqual([1, 2, 4], x)
        for value, expected in zip(y, (4e8, 2e8, 1e8)):
            self.assertAlmostEqual(expected, value, delta=1)
        axes = figure.axes[0]
        self.assertEqual(("log", "log"), (axes.get_xscale(), axes.get_yscale()))
        self.assertEqual(("threads", "operations per second"), (axes.get_xlabel(), axes.get_ylabel()))
        self.assertEqual("Java on Test CPU, JDK 17.0.15", axes.get_title())

    def test_dashes_what_loses_updates(self):
        containers = {c.get_label(): c for c in self.chart("throughput-java").axes[0].containers}
        self.assertEqual("--", containers["Java BalanceBenchmark.unlocked (loses updates)"].lines[0].get_linestyle())
        self.assertEqual("-", containers["Java BalanceBenchmark.atomicLong"].lines[0].get_linestyle())

    def test_draws_students_interval(self):
        # scipy: t.ppf(0.975, 2) * std([0.9, 1, 1.1], ddof=1) / sqrt(3) = 0.24841
        mean, half = plot.interval([0.9, 1, 1.1])
        self.assertAlmostEqual(1, mean)
        self.assertAlmostEqual(0.24841, half, places=4)
        self.assertEqual((5, 0.0), plot.interval([5]))

    def test_draws_speedup_with_the_ideal_line_and_the_region_beyond_the_cpus(self):
        figure = self.chart("speedup-java")
        axes = figure.axes[0]
        ideal = next(l for l in axes.get_lines() if l.get_label() == "ideal")
        self.assertEqual(([1, 2, 4], [1, 2, 4]), (list(ideal.get_xdata()), list(ideal.get_ydata())))
        labels = axes.get_legend_handles_labels()[1]
        self.assertIn("2 CPUs allowed", labels)
        self.assertIn("more threads than CPUs", labels)
        x, y = self.lines(figure)["Java BalanceBenchmark.atomicLong"]
        for value, expected in zip(y, (1, 0.5, 0.25)):
            self.assertAlmostEqual(expected, value)
        self.assertEqual(0, axes.get_ylim()[0])

    def test_draws_java_on_the_diagonal_and_python_flat_at_one(self):
        figure = self.chart("cpus")
        lines = self.lines(figure)
        self.assertEqual(([1, 2, 4], [1, 2, 2]), lines["Java"])
        self.assertEqual(([1, 2, 4], [1, 1, 1]), lines["CPython 3.13.0 threads"])
        filled = next(l for l in figure.axes[0].get_lines() if l.get_label() == "every core filled")
        self.assertEqual([1, 2, 2], list(filled.get_ydata()))

    def test_draws_every_fork_of_contended_cells(self):
        figure = self.chart("forks")
        self.assertEqual(4, len(figure.axes[0].get_lines()))
        forks = sorted(figure.axes[0].get_lines()[0].get_xdata())
        for value, expected in zip(forks, (0.9, 1, 1.1)):
            self.assertAlmostEqual(expected, value)

    def test_lays_one_benchmark_of_several_runs_over_each_other(self):
        other = plot.Run(self.write("b.json", ENTRIES))
        other.label = "other"
        lines = self.lines(plot.across([self.run_, other], "atomicLong$"))
        self.assertEqual({"Java BalanceBenchmark.atomicLong, test machine", "Java BalanceBenchmark.atomicLong, other"}, set(lines))

    def test_brings_times_of_plain_jmh_to_throughput(self):
        plain = entry("org.A.b", 2, [50.0], unit="ns/op")
        del plain["environment"]
        run = plot.Run(self.write("plain.json", [plain]))
        self.assertTrue(math.isclose(2 / 50e-9, run.cells[0].forks[0]))
        self.assertEqual("plain", run.label)

    def test_takes_a_session_for_one_number_from_three_on(self):
        day = [entry(SPIN, 1, forks, cpus=cpus) for forks, cpus in (([1e9, 4e9], 0.9), ([2e9, 2e9], 1.0), ([3e9], 0.8))]
        cell, = plot.Run(self.write("day.json", day)).cells
        self.assertEqual([2e9, 2e9, 3e9], [round(number) for number in cell.sample])
        self.assertEqual([1e9, 4e9, 2e9, 2e9, 3e9], cell.forks)
        self.assertEqual([0.9, 1.0, 0.8], cell.cpus)
        two, = plot.Run(self.write("two.json", day[:2])).cells
        self.assertEqual([1e9, 4e9, 2e9, 2e9], two.sample)

    def test_averages_times_as_times(self):
        plain = entry("org.A.b", 2, [1.0, 4.0], unit="s/op")
        cell = plot.Run(self.write("plain.json", [plain])).cells[0]
        self.assertAlmostEqual(2 / 2.5, plot.throughput(cell, {})[0])

    def test_weighs_the_calls_of_a_fork_and_not_its_iterations(self):
        sampled = entry("org.A.b", 1, [1.0], unit="s/op") | {"mode": "sample"}
        sampled["primaryMetric"] |= {"score": 1.3, "rawDataHistogram": [[[[1.0, 80], [2.0, 10]], [[3.0, 10]]]]}
        self.assertAlmostEqual(1 / 1.3, plot.Cell(sampled).forks[0])
        del sampled["primaryMetric"]["rawDataHistogram"]
        self.assertAlmostEqual(1 / 1.3, plot.Cell(sampled).forks[0], msg="before JMH 1.14")

    def test_takes_parameters_of_plain_jmh_for_the_benchmarks_own(self):
        plain = entry("org.A.b", 2, [1.0])
        plain["params"] = {"threads": "2"}
        self.assertEqual("", plot.Cell(plain).parameters)
        del plain["environment"]
        self.assertEqual(" {threads=2}", plot.Cell(plain).parameters)

    def test_draws_a_fitted_law(self):
        law = {"name": "Java BalanceBenchmark.atomicLong", "law": "Amdahl's law", "points": [{"threads": 1, "throughput": 1}]}
        self.run_.laws = [law]
        labels = self.chart("throughput-java").axes[0].get_legend_handles_labels()[1]
        self.assertIn("Java BalanceBenchmark.atomicLong: Amdahl's law", labels)

    def test_knows_the_cpus_that_a_file_does_not_say(self):
        entries = [entry(ATOMIC, n, [1e8 * n] * 3) for n in (1, 2, 4)]
        for one in entries:
            del one["environment"]
        file = self.write("plain.json", entries)
        drawn = []
        real = plot.charts
        plot.charts = lambda run: drawn.append(run.cpus) or real(run)
        try:
            for arguments in ([], ["--cpus", "2"]):
                self.assertEqual(0, self.main(str(file), "--out", str(self.directory), *arguments)[1])
        finally:
            plot.charts = real
        self.assertEqual([None, 2], drawn)

    def test_writes_every_chart_and_names_it(self):
        out, status = self.main(str(self.file), "--out", str(self.directory / "charts"), "--format", "svg")
        self.assertEqual(0, status)
        names = {Path(line).name for line in out.splitlines()}
        self.assertEqual({"a-throughput-java.svg", "a-speedup-java.svg", "a-throughput-cpython.svg",
                          "a-speedup-cpython.svg", "a-cpus.svg", "a-forks.svg"}, names)
        self.assertTrue(all(Path(line).stat().st_size > 1000 for line in out.splitlines()))

    def test_names_a_bad_file_and_draws_the_others(self):
        bad = self.write("bad.json", "{")
        empty = self.write("empty.json", "[]")
        errors = io.StringIO()
        with contextlib.redirect_stderr(errors):
            out, status = self.main(str(bad), str(empty), str(self.directory / "none.json"), str(self.file))
        self.assertEqual(3, status)
        self.assertEqual(3, len(errors.getvalue().splitlines()), errors.getvalue())
        self.assertIn(f"plot.py: {empty}: holds no JMH results", errors.getvalue())
        self.assertIn("a-cpus.png", out)


def free_threaded(gil, vm_name):
    runtime = {"name": "cpython", "version": "3.14.0t", "concurrency": "threads", "gil": gil}
    cells = [entry("spin", n, [4e7 * (1 if gil else n)] * 3, runtime, cpus=1 if gil else n, vm_name=vm_name) for n in (1, 2)]
    for cell in cells:
        cell["params"] |= {"python": "3.14t", "concurrency": "threads", "gil": "on" if gil else "off"}
    return cells


class RuntimesTest(Drawn):
    def test_draws_both_states_of_a_free_threaded_build_of_old_files_and_of_new(self):
        for with_gil in ("CPython 3.14.0t threads", "CPython 3.14.0t threads with GIL"):
            self.run_ = plot.Run(self.write("free.json", free_threaded(False, "CPython 3.14.0t threads without GIL")
                                            + free_threaded(True, with_gil)))
            lines = self.lines(self.chart("cpus"))
            self.assertEqual([1, 2], lines["CPython 3.14.0t threads without GIL"][1])
            self.assertEqual([1, 1], lines["CPython 3.14.0t threads with GIL"][1])

    def test_draws_a_runtime_that_it_does_not_know_under_its_own_name(self):
        go = {"name": "go", "version": "1.25", "concurrency": "threads"}
        run = plot.Run(self.write("go.json", [entry("spin", n, [1e9] * 3, go, cpus=n) for n in (1, 2)]))
        self.run_ = run
        self.assertEqual({"go"}, set(self.lines(self.chart("cpus"))))
        self.assertEqual("go on Test CPU, JDK 17.0.15", self.chart("throughput-go").axes[0].get_title())

    def test_writes_beside_the_file_whatever_a_runtime_is_called(self):
        strange = {"name": "../$x_{$", "version": "1", "concurrency": "threads"}
        file = self.write("strange.json", [entry("spin", n, [1e9] * 3, strange, cpus=n) for n in (1, 2)])
        out, status = self.main(str(file))
        self.assertEqual(0, status)
        self.assertEqual({self.directory}, {Path(line).parent for line in out.splitlines()})

    def test_sorts_versions_by_their_numbers_and_java_first(self):
        titles = ["CPython 3.10.13 threads", "CPython 2.7.18 threads", "CPython 3.6.15 threads"]
        entries = [entry("spin", 1, [1e7] * 3, PYTHON, cpus=1, vm_name=title) for title in titles]
        self.run_ = plot.Run(self.write("versions.json", entries + [entry(SPIN, 1, [1e9] * 3, cpus=1)]))
        self.assertEqual(["Java", titles[1], titles[2], titles[0]], list(self.lines(self.chart("cpus"))))
        self.assertEqual("CPython on Test CPU, JDK 17.0.15", self.chart("throughput-cpython").axes[0].get_title())

    def test_puts_plain_java_beside_java(self):
        plain = {"name": "plain-java", "version": "17.0.15", "concurrency": "threads"}
        c = {"name": "c", "version": "gcc 12.2.0", "concurrency": "threads"}
        entries = [entry("spin", 1, [1e9] * 3, c, cpus=1, vm_name="C"),
                   entry("spin", 1, [1e9] * 3, plain, cpus=1, vm_name="Plain Java"), entry(SPIN, 1, [1e9] * 3, cpus=1)]
        self.run_ = plot.Run(self.write("plain.json", entries))
        self.assertEqual(["Java", "Plain Java", "C"], list(self.lines(self.chart("cpus"))))

    def test_names_cells_of_two_packages_and_of_two_modes_apart(self):
        entries = [entry("a.Some.thing", 1, [1.0]), entry("b.Some.thing", 1, [1.0]), entry("b.Other.one", 1, [1.0])]
        names = [cell.series for cell in plot.Run(self.write("packages.json", entries)).cells]
        self.assertEqual(["a.Some.thing", "b.Some.thing", "Other.one"], names)
        entries[0]["mode"] = "avgt"
        names = [cell.series for cell in plot.Run(self.write("modes.json", entries)).cells]
        self.assertEqual(["a.Some.thing avgt", "b.Some.thing thrpt", "Other.one thrpt"], names)


class ReportTest(Drawn):
    """The forks of a report that `report --format json` has written, drawn with and without it."""

    def setUp(self):
        super().setUp()
        self.document = json.loads(GOLDEN.read_text(encoding="utf-8"))
        self.report = self.document["reports"][0]
        self.file = self.write("golden.json", [self.measured(cell) for cell in self.report["cells"]])
        self.run_ = plot.Run(self.file)

    def measured(self, cell):
        """The entry that a cell of the report was made of; each of its clocks varies as SampleRun.SPREAD does."""
        runtime = {"name": cell["runtime"], "version": "1", "concurrency": "threads"}
        made = entry(cell["benchmark"], cell["threads"], cell["forkThroughputs"], runtime, cpus=1, vm_name=cell["runtimeTitle"])
        spread = [1, 1.004, 0.997]
        forks = [[cell["cpus"]["value"] * part / (sum(spread) / 3)] for part in spread]
        made["secondaryMetrics"]["cpu.worker"]["rawData"] = forks
        made["environment"]["label"] = self.report["label"]
        return made

    def points(self, chart, of=lambda cell: cell["name"]):
        """Every point of a chart beside its cell of the report: value, and both ends of the interval."""
        lines = {c.get_label().replace(" (loses updates)", ""): c for c in self.chart(chart).axes[0].containers}
        for cell in self.report["cells"]:
            if of(cell) in lines:
                line = lines[of(cell)]
                at = list(line.lines[0].get_xdata()).index(cell["threads"])
                (_, low), (_, high) = line.lines[2][0].get_segments()[at]
                yield cell, line.lines[0].get_ydata()[at], low, high

    def assert_close(self, estimate, point, ends=1e-6):
        self.assertTrue(math.isclose(estimate["value"], point[0], rel_tol=1e-9), (estimate, point))
        for end, drawn in zip((estimate["low"], estimate["high"]), point[1:]):
            self.assertTrue(math.isclose(end, drawn, rel_tol=ends), (estimate, point))

    def test_names_cells_and_runtimes_as_the_report_does(self):
        self.assertEqual({(cell["name"], cell["threads"]) for cell in self.report["cells"]},
                         {(cell.series, cell.threads) for cell in self.run_.cells})
        self.assertEqual(self.report["coreFill"]["runtimes"], list(self.lines(self.chart("cpus"))))

    def test_draws_throughput_and_cpus_of_the_report_without_it(self):
        # The table of Student's t has four digits.
        for chart, quantity in (("throughput-java", "throughputPerSecond"), ("throughput-c", "throughputPerSecond")):
            points = list(self.points(chart))
            self.assertTrue(points)
            for cell, *point in points:
                self.assert_close(cell[quantity], point, ends=1e-4)
        spins = [p for p in self.points("cpus", lambda cell: cell["runtimeTitle"]) if p[0]["benchmark"] in (SPIN, "spin")]
        self.assertEqual(9, len(spins))
        for cell, *point in spins:
            self.assert_close(cell["cpus"], point, ends=1e-4)

    def test_says_that_its_own_intervals_of_speedup_are_approximate(self):
        self.assertEqual("speedup, X(N)/X(1); intervals approximate", self.chart("speedup-java").axes[0].get_ylabel())
        points = [point for point in self.points("speedup-java") if point[0]["threads"] > 1]
        self.assertEqual(14, len(points))
        for cell, *point in points:
            self.assert_close(cell["speedup"], point, ends=0.01)

    def test_draws_the_reports_own_intervals_where_it_is_given(self):
        self.run_.adopt(self.report)
        self.assertEqual("speedup, X(N)/X(1)", self.chart("speedup-java").axes[0].get_ylabel())
        for chart, quantity in (("throughput-java", "throughputPerSecond"), ("speedup-java", "speedup")):
            for cell, *point in self.points(chart):
                if quantity in cell:
                    self.assert_close(cell[quantity], point, ends=1e-12)

    def test_draws_forks_over_the_median_of_the_reports(self):
        cells = [cell for cell in self.report["cells"] if cell["threads"] > 1]
        by_name = {f"{cell['name']}, {cell['threads']} threads": cell["forkThroughputs"] for cell in cells}
        axes = self.chart("forks").axes[0]
        names = [label.get_text() for label in axes.get_yticklabels()]
        self.assertEqual(8, len(names))
        for name, line in zip(names, axes.get_lines()):
            for drawn, fork in zip(line.get_xdata(), by_name[name]):
                self.assertAlmostEqual(fork / sorted(by_name[name])[1], drawn)

    def test_draws_the_laws_of_the_report(self):
        curve = {"name": "Java BalanceBenchmark.atomicLong", "law": "Amdahl's law", "points": [{"threads": 1, "throughput": 1}]}
        self.run_.adopt(self.report | {"scaling": [curve]})
        labels = self.chart("throughput-java").axes[0].get_legend_handles_labels()[1]
        self.assertIn("Java BalanceBenchmark.atomicLong: Amdahl's law", labels)

    def test_leaves_out_a_report_of_other_forks(self):
        self.report["cells"][0]["forkThroughputs"][0] *= 1.01
        errors = io.StringIO()
        with contextlib.redirect_stderr(errors):
            _, status = self.main(str(self.file), str(self.write("report.json", self.document)))
        self.assertEqual(3, status)
        self.assertEqual(f"plot.py: {self.file}: the report named a label is not of these forks, so it is left out\n", errors.getvalue())


if __name__ == "__main__":
    unittest.main()
