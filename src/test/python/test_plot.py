"""What plot.py draws: run by `python3 -m unittest discover -s src/test/python`."""
import json
import math
import unittest
from pathlib import Path
from unittest import mock
from xml.etree import ElementTree

from drawn import (ATOMIC, EMPTY, ENTRIES, GOLDEN, HOSTILE, LOCK, PYTHON, ROOT, SPIN, UNLOCKED, Drawn, entry, overlaps, plain, plot, rows, words)
from pictures import colours, forest, reports
from pictures.results import Run


def title(figure):
    """The lines in bold that stand before the facts."""
    lines = [text.get_text() for text in figure.texts if text.get_fontsize() == 12]
    return " ".join(lines)


def panel_titles(figure):
    return [text.get_text() for text in figure.texts if text.get_weight() == "bold" and text.get_fontsize() == 8]


def curve(figure, name):
    """The marked line of the panel of that name, as x and y."""
    left, top = next(text.get_position() for text in figure.texts if text.get_text() == name)
    boxes = [(axes, axes.get_position()) for axes in figure.axes]
    axes = min((box for box in boxes if math.isclose(box[1].x0, left) and box[1].y1 < top), key=lambda box: top - box[1].y1)[0]
    line = next(line for line in axes.get_lines() if line.get_marker() == "o" and line.get_linewidth() == 1.6)
    return line, dict(zip(line.get_xdata(), line.get_ydata()))


class PricesTest(Drawn):
    def test_stands_the_price_of_one_thread_beside_that_of_all_cpus(self):
        drawn = rows(self.picture("prices", [*ENTRIES, entry(EMPTY, 1, [2e9] * 3)]))
        found, (prices, gains) = drawn["Java atomicLong"]
        self.assertEqual([1 / 4e8, 2 / 2e8], [round(value, 15) for value, *_ in prices])
        self.assertAlmostEqual(0.5, gains[0][0])
        self.assertEqual(["2.50 → 10.0 ns", "×0.500"], found)

    def test_sorts_by_the_price_on_all_cpus_in_three_groups(self):
        drawn = list(rows(self.picture("prices")))
        self.assertEqual(["safe", "Java atomicLong", "Java reentrantLock", "not protected", "Java unlocked", "controls", "Java spin",
                          "CPython 3.13.0 threads spin"], drawn)

    def test_says_what_was_measured_to_be_lost(self):
        self.assertIn("loses 40.0 %", rows(self.picture("prices"))["Java unlocked"][0][0])
        nothing = [entry(UNLOCKED, 2, [1e9] * 3, lost=0), entry(ATOMIC, 2, [1e9] * 3)]
        self.assertIn("lost nothing", rows(self.picture("prices", nothing))["unlocked"][0][0])

    def test_tells_the_finding_that_the_intervals_tell(self):
        self.assertEqual("On 2 threads Java atomicLong is the cheapest safe update at 10.0 ns; Java reentrantLock takes ×4.00",
                         title(self.picture("prices")))
        close = [entry(ATOMIC, 2, [1e8, 1.1e8, 1.2e8]), entry(LOCK, 2, [1e8, 1.1e8, 1.19e8])]
        self.assertIn("their intervals overlap", title(self.picture("prices", close)))
        self.assertIn("one fork can't tell", title(self.picture("prices", [entry(ATOMIC, 2, [1e8]), entry(LOCK, 2, [1e7])])))

    def test_compares_no_prices_of_other_peoples_benchmarks(self):
        self.assertEqual("On 1 thread an operation takes from 1.00 µs (b) to 1.00 ms (a)",
                         title(self.picture("prices", [plain("org.A.a", 1, [1e3]), plain("org.A.b", 1, [1e6])])))

    def test_leaves_waiting_for_a_cpu_out_of_the_price(self):
        self.assertIn("2 threads, all CPUs", " ".join(axes.get_xlabel() for axes in self.picture("prices").axes))

    def test_draws_an_arrow_where_the_interval_has_no_end(self):
        axes = self.picture("prices", [entry(ATOMIC, 2, [1.0, 4.0]), entry(LOCK, 2, [2.0, 2.1])]).axes[0]
        self.assertIn(">", [line.get_marker() for line in axes.get_lines()])


