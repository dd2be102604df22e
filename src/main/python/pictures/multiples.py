"""Small multiples: a panel for each family of curves over the number of threads, all others grey behind it."""
import math
from dataclasses import dataclass
from typing import Dict, List

from . import canvas
from .canvas import MARGIN, NOTE, SMALL, width_of, wrapped
from .estimates import Estimate

WIDE, HIGH = 1.75, 1.25


@dataclass
class Curve:
    """Estimates by number of threads; the setting is what tells it from others of its panel."""
    setting: str
    colour: str
    points: Dict[int, Estimate]
    dashed: bool = False
    law: Dict[int, float] = None


@dataclass
class Panel:
    name: str
    words: str
    curves: List[Curve]


def figure(style, title, facts, notes, panels, ylabel, log, word, cpus, ideal=None, least=None, most=None):
    columns = min(6, max(1, math.ceil(math.sqrt(1.2 * len(panels)))), len(panels))
    columns = max(columns, min(3, len(panels)))
    names = [wrapped(panel.name, SMALL, WIDE, "bold") + wrapped(panel.words, NOTE, WIDE) for panel in panels]
    labels = max((width_of(curve.setting, NOTE) for panel in panels if len(panel.curves) > 1 for curve in panel.curves), default=0)
    gap = 0.25 + labels
    lines = [range(start, min(start + columns, len(panels))) for start in range(0, len(panels), columns)]
    heights = [0.15 * max(len(names[i]) for i in line) for line in lines]
    axis = 0.55
    body = sum(heights) + len(lines) * (HIGH + 0.2) + 0.25
    sheet = canvas.Sheet(style, title, facts, notes, max(6, 2 * MARGIN + axis + columns * WIDE + (columns - 1) * gap + labels + 0.1), body)
    scale = Scale(panels, log, word, ideal, least, most)
    top = 0.0
    sheet.text(MARGIN, body / 2, ylabel, rotation=90, ha="center", va="center")
    for line, height in zip(lines, heights):
        for column, i in enumerate(line):
            left = MARGIN + axis + column * (WIDE + gap)
            for number, words in enumerate(names[i]):
                bold = number < len(wrapped(panels[i].name, SMALL, WIDE, "bold"))
                sheet.text(left, top + 0.15 * number, words, SMALL if bold else NOTE, "ink" if bold else "faint", va="top",
                           weight="bold" if bold else "normal")
            axes = sheet.axes(left, top + height + 0.05, WIDE, HIGH)
            scale.draw(style, axes, panels, i, cpus, last=i + columns >= len(panels), first=column == 0)
        top += height + HIGH + 0.2
    sheet.text(MARGIN + axis + (min(columns, len(panels)) * (WIDE + gap) - gap) / 2, body, "threads", ha="center", va="bottom")
    return sheet.figure


class Scale:
    """Axes that all panels share."""

    def __init__(self, panels, log, word, ideal, least, most):
        curves = [curve for panel in panels for curve in panel.curves]
        self.threads = sorted({threads for curve in curves for threads in curve.points})
        estimates = [estimate for curve in curves for estimate in curve.points.values()]
        values = [estimate.value for estimate in estimates] + ([ideal(threads) for threads in self.threads] if ideal else [])
        ends = [end for estimate in estimates for end in (estimate.low, estimate.high) if end is not None]
        self.low, self.high = canvas.limits(values, ends, log)
        self.low, self.high = max(self.low, least or self.low), min(self.high, most or self.high)
        self.log, self.word, self.ideal = log, word, ideal

    def draw(self, style, axes, panels, chosen, cpus, last, first):
        scheme, ends = style.scheme, (self.threads[0] / 1.12, self.threads[-1] * 1.12)
        canvas.ticks(axes, "y", self.low, self.high, self.log, self.word, HIGH)
        axes.set_xscale("log", base=2)
        axes.set_xticks(self.threads_with_room(), [str(n) for n in self.threads_with_room()])
        axes.set_xticks([], minor=True)
        axes.set_xlim(*ends)
        axes.tick_params(labelbottom=last, labelleft=first)
        axes.grid(color=scheme["line"], linewidth=0.5)
        axes.set_axisbelow(True)
        if cpus and self.threads[0] <= cpus <= self.threads[-1]:
            axes.axvline(cpus, color=scheme["faint"], linestyle=":", linewidth=1, zorder=1)
            axes.axvspan(cpus, ends[1], color=scheme["stripe"], zorder=0)
        if self.ideal:
            axes.plot(self.threads, [self.ideal(n) for n in self.threads], color=scheme["faint"], linewidth=1, zorder=1)
        for i, panel in enumerate(panels):
            if i != chosen:
                for curve in panel.curves:
                    axes.plot(sorted(curve.points), [curve.points[n].value for n in sorted(curve.points)], color=scheme["line"], linewidth=0.7, zorder=1.5)
        number = len(panels[chosen].curves)
        for place, curve in enumerate(panels[chosen].curves):
            self.draw_curve(axes, curve, 1.1 ** ((place + 0.5) / number - 0.5))
        if len(panels[chosen].curves) > 1:
            self.name_curves(style, axes, panels[chosen].curves)

    def threads_with_room(self):
        """Numbers of threads with room for their digits, from the greatest down."""
        kept, scale = [], WIDE / math.log2(1.12 ** 2 * self.threads[-1] / self.threads[0])
        for n in reversed(self.threads):
            if not kept or math.log2(kept[-1] / n) * scale > width_of(str(kept[-1]), NOTE) / 2 + width_of(str(n), NOTE) / 2 + 0.06:
                kept.append(n)
        return kept[::-1]

    def draw_curve(self, axes, curve, aside):
        """Aside by so much that intervals at one number of threads don't cover each other."""
        at = sorted(curve.points)
        axes.plot([n * aside for n in at], [curve.points[n].value for n in at], color=curve.colour, linewidth=1.6, marker="o", markersize=4,
                  linestyle="--" if curve.dashed else "-", zorder=4, label=curve.setting)
        for n in at:
            canvas.whisker(axes, n * aside, curve.points[n], curve.colour, self.low, self.high, across=True)
            if curve.points[n].value < self.low:
                axes.plot([n * aside], [self.low], "v", color=curve.colour, markersize=5, clip_on=False, zorder=4)
        if curve.law:
            axes.plot(list(curve.law), list(curve.law.values()), color=curve.colour, linewidth=4, alpha=0.3, zorder=3)

    def name_curves(self, style, axes, curves):
        """At the last point of each, moved apart where they would cover each other."""
        ends = sorted(((axes.transAxes.inverted().transform(axes.transData.transform((1, curve.points[max(curve.points)].value)))[1], curve)
                       for curve in curves), key=lambda end: end[0])
        step, places = 0.12 / HIGH, []
        for end, _ in ends:
            places.append(max(end, places[-1] + step) if places else max(end, 0))
        over = max(0, places[-1] - 1)
        places = [place - over for place in places]
        for (_, curve), place in zip(ends, places):
            axes.annotate(curve.setting, (1, place), xycoords="axes fraction", xytext=(4, 0), textcoords="offset points", ha="left", va="center",
                          fontsize=NOTE, color=style.scheme["ink"], annotation_clip=False)
