"""Updates that other threads overwrote: over threads, or a row each where there is one number of threads."""
from . import canvas, colours, estimates, multiples, rows, scaling
from .rows import Mark, Panel, Row
from .words import whiskers


def draw(run, style):
    series = {name: cells for name, cells in run.series(lambda cell: cell.lost and cell.threads > 1).items()}
    if not series:
        return None
    notes = [whiskers(run), "An update is lost where another thread overwrote it: the balance is compared with the operations done."]
    several = len({threads for cells in series.values() for threads in cells}) > 1
    if several:
        panels = scaling.panels_of(run, series.values(), lambda cell, cells: cell.lost_share())
        for panel in panels:
            for curve in panel.curves:
                curve.dashed = False
        return multiples.figure(style, finding(run, series), run.facts, notes, panels, "updates lost, %", False, canvas.plain_word, run.cpus, most=100)
    cells = sorted((run.everywhere(cells) for cells in series.values()), key=lambda cell: -cell.lost_share().value)
    listed = [Row(cell.label, [[Mark(cell.lost_share(), colours.of_cell(cell))]], [f"{estimates.plain(cell.lost_share().value)} %"])
              for cell in cells]
    panel = Panel(f"updates lost by {estimates.counted(cells[0].threads, 'thread')}, %", canvas.plain_word, log=False, span=(0, 100))
    return rows.figure(style, finding(run, series), run.facts, notes, [panel], listed)


def finding(run, series):
    cells = [run.everywhere(cells) for cells in series.values()]
    losing = [cell for cell in cells if cell.lost_share().value > 0]
    if not losing:
        return f"None of {estimates.counted(len(cells), 'unprotected balance')} was seen to lose an update"
    lost = estimates.between([cell.lost_share().value for cell in losing], "%")
    safe = [cell.label for cell in cells if cell not in losing]
    return (f"Without protection {lost} of the updates are lost"
            + f"; {estimates.listed(safe, 2)} {'was' if len(safe) == 1 else 'were'} not seen to lose any" * bool(safe))