class ScalingTest(Drawn):
    def test_gives_each_benchmark_a_panel_with_the_ideal_and_the_others_behind(self):
        figure = self.picture("scaling")
        line, points = curve(figure, "Java atomicLong")
        self.assertEqual([1, 2, 4], [round(n) for n in points])
        for value, expected in zip(points.values(), (1, 0.5, 0.25)):
            self.assertAlmostEqual(expected, value)
        self.assertEqual(colours.of_benchmark("java", ATOMIC), line.get_color())
        axes = line.axes
        self.assertIn(([1, 2, 4], [1, 2, 4]), [(list(one.get_xdata()), list(one.get_ydata())) for one in axes.get_lines()])
        self.assertEqual(3, sum(one.get_linewidth() == 0.7 for one in axes.get_lines()), "the others")

    def test_puts_the_parameters_of_a_benchmark_into_one_panel_and_names_each_at_its_end(self):
        figure = self.picture("scaling", [entry(ATOMIC, n, [1e8 * n] * 3, size=str(size)) for n in (1, 2) for size in (5, 10)])
        self.assertEqual(["atomicLong"], panel_titles(figure))
        self.assertEqual(["size=5", "size=10"], [word for word in words(figure) if word.startswith("size")])

    def test_counts_what_gains_for_sure_and_what_loses(self):
        self.assertEqual("On 2 threads 2 of 2 do less than on one (×0.500)", title(self.picture("scaling")))

    def test_makes_what_does_less_than_a_twentieth_an_arrow(self):
        figure = self.picture("scaling", [entry(LOCK, n, [1e8 / n ** 6 * f for f in (1, 1.01)]) for n in (1, 2)])
        self.assertIn("v", [line.get_marker() for line in figure.axes[0].get_lines()])
        self.assertIn("×0.0156 on 2 threads", words(figure))

    def test_draws_throughput_where_one_thread_was_not_measured(self):
        entries = [plain("org.A.b", n, [1e6 * n] * 3) for n in (2, 4)]
        self.assertIsNone(self.picture("scaling", entries))
        line, points = curve(self.picture("throughput", entries), "b")
        self.assertEqual([2e6, 4e6], list(points.values()))


class FillTest(Drawn):
    def test_draws_cpus_of_every_runtimes_loop_from_the_fullest_down(self):
        drawn = rows(self.picture("fill"))
        self.assertEqual(["Java", "CPython 3.13.0 threads"], list(drawn))
        self.assertEqual(([2.0], ["2.00 of 2"]), ([value for value, *_ in drawn["Java"][1][0]][-1:], drawn["Java"][0]))
        self.assertEqual("Java fills 2 CPUs; CPython 3.13.0 threads fills only 1.00", title(self.picture("fill")))

    def test_tells_nothing_where_the_interval_holds_the_limit(self):
        told = entry(SPIN, 2, [1e9] * 3, cpus=1)
        told["secondaryMetrics"]["cpu.worker"]["rawData"] = [[1.8], [1.9], [2.0]]
        self.assertEqual("Of one it can't be told", title(self.picture("fill", [told])))

    def test_knows_a_runtime_that_it_does_not_know(self):
        go = {"name": "go", "version": "1.25", "concurrency": "threads"}
        self.assertEqual(["go"], list(rows(self.picture("fill", [entry("spin", n, [1e9] * 3, go, cpus=n) for n in (1, 2)]))))


class LostTest(Drawn):
    def test_draws_lost_updates_over_threads(self):
        _, points = curve(self.picture("lost"), "Java unlocked")
        self.assertEqual([40, 40], list(points.values()))
        self.assertEqual("Without protection 40.0 % of the updates are lost", title(self.picture("lost")))

    def test_gives_each_a_row_at_one_number_of_threads_and_says_which_lost_none(self):
        entries = [entry("balance.unlocked", 2, [1e7] * 3, PYTHON | {"name": name}, lost=lost, vm_name=name)
                   for name, lost in (("CPython 3.9", 30), ("CPython 3.13", 0))]
        figure = self.picture("lost", entries)
        self.assertEqual(["30.0 %", "0 %"], [found[0] for found, _ in rows(figure).values()])
        self.assertEqual("Without protection 30.0 % of the updates are lost; CPython 3.13 unlocked was not seen to lose any", title(figure))


