"""Paper, words and axes that all pictures share: the finding as the title, what it is of below, how to read it at the foot."""
import functools
import math
from dataclasses import dataclass
from typing import Optional

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ticker import FixedLocator, MaxNLocator, NullLocator

from . import colours, estimates

MARGIN = 0.2
TITLE, SMALL, NOTE = 12, 8, 7
# The densest of these that has room for its labels.
STEPS = ([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8], [1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1])


@dataclass(frozen=True)
class Style:
    """What was asked for of every picture."""
    dark: bool = False
    title: Optional[str] = None

    @functools.cached_property
    def scheme(self):
        return colours.of_scheme(self.dark)


@functools.lru_cache(maxsize=1)
def renderer():
    return FigureCanvasAgg(Figure(dpi=72)).get_renderer()


@functools.lru_cache(maxsize=None)
def width_of(text, size, weight="normal"):
    """In inches."""
    return renderer().get_text_width_height_descent(text, FontProperties(size=size, weight=weight), False)[0] / 72


def wrapped(text, size, width, weight="normal"):
    """In lines of at most that many inches, broken at spaces, and within a word that is longer than a line."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size, weight) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
        while width_of(lines[-1], size, weight) > width and len(lines[-1]) > 1:
            fitting = next(n for n in range(len(lines[-1]) - 1, 0, -1) if n == 1 or width_of(lines[-1][:n], size, weight) <= width)
            # Rather between the parts of a name than within one.
            nice = [n for n in range(fitting // 2 + 1, fitting + 1) if lines[-1][n - 1] in ":._-/=," or lines[-1][n].isupper()]
            fitting = max(nice, default=fitting)
            lines[-1:] = [lines[-1][:fitting], lines[-1][fitting:]]
    return lines


class Sheet:
    """A figure of that width, with the body's height between its words; places are inches from the left and from the body's top."""

    def __init__(self, style, title, facts, notes, width, body):
        self.style, self.width = style, width
        inner = width - 2 * MARGIN
        title_lines = wrapped(style.title or title, TITLE, inner, "bold")
        fact_lines = wrapped(facts, SMALL, inner)
        note_lines = [line for note in notes for line in wrapped(note, NOTE, inner)]
        above = MARGIN + 0.22 * len(title_lines) + 0.16 * len(fact_lines) + 0.15
        self.height = above + body + 0.1 + 0.14 * len(note_lines) + MARGIN / 2
        self.top = self.height - above
        self.figure = Figure(figsize=(width, self.height), facecolor=style.scheme["paper"])
        self.words(title_lines, self.height - MARGIN, 0.22, TITLE, "ink", "bold")
        self.words(fact_lines, self.height - MARGIN - 0.22 * len(title_lines) - 0.04, 0.16, SMALL, "faint")
        self.words(note_lines, MARGIN / 2 + 0.14 * len(note_lines), 0.14, NOTE, "faint")

    def words(self, lines, top, step, size, colour, weight="normal"):
        for number, line in enumerate(lines):
            self.figure.text(MARGIN / self.width, (top - step * number) / self.height, line, fontsize=size, weight=weight,
                             color=self.style.scheme[colour], va="top")

    def text(self, x, y, text, size=SMALL, colour="ink", **more):
        self.figure.text(x / self.width, (self.top - y) / self.height, text, fontsize=size, color=self.style.scheme[colour], **more)

    def axes(self, x, y, width, height):
        """The upper left corner, and how large."""
        place = (x / self.width, (self.top - y - height) / self.height, width / self.width, height / self.height)
        axes = self.figure.add_axes(place, facecolor=self.style.scheme["paper"])
        axes.tick_params(colors=self.style.scheme["faint"], labelsize=NOTE, length=2)
        axes.spines[["top", "right"]].set_visible(False)
        axes.spines[["left", "bottom"]].set_color(self.style.scheme["line"])
        axes.xaxis.label.set_color(self.style.scheme["ink"])
        return axes


def ticks(axes, name, low, high, log, word, inches):
    """Limits of an axis and as many ticks as their words have room for."""
    axis = getattr(axes, f"{name}axis")
    if log:
        getattr(axes, f"set_{name}scale")("log")
    getattr(axes, f"set_{name}lim")(low, high)
    room = (lambda values: sum(width_of(word(value), NOTE) + 0.12 for value in values)) if name == "x" else (lambda values: 0.22 * len(values))
    places = next((places for places in candidates(low, high, log) if room(places) <= inches), [])
    axis.set_major_locator(FixedLocator(places))
    axis.set_minor_locator(NullLocator())
    axis.set_major_formatter(lambda value, position: word(value))


def candidates(low, high, log):
    decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1) if log else []
    if log and high / low > 1.5:
        for steps in STEPS:
            places = [step * 10.0 ** decade for decade in decades for step in steps if low <= step * 10.0 ** decade <= high]
            if len(places) > 1:
                yield places
        for every in (2, 3, 6):
            yield [10.0 ** decade for decade in decades if decade % every == 0 and low <= 10.0 ** decade <= high]
    for most in (8, 6, 4, 3, 2, 1):
        yield [place for place in MaxNLocator(most, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high) if low <= place <= high]


def limits(values, ends, log, reach=3):
    """Of an axis: all values, and intervals as far as they don't press the values together."""
    low, high = min(values), max(values)
    low, high = max(min([low, *ends]), low / reach), min(max([high, *ends]), high * reach)
    if log:
        pad = max(1.06, (high / low) ** 0.05)
        return low / pad, high * pad
    return min(0, low), high * 1.05 or 1


def of_unit(unit):
    """A word for a tick, without trailing zeros."""
    def word(value):
        prefix = estimates.prefix_of(value)
        return f"{float(f'{value / 10.0 ** prefix:.3g}'):g} {estimates.PREFIXES[prefix]}{unit}".strip()
    return word


def times_word(value):
    return f"×{float(f'{value:.3g}'):g}"


def plain_word(value):
    return f"{float(f'{value:.3g}'):g}"


def whisker(axes, at, estimate, colour, low, high, across=False):
    """The interval as a line; an arrow where it leaves the plot or has no end. Across, it stands upright."""
    if not estimate.has_interval:
        return
    ends = [low if estimate.low is None else estimate.low, high if estimate.high is None else estimate.high]
    shown = [min(max(end, low), high) for end in ends]
    xs, ys = ([at, at], shown) if across else (shown, [at, at])
    axes.plot(xs, ys, color=colour, linewidth=1.2, solid_capstyle="butt", zorder=3)
    for end, place, beyond, marker in ((estimate.low, shown[0], ends[0] < low, "v" if across else "<"),
                                       (estimate.high, shown[1], ends[1] > high, "^" if across else ">")):
        if end is None or beyond:
            axes.plot([at if across else place], [place if across else at], marker=marker, color=colour, markersize=4, clip_on=False, zorder=3)
