"""What plot.py reads of a result file: run by `python3 -m unittest discover -s src/test/python`."""
import math
import unittest

from drawn import ATOMIC, EMPTY, ENTRIES, PYTHON, SPIN, UNLOCKED, Drawn, entry, plain
from pictures import estimates
from pictures.results import Cell


class CellTest(Drawn):
    def test_takes_the_window_in_which_all_workers_run_where_the_file_tells(self):
        told = entry(SPIN, 2, [2e9] * 3, cpus=1.8)
        told["secondaryMetrics"]["cpu.worker.inner"] = {"score": 1.98, "scoreUnit": "CPUs", "rawData": [["NaN"], [1.99], [1.97]]}
        self.assertEqual(Cell(told).cpus, [1.99, 1.97])
        told["secondaryMetrics"]["cpu.worker.inner"]["rawData"] = [["NaN"]] * 3
        self.assertEqual(Cell(told).cpus, [1.8] * 3)

    def test_shows_the_methods_of_a_group_and_not_their_sum(self):
        group = entry("bank.Inquiry.ofLongAdder", 4, [110.0] * 3)
        for name, score in (("read", 10.0), ("write", 100.0)):
            group["secondaryMetrics"][name] = {"score": score, "scoreUnit": "ops/s", "rawData": [[score]] * 3}
        cells = self.run_of([group]).cells
        self.assertEqual({"Inquiry.ofLongAdder:read": [10.0] * 3, "Inquiry.ofLongAdder:write": [100.0] * 3},
                         {cell.series: cell.forks for cell in cells})
        self.assertEqual([None, None], [cell.price() for cell in cells], "its threads don't all do the same")

    def test_takes_a_counter_beside_the_operations_for_no_group(self):
        counted = entry("bank.Inquiry.some", 4, [100.0] * 3)
        for name, score in (("hits", 70.0), ("misses", "NaN")):
            counted["secondaryMetrics"][name] = {"score": score, "scoreUnit": "ops/s", "rawData": [[score]] * 3}
        self.assertEqual(["Inquiry.some"], [cell.series for cell in self.run_of([counted]).cells])

    def test_knows_what_loses_updates_and_what_is_a_control(self):
        off = entry("bank.ChangeIt.pair", 2, [100.0] * 3)
        off["secondaryMetrics"]["balance.difference"] = {"score": 7.0, "scoreUnit": "units", "rawData": [[7.0]] * 3}
        self.assertTrue(Cell(off).loses)
        self.assertTrue(Cell(entry(UNLOCKED, 1, [1e9])).loses, "alone too")
        self.assertFalse(Cell(entry(ATOMIC, 1, [1e9])).loses)
        self.assertEqual([True, True, False], [Cell(entry(name, 1, [1e9])).is_control for name in (SPIN, EMPTY, ATOMIC)])

    def test_brings_times_of_plain_jmh_to_throughput(self):
        run = self.run_of([plain("org.A.b", 2, [50.0], unit="ns/op")])
        self.assertTrue(math.isclose(2 / 50e-9, run.cells[0].forks[0]))
        self.assertEqual("a", run.label)

    def test_takes_a_session_for_one_number_from_three_on(self):
        day = [entry(SPIN, 1, forks, cpus=cpus) for forks, cpus in (([1e9, 4e9], 0.9), ([2e9, 2e9], 1.0), ([3e9], 0.8))]
        cell, = self.run_of(day).cells
        self.assertEqual([2e9, 2e9, 3e9], [round(number) for number in cell.sample])
        self.assertEqual([1e9, 4e9, 2e9, 2e9, 3e9], cell.forks)
        self.assertEqual([0.9, 1.0, 0.8], cell.cpus)
        two, = self.run_of(day[:2]).cells
        self.assertEqual([1e9, 4e9, 2e9, 2e9], two.sample)

    def test_averages_times_as_times(self):
        cell, = self.run_of([plain("org.A.b", 2, [1.0, 4.0], unit="s/op")]).cells
        self.assertAlmostEqual(2 / 2.5, cell.throughput().value)
        self.assertAlmostEqual(2.5, cell.price().value)

    def test_has_no_end_where_the_interval_reaches_below_zero(self):
        cell, = self.run_of([entry(ATOMIC, 2, [1.0, 4.0])]).cells
        self.assertIsNone(cell.throughput().low)
        self.assertIsNone(cell.price().high)

    def test_weighs_the_calls_of_a_fork_and_not_its_iterations(self):
        sampled = entry("org.A.b", 1, [1.0], unit="s/op") | {"mode": "sample"}
        sampled["primaryMetric"] |= {"score": 1.3, "rawDataHistogram": [[[[1.0, 80], [2.0, 10]], [[3.0, 10]]]]}
        self.assertAlmostEqual(1 / 1.3, Cell(sampled).forks[0])
        del sampled["primaryMetric"]["rawDataHistogram"], sampled["primaryMetric"]["rawData"]
        self.assertAlmostEqual(1 / 1.3, Cell(sampled).forks[0], msg="before JMH 1.14")

    def test_takes_parameters_of_plain_jmh_for_the_benchmarks_own(self):
        ours = entry("org.A.b", 2, [1.0])
        self.assertEqual({}, Cell(ours).parameters)
        del ours["environment"]
        self.assertEqual({"threads": "2"}, Cell(ours).parameters)

    def test_leaves_out_what_has_no_number_and_keeps_the_rest(self):
        nothing, zero = plain("org.A.nan", 1, [1.0]), plain("org.A.zero", 1, [0.0, 0.0], unit="ns/op")
        nothing["primaryMetric"] |= {"score": "NaN", "rawData": [["NaN"], [float("nan")]]}
        run = self.run_of([nothing, zero, plain("org.A.some", 1, [2.0])])
        self.assertEqual(["A.some"], [cell.short for cell in run.cells])
        self.assertEqual(["A.nan on 1 thread has no score", "A.zero on 1 thread has a score of 0"], run.left_out)
        with self.assertRaisesRegex(ValueError, "no result that can be drawn"):
            self.run_of([nothing])


