"""Forks of contended cells over their median: where there are two groups, a mean describes neither."""
import statistics

from . import canvas, colours, estimates, rows
from .rows import Panel, Row

MOST = 60


def draw(run, style):
    cells = [cell for cell in run.cells if (cell.threads > 1 or cell.runtime == "java" and len({c.threads for c in run.cells}) == 1)
             and len(cell.forks) > 2 and min(cell.forks) > 0 and not cell.is_control]
    if not cells:
        return None
    cells.sort(key=lambda cell: -spread(cell))
    kept = cells[:MOST]
    listed = []
    for threads in sorted({cell.threads for cell in kept}):
        group = [cell for cell in kept if cell.threads == threads]
        listed += [Row(estimates.counted(threads, "thread")), *(row_of(cell) for cell in group)]
    panel = Panel("throughput of a fork over its cell's median", canvas.times_word, lines=[(1, "")], width=4.5)
    notes = ["Each point is one fork, a JVM or process of its own; a cell's own median is ×1. To the right: the highest over the lowest."]
    if len(kept) < len(cells):
        notes.append(f"The {len(kept)} that scatter most, of {len(cells)}; --include REGEX chooses.")
    return rows.figure(style, finding(cells), run.facts, notes, [panel], listed)


def spread(cell):
    return max(cell.forks) / min(cell.forks)


def row_of(cell):
    middle = statistics.median(cell.forks)
    return Row(cell.label, [[]], [estimates.times(spread(cell))], [fork / middle for fork in cell.forks], colours.of_cell(cell))


def finding(cells):
    widest, twofold = cells[0], sum(spread(cell) > 2 for cell in cells)
    place = f"{widest.label} on {estimates.counted(widest.threads, 'thread')}"
    differ = f"forks of {place} differ by {estimates.times(spread(widest))}"
    return f"Forks of {twofold} of {len(cells)} cells differ more than twofold; {differ}" if twofold else f"No cell's forks differ twofold; {differ} at most"
