#!/usr/bin/env python3
# /// script
# requires-python = ">=3.9"
# dependencies = ["matplotlib>=3.6"]
# ///
"""Charts of result files: everycore's own and those of plain JMH (-rf json).

  python3 plot.py results/*.json                     PNG files beside each result
  python3 plot.py --out charts --format svg a.json   elsewhere, as SVG
  python3 plot.py a.json b.json                      and one more chart that lays the two over each other
  python3 plot.py a.json report.json                 with what `report --format json` says of them: intervals and laws
"""
import argparse
import itertools
import json
import math
import re
import statistics
import sys
from pathlib import Path

try:
    import matplotlib

    matplotlib.use("Agg")
    # Names come from files, and a dollar in one of them is no formula.
    matplotlib.rcParams["text.parse_math"] = False
    import matplotlib.pyplot as plt
    from matplotlib.ticker import EngFormatter, LogLocator, NullLocator
except ImportError:
    sys.exit("plot.py needs matplotlib: apt install python3-matplotlib, or pip install matplotlib")

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent / "src/main/python"))
from pictures import colours  # noqa: E402

# Student's t, two-sided 95 %, for 1 to 30 degrees of freedom (NIST/SEMATECH e-Handbook, 1.3.6.7.2).
T95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
       2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042]
MARKERS = ["o", "s", "^", "D", "v", "P", "X", "<", ">", "*", "h", "p", "d"]
SECONDS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1, "min": 60, "hr": 3600, "h": 3600, "day": 86400}


class Cell:
    """One benchmark at one number of threads: throughput and CPUs utilized, a number a fork."""

    def __init__(self, entry):
        runtime = entry.get("environment", {}).get("runtime", {"name": "java"})
        self.runtime, self.threads, self.mode = runtime["name"], entry["threads"], entry.get("mode", "thrpt")
        self.benchmark, self.title = entry["benchmark"], runtime_title(runtime, entry.get("vmName"))
        # In files of plain JMH parameters of these names are the benchmark's own.
        repeated = {("threads", str(self.threads)), ("runtime", self.runtime)} if "environment" in entry else set()
        parameters = {k: v for k, v in sorted((entry.get("params") or {}).items()) if (k, v) not in repeated}
        self.key = key(self.runtime, self.benchmark, self.mode, parameters, self.threads)
        self.short = ".".join(self.benchmark.split(".")[-2:])
        shown = " {" + ", ".join(f"{k}={v}" for k, v in parameters.items()) + "}" if parameters else ""
        # Another runtime's parameters are in its title already.
        self.parameters = shown if self.runtime == "java" else ""
        self.series, self.reported = self.short, {}
        self.is_spin = self.short in ("SpinBenchmark.spin", "spin")
        metrics = entry.get("secondaryMetrics") or {}
        self.loses = "balance.lost" in metrics or "balance.difference" in metrics
        # While all workers run, where the file tells; else with their starting and stopping.
        clocks = (fork_means(metrics[name]) for name in ("cpu.worker.inner", "cpu.worker") if name in metrics)
        self.cpus = next(filter(None, clocks), [])
        unit, scores = entry["primaryMetric"]["scoreUnit"], fork_scores(entry["primaryMetric"], self.mode)
        seconds = SECONDS[unit.replace("ops/", "").replace("/op", "")]
        self.has_times = not unit.startswith("ops/")
        self.forks = [self.threads / (s * seconds) if self.has_times else s / seconds for s in scores]
        self.sample = self.forks

    def and_later(self, others):
        """The same cell in several sessions: their forks, and from three sessions on a number for each, as in the report."""
        sessions = [(cell.forks, cell.cpus) for cell in (self, *others)]
        self.forks, self.cpus = ([number for session in sessions for number in session[i]] for i in (0, 1))
        self.sample = self.forks
        if len(sessions) >= 3:
            self.sample = [statistics.geometric_mean(forks) if min(forks) > 0 else statistics.fmean(forks) for forks, _ in sessions]
            self.cpus = [statistics.fmean(cpus) for _, cpus in sessions if cpus]
        return self

    def agrees_with(self, reported):
        forks = reported["forkThroughputs"]
        return len(forks) == len(self.forks) and all(math.isclose(*pair, rel_tol=1e-6) for pair in zip(forks, self.forks))


def runtime_title(runtime, vm_name):
    """What the report calls a runtime: Java, whatever its JVM is called, and any other what the file calls it."""
    if runtime["name"] == "java":
        return "Java"
    name = vm_name or runtime["name"]
    # Older files give a free-threaded build with its GIL the name of one that has no other state.
    silent = runtime.get("gil") and runtime.get("version", "").endswith("t") and not name.endswith(" with GIL")
    return name + " with GIL" * bool(silent)


