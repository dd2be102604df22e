"""That marks can be seen, and that a mechanism has one colour: run by `python3 -m unittest discover -s src/test/python`."""
import json
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "src/main/python"))
from pictures import colours  # noqa: E402


def luminance(colour):
    """As WCAG 2 has it."""
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


class ColoursTest(unittest.TestCase):
    def marks(self):
        kinds = ("mechanism.", "runtime.", "verdict.")
        return {colour for name, colour in colours.COLOURS.items() if name.startswith(kinds)} | set(colours.OTHERS)

    def test_contrast_is_that_of_wcag(self):
        self.assertAlmostEqual(21, contrast("#000000", "#ffffff"))
        self.assertAlmostEqual(4.54, contrast("#767676", "#ffffff"), places=2)

    def test_every_mark_stands_out_from_the_paper_of_both_schemes(self):
        for dark in (False, True):
            scheme = colours.of_scheme(dark)
            for mark in self.marks():
                for paper in ("paper", "stripe"):
                    self.assertGreaterEqual(contrast(mark, scheme[paper]), 3, (mark, dark, paper))

    def test_every_text_can_be_read_in_both_schemes(self):
        for dark in (False, True):
            scheme = colours.of_scheme(dark)
            for text in ("ink", "faint"):
                for paper in ("paper", "stripe"):
                    self.assertGreaterEqual(contrast(scheme[text], scheme[paper]), 4.5, (text, dark, paper))

    def test_every_benchmark_and_runtime_of_ours_has_a_colour_of_its_own(self):
        for file in sorted((ROOT / "results").glob("*.json")):
            for entry in json.loads(file.read_text(encoding="utf-8")):
                method = entry["benchmark"].split(".")[-1]
                if entry["benchmark"].startswith("everycore.") and method != "spin":
                    self.assertIn("mechanism." + method, colours.COLOURS)
                if "environment" in entry:
                    self.assertIn("runtime." + entry["environment"]["runtime"]["name"], colours.COLOURS)

    def test_a_mechanism_has_one_colour_in_every_class(self):
        self.assertEqual(colours.of_benchmark("java", "everycore.benchmarks.BalanceBenchmark.atomicLong"),
                         colours.of_benchmark("java", "everycore.benchmarks.ThinkTimeBenchmark.atomicLong"))

    def test_a_cell_has_the_colour_that_the_page_gives_it(self):
        """Whose test, ColoursTest, reads the same list."""
        for line in (ROOT / "src/test/resources/colours.txt").read_text(encoding="utf-8").splitlines():
            runtime, benchmark, colour = line.split()
            self.assertEqual(colour, colours.of_benchmark(runtime, benchmark), line)

    def test_a_benchmark_of_others_has_the_one_at_its_checksum(self):
        # java.util.zip.CRC32 of these bytes: cbf43926, the check value of CRC-32.
        self.assertEqual(colours.OTHERS[0xcbf43926 % len(colours.OTHERS)], colours.of_benchmark("java", "org.Some.123456789"))
        self.assertTrue(colours.of_benchmark("java", "org.Some.\ud800"))


if __name__ == "__main__":
    unittest.main()
