"""Does every core get filled? CPUs utilized by the endless loop, a row a runtime."""
from . import canvas, colours, estimates, rows
from .results import natural, printable
from .rows import Mark, Panel, Row
from .words import whiskers

FULL = 0.95


def draw(run, style):
    series = run.series(lambda cell: cell.is_spin and cell.cpus)
    if not series:
        return None
    found = [(run.everywhere(cells), cells.get(1)) for cells in series.values()]
    found.sort(key=lambda pair: (-pair[0].cpus_utilized().value, natural(name_of(pair[0]))))
    most = run.cpus or max(cell.threads for cell, _ in found)
    panel = Panel("CPUs utilized" + "   ○ 1 thread" * any(one and one is not cell for cell, one in found)
                  + f"   ● {estimates.counted(max(cell.threads for cell, _ in found), 'thread')}", canvas.plain_word, log=False,
                  span=(0, most * 1.06), lines=[(1, "1 CPU")] * (most > 1) + [(most, f"all {most} CPUs" if most > 1 else "1 CPU")])
    listed = [row_of(most, *pair) for pair in found]
    return rows.figure(style, finding(run, most, [cell for cell, _ in found]), run.facts, [whiskers(run)], [panel], listed)


def name_of(cell):
    return printable(f"{cell.title} {cell.setting}".rstrip())


def row_of(most, cell, one):
    colour = colours.of_cell(cell)
    marks = [Mark(cell.cpus_utilized(), colour, hollow=cell.threads == 1)]
    if one and one is not cell:
        marks.insert(0, Mark(one.cpus_utilized(), colour, hollow=True))
    return Row(name_of(cell), [marks], [f"{cell.cpus_utilized().value:.2f} of {min(most, cell.threads)}"])


def finding(run, most, cells):
    """A loop fills its CPUs where the whole interval of its fill does, as in the report; and doesn't where none of it does."""
    cells = [cell for cell in cells if cell.threads == most]
    if run.cpus is None or not cells:
        return "CPUs utilized by an endless loop"
    full = FULL * most
    used = [(cell, cell.cpus_utilized()) for cell in cells]
    filled = [cell for cell, cpus in used if cpus.low is not None and cpus.low >= full]
    short = [(cell, cpus) for cell, cpus in used if cpus.high is not None and cpus.high < full]
    open_ = len(cells) - len(filled) - len(short)
    cpus = estimates.counted(most, "CPU")
    told = []
    if filled:
        told.append(f"{estimates.listed(sorted(map(name_of, filled), key=natural), 3)} {'fills' if len(filled) == 1 else 'fill'} {cpus}")
    if short:
        values = sorted(f"{cpus.value:.2f}" for _, cpus in short)
        used = values[0] if values[0] == values[-1] else f"{values[0]} to {values[-1]}"
        told.append(f"{estimates.listed(sorted((name_of(cell) for cell, _ in short), key=natural), 3)} {'fills' if len(short) == 1 else 'fill'} only {used}")
    if open_:
        told.append(f"of {open_} it can't be told whether they fill {cpus}" if open_ > 1 else "of one it can't be told")
    return "; ".join(told)[:1].upper() + "; ".join(told)[1:]