def key(runtime, benchmark, mode, parameters, threads):
    """What makes a cell of a file and one of a report the same."""
    return runtime, benchmark, mode, tuple(sorted(parameters.items())), threads


class Run:
    """One result file."""

    def __init__(self, path):
        self.path = Path(path)
        entries = json.loads(self.path.read_text(encoding="utf-8"))
        if not isinstance(entries, list) or not entries or "primaryMetric" not in entries[0]:
            raise ValueError("holds no JMH results")
        sessions = {}
        for cell in (Cell(part) for entry in entries for part in parts(entry)):
            sessions.setdefault((cell.key, cell.title), []).append(cell)
        self.cells = [first.and_later(others) if others else first for first, *others in sessions.values()]
        self.cells.sort(key=lambda cell: natural(cell.title))
        self.laws = []
        name_cells(self.cells)
        described = [entry["environment"] for entry in entries if "environment" in entry]
        first = next((e for e in described if e["runtime"]["name"] == "java"), described[0] if described else {})
        machine = first.get("machine", {})
        self.cpus = machine.get("limits", {}).get("cpusAllowed")
        self.label = first.get("label", self.path.stem)
        version = first.get("jvm", {}).get("version") or entries[0].get("jdkVersion")
        self.title = machine.get("cpu", {}).get("model", self.label) + (f", JDK {version}" if version else "")

    def adopt(self, report):
        """Takes names, intervals, laws and the number of CPUs from a report, if it is one of these forks."""
        reported = {key(*(c[name] for name in ("runtime", "benchmark", "mode", "parameters", "threads"))): c
                    for c in report["cells"]}
        if not all(cell.key in reported and cell.agrees_with(reported[cell.key]) for cell in self.cells):
            raise ValueError(f"the report named {self.label} is not of these forks, so it is left out")
        for cell in self.cells:
            cell.reported = reported[cell.key]
            cell.series = cell.reported["name"]
        self.laws = report["scaling"]
        self.cpus = self.cpus or report.get("cpusAllowed")

    def series(self, keep):
        """The cells to keep, by series and number of threads."""
        series = {}
        for cell in filter(keep, self.cells):
            series.setdefault(cell.series, {})[cell.threads] = cell
        return series