class ForksTest(Drawn):
    def test_draws_every_fork_of_contended_cells_over_their_median(self):
        figure = self.picture("forks")
        line = figure.axes[0].get_lines()
        points = sorted(next(list(one.get_xdata()) for one in line if len(one.get_xdata()) == 3))
        for value, expected in zip(points, (0.9, 1, 1.1)):
            self.assertAlmostEqual(expected, value)
        self.assertEqual(["2 threads", "Java atomicLong", "Java reentrantLock", "Java unlocked", "4 threads"],
                         [text.get_text() for text in figure.texts if text.get_fontsize() == 8 and not text.get_text().startswith(("×", "test"))][:5])

    def test_says_where_forks_differ(self):
        two_modes = [entry(ATOMIC, 2, [1e8, 1e8, 7e8]), entry(LOCK, 2, [1e8] * 3)]
        self.assertEqual("Forks of 1 of 2 cells differ more than twofold; forks of atomicLong on 2 threads differ by ×7.00",
                         title(self.picture("forks", two_modes)))


class DriftTest(Drawn):
    def drift(self, of):
        cells = [entry(name, 2, [1e8 * of(place) for place in order], order=order)
                 for name, order in ((ATOMIC, list(range(1, 24, 2))), (LOCK, list(range(2, 25, 2))))]
        return self.picture("drift", cells)

    def test_tells_a_machine_that_went_slower(self):
        self.assertIn("went slower", title(self.drift(lambda place: 1 - 0.01 * place)))

    def test_tells_no_drift_where_there_is_none(self):
        self.assertIn("No drift is to be seen", title(self.drift(lambda place: 1 + 0.01 * (place % 3))))

    def test_needs_the_order_of_the_forks(self):
        self.assertIsNone(self.picture("drift"))


class ForestTest(Drawn):
    def forest(self, other, told=None):
        return forest.draw(self.run_of(ENTRIES), Run(self.directory / "b.json", other), told, plot.Style())

    def test_draws_each_ratio_by_size_and_controls_apart(self):
        other = [entry(ATOMIC, 2, [2e8 * f for f in (0.45, 0.5, 0.55)]), entry(LOCK, 2, [5e7 * f for f in (1.9, 2, 2.1)]),
                 entry(SPIN, 2, [2e9] * 3)]
        figure = self.forest(other)
        drawn = rows(figure)
        self.assertEqual(["atomicLong, 2 threads", "reentrantLock, 2 threads", "controls", "spin, 2 threads"], list(drawn))
        self.assertEqual(["×0.500  slower", "×2.01  faster"], [drawn[name][0][0] for name in list(drawn)[:2]])
        self.assertEqual("test machine against test machine: of 2 cells 1 faster, 1 slower", title(figure))
        self.assertIn("plot.py's own", " ".join(words(figure)))
        self.assertIn("Only in test machine: 11 cells.", words(figure))

    def test_gives_no_verdict_on_two_forks(self):
        figure = self.forest([entry(ATOMIC, 2, [1e8, 1.01e8])])
        self.assertIn("too few forks", rows(figure)["atomicLong, 2 threads"][0][0])

    def test_needs_cells_in_common(self):
        self.assertIsNone(self.forest([entry(ATOMIC, 8, [1e8] * 3)]))

    def test_draws_what_compare_says_where_it_is_given(self):
        side = {"label": "b", "throughputPerSecond": {"value": 1e8}, "ratio": {"value": 0.5, "low": 0.4, "high": 0.6},
                "verdict": "SLOWER", "slowerCorrected": True}
        content = {"format": "everycore.comparison/1", "baseline": "test machine", "others": ["b"], "margin": 0.1, "cells": [
            {"runtime": "java", "benchmark": ATOMIC, "mode": "thrpt", "parameters": {}, "threads": 2, "role": "TESTED",
             "baselinePerSecond": {"value": 2e8}, "others": [side]}]}
        told, other = reports.Told(), Run(self.directory / "b.json", [entry(ATOMIC, 2, [0.9e8, 1e8, 1.1e8])])
        other.label = "b"
        self.assertTrue(told.takes(content))
        figure = forest.draw(self.run_of(ENTRIES), other, told.comparison(self.run_of(ENTRIES), other), plot.Style())
        found, ((mark,),) = rows(figure)["atomicLong, 2 threads"]
        self.assertEqual(((0.5, 0.4, 0.6), ["×0.500  slower*"]), (mark, found))
        self.assertEqual("b against test machine: of 1 cell 1 slower for sure", title(figure))
        side["throughputPerSecond"]["value"] = 1.1e8
        with self.assertRaisesRegex(ValueError, "not of these forks"):
            told.comparison(self.run_of(ENTRIES), other)


