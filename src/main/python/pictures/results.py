"""What result files hold: cells of one benchmark at one number of threads each, a number a fork."""
import math
import re
import statistics
from pathlib import Path

from . import estimates
from .estimates import Estimate

SECONDS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1, "min": 60, "hr": 3600, "h": 3600, "day": 86400}
# As everycore's own report has them: what the harness or the machine costs, and what loses updates, told or not.
OURS = "everycore.benchmarks."
CONTROLS = {OURS + name for name in ("EmptyBenchmark.empty", "SpinBenchmark.spin", "BalanceBenchmark.confined",
                                     "TransferBenchmark.ownBank", "ThinkTimeBenchmark.confined")} | {"spin"}
UNSAFE = {OURS + name for name in ("BalanceBenchmark.unlocked", "BalanceBenchmark.unlockedOpaque", "BalanceBenchmark.volatileField",
                                   "ChangeItBenchmark.plainPair", "ChangeItBenchmark.opaquePair")}
EMPTY = OURS + "EmptyBenchmark.empty"
SPINS = (OURS + "SpinBenchmark.spin", "spin")
BALANCES = (OURS, "balance.")


class Cell:
    """One benchmark at one number of threads: throughput and CPUs utilized, a number a fork."""

    def __init__(self, entry):
        environment = entry.get("environment", {})
        runtime = environment.get("runtime", {"name": "java"})
        self.runtime, self.threads, self.mode = runtime["name"], entry["threads"], entry.get("mode", "thrpt")
        self.benchmark, self.title = entry["benchmark"], runtime_title(runtime, entry.get("vmName"))
        # In files of plain JMH parameters of these names are the benchmark's own.
        repeated = {("threads", str(self.threads)), ("runtime", self.runtime)} if environment else set()
        self.parameters = {k: v for k, v in sorted((entry.get("params") or {}).items()) if (k, v) not in repeated}
        self.key = key(self.runtime, self.benchmark, self.mode, self.parameters, self.threads)
        self.short = ".".join(self.benchmark.split(".")[-2:])
        # Another runtime's parameters are in its title already.
        self.own_parameters = self.parameters if self.runtime == "java" else {}
        self.is_part = entry.get("partOfGroup", False)
        self.series, self.label, self.reported = self.short, self.short, {}
        metrics = entry.get("secondaryMetrics") or {}
        self.loses = self.benchmark in UNSAFE or "balance.lost" in metrics or "balance.difference" in metrics
        self.lost = fork_means(metrics["balance.lost"]) if "balance.lost" in metrics else []
        # While all workers run, where the file tells; else with their starting and stopping.
        clocks = (fork_means(metrics[name]) for name in ("cpu.worker.inner", "cpu.worker") if name in metrics)
        self.cpus = next(filter(None, clocks), [])
        unit, scores = entry["primaryMetric"]["scoreUnit"], fork_scores(entry["primaryMetric"], self.mode)
        seconds = SECONDS[unit.replace("ops/", "").replace("/op", "")]
        self.has_times = not unit.startswith("ops/")
        if not scores or not min(scores) >= 0 or statistics.fmean(scores) == 0 or self.has_times and min(scores) == 0:
            raise ValueError(f"{self.short} on {estimates.counted(self.threads, 'thread')} has "
                             + ("no score" if not scores else f"a score of {min(scores):g}"))
        self.forks = [self.threads / (score * seconds) if self.has_times else score / seconds for score in scores]
        self.sample = self.forks
        order = environment.get("evidence", {}).get("forkOrder", [])
        self.order = list(order) if len(order) == len(self.forks) else []
        self.sessions = 1

    @property
    def is_spin(self):
        return self.benchmark in SPINS

    @property
    def is_control(self):
        return self.benchmark in CONTROLS

    def and_later(self, others):
        """The same cell in several sessions: their forks, and from three sessions on a number for each, as in the report."""
        sessions = (self, *others)
        self.sample = [fork for cell in sessions for fork in cell.forks]
        if len(sessions) >= 3:
            self.sample = [statistics.geometric_mean(cell.forks) if min(cell.forks) > 0 else statistics.fmean(cell.forks)
                           for cell in sessions]
            self.lost, self.cpus = ([statistics.fmean(numbers) for cell in sessions if (numbers := getattr(cell, name))]
                                    for name in ("lost", "cpus"))
        else:
            self.lost, self.cpus = ([number for cell in sessions for number in getattr(cell, name)] for name in ("lost", "cpus"))
        self.forks = [fork for cell in sessions for fork in cell.forks]
        # Each session counts its forks from the start.
        self.order, self.sessions = [], len(sessions)
        return self

    def throughput(self):
        """Operations a second of all threads. Times are averaged as times, as the report does."""
        if "throughputPerSecond" in self.reported:
            return as_estimate(self.reported["throughputPerSecond"])
        if self.has_times:
            return estimates.estimate([self.threads / fork for fork in self.sample]).turned(self.threads)
        return above_zero(estimates.estimate(self.sample))

    def price(self):
        """Seconds that one thread waits for one operation; none for a part of a group, whose threads don't all do the same."""
        return None if self.is_part else self.throughput().turned(self.threads)

    def speedup(self, one):
        """X(N)/X(1) of geometric means, as the report has it."""
        if "speedup" in self.reported:
            return as_estimate(self.reported["speedup"])
        if min(self.sample + one.sample) > 0:
            return estimates.ratio(self.sample, one.sample)
        return Estimate(statistics.fmean(self.sample) / statistics.fmean(one.sample))

    def cpus_utilized(self):
        return as_estimate(self.reported["cpus"]) if "cpus" in self.reported else estimates.estimate(self.cpus)

    def lost_share(self):
        """Per cent of the updates; from 0 to 100 is all there can be."""
        if not self.lost:
            return None
        lost = estimates.estimate(self.lost)
        return Estimate(lost.value, *(None if end is None else min(100, max(0, end)) for end in (lost.low, lost.high)))

    def agrees_with(self, reported):
        forks = reported["forkThroughputs"]
        return len(forks) == len(self.forks) and all(math.isclose(*pair, rel_tol=1e-6) for pair in zip(forks, self.forks))


