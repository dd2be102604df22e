"""How throughput grows with threads: small multiples of speedup, or of throughput where one thread wasn't measured."""
from . import canvas, colours, estimates, multiples
from .multiples import Curve, Panel
from .results import natural
from .words import whiskers

# One that does less than a twentieth is an arrow, so that the others can be told apart.
LEAST = 0.05


def draw(run, style):
    """Speedup of every series that has one thread and more."""
    series = {name: cells for name, cells in run.series().items() if 1 in cells and len(cells) > 1}
    if not series:
        return None
    panels = panels_of(run, series.values(), lambda cell, cells: cell.speedup(cells[1]) if cell.threads > 1 else estimates.Estimate(1.0))
    unsafe = any(cell.loses for cells in series.values() for cell in cells.values())
    laws = any(curve.law for panel in panels for curve in panel.curves)
    notes = [whiskers(run), "Grey line: N threads do N times as much. Grey curves: the other panels' ones." + beyond(run)
             + " Dashed: loses updates." * unsafe + " Broad and pale: the law that the report fits." * laws]
    return multiples.figure(style, finding(run, series), run.facts, notes, panels, "speedup, X(N)/X(1)", True, canvas.times_word, run.cpus,
                            ideal=lambda threads: threads, least=LEAST)


def draw_throughput(run, style):
    """Of series that have several numbers of threads, and one thread not among them."""
    series = {name: cells for name, cells in run.series().items() if 1 not in cells and len(cells) > 1}
    if not series:
        return None
    panels = panels_of(run, series.values(), lambda cell, cells: cell.throughput())
    notes = [whiskers(run), "Grey curves: the other panels' ones." + beyond(run)]
    grown = [cells for cells in series.values() if cells[min(cells)].throughput().surely_below(cells[max(cells)].throughput())]
    title = f"{len(grown)} of {len(series)} do more on {max(map(max, series.values()))} threads than on {min(map(min, series.values()))} for sure"
    return multiples.figure(style, title, run.facts, notes, panels, "operations per second", True, canvas.of_unit(""), run.cpus)


def panels_of(run, series, value):
    """One for each family: a benchmark with all its parameters."""
    families = {}
    for cells in series:
        families.setdefault(next(iter(cells.values())).family, []).append(cells)
    laws = {law["name"]: law["points"] for law in run.laws if law["points"]}
    panels = []
    for family in sorted(families, key=natural):
        curves = [curve_of(cells, value, laws) for cells in sorted(families[family], key=lambda cells: natural(next(iter(cells.values())).setting))]
        words = ""
        if len(curves) == 1:
            last = run.everywhere(families[family][0])
            words = f"{estimates.times(value(last, families[family][0]).value)} on {estimates.counted(last.threads, 'thread')}" \
                if 1 in families[family][0] else ""
        panels.append(Panel(family, words, curves))
    return panels


def curve_of(cells, value, laws):
    first = next(iter(cells.values()))
    points = {threads: value(cell, cells) for threads, cell in cells.items()}
    one = cells[1].throughput().value if 1 in cells else 1
    law = {point["threads"]: point["throughput"] / one for point in laws.get(first.series, [])}
    return Curve(first.setting, colours.of_cell(first), points, dashed=any(cell.loses for cell in cells.values()), law=law)


def finding(run, series):
    """What gains from more threads and what loses, as far as intervals tell."""
    cells = [(run.everywhere(cells), cells[1]) for cells in series.values()]
    cells = [(cell, cell.speedup(one)) for cell, one in cells if cell is not one]
    if run.knows_balances():
        cells = [(cell, gain) for cell, gain in cells if not cell.is_control] or cells
    if not cells:
        return "What more threads than CPUs do"
    threads = sorted({cell.threads for cell, _ in cells})
    place = f"On {threads[0]} threads" if len(threads) == 1 else "On all CPUs"
    if not any(gain.has_interval for _, gain in cells):
        return f"{place} speedups lie from {estimates.times(min(gain.value for _, gain in cells))} to " \
               f"{estimates.times(max(gain.value for _, gain in cells))}; from one fork nothing is for sure"
    gains = [(cell, gain) for cell, gain in cells if gain.low is not None and gain.low > 1]
    losses = [(cell, gain) for cell, gain in cells if gain.high is not None and gain.high < 1]
    told = [f"{len(found)} of {len(cells)} {'does' if len(found) == 1 else 'do'} {kind} than on one ({ends(found)})"
            for kind, found in (("more", gains), ("less", losses)) if found]
    return f"{place} " + (", ".join(told) if told else f"none of {len(cells)} surely does more or less than on one")


def ends(found):
    """For instance longAdder ×1.5, or the least and the greatest of several."""
    if len(found) == 1:
        return f"{found[0][0].label} {estimates.times(found[0][1].value)}"
    least, most = (estimates.times(end(gain.value for _, gain in found)) for end in (min, max))
    return least if least == most else f"{least} to {most}"


def beyond(run):
    """What is said of the dotted line, where there is one."""
    threads = [cell.threads for cell in run.cells]
    return f" Dotted: {estimates.counted(run.cpus, 'CPU')}; beyond, threads wait for a CPU." if run.cpus and max(threads) >= run.cpus else ""