class LooksTest(Drawn):
    """Of every picture of files with 36 and with 51 series, and of one by others."""

    def assert_can_be_read(self, file):
        run = Run(ROOT / file, json.loads((ROOT / file).read_text(encoding="utf-8")))
        for name, picture in plot.PICTURES.items():
            figure = picture(run, plot.Style())
            if figure is not None:
                self.assertEqual([], overlaps(figure), name)

    def test_no_label_covers_another_at_31_series(self):
        self.assert_can_be_read("results/epyc-two-vcpus-every-runtime.json")

    def test_no_label_covers_another_at_51_series(self):
        self.assert_can_be_read("results/epyc-two-vcpus-nine-cpythons.json")

    def test_no_label_covers_another_in_families(self):
        self.assert_can_be_read("results/epyc-two-vcpus-think-time.json")

    def test_no_label_covers_another_at_names_of_any_length(self):
        entries = [plain(f"org.example.{'Long' * 30}{i}.run{'Some_$thing/' * i}", n, [1e6 * i] * 3) for i in range(1, 37) for n in (1, 2)]
        for name in ("prices", "scaling", "forks"):
            figure = self.picture(name, entries)
            if figure is not None:
                self.assertEqual([], overlaps(figure), name)

    def test_sees_labels_that_cover_each_other(self):
        figure = self.picture("fill")
        figure.text(0.5, 0.5, "one word")
        figure.text(0.5, 0.5, "another")
        self.assertIn(("one word", "another"), overlaps(figure))

    def test_draws_light_on_dark_and_a_title_of_ones_own(self):
        figure = self.picture("prices", dark=True, title="A title")
        self.assertEqual(colours.of_scheme(True)["paper"], colours_hex(figure.get_facecolor()))
        self.assertEqual("A title", title(figure))


def colours_hex(colour):
    return "#" + "".join(f"{round(255 * part):02x}" for part in colour[:3])