class Run:
    """One result file."""

    def __init__(self, path, entries, include=None):
        self.path = Path(path)
        if not isinstance(entries, list) or not entries or "primaryMetric" not in entries[0]:
            raise ValueError("holds no JMH results")
        sessions, self.left_out = {}, []
        for part in (part for entry in entries for part in parts(entry)):
            try:
                cell = Cell(part)
            except ValueError as error:
                self.left_out.append(str(error))
                continue
            sessions.setdefault((cell.key, cell.title), []).append(cell)
        self.cells = [first.and_later(others) if others else first for first, *others in sessions.values()]
        name_cells(self.cells)
        self.cells = [cell for cell in self.cells if include is None or include.search(cell.series)]
        if not self.cells:
            raise ValueError("holds no result that can be drawn" if include is None else "holds nothing that --include names")
        label_cells(self.cells)
        self.cells.sort(key=lambda cell: (natural(cell.title), natural(cell.label), cell.threads))
        self.laws, self.report_is_given = [], False
        described = [entry["environment"] for entry in entries if "environment" in entry]
        first = next((e for e in described if e["runtime"]["name"] == "java"), described[0] if described else {})
        machine = first.get("machine", {})
        self.cpus = machine.get("limits", {}).get("cpusAllowed")
        self.label = first.get("label", self.path.stem)
        # Where nothing ran on a JVM that is measured, its version says nothing of the numbers.
        java = [e for e in entries if e.get("environment", {}).get("runtime", {"name": "java"})["name"] == "java"]
        version = next((e.get("environment", {}).get("jvm", {}).get("version") or e.get("jdkVersion") for e in java), None)
        facts = (machine.get("cpu", {}).get("model"), self.cpus and estimates.counted(self.cpus, "CPU"),
                 version and f"JDK {version}", str(first.get("startedAt", ""))[:10])
        self.facts = printable(" · ".join(str(fact) for fact in (self.label, *facts) if fact), 200)

    def adopt(self, report):
        """Takes names, intervals, laws and the number of CPUs from a report, if it is one of these forks."""
        reported = {key(*(c[name] for name in ("runtime", "benchmark", "mode", "parameters", "threads"))): c
                    for c in report["cells"]}
        if not all(cell.key in reported and cell.agrees_with(reported[cell.key]) for cell in self.cells):
            raise ValueError(f"the report named {self.label} is not of these forks, so it is left out")
        for cell in self.cells:
            cell.reported = reported[cell.key]
            cell.series = cell.reported["name"]
        self.laws, self.report_is_given = report["scaling"], True
        self.cpus = self.cpus or report.get("cpusAllowed")

    def series(self, keep=lambda cell: True):
        """The cells to keep, by series and number of threads."""
        series = {}
        for cell in filter(keep, self.cells):
            series.setdefault(cell.series, {})[cell.threads] = cell
        return series

    def everywhere(self, cells):
        """Of a series the cell on all CPUs: on the most threads that have one each; the fewest where none have."""
        fitting = [threads for threads in cells if self.cpus is None or threads <= self.cpus]
        return cells[max(fitting)] if fitting else cells[min(cells)]

    def knows_balances(self):
        return any(cell.loses or cell.benchmark.startswith(BALANCES) for cell in self.cells)