def free_threaded(gil, vm_name):
    runtime = {"name": "cpython", "version": "3.14.0t", "concurrency": "threads", "gil": gil}
    return [entry("spin", n, [4e7 * (1 if gil else n)] * 3, runtime, cpus=1 if gil else n, vm_name=vm_name, python="3.14t",
                  concurrency="threads", gil="on" if gil else "off") for n in (1, 2)]


class NameTest(Drawn):
    def names(self, entries):
        return [cell.series for cell in self.run_of(entries).cells]

    def labels(self, *benchmarks, **more):
        return [cell.label for cell in self.run_of([entry(name, 1, [1.0], **more) for name in benchmarks]).cells]

    def test_tells_both_states_of_a_free_threaded_build_of_old_files_and_of_new(self):
        for with_gil in ("CPython 3.14.0t threads", "CPython 3.14.0t threads with GIL"):
            run = self.run_of(free_threaded(False, "CPython 3.14.0t threads without GIL") + free_threaded(True, with_gil))
            self.assertEqual({"CPython 3.14.0t threads without GIL spin", "CPython 3.14.0t threads with GIL spin"}, set(run.series()))

    def test_sorts_versions_by_their_numbers_and_java_first(self):
        titles = ["CPython 3.10.13 threads", "CPython 2.7.18 threads", "CPython 3.6.15 threads", "Plain Java"]
        entries = [entry("spin", 1, [1e7] * 3, PYTHON | {"name": title}, cpus=1, vm_name=title) for title in titles]
        run = self.run_of(entries + [entry(SPIN, 1, [1e9] * 3, cpus=1)])
        self.assertEqual(["Java", titles[3], titles[1], titles[2], titles[0]], [cell.title for cell in run.cells])

    def test_names_cells_of_two_packages_and_of_two_modes_apart(self):
        entries = [entry("a.Some.thing", 1, [1.0]), entry("b.Some.thing", 1, [1.0]), entry("b.Other.one", 1, [1.0])]
        self.assertEqual(["a.Some.thing", "b.Other.one", "b.Some.thing"], sorted(cell.benchmark for cell in self.run_of(entries).cells))
        self.assertEqual({"a.Some.thing", "b.Some.thing", "Other.one"}, set(self.names(entries)))
        entries[0]["mode"] = "avgt"
        self.assertEqual({"a.Some.thing avgt", "b.Some.thing thrpt", "Other.one thrpt"}, set(self.names(entries)))

    def test_shows_of_a_name_what_differs(self):
        self.assertEqual(["empty", "unlocked"], self.labels(UNLOCKED, EMPTY))
        self.assertEqual(["A.run", "B.run", "B.stop"], self.labels("org.A.run", "org.B.run", "org.B.stop"))
        self.assertEqual(["long.Json", "long.Xml", "string.Json"], self.labels("m.long.Json.run", "m.long.Xml.run", "m.string.Json.run"))
        self.assertEqual(["run"], self.labels("org.A.run", size="1"), "a parameter of one value says nothing")

    def test_keeps_a_name_to_one_line_whatever_it_holds(self):
        label, = self.labels("org.A." + "x\n" * 80)
        self.assertLessEqual(len(label), 60)
        self.assertTrue(label.isprintable())

    def test_leaves_the_jdk_out_where_none_ran(self):
        entries = [entry("spin", 1, [1e7], PYTHON, cpus=1)]
        self.assertEqual("test machine · Test CPU · 2 CPUs", self.run_of(entries).facts)
        self.assertEqual("test machine · Test CPU · 2 CPUs · JDK 17.0.15", self.run_of(ENTRIES).facts)