class CommandTest(Drawn):
    def setUp(self):
        super().setUp()
        self.file = self.write("a.json", [entry(ATOMIC, 2, [1e8, 1.1e8])])

    def names(self, lines):
        return {Path(line).name for line in lines}

    def test_writes_every_picture_and_names_it(self):
        out, errors, status = self.main(self.write("a.json", ENTRIES), "--out", self.directory / "charts", "--format", "svg")
        self.assertEqual((0, []), (status, errors))
        self.assertEqual({"a-prices.svg", "a-scaling.svg", "a-fill.svg", "a-lost.svg", "a-forks.svg",
                          "a-throughput.svg"}, self.names(out))
        self.assertTrue(all(Path(line).stat().st_size > 1000 for line in out))

    def test_compares_the_second_file_with_the_first(self):
        other = self.write("b.json", [entry(ATOMIC, 2, [1e8, 1.2e8])])
        self.assertEqual({"a-prices.png", "b-prices.png", "b-against-a.png"}, self.names(self.main(self.file, other)[0]))

    def test_draws_some_cells_alone(self):
        out, _, status = self.main(self.write("a.json", ENTRIES), "--include", "atomicLong$")
        self.assertEqual(({"a-prices.png", "a-scaling.png", "a-forks.png"}, 0), (self.names(out), status))
        _, errors, status = self.main(self.file, "--include", "nothing")
        self.assertEqual(([f"plot.py: {self.file}: holds nothing that --include names"], 3), (errors, status))

    def test_refuses_wrong_arguments_in_one_line(self):
        for arguments in (["--include", "("], ["--cpus", "none"], ["--cpus", "0"]):
            with self.assertRaises(SystemExit) as end:
                self.main(self.file, *arguments)
            self.assertEqual(2, end.exception.code)

    def test_names_a_bad_file_and_draws_the_others(self):
        bad, empty = self.write("bad.json", "{"), self.write("empty.json", "[]")
        nested = self.write("nested.json", "[" * 100_000)
        odd = self.write("odd.json", [{"primaryMetric": 7, "benchmark": ["x"], "threads": "two"}])
        out, errors, status = self.main(bad, empty, nested, odd, self.directory / "none.json", self.file)
        self.assertEqual((3, 5), (status, len(errors)), errors)
        self.assertIn(f"plot.py: {empty}: holds no JMH results", errors)
        self.assertIn("a-prices.png", self.names(out))

    def test_leaves_out_a_cell_without_a_number_in_one_line(self):
        nothing = entry("org.A.nan", 2, [1.0])
        nothing["primaryMetric"] |= {"score": "NaN", "rawData": [["NaN"]]}
        zero = entry("org.A.zero", 2, [0.0, 1.0], unit="us/op")
        file = self.write("some.json", [nothing, zero, entry(ATOMIC, 2, [1e8, 1.1e8])])
        out, errors, status = self.main(file, self.file)
        self.assertEqual(([f"plot.py: {file}: A.nan on 2 threads has no score, so it is left out",
                           f"plot.py: {file}: A.zero on 2 threads has a score of 0, so it is left out"], 0), (errors, status))
        self.assertIn("some-prices.png", self.names(out))

    def test_draws_the_others_where_one_picture_fails(self):
        def fails(run, style):
            raise ValueError("for some\nreason")
        with mock.patch.dict(plot.PICTURES, fill=fails):
            out, errors, status = self.main(self.file)
        self.assertEqual(([f"plot.py: {self.file}: can't draw a-fill: for some reason"], 3), (errors, status))
        self.assertEqual({"a-prices.png"}, self.names(out))

    def test_draws_whatever_names_hold(self):
        strange = {"name": "../$x_{$", "version": "1", "concurrency": "threads"}
        entries = [entry("$a_b/^{.x_$\\frac", n, [1e9 * n] * 3, strange, cpus=n, vm_name="$\\x/../_") for n in (1, 2)]
        entries += [entry("spin", n, [1e9 * n] * 3, strange, cpus=n, vm_name="\u4e2d\ud800/$") for n in (1, 2)]
        for one in entries:
            one["environment"]["label"] = "../../label/$_"
        file = self.write("strange.json", entries)
        for format_ in ("png", "svg"):
            out, errors, status = self.main(file, self.file, "--format", format_)
            self.assertEqual(([], 0), (errors, status))
            self.assertEqual({self.directory}, {Path(line).parent for line in out})

    def test_draws_hostile_names_as_the_text_that_they_are(self):
        entries = [entry(f"org.A.b{i}{text}", n, [1e9 * n] * 3, vm_name=text, **{text or "p": text})
                   for i, text in enumerate(HOSTILE) for n in (1, 2)]
        entries += [entry("org.B.refused" + text, 1, ["NaN"]) for text in HOSTILE]
        for one in entries:
            one["environment"]["label"] = one["environment"]["machine"]["cpu"]["model"] = " ".join(HOSTILE)
        out, errors, status = self.main(self.write("hostile.json", entries), "--format", "svg")
        self.assertEqual(0, status)
        self.assertEqual([], [line for line in errors if not line.isprintable()])
        self.assertTrue(any("refused" in line for line in errors))
        for picture in out:
            text = Path(picture).read_text(encoding="utf-8")
            self.assertTrue(all(line.isprintable() for line in text.split("\n")), picture)
            ElementTree.fromstring(text)

    def test_keeps_pictures_of_two_files_of_one_name_apart(self):
        other = self.write("sub/a.json", [entry(ATOMIC, 2, [1e8, 1.2e8])])
        out, _, _ = self.main(self.file, other, "--out", self.directory / "out")
        self.assertEqual(len(out), len(set(out)))
        self.assertIn("a-prices-2.png", self.names(out))

    def test_knows_the_cpus_that_a_file_does_not_say(self):
        file = self.write("plain.json", [plain(ATOMIC, n, [1e8 * n] * 3) for n in (1, 2, 4)])
        for arguments, cpus in (([], None), (["--cpus", "2"], 2)):
            seen = []
            with mock.patch.dict(plot.PICTURES, {"prices": lambda run, style: seen.append(run.cpus)}, clear=True):
                self.assertEqual(0, self.main(file, *arguments)[2])
            self.assertEqual([cpus], seen)


