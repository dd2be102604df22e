"""Pictures that are rows of marks: a name, its marks on one axis or two, and their numbers."""
from dataclasses import dataclass, field
from typing import Callable, List, Optional, Tuple

from . import canvas
from .canvas import SMALL, NOTE, MARGIN, width_of
from .estimates import Estimate

STEP = 0.2
MOST = 120


@dataclass
class Mark:
    estimate: Estimate
    colour: str
    hollow: bool = False


@dataclass
class Row:
    """A name with marks and words for each panel, or a heading, which has none."""
    name: str
    marks: List[List[Mark]] = field(default_factory=list)
    words: List[str] = field(default_factory=list)
    points: List[float] = field(default_factory=list)
    colour: str = ""


@dataclass
class Panel:
    """An axis, with what is drawn across all rows: lines with a word above each, and a field."""
    label: str
    word: Callable
    log: bool = True
    span: Optional[Tuple[float, float]] = None
    lines: List[Tuple[float, str]] = field(default_factory=list)
    band: Optional[Tuple[float, float]] = None
    width: float = 3.6


def figure(style, title, facts, notes, panels, rows):
    if len(rows) > MOST:
        notes = [f"The first {MOST} of {len(rows)} rows; --include REGEX chooses.", *notes]
        rows = rows[:MOST]
    names = max(width_of(row.name, SMALL, "bold" if not row.marks else "normal") for row in rows)
    words = [max((width_of(row.words[i], SMALL) for row in rows if row.words), default=0) for i in range(len(panels))]
    width = 2 * MARGIN + names + sum(panel.width + 0.2 for panel in panels) + sum(word + 0.15 * (word > 0) for word in words)
    height = STEP * len(rows)
    sheet = canvas.Sheet(style, title, facts, notes, max(width, 6), 0.2 + height + 0.5)
    for number, row in enumerate(rows):
        sheet.text(MARGIN + (names if row.marks else 0), 0.2 + STEP * (number + 0.5), row.name, ha="right" if row.marks else "left",
                   va="center", weight="normal" if row.marks else "bold")
    left = MARGIN + names + 0.1
    for i, panel in enumerate(panels):
        axes = sheet.axes(left, 0.2, panel.width, height)
        draw(style, axes, panel, [row.marks[i] if row.marks else [] for row in rows], rows)
        left += panel.width + 0.15
        for number, row in enumerate(rows):
            if row.words and row.words[i]:
                sheet.text(left, 0.2 + STEP * (number + 0.5), row.words[i], va="center")
        left += words[i] + 0.1
    return sheet.figure


def draw(style, axes, panel, marks, rows):
    estimates = [mark.estimate for row in marks for mark in row]
    values = [estimate.value for estimate in estimates] + [point for row in rows for point in row.points] + [x for x, _ in panel.lines]
    ends = [end for estimate in estimates for end in (estimate.low, estimate.high) if end is not None]
    low, high = panel.span or canvas.limits(values, ends, panel.log)
    canvas.ticks(axes, "x", low, high, panel.log, panel.word, panel.width)
    axes.set_ylim(len(marks) - 0.5, -0.5)
    axes.set_yticks([])
    axes.set_xlabel(panel.label, fontsize=SMALL)
    axes.grid(axis="x", color=style.scheme["line"], linewidth=0.6)
    axes.set_axisbelow(True)
    for number in range(0, len(marks), 2):
        axes.axhspan(number - 0.5, number + 0.5, color=style.scheme["stripe"], zorder=0)
    if panel.band:
        axes.axvspan(max(low, panel.band[0]), min(high, panel.band[1]), color=style.scheme["faint"], alpha=0.18, linewidth=0, zorder=0.5)
    spread_words(style, axes, panel, low, high)
    for number, row in enumerate(marks):
        inside = [min(max(mark.estimate.value, low), high) for mark in row]
        if len(row) > 1:
            axes.plot(inside, [number] * len(row), color=row[-1].colour, linewidth=2, alpha=0.4, zorder=2)
        for mark, place in zip(row, inside):
            canvas.whisker(axes, number, mark.estimate, mark.colour, low, high)
            outside = {True: "<", False: ">"}[mark.estimate.value < low] if place != mark.estimate.value else "o"
            axes.plot([place], [number], outside, color=mark.colour, markersize=5, zorder=4, clip_on=False,
                      markerfacecolor=style.scheme["paper"] if mark.hollow else mark.colour)
    for number, row in enumerate(rows):
        axes.plot(row.points, [number] * len(row.points), "o", color=row.colour or style.scheme["faint"], alpha=0.6, markersize=4, zorder=4)


def spread_words(style, axes, panel, low, high):
    """The word of each line above it; left out where it would meet the one before."""
    free = float("-inf")
    for x, word in sorted(panel.lines):
        axes.axvline(x, color=style.scheme["faint"], linewidth=1, zorder=1)
        place = axes.transAxes.inverted().transform(axes.transData.transform((x, 0)))[0] * panel.width
        half = width_of(word, NOTE) / 2
        if word and place - half > free:
            axes.annotate(word, (x, 1), xycoords=("data", "axes fraction"), xytext=(0, 2), textcoords="offset points",
                          ha="center", va="bottom", fontsize=NOTE, color=style.scheme["faint"], annotation_clip=False)
            free = place + half + 0.05
