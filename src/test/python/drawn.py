"""Result files for tests of plot.py, and how to read a picture back."""
import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT))
import plot  # noqa: E402
from pictures.results import Run  # noqa: E402

GOLDEN = ROOT / "src/test/resources/report/several-runtimes.json.txt"
HOSTILE = json.loads((ROOT / "src/test/resources/hostile.json").read_text(encoding="utf-8"))
PYTHON = {"name": "cpython", "version": "3.13.0", "concurrency": "threads"}
SPIN = "everycore.benchmarks.SpinBenchmark.spin"
EMPTY = "everycore.benchmarks.EmptyBenchmark.empty"
ATOMIC = "everycore.benchmarks.BalanceBenchmark.atomicLong"
LOCK = "everycore.benchmarks.BalanceBenchmark.reentrantLock"
UNLOCKED = "everycore.benchmarks.BalanceBenchmark.unlocked"


def entry(benchmark, threads, forks, runtime=None, cpus=None, lost=None, unit="ops/s", vm_name=None, order=None, **params):
    metrics = {}
    for name, value in (("cpu.worker", cpus), ("balance.lost", lost)):
        if value is not None:
            metrics[name] = {"score": value, "scoreUnit": "", "rawData": [[value]] * len(forks)}
    result = {"benchmark": benchmark, "mode": "thrpt", "threads": threads, "params": {"threads": str(threads), **params},
              "primaryMetric": {"score": forks[0], "scoreUnit": unit, "rawData": [[fork] for fork in forks]},
              "secondaryMetrics": metrics}
    if vm_name:
        result["vmName"] = vm_name
    result["environment"] = {
        "label": "test machine", "runtime": runtime or {"name": "java", "version": "17", "concurrency": "threads"},
        "machine": {"cpu": {"model": "Test CPU"}, "limits": {"cpusAllowed": 2}}, "jvm": {"version": "17.0.15"}}
    if order:
        result["environment"]["evidence"] = {"forkOrder": order}
    return result


def plain(*arguments, **more):
    """As JMH alone writes it."""
    result = entry(*arguments, **more)
    del result["environment"], result["params"]["threads"]
    return result


ENTRIES = [
    *(entry(SPIN, n, [1e9 * min(n, 2)] * 3, cpus=min(n, 2)) for n in (1, 2, 4)),
    *(entry("spin", n, [4e7] * 3, runtime=PYTHON, cpus=1, vm_name="CPython 3.13.0 threads") for n in (1, 2, 4)),
    *(entry(ATOMIC, n, [4e8 / n * f for f in (0.9, 1, 1.1)]) for n in (1, 2, 4)),
    *(entry(LOCK, n, [1e8 / n * f for f in (0.9, 1, 1.1)]) for n in (1, 2, 4)),
    *(entry(UNLOCKED, n, [1e9 * f for f in (0.99, 1, 1.01)], lost=40) for n in (2, 4)),
]


class Drawn(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.directory = Path(temporary.name)

    def run_of(self, entries, **more):
        return Run(self.directory / "a.json", entries, **more)

    def write(self, name, content):
        path = self.directory / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    def main(self, *arguments):
        """What plot.py prints, what it complains of, and its exit status."""
        out, errors = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            status = plot.main([str(argument) for argument in arguments])
        return out.getvalue().splitlines(), errors.getvalue().splitlines(), status

    def picture(self, name, entries=None, run=None, **style):
        return plot.PICTURES[name](run or self.run_of(ENTRIES if entries is None else entries), plot.Style(**style))


def words(figure):
    """All that can be read, the title first."""
    return [text.get_text() for text in figure.texts] + [text.get_text() for axes in figure.axes for text in axes.texts]


def rows(figure):
    """Words left and right of each row, by its name, and the marks of each panel as (value, low, high)."""
    places = {}
    for text in figure.texts:
        places.setdefault(round(text.get_position()[1] * figure.get_figheight(), 3), []).append((text.get_position()[0], text.get_text()))
    lines = sorted((-height, [word for _, word in sorted(found)]) for height, found in places.items())
    top = figure.axes[0].get_position().y1 * figure.get_figheight()
    count = round(figure.axes[0].get_ylim()[0] + 0.5)
    listed = [found for height, found in lines if -height < top][:count]
    return {found[0]: (found[1:], [marks(axes, number) for axes in figure.axes]) for number, found in enumerate(listed)}


def marks(axes, number):
    whiskers = [tuple(line.get_xdata()) for line in axes.get_lines()
                if list(line.get_ydata()) == [number, number] and line.get_linewidth() == 1.2]
    values = [line.get_xdata()[0] for line in axes.get_lines() if list(line.get_ydata()) == [number] and line.get_markersize() == 5]
    return [(value, *next((whisker for whisker in whiskers if whisker[0] <= value <= whisker[1]), ())) for value in values]


def overlaps(figure):
    """Pairs of words that cover each other, and words that the paper cuts."""
    figure.draw_without_rendering()
    renderer = figure._get_renderer()
    texts = [text for text in figure.findobj(lambda one: hasattr(one, "get_text")) if text.get_visible() and text.get_text().strip()]
    boxes = [(text.get_text(), text.get_window_extent(renderer)) for text in texts if is_drawn(text)]
    width, height = figure.bbox.width, figure.bbox.height
    cut = [name for name, box in boxes if box.x0 < -0.5 or box.y0 < -0.5 or box.x1 > width + 0.5 or box.y1 > height + 0.5]
    pairs = [(a, b) for i, (a, one) in enumerate(boxes) for b, other in boxes[i + 1:]
             if min(one.x1, other.x1) - max(one.x0, other.x0) > 1 and min(one.y1, other.y1) - max(one.y0, other.y0) > 1]
    return cut + pairs


def is_drawn(text):
    """Labels of ticks beyond the ends of an axis, or of an axis whose labels are off, are only there by name."""
    axes = text.axes
    if axes is None or text in axes.texts or text in (axes.xaxis.label, axes.yaxis.label):
        return True
    for axis, (low, high) in ((axes.xaxis, axes.get_xlim()), (axes.yaxis, axes.get_ylim())):
        for tick in axis.get_major_ticks():
            if text is tick.label1:
                return min(low, high) <= tick.get_loc() <= max(low, high) and tick.label1.get_visible()
    return False
