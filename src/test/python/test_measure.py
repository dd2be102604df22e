"""What measure.py says of an interpreter: run by `python3 -m unittest discover -s src/test/python`."""
import os
import sys
import sysconfig
import unittest
from pathlib import Path
from unittest import mock

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parents[2] / "main" / "python"))
import measure  # noqa: E402


class TheGil(unittest.TestCase):
    """Were it turned on by an import, a row would say that it is off."""

    def check(self, asked, is_on):
        with mock.patch.object(sys, "_is_gil_enabled", lambda: is_on, create=True):
            with mock.patch.dict(os.environ, {} if asked is None else {"PYTHON_GIL": asked}):
                measure.require_gil_as_asked()

    def test_ends_a_fork_whose_gil_is_not_in_the_state_that_was_asked_for(self):
        with self.assertRaisesRegex(SystemExit, "the GIL is on, against PYTHON_GIL"):
            self.check("0", True)
        with self.assertRaisesRegex(SystemExit, "the GIL is off, against PYTHON_GIL"):
            self.check("1", False)

    def test_is_content_with_what_was_asked_for_and_where_nothing_was(self):
        self.check("0", False)
        self.check("1", True)
        self.check(None, True)

    def test_is_looked_at_by_every_worker(self):
        slots = [0] * (measure.FIRST_WORKER + measure.STRIDE)
        slots[measure.GO], slots[measure.STOP] = 1, 1
        with mock.patch.object(measure, "require_gil_as_asked", side_effect=SystemExit):
            with self.assertRaises(SystemExit):
                measure.work(slots, 0, "spin", None, None, 1)
        self.assertEqual(0, slots[measure.FIRST_WORKER + measure.FINISHED])


class TheBuild(unittest.TestCase):
    def build(self, **variables):
        with mock.patch.object(sysconfig, "get_config_var", variables.get):
            return measure.build()

    def test_names_what_changes_speed_and_no_path(self):
        self.assertEqual("-O3 --enable-optimizations --with-lto=thin", self.build(
            CONFIG_ARGS="'--prefix=/opt/x' '--enable-optimizations' '--with-lto=thin' 'CFLAGS=-g -I/x'",
            PY_CFLAGS="-g -O2 -Wall -O3"))

    def test_is_unknown_where_no_configure_ran(self):
        self.assertIsNone(self.build(PY_CFLAGS="-O2"))


if __name__ == "__main__":
    unittest.main()
