"""The price list: what one operation costs on one thread and on all CPUs, and what the second costs of the first's throughput."""
from . import canvas, colours, estimates, rows
from .results import EMPTY
from .rows import Mark, Panel, Row
from .words import where, whiskers

GROUPS = ("safe", "not protected", "controls")


def draw(run, style):
    series = {name: cells for name, cells in run.series(lambda cell: not cell.is_part).items()}
    if not series:
        return None
    priced = sorted(((run.everywhere(cells), cells.get(1)) for cells in series.values()), key=lambda pair: pair[0].price().value)
    listed = [row for heading, group in grouped(run, priced) for row in ([Row(heading)] if heading else []) + [row_of(run, *pair) for pair in group]]
    empty = next((cell for cell in run.cells if cell.benchmark == EMPTY and cell.threads == 1), None)
    both = any(len(row.marks[0]) > 1 for row in listed if row.marks)
    prices = Panel("time that a thread waits for one operation" + ("   ○ 1 thread   ● " + where(run, priced) if both else ", " + where(run, priced)),
                   canvas.of_unit("s"))
    if empty:
        prices.band, prices.lines = (0, empty.price().value), [(empty.price().value, "JMH's empty method")]
    panels = [prices]
    if both:
        on_all = run.cpus and any(cell.threads == run.cpus for cell, _ in priced)
        panels.append(Panel("throughput over one thread's", canvas.times_word, width=2.2,
                            lines=[(1, "×1")] + [(run.cpus, f"×{run.cpus}")] * bool(on_all and run.cpus > 1)))
    else:
        for row in listed:
            row.marks, row.words = row.marks[:1], row.words[:1]
    notes = [whiskers(run)]
    if empty:
        notes.append("Grey: what an empty method costs under JMH. A price within it can't be told from nothing.")
    if any(cell.is_part for cell in run.cells):
        notes.append("Parts of groups have no time per operation, because their threads don't all do the same.")
    return rows.figure(style, finding(run, priced), run.facts, notes, panels, listed)


def grouped(run, priced):
    if not run.knows_balances():
        return [("", priced)]
    groups = {name: [] for name in GROUPS}
    for pair in priced:
        groups[GROUPS[2 if pair[0].is_control else 1 if pair[0].loses else 0]].append(pair)
    return [(name, group) for name, group in groups.items() if group]


def row_of(run, cell, one):
    colour = colours.of_cell(cell)
    if one is None or one is cell:
        return Row(cell.label, [[Mark(cell.price(), colour, hollow=cell.threads == 1)], []],
                   [estimates.scaled(cell.price().value, "s") + loss(cell), ""])
    gain = cell.speedup(one)
    return Row(cell.label, [[Mark(one.price(), colour, hollow=True), Mark(cell.price(), colour)], [Mark(gain, colour)]],
               [estimates.span(one.price().value, cell.price().value, "s"), estimates.times(gain.value) + loss(cell)])


def alike(cell):
    """What prices must have in common to be compared: work of another size is no cheaper work."""
    return cell.threads, cell.mode, cell.setting


def loss(cell):
    lost = cell.lost_share()
    return "" if lost is None else f", loses {estimates.plain(lost.value)} %" if lost.value > 0 else ", lost nothing"


def finding(run, priced):
    """What is cheapest on all CPUs, if the intervals can tell."""
    name, group = grouped(run, priced)[0]
    everywhere = [cell for cell, _ in group]
    if not run.knows_balances():
        return from_to([cell for cell in everywhere if cell.threads == everywhere[0].threads])
    compared = [cell for cell in everywhere if alike(cell) == alike(everywhere[0])]
    if len(compared) < 2:
        return from_to(compared)
    first, second, last = compared[0], compared[1], compared[-1]
    subject = {"safe": "the cheapest safe update", "not protected": "the cheapest update without protection", "controls": "the cheapest"}[name]
    price = estimates.scaled(first.price().value, "s")
    most = f"{last.family} takes {estimates.times(last.price().value / first.price().value)}"
    place = f"On {estimates.counted(first.threads, 'thread')}" + f", {first.setting}," * bool(first.setting)
    if first.price().surely_below(second.price()):
        return f"{place} {first.family} is {subject} at {price}; {most}"
    peers = [cell for cell in compared if not first.price().surely_below(cell.price())]
    told = "one fork can't tell which is cheapest" if not first.price().has_interval else "their intervals overlap"
    if len(peers) == len(compared):
        return f"{place} prices run from {price} to {estimates.scaled(last.price().value, 's')}, but {told}"
    return f"{place} {estimates.listed([cell.family for cell in peers], 2)} are {subject}, from {price} ({told}); {most}"


def from_to(cells):
    """Of other people's benchmarks nobody knows which are to be compared."""
    words = [f"{estimates.scaled(cell.price().value, 's')} ({cell.label})" for cell in (cells[0], cells[-1])]
    place = f"On {estimates.counted(cells[0].threads, 'thread')}"
    return f"{place} an operation takes " + (f"from {words[0]} to {words[1]}" if len(cells) > 1 else words[0])