def natural(text):
    """To sort by, so that 3.9 stands before 3.10, and Java before the others, under JMH first."""
    return text != "Java", text != "Plain Java", [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", text)]


def name_cells(cells):
    """Names cells as the report does: as briefly as the others beside them allow."""
    several_runtimes = len({cell.title for cell in cells}) > 1
    several_modes = len({cell.mode for cell in cells}) > 1
    for cell in cells:
        ambiguous = len({other.benchmark for other in cells if other.short == cell.short}) > 1
        cell.series = (f"{cell.title} " * several_runtimes + (cell.benchmark if ambiguous else cell.short)
                       + cell.parameters + f" {cell.mode}" * several_modes)


def parts(entry):
    """The methods of a JMH group, such as reads beside writes, in place of their sum; else the entry itself."""
    whole = entry["primaryMetric"]
    found = {name: metric for name, metric in (entry.get("secondaryMetrics") or {}).items()
             if metric.get("scoreUnit") == whole["scoreUnit"] and whole["scoreUnit"].startswith("ops/")}
    scores = [metric.get("score") for metric in (whole, *found.values())]
    numbers = all(isinstance(score, (int, float)) for score in scores)
    if len(found) < 2 or not numbers or not math.isclose(scores[0], sum(scores[1:]), rel_tol=1e-6):
        return [entry]
    return [entry | {"benchmark": f"{entry['benchmark']}:{name}", "primaryMetric": metric, "secondaryMetrics": {}}
            for name, metric in found.items()]


def fork_scores(metric, mode):
    """In mode sample the mean over all calls of a fork, or where the file doesn't hold them, before JMH 1.14, the score."""
    if mode != "sample":
        return fork_means(metric)
    forks = [[bucket for iteration in fork for bucket in iteration] for fork in metric.get("rawDataHistogram") or []]
    return [sum(t * n for t, n in fork) / sum(n for _, n in fork) for fork in forks if fork] or [metric["score"]]


def fork_means(metric):
    rows = [[v for v in row if isinstance(v, (int, float))] for row in metric.get("rawData") or [[metric["score"]]]]
    return [statistics.fmean(row) for row in rows if row]


def interval(values):
    """Mean and half-width of Student's 95 % interval; 0 for one fork, which has none."""
    if len(values) < 2:
        return values[0], 0.0
    t = T95[min(len(values) - 1, len(T95)) - 1]
    return statistics.fmean(values), t * statistics.stdev(values) / math.sqrt(len(values))


def throughput(cell, cells):
    if cell.has_times:
        # Times are averaged as times, as the report does.
        mean, half = interval([cell.threads / fork for fork in cell.sample])
        value, low = cell.threads / mean, cell.threads / (mean + half)
        high = cell.threads / (mean - half) if half < mean else max(cell.forks)
        return reported(cell, "throughputPerSecond", lowest=min(cell.forks)) or (value, value - low, high - value)
    mean, half = interval(cell.sample)
    # A logarithm has no place for an interval that reaches below zero: it is cut at the lowest fork.
    low = mean - half if half < mean else min(cell.forks)
    return reported(cell, "throughputPerSecond", lowest=min(cell.forks)) or (mean, mean - low, half)


def cpus_utilized(cell, cells):
    mean, half = interval(cell.cpus)
    return reported(cell, "cpus") or (mean, half, half)


def speedup(cell, cells):
    """X(N)/X(1) of geometric means, as the report has it. Without a report the interval adds the squares of the two
    half-widths of the logarithms, which makes it about as wide as Welch's."""
    if cell is cells[1]:
        return 1, 0, 0
    (above, a), (below, b) = (interval([math.log(number) for number in side.sample]) for side in (cell, cells[1]))
    ratio, half = math.exp(above - below), math.hypot(a, b)
    return reported(cell, "speedup") or (ratio, ratio - ratio * math.exp(-half), ratio * math.exp(half) - ratio)


def reported(cell, quantity, lowest=None):
    """What the report says of a cell, as a value and how far its interval reaches; None where it says nothing."""
    estimate = cell.reported.get(quantity)
    if estimate is None:
        return None
    value, low = estimate["value"], estimate.get("low", estimate["value"])
    low = lowest if lowest is not None and low <= 0 else low
    return value, value - low, estimate.get("high", value) - value


def curves(title, ylabel, series, value, cpus, ideal=None, log=False, laws=()):
    """One line for each series of cells by number of threads; value gives a point and how far its interval reaches."""
    threads = sorted({n for cells in series.values() for n in cells})
    if not threads:
        return None
    figure, ax = plt.subplots(figsize=(7.5, max(4.5, 0.17 * len(series))), layout="constrained")
    ax.set(title=title, xlabel="threads", ylabel=ylabel)
    ax.title.set_fontsize(10)
    ax.set_xscale("log", base=2)
    ax.set_xticks(threads, [str(n) for n in threads])
    ax.xaxis.set_minor_locator(NullLocator())
    if log:
        logarithmic(ax, ax.yaxis, "y")
    ax.grid(alpha=0.25)
    ax.spines[["top", "right"]].set_visible(False)
    if cpus and max(threads) >= cpus:
        ax.axvline(cpus, color="grey", linestyle=":", linewidth=1, label=f"{cpus} CPUs allowed")
    if cpus and max(threads) > cpus:
        ax.axvspan(cpus, max(threads), color="grey", alpha=0.12, label="more threads than CPUs", zorder=0)
    if ideal:
        ax.plot(threads, [ideal[1](n) for n in threads], color="black", linewidth=1, alpha=0.6, label=ideal[0])
    for index, (name, cells) in enumerate(series.items()):
        points = [value(cells[n], cells) for n in sorted(cells)]
        unsafe = any(cell.loses for cell in cells.values())
        colour = colour_of(next(iter(cells.values())))
        ax.errorbar(sorted(cells), [p[0] for p in points], yerr=[[p[1] for p in points], [p[2] for p in points]],
                    label=name + " (loses updates)" * unsafe, linestyle="--" if unsafe else "-", color=colour,
                    marker=MARKERS[index % len(MARKERS)], markersize=5, linewidth=1.4, capsize=3)
        for law in (law for law in laws if law["name"] == name and law["points"]):
            ax.plot([p["threads"] for p in law["points"]], [p["throughput"] for p in law["points"]], color=colour,
                    linewidth=4, alpha=0.3, label=f"{name}: {law['law']}")
    if not log:
        ax.set_ylim(bottom=0)
    ax.legend(loc="upper left", bbox_to_anchor=(1.01, 1), fontsize=7, frameon=False)
    return figure


def colour_of(cell):
    return colours.of_runtime(cell.runtime) if cell.is_spin else colours.of_mechanism(cell.benchmark)


def logarithmic(ax, axis, name):
    ax.set(**{f"{name}scale": "log"})
    axis.set_major_locator(LogLocator(subs=(1, 2, 5), numticks=12))
    axis.set_minor_locator(NullLocator())
    axis.set_major_formatter(EngFormatter())


def strip(run):
    """Forks of contended cells over their median: where there are two groups, a mean describes neither."""
    cells = [c for c in run.cells if c.threads > 1 and len(c.forks) > 2 and min(c.forks) > 0 and not c.is_spin
             and not re.search("Empty|confined", c.series)]
    if not cells:
        return None
    figure, ax = plt.subplots(figsize=(7.5, 1.2 + 0.2 * len(cells)), layout="constrained")
    ax.set(title=f"Forks of contended cells on {run.title}", xlabel="throughput of a fork over its cell's median")
    ax.title.set_fontsize(10)
    for row, cell in enumerate(cells):
        middle = statistics.median(cell.forks)
        ax.plot([fork / middle for fork in cell.forks], [row] * len(cell.forks), "o", alpha=0.6, markersize=4, color=colours.of_mechanism(cell.benchmark))
    ax.set_yticks(range(len(cells)), [f"{c.series}, {c.threads} threads" for c in cells], fontsize=7)
    logarithmic(ax, ax.xaxis, "x")
    ax.xaxis.set_major_formatter("{x:g}")
    ax.grid(alpha=0.25, axis="x")
    ax.invert_yaxis()
    return figure


def charts(run):
    """Names and figures of everything that one run can show."""
    for runtime in dict.fromkeys(cell.runtime for cell in run.cells):
        series = run.series(lambda cell: cell.runtime == runtime)
        title = f"{common_words({c.title for c in run.cells if c.runtime == runtime}) or runtime} on {run.title}"
        file_name = re.sub(r"[^\w.]", "-", runtime)
        yield f"throughput-{file_name}", curves(title, "operations per second", series, throughput, run.cpus, log=True,
                                                laws=run.laws)
        scaled = {name: cells for name, cells in series.items()
                  if 1 in cells and len(cells) > 1 and all(min(cell.forks) > 0 for cell in cells.values())}
        approximate = any(not cell.reported for cells in scaled.values() for cell in cells.values())
        yield f"speedup-{file_name}", curves(title, "speedup, X(N)/X(1)" + "; intervals approximate" * approximate, scaled,
                                             speedup, run.cpus, ("ideal", lambda n: n))
    spins = {(first := cells[min(cells)]).title + first.parameters: cells
             for cells in run.series(lambda cell: cell.is_spin and cell.cpus).values()}
    yield "cpus", curves(f"An endless loop in N threads on {run.title}", "CPUs utilized", spins, cpus_utilized, run.cpus,
                         ("every core filled", lambda n: min(n, run.cpus or n)))
    yield "forks", strip(run)


def common_words(titles):
    """Those that all of them begin with, so that several interpreters of one language give its name."""
    places = zip(*(title.split() for title in titles))
    return " ".join(words[0] for words in itertools.takewhile(lambda words: len(set(words)) == 1, places))


def across(runs, benchmark):
    """The series whose name matches, of every run that has it."""
    series = {f"{name}, {run.label}": cells for run in runs
              for name, cells in run.series(lambda cell: re.search(benchmark, cell.series)).items()}
    return curves("The same benchmark in several runs", "operations per second", series, throughput, None, log=True)


def complain(file, error):
    print(f"plot.py: {file}: {f'lacks {error}' if isinstance(error, KeyError) else error}", file=sys.stderr)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE",
                        help="result files; a report in JSON adds its intervals and laws")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the charts go; default: beside each file")
    parser.add_argument("--format", choices=("png", "svg", "pdf"), default="png")
    parser.add_argument("--benchmark", default="atomicLong$|longAdder$", metavar="REGEX",
                        help="what is laid over each other from several files; default: %(default)s")
    parser.add_argument("--cpus", type=int, metavar="N",
                        help="how many CPUs files had that neither say so nor have a report that does")
    options = parser.parse_args(arguments)
    runs, reports, failed = [], {}, False
    for file in options.files:
        try:
            content = json.loads(file.read_text(encoding="utf-8"))
            if isinstance(content, dict) and str(content.get("format", "")).startswith("everycore.report/"):
                reports.update({report["label"]: report for report in content["reports"]})
            else:
                runs.append(Run(file))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            complain(file, error)
            failed = True
    for run in runs:
        if run.label in reports:
            try:
                run.adopt(reports[run.label])
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                complain(run.path, error)
                failed = True

        run.cpus = run.cpus or options.cpus

    def pictures():
        for run in runs:
            for name, figure in charts(run):
                yield run.path.parent, f"{run.path.stem}-{name}", figure
        if len(runs) > 1:
            yield runs[0].path.parent, "across", across(runs, options.benchmark)

    for directory, name, figure in pictures():
        if figure is not None:
            file = (options.out or directory) / f"{name}.{options.format}"
            file.parent.mkdir(parents=True, exist_ok=True)
            figure.savefig(file, dpi=160)
            plt.close(figure)
            print(file)
    return 3 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        # Whoever reads the names has read enough of them.
        sys.stderr.close()
        sys.exit(1)
