"""What a few forks say, and how a number is written. With a report in JSON only the writing is needed."""
import math
import statistics
from dataclasses import dataclass
from typing import Optional

# Student's t, two-sided 95 %, for 1 to 30 degrees of freedom (NIST/SEMATECH e-Handbook, 1.3.6.7.2), and without end.
T95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
       2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042]
T95_WITHOUT_END = 1.960
PREFIXES = {-12: "p", -9: "n", -6: "µ", -3: "m", 0: "", 3: "k", 6: "M", 9: "G", 12: "T"}


@dataclass(frozen=True)
class Estimate:
    """A value and, where there is one, its interval; an end of None is one that the numbers don't give."""
    value: float
    low: Optional[float] = None
    high: Optional[float] = None

    @property
    def has_interval(self):
        return self.low is not None or self.high is not None

    def turned(self, numerator):
        """The numerator over this one, as a time per operation is over a rate."""
        ends = [None if end is None or end <= 0 else numerator / end for end in (self.high, self.low)]
        return Estimate(numerator / self.value, *ends)

    def surely_below(self, other):
        return None not in (self.high, other.low) and self.high < other.low


def t95(freedom):
    """Between the whole numbers of the table as 1/freedom, in which the quantile is nearly straight."""
    below = max(1, math.floor(freedom))
    if below >= len(T95):
        return T95_WITHOUT_END + (T95[-1] - T95_WITHOUT_END) * len(T95) / freedom
    start, end = T95[below - 1], T95[below] if below < len(T95) else T95_WITHOUT_END
    part = (1 / below - 1 / max(freedom, 1)) / (1 / below - 1 / (below + 1))
    return start + (end - start) * part


def estimate(values):
    """Mean with Student's 95 % interval; one fork has none."""
    if len(values) < 2:
        return Estimate(values[0])
    mean, half = statistics.fmean(values), t95(len(values) - 1) * statistics.stdev(values) / math.sqrt(len(values))
    return Estimate(mean, mean - half, mean + half)


def ratio(above, below):
    """Of geometric means, with Welch's interval of the difference of logarithms; without one where there is one fork."""
    sides = [[math.log(number) for number in side] for side in (above, below)]
    middle = statistics.fmean(sides[0]) - statistics.fmean(sides[1])
    if min(map(len, sides)) < 2:
        return Estimate(math.exp(middle))
    errors = [statistics.variance(side) / len(side) for side in sides]
    total = sum(errors)
    if total == 0:
        return Estimate(math.exp(middle), math.exp(middle), math.exp(middle))
    freedom = total ** 2 / sum(error ** 2 / (len(side) - 1) for error, side in zip(errors, sides))
    half = t95(freedom) * math.sqrt(total)
    return Estimate(math.exp(middle), math.exp(middle - half), math.exp(middle + half))


def plain(value):
    """Three significant digits, and no exponent where a reader needs none."""
    if value == 0 or not math.isfinite(value):
        return f"{value:g}"
    exponent = math.floor(math.log10(abs(float(f"{value:.2e}"))))
    return f"{value:.2e}" if not -4 < exponent < 7 else f"{value:.{max(0, 2 - exponent)}f}"


def scaled(value, unit):
    """For instance 11.3 ns."""
    prefix = prefix_of(value)
    return f"{plain(value / 10.0 ** prefix)} {PREFIXES[prefix]}{unit}"


def prefix_of(value):
    if value == 0 or not math.isfinite(value):
        return 0
    return min(12, max(-12, 3 * math.floor(math.log10(abs(float(f"{value:.2e}"))) / 3)))


def span(first, last, unit):
    """For instance 2.27 → 11.3 ns, the unit once where it is the same."""
    same = prefix_of(first) == prefix_of(last)
    return f"{plain(first / 10.0 ** prefix_of(first)) if same else scaled(first, unit)} → {scaled(last, unit)}"


def between(values, unit):
    """For instance 27.0 to 38.7 ns; once where both ends are the same."""
    ends = [scaled(end, unit) for end in (min(values), max(values))]
    if ends[0] == ends[1]:
        return ends[0]
    same = prefix_of(min(values)) == prefix_of(max(values))
    return f"{ends[0].split()[0] if same and unit != '%' else ends[0].replace(' %', '')} to {ends[1]}"


def times(value):
    return f"×{plain(value)}"


def counted(number, noun):
    return f"{number} {noun}" + "s" * (number != 1)


def listed(names, most=4):
    """For instance a, b and 3 more."""
    names = list(names)
    if len(names) > most:
        return ", ".join(names[:most]) + f" and {len(names) - most} more"
    return ", ".join(names[:-1]) + " and " * (len(names) > 1) + "".join(names[-1:])
