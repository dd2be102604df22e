"""Time against the order of forks: whether the machine went slower or faster while it measured."""
import math
import statistics

from . import canvas, estimates
from .canvas import MARGIN, SMALL

WIDTH, HEIGHT = 6.2, 2.6


def draw(run, style):
    cells = [cell for cell in run.cells if len(cell.order) > 2 and min(cell.forks) > 0]
    points = sorted((place, fork / statistics.geometric_mean(cell.forks)) for cell in cells for place, fork in zip(cell.order, cell.forks))
    if len(points) < 12:
        return None
    logs = [math.log(value) for _, value in points]
    third = len(points) // 3
    change = estimates.ratio([value for _, value in points[-third:]], [value for _, value in points[:third]])
    notes = ["Each point is one fork over its cell's geometric mean; the line is the median of each tenth. The interval of the finding is "
             "plot.py's own, Welch's, over forks."]
    sheet = canvas.Sheet(style, finding(change), run.facts, notes, WIDTH + 2 * MARGIN + 0.6, HEIGHT + 0.5)
    axes = sheet.axes(MARGIN + 0.6, 0, WIDTH, HEIGHT)
    near = sorted(abs(value) for value in logs)[int(0.98 * (len(logs) - 1))]
    reach = math.exp(max(near * 1.1, 0.05))
    canvas.ticks(axes, "y", 1 / reach, reach, True, canvas.times_word, HEIGHT)
    canvas.ticks(axes, "x", 0, points[-1][0] * 1.02, False, canvas.plain_word, WIDTH)
    axes.grid(color=style.scheme["line"], linewidth=0.5)
    axes.set_axisbelow(True)
    axes.axhline(1, color=style.scheme["faint"], linewidth=1)
    inside = [(place, min(max(value, 1 / reach), reach)) for place, value in points]
    axes.plot(*zip(*inside), "o", color=canvas.colours.of_runtime("java"), alpha=0.45, markersize=3, clip_on=False)
    tenths = [points[len(points) * i // 10:len(points) * (i + 1) // 10] for i in range(10)]
    axes.plot([statistics.median(place for place, _ in tenth) for tenth in tenths],
              [statistics.median(value for _, value in tenth) for tenth in tenths], color=style.scheme["ink"], linewidth=1.8)
    sheet.text(MARGIN + 0.05, HEIGHT / 2, "throughput over the cell's own", rotation=90, ha="center", va="center")
    sheet.text(MARGIN + 0.6 + WIDTH / 2, HEIGHT + 0.42, "fork, in the order of measuring", ha="center", va="bottom")
    return sheet.figure


def finding(change):
    told = f"the last third of the forks scores {estimates.times(change.value)} of the first [{change.low:.3f}, {change.high:.3f}]"
    if change.low > 1:
        return f"The machine went faster meanwhile: {told}"
    if change.high < 1:
        return f"The machine went slower meanwhile: {told}"
    return f"No drift is to be seen: {told}"