class EstimateTest(unittest.TestCase):
    def test_has_students_interval(self):
        # scipy: t.ppf(0.975, 2) * std([0.9, 1, 1.1], ddof=1) / sqrt(3) = 0.24841
        estimate = estimates.estimate([0.9, 1, 1.1])
        self.assertAlmostEqual(0.24841, estimate.high - estimate.value, places=4)
        self.assertAlmostEqual(0.24841, estimate.value - estimate.low, places=4)
        self.assertEqual(estimates.Estimate(5), estimates.estimate([5]))

    def test_has_the_quantiles_of_students_distribution(self):
        # scipy: t.ppf(0.975, freedom).
        for freedom, quantile in ((1, 12.706), (2.5, 3.5747), (7.3, 2.3451), (29.5, 2.0437), (45, 2.0141), (1000, 1.9623)):
            self.assertTrue(math.isclose(quantile, estimates.t95(freedom), rel_tol=0.02), freedom)
            self.assertGreaterEqual(estimates.t95(freedom), quantile - 0.001, "never narrower")

    def test_has_welchs_interval_of_a_ratio(self):
        # scipy: t.ppf(0.975, 2.0799) times Welch's standard error of the logarithms' means.
        ratio = estimates.ratio([1, 2, 4], [1, 1.1, 1.2, 1.3])
        self.assertAlmostEqual(1.7474, ratio.value, places=4)
        self.assertTrue(math.isclose(0.32683, ratio.low, rel_tol=0.015), ratio)
        self.assertTrue(math.isclose(9.34293, ratio.high, rel_tol=0.015), ratio)

    def test_writes_three_digits_with_their_unit(self):
        self.assertEqual(["11.3 ns", "1.00 ns", "999 ps", "0 s", "1.50 Gops/s"],
                         [estimates.scaled(value, "s") for value in (1.13e-8, 9.996e-10, 9.99e-10, 0)] + [estimates.scaled(1.5e9, "ops/s")])
        self.assertEqual("2.27 → 11.3 ns", estimates.span(2.27e-9, 1.13e-8, "s"))
        self.assertEqual("900 ps → 11.3 ns", estimates.span(9e-10, 1.13e-8, "s"))
        self.assertEqual("34.0 to 46.2 %", estimates.between([46.2, 34], "%"))


if __name__ == "__main__":
    unittest.main()