def as_estimate(reported):
    return above_zero(Estimate(reported["value"], reported.get("low"), reported.get("high")))


def above_zero(estimate):
    """A rate or a ratio can't be below zero: there its interval is open."""
    return estimate if estimate.low is None or estimate.low > 0 else Estimate(estimate.value, None, estimate.high)


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


def natural(text):
    """To sort by, so that 3.9 stands before 3.10, and Java before the others, under JMH first."""
    return text != "Java", text != "Plain Java", [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", text)]


def name_cells(cells):
    """Names cells as the report does: as briefly as the others beside them allow."""
    several_runtimes = len({cell.title for cell in cells}) > 1
    several_modes = len({cell.mode for cell in cells}) > 1
    benchmarks = {}
    for cell in cells:
        benchmarks.setdefault(cell.short, set()).add(cell.benchmark)
    for cell in cells:
        shown = " {" + ", ".join(f"{k}={v}" for k, v in cell.own_parameters.items()) + "}" if cell.own_parameters else ""
        cell.series = (f"{cell.title} " * several_runtimes + (cell.benchmark if len(benchmarks[cell.short]) > 1 else cell.short)
                       + shown + f" {cell.mode}" * several_modes)


def label_cells(cells):
    """What stands beside a mark: of the name only what differs within the file."""
    benchmarks, values = {}, {}
    for cell in cells:
        benchmarks.setdefault(cell.title, set()).add(cell.benchmark)
        for name, value in cell.own_parameters.items():
            values.setdefault((cell.benchmark, name), set()).add(value)
    names = {title: unlike_parts(found) for title, found in benchmarks.items()}
    several_modes = len({cell.mode for cell in cells}) > 1
    for cell in cells:
        cell.varying = {name: value for name, value in cell.own_parameters.items() if len(values[cell.benchmark, name]) > 1}
        cell.family = printable(f"{cell.title} " * (len(benchmarks) > 1) + names[cell.title][cell.benchmark] + f" {cell.mode}" * several_modes)
        cell.setting = printable(", ".join(f"{name}={value}" for name, value in cell.varying.items()))
        cell.label = f"{cell.family} {cell.setting}".rstrip()


def printable(text, most=60):
    """Names come from files: whatever they hold, they take one line, and not all of the paper."""
    text = "".join(character if character.isprintable() else "\ufffd" for character in text)
    return text if len(text) <= most else f"{text[:most // 2]}…{text[-most // 2 + 1:]}"


def unlike_parts(benchmarks):
    """The shortest end of each name that no other has, without what all of them end with."""
    split = {name: name.split(".") for name in benchmarks}
    while len(split) > 1 and len({parts[-1] for parts in split.values()}) == 1:
        split = {name: parts[:-1] for name, parts in split.items()}
    for length in range(1, 1 + max(map(len, split.values()))):
        short = {name: ".".join(parts[-length:]) for name, parts in split.items()}
        if len(set(short.values())) == len(short):
            break
    return short


def parts(entry):
    """The methods of a JMH group, such as reads beside writes, in place of their sum; else the entry itself."""
    whole = entry["primaryMetric"]
    found = {name: metric for name, metric in (entry.get("secondaryMetrics") or {}).items()
             if metric.get("scoreUnit") == whole["scoreUnit"] and whole["scoreUnit"].startswith("ops/")}
    scores = [metric.get("score") for metric in (whole, *found.values())]
    numbers = all(isinstance(score, (int, float)) for score in scores)
    if len(found) < 2 or not numbers or not math.isclose(scores[0], sum(scores[1:]), rel_tol=1e-6):
        return [entry]
    return [entry | {"benchmark": f"{entry['benchmark']}:{name}", "primaryMetric": metric, "secondaryMetrics": {}, "partOfGroup": True}
            for name, metric in found.items()]


def fork_scores(metric, mode):
    """In mode sample the mean over all calls of a fork, or where the file doesn't hold them, before JMH 1.14, the score."""
    if mode != "sample":
        return fork_means(metric)
    forks = [[bucket for iteration in fork for bucket in iteration] for fork in metric.get("rawDataHistogram") or []]
    return [sum(t * n for t, n in fork) / sum(n for _, n in fork) for fork in forks if fork] or fork_means({"score": metric["score"]})


def fork_means(metric):
    """Of the iterations that have a number; a fork without one has no mean."""
    rows = [[v for v in row if isinstance(v, (int, float)) and math.isfinite(v)] for row in metric.get("rawData") or [[metric["score"]]]]
    return [statistics.fmean(row) for row in rows if row]
