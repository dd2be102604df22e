"""What `report --format json` and `compare --format json` say, which is drawn in place of intervals of plot.py's own."""
import math

REPORT, COMPARISON = "everycore.report/", "everycore.comparison/"


class Told:
    """The reports and comparisons among the files."""

    def __init__(self):
        self.reports, self.comparisons = {}, []

    def takes(self, content):
        """Whether a file is one of these."""
        name = str(content.get("format", "")) if isinstance(content, dict) else ""
        if name.startswith(REPORT):
            self.reports.update({report["label"]: report for report in content["reports"]})
        elif name.startswith(COMPARISON):
            self.comparisons.append(content)
        return name.startswith((REPORT, COMPARISON))

    def comparison(self, baseline, other):
        """What is told of two runs: ratio, verdict and role by cell, and the margin; None where nothing is."""
        for content in self.comparisons:
            if content["baseline"] == baseline.label and other.label in content["others"]:
                sides = {cell_key(cell): (cell, side) for cell in content["cells"] for side in cell["others"]
                         if side["label"] == other.label}
                require_same_forks(sides, baseline, other)
                return content["margin"], sides
        return None


def require_same_forks(sides, baseline, other):
    for run, value in ((baseline, lambda cell, side: cell["baselinePerSecond"]), (other, lambda cell, side: side["throughputPerSecond"])):
        for cell in run.cells:
            if cell.key in sides and not math.isclose(value(*sides[cell.key])["value"], cell.throughput().value, rel_tol=1e-6):
                raise ValueError(f"the comparison of {baseline.label} and {other.label} is not of these forks, so it is left out")


def cell_key(cell):
    return (cell["runtime"], cell["benchmark"], cell["mode"], tuple(sorted(cell["parameters"].items())), cell["threads"])