class ReportTest(Drawn):
    """The forks of a report that `report --format json` has written, drawn with and without it."""

    def setUp(self):
        super().setUp()
        self.document = json.loads(GOLDEN.read_text(encoding="utf-8"))
        self.report = self.document["reports"][0]
        self.entries = [self.measured(cell) for cell in self.report["cells"]]
        self.run_ = self.run_of(self.entries)
        self.by_key = {(cell["name"], cell["threads"]): cell for cell in self.report["cells"]}

    def measured(self, cell):
        """The entry that a cell of the report was made of; each of its clocks varies as SampleRun.SPREAD does."""
        runtime = {"name": cell["runtime"], "version": "1", "concurrency": "threads"}
        made = entry(cell["benchmark"], cell["threads"], cell["forkThroughputs"], runtime, cpus=1, vm_name=cell["runtimeTitle"])
        spread = [1, 1.004, 0.997]
        forks = [[cell["cpus"]["value"] * part / (sum(spread) / 3)] for part in spread]
        made["secondaryMetrics"]["cpu.worker"]["rawData"] = forks
        made["environment"]["label"] = self.report["label"]
        return made

    def assert_close(self, told, drawn, ends):
        self.assertTrue(math.isclose(told["value"], drawn.value, rel_tol=1e-9), (told, drawn))
        for name in ("low", "high"):
            if told.get(name, 0) > 0:
                self.assertTrue(math.isclose(told[name], getattr(drawn, name), rel_tol=ends), (name, told, drawn))

    def assert_all_close(self, ends, ends_of_speedup):
        for cell in self.run_.cells:
            told = self.by_key[cell.series, cell.threads]
            self.assert_close(told["throughputPerSecond"], cell.throughput(), ends)
            self.assert_close(told["cpus"], cell.cpus_utilized(), ends)
            self.assert_close(told["timeSeconds"], cell.price(), ends)
            if "speedup" in told:
                self.assert_close(told["speedup"], cell.speedup(self.run_.series()[cell.series][1]), ends_of_speedup)

    def test_names_cells_and_runtimes_as_the_report_does(self):
        self.assertEqual(set(self.by_key), {(cell.series, cell.threads) for cell in self.run_.cells})
        self.assertEqual(set(self.report["coreFill"]["runtimes"]), set(rows(self.picture("fill", run=self.run_))))

    def test_draws_the_numbers_of_the_report_without_it(self):
        # The table of Student's t has four digits.
        self.assert_all_close(ends=1e-4, ends_of_speedup=0.01)
        self.assertIn("plot.py's own", " ".join(words(self.picture("prices", run=self.run_))))

    def test_draws_the_reports_own_intervals_where_it_is_given(self):
        self.run_.adopt(self.report)
        self.assert_all_close(ends=1e-12, ends_of_speedup=1e-12)
        said = " ".join(words(self.picture("prices", run=self.run_)))
        self.assertNotIn("plot.py's own", said)
        self.assertIn("the report's 95 % intervals", said)

    def test_draws_the_laws_of_the_report(self):
        law = {"name": "Java BalanceBenchmark.atomicLong", "law": "Amdahl's law", "points": [{"threads": 1, "throughput": 1}, {"threads": 2, "throughput": 2}]}
        self.run_.adopt(self.report | {"scaling": [law]})
        drawn = [line for axes in self.picture("scaling", run=self.run_).axes for line in axes.get_lines() if line.get_alpha() == 0.3]
        self.assertEqual([[1, 2]], [list(line.get_xdata()) for line in drawn])

    def test_leaves_out_a_report_of_other_forks(self):
        self.report["cells"][0]["forkThroughputs"][0] *= 1.01
        file = self.write("golden.json", self.entries)
        with mock.patch.dict(plot.PICTURES, {"prices": plot.PICTURES["prices"]}, clear=True):
            out, errors, status = self.main(file, self.write("report.json", self.document))
        self.assertEqual(([f"plot.py: {file}: the report named a label is not of these forks, so it is left out"], 3), (errors, status))
        self.assertIn(str(self.directory / "golden-prices.png"), out)


if __name__ == "__main__":
    unittest.main()
