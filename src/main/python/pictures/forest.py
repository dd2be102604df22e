"""One file against another: the ratio of each cell with its interval, by size."""
from . import canvas, colours, estimates, rows
from .rows import Mark, Panel, Row

MARGIN, CLIP = 0.05, 4
WORDS = {"FASTER": "faster", "SLOWER": "slower", "SAME": "same", "INCONCLUSIVE": "open", "TOO_FEW": "too few forks"}


def draw(baseline, other, told, style):
    """The cells that both have; told is what a comparison in JSON says of them, or None."""
    before = {cell.key: cell for cell in baseline.cells}
    pairs = [(before[cell.key], cell) for cell in other.cells if cell.key in before]
    margin, sides = told or (MARGIN, {})
    found = [found_of(old, new, margin, sides.get(new.key)) for old, new in pairs if min(old.sample + new.sample) > 0]
    if not found:
        return None
    found.sort(key=lambda one: one[1].value)
    listed = []
    for heading, group in (("", [one for one in found if not one[3]]), ("controls", [one for one in found if one[3]])):
        listed += [Row(heading)] * bool(heading and group) + [row_of(*one[:3]) for one in group]
    # Lines of many cells stand for the size of the change alone; what is beyond fourfold is an arrow.
    reach = min(CLIP, max(1.25, *(max(end, 1 / end) for _, ratio, *_ in found for end in (ratio.value, ratio.low, ratio.high) if end)))
    panel = Panel("throughput, ratio to the baseline", canvas.times_word, span=(1 / reach / 1.03, reach * 1.03),
                  lines=[(1, "")], band=(1 / (1 + margin), 1 + margin), width=4)
    notes = [f"Grey: the margin of ±{100 * margin:g} %, within which a change counts as the same. An arrow: on beyond the plot.",
             "Intervals and verdicts are those of compare; * for sure, with all cells in mind (Holm)." if told else
             "Intervals, 95 % each by itself, are plot.py's own, Welch's of logarithms: of 20 equal cells one would seem changed. "
             "A comparison in JSON among the files brings compare's."]
    alone = [f"Only in {run.label}: {estimates.counted(len(run.cells) - len(pairs), 'cell')}." for run in (baseline, other) if len(run.cells) > len(pairs)]
    facts = f"{other.facts}, against {baseline.facts}"
    return rows.figure(style, finding(baseline, other, [one for one in found if not one[3]] or found), facts, notes + alone, [panel], listed)


def found_of(old, new, margin, told):
    """Cell, ratio, verdict, and whether it is a control."""
    if told:
        cell, side = told
        ratio = side["ratio"]
        surely = "*" if side.get("slowerCorrected") else ""
        return new, estimates.Estimate(ratio["value"], ratio.get("low"), ratio.get("high")), side["verdict"] + surely, cell["role"] == "CONTROL"
    ratio = estimates.ratio(new.sample, old.sample)
    if not ratio.has_interval or min(len(old.sample), len(new.sample)) < 3:
        return new, ratio, "TOO_FEW", new.is_control
    verdict = ("SLOWER" if ratio.high < 1 else "FASTER" if ratio.low > 1 else
               "SAME" if ratio.low >= 1 / (1 + margin) and ratio.high <= 1 + margin else "INCONCLUSIVE")
    return new, ratio, verdict, new.is_control


def row_of(cell, ratio, verdict):
    name, surely = verdict.rstrip("*"), "*" * verdict.endswith("*")
    return Row(f"{cell.label}, {estimates.counted(cell.threads, 'thread')}", [[Mark(ratio, colours.of_verdict(name))]],
               [f"{estimates.times(ratio.value)}  {WORDS.get(name, name.lower().replace('_', ' '))}{surely}"])


def finding(baseline, other, found):
    verdicts = [verdict for _, _, verdict, _ in found]
    surely = sum(verdict == "SLOWER*" for verdict in verdicts)
    counts = [(sum(verdict.rstrip("*") == name for verdict in verdicts), word) for name, word in WORDS.items()]
    slower = [f"{surely} slower for sure"] if surely else []
    told = [f"{number - surely * (word == 'slower')} {'more ' * (word == 'slower' and surely > 0)}{word}" for number, word in counts
            if number - surely * (word == "slower") > 0]
    return f"{other.label} against {baseline.label}: of {estimates.counted(len(found), 'cell')} " + ", ".join(slower + told)
