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


def entry(benchmark, threads, forks, runtime=None, cpus=None, lost=None, unit="ops/s"):
    metrics = {}
    if cpus is not None:
        metrics["cpu.worker"] = {"score": cpus, "scoreUnit": "CPUs", "rawData": [[cpus]] * len(forks)}
    if lost is not None:
        metrics["balance.lost"] = {"score": lost, "scoreUnit": "%", "rawData": [[lost]] * len(forks)}
    result = {"benchmark": benchmark, "mode": "thrpt", "threads": threads, "params": {"threads": str(threads)},
              "primaryMetric": {"score": forks[0], "scoreUnit": unit, "rawData": [[fork] for fork in forks]},
              "secondaryMetrics": metrics}
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
    *(entry("spin", n, [4e7] * 3, runtime=PYTHON, cpus=1) for n in (1, 2, 4)),
    *(entry(ATOMIC, n, [4e8 / n * f for f in (0.9, 1, 1.1)]) for n in (1, 2, 4)),
    *(entry(UNLOCKED, n, [1e9] * 3, lost=40) for n in (1, 2, 4)),
]


class PlotTest(unittest.TestCase):
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
        return dict(plot.charts(self.run_))[name]

    def lines(self, figure):
        """Data lines by label, as x and y."""
        containers = figure.axes[0].containers
        return {c.get_label(): (list(c.lines[0].get_xdata()), list(c.lines[0].get_ydata())) for c in containers}

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
        self.assertEqual({"SpinBenchmark.spin", "BalanceBenchmark.atomicLong", "BalanceBenchmark.unlocked (loses updates)"},
                         set(lines))
        x, y = lines["BalanceBenchmark.atomicLong"]
        self.assertEqual([1, 2, 4], x)
        for value, expected in zip(y, (4e8, 2e8, 1e8)):
            self.assertAlmostEqual(expected, value, delta=1)
        axes = figure.axes[0]
        self.assertEqual(("log", "log"), (axes.get_xscale(), axes.get_yscale()))
        self.assertEqual(("threads", "operations per second"), (axes.get_xlabel(), axes.get_ylabel()))
        self.assertEqual("Java on Test CPU, JDK 17.0.15", axes.get_title())

    def test_dashes_what_loses_updates(self):
        containers = {c.get_label(): c for c in self.chart("throughput-java").axes[0].containers}
        self.assertEqual("--", containers["BalanceBenchmark.unlocked (loses updates)"].lines[0].get_linestyle())
        self.assertEqual("-", containers["BalanceBenchmark.atomicLong"].lines[0].get_linestyle())

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
        x, y = self.lines(figure)["BalanceBenchmark.atomicLong"]
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
        self.assertEqual({"BalanceBenchmark.atomicLong, test machine", "BalanceBenchmark.atomicLong, other"}, set(lines))

    def test_brings_times_of_plain_jmh_to_throughput(self):
        plain = entry("org.A.b", 2, [50.0], unit="ns/op")
        del plain["environment"]
        run = plot.Run(self.write("plain.json", [plain]))
        self.assertTrue(math.isclose(2 / 50e-9, run.cells[0].forks[0]))
        self.assertEqual("plain", run.label)

    def test_draws_a_fitted_law(self):
        law = {"name": "Java BalanceBenchmark.atomicLong", "law": "Amdahl's law", "points": [{"threads": 1, "throughput": 1}]}
        labels = dict(plot.charts(self.run_, [law]))["throughput-java"].axes[0].get_legend_handles_labels()[1]
        self.assertIn("BalanceBenchmark.atomicLong: Amdahl's law", labels)

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

    def main(self, *arguments):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            status = plot.main(list(arguments))
        return out.getvalue(), status


if __name__ == "__main__":
    unittest.main()
