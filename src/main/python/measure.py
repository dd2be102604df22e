"""Measures one fork of one cell in Python: CPython from 2.7 on, PyPy, and Jython.

    measure.py identify
    measure.py probe
    measure.py FORM WORKLOAD THREADS MILLISECONDS...

One line for each iteration: operations, wall and CPU nanoseconds of a window in which all workers run; for a balance
then all operations of the iteration, and the updates that its balance shows. FORM is one of those that probe lists.
"""

from __future__ import print_function

import os
import sys
import threading
import time

JYTHON = sys.platform.startswith("java")
try:
    TURNS = xrange
except NameError:
    TURNS = range
HERE = os.path.dirname(os.path.abspath(__file__))

# Workers and their master meet in slots alone; what different workers write lies two cache lines apart.
STRIDE = 16
GO, STOP, FIRST_WORKER = 0, STRIDE, 2 * STRIDE
OPERATIONS, FINISHED, CPU, THREAD = 0, 1, 2, 3

# How often a workload is repeated between two looks at the slots: a look must cost little and come soon.
BETWEEN_LOOKS = {"spin": 10000, "balance.unlocked": 1000, "balance.lock": 100}


class Account(object):
    def __init__(self):
        self.value = 0


def operation(workload, account, lock):
    """The loop of a workload, which takes the turns to do."""

    def spin(turns):
        x = 0
        for _ in turns:
            x = x ^ 1

    def unlocked(turns):
        for _ in turns:
            account.value = account.value + 1

    def locked(turns):
        for _ in turns:
            lock.acquire()
            try:
                account.value = account.value + 1
            finally:
                lock.release()

    return {"spin": spin, "balance.unlocked": unlocked, "balance.lock": locked}[workload]


def work(slots, worker, workload, account, lock, iterations, cpu_clock=None, hand_over=None):
    do = operation(workload, account, lock)
    turns = TURNS(BETWEEN_LOOKS[workload])
    mine = FIRST_WORKER + worker * STRIDE
    for iteration in range(1, iterations + 1):
        while slots[GO] < iteration:
            time.sleep(0.0002)
        operations = 0
        while slots[STOP] < iteration:
            do(turns)
            operations += len(turns)
            if cpu_clock:
                slots[mine + CPU] = cpu_clock()
            if hand_over:
                hand_over()
            slots[mine + OPERATIONS] = operations
        require_gil_as_asked()
        slots[mine + FINISHED] = iteration


# The GIL.


def gil_is_on():
    return not JYTHON and getattr(sys, "_is_gil_enabled", always)()


def require_gil_as_asked():
    """Each interpreter has its own, and an import in the middle of it all can turn one on."""
    asked = {"0": False, "1": True}.get(os.environ.get("PYTHON_GIL"))
    if hasattr(sys, "_is_gil_enabled") and asked not in (None, gil_is_on()):
        sys.exit("the GIL is %s, against PYTHON_GIL" % ("on" if gil_is_on() else "off"))


def always():
    return True


# Clocks, in nanoseconds.


def wall_clock():
    if JYTHON:
        from java.lang import System

        return System.nanoTime
    if hasattr(time, "perf_counter_ns"):
        return time.perf_counter_ns
    seconds = getattr(time, "perf_counter", time.time)
    return lambda: int(seconds() * 1e9)


def process_clock():
    if hasattr(time, "process_time_ns"):
        return time.process_time_ns
    import resource

    def used():
        usage = resource.getrusage(resource.RUSAGE_SELF)
        return int((usage.ru_utime + usage.ru_stime) * 1e9)

    return used


def jython_clock(slots, workers):
    """The workers' own time: a JVM's compiler and collector are no part of the loop."""
    from java.lang.management import ManagementFactory

    threads = ManagementFactory.getThreadMXBean()
    return lambda: sum(threads.getThreadCpuTime(slots[FIRST_WORKER + i * STRIDE + THREAD]) for i in range(workers))


# Nothing outlives whoever waits for the numbers.


def in_background(function, *arguments):
    def guarded():
        try:
            function(*arguments)
        except BaseException:
            import traceback

            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)

    thread = threading.Thread(target=guarded)
    thread.daemon = True
    thread.start()


def end_with_the_parent():
    while os.read(0, 1):
        pass
    os._exit(1)


def end_with_the_process(parent):
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


# Forms of concurrency: each starts its workers and says how to read their CPU time, and whether all are well.


def run_threads(workload, workers, iterations):
    slots = [0] * (FIRST_WORKER + workers * STRIDE)
    account, lock = Account(), threading.Lock()

    def run(worker):
        if JYTHON:
            from java.lang import Thread

            slots[FIRST_WORKER + worker * STRIDE + THREAD] = Thread.currentThread().getId()
        work(slots, worker, workload, account, lock, iterations)

    for worker in range(workers):
        in_background(run, worker)
    return slots, account, jython_clock(slots, workers) if JYTHON else process_clock(), always


def run_process(parent, *arguments):
    in_background(end_with_the_process, parent)
    work(*arguments, cpu_clock=process_clock())


def run_processes(workload, workers, iterations):
    import ctypes
    import multiprocessing

    if hasattr(multiprocessing, "get_context"):
        can_fork = "fork" in multiprocessing.get_all_start_methods()
        multiprocessing = multiprocessing.get_context("fork" if can_fork else "spawn")
    slots = multiprocessing.RawArray(ctypes.c_longlong, FIRST_WORKER + workers * STRIDE)
    account, lock = multiprocessing.RawValue(ctypes.c_longlong), multiprocessing.Lock()
    children = []
    for worker in range(workers):
        arguments = (os.getpid(), slots, worker, workload, account, lock, iterations)
        children.append(multiprocessing.Process(target=run_process, args=arguments))
        children[-1].daemon = True
        children[-1].start()

    def cpu_clock():
        return sum(slots[FIRST_WORKER + worker * STRIDE + CPU] for worker in range(workers))

    return slots, account, cpu_clock, lambda: all(child.is_alive() or child.exitcode == 0 for child in children)


def run_interpreter():
    """How this version starts an interpreter and runs a text in it, by whichever module it has.

    Their exec is called by name, because it is a keyword to Python 2.
    """
    try:
        from concurrent import interpreters  # 3.14

        return lambda text: getattr(interpreters.create(), "exec")(text)
    except ImportError:
        pass
    try:
        import _interpreters  # 3.13

        def run(text):
            failure = getattr(_interpreters, "exec")(_interpreters.create("isolated"), text)
            if failure is not None:
                raise RuntimeError(failure)

        return run
    except ImportError:
        import _xxsubinterpreters  # 3.8 to 3.12

        return lambda text: _xxsubinterpreters.run_string(_xxsubinterpreters.create(), text)


def handing_over():
    """From 3.9 to 3.11 a request for the GIL doesn't reach another interpreter, which then keeps it for ever: so it is
    given away by hand, about as often as threads of one interpreter do."""
    if not (3, 9) <= sys.version_info < (3, 12):
        return None
    last = [time.perf_counter()]

    def hand_over():
        if time.perf_counter() - last[0] > sys.getswitchinterval():
            time.sleep(0.0001)
            last[0] = time.perf_counter()

    return hand_over


IN_AN_INTERPRETER = """
import sys
sys.path.insert(0, %r)
import mmap
import measure
slots = memoryview(mmap.mmap(%d, 0)).cast("q")
measure.work(slots, %d, "spin", None, None, %d, hand_over=measure.handing_over())
"""


def run_subinterpreters(workload, workers, iterations):
    import mmap
    import tempfile

    run = run_interpreter()
    # The interpreters of a process share no object, but they do share its open files.
    memory, path = tempfile.mkstemp()
    os.unlink(path)
    os.ftruncate(memory, 8 * (FIRST_WORKER + workers * STRIDE))
    slots = memoryview(mmap.mmap(memory, 0)).cast("q")
    for worker in range(workers):
        in_background(run, IN_AN_INTERPRETER % (HERE, memory, worker, iterations))
    return slots, None, process_clock(), always


def run_native_extension(workload, workers, iterations):
    import ctypes

    spin = ctypes.CDLL(os.path.join(HERE, "loop.so")).spin_in_c
    slots = (ctypes.c_int64 * (FIRST_WORKER + workers * STRIDE))()
    for worker in range(workers):
        in_background(spin, slots, worker, iterations)
    return slots, None, process_clock(), always


FORMS = {
    "threads": run_threads,
    "processes": run_processes,
    "subinterpreters": run_subinterpreters,
    "native-extension": run_native_extension,
}


def await_slots(slots, of, least, workers, well):
    for worker in range(workers):
        while slots[FIRST_WORKER + worker * STRIDE + of] < least:
            if not well():
                sys.exit("a worker has died")
            time.sleep(0.0002)


def measure(form, workload, workers, windows):
    slots, account, cpu_clock, well = FORMS[form](workload, workers, len(windows))
    in_background(end_with_the_parent)
    wall = wall_clock()

    def operations():
        return sum(slots[FIRST_WORKER + worker * STRIDE + OPERATIONS] for worker in range(workers))

    def look():
        """Reads all three again if the reader was kept from its CPU, or from the GIL, in the middle."""
        while True:
            start = wall()
            seen = operations(), wall(), cpu_clock()
            if wall() - start < 500000:
                return seen

    for iteration, milliseconds in enumerate(windows, 1):
        for worker in range(workers):
            slots[FIRST_WORKER + worker * STRIDE + OPERATIONS] = 0
        if workload != "spin":
            account.value = 0
        slots[GO] = iteration
        await_slots(slots, OPERATIONS, 1, workers, well)
        before = look()
        time.sleep(milliseconds / 1000.0)
        after = look()
        slots[STOP] = iteration
        await_slots(slots, FINISHED, iteration, workers, well)
        require_gil_as_asked()
        line = [now - then for now, then in zip(after, before)]
        if workload != "spin":
            line += [operations(), account.value]
        print(*line)
        sys.stdout.flush()


# What this interpreter is and can do.


def works(attempt):
    try:
        attempt()
        return True
    except Exception:
        return False


def lock_of_processes():
    import multiprocessing

    multiprocessing.Lock()


def interpreter_of_its_own():
    run_interpreter()(IN_AN_INTERPRETER.split("slots")[0] % HERE)


def forms_that_work():
    attempts = {
        "processes": lock_of_processes,
        "subinterpreters": interpreter_of_its_own,
        "native-extension": lambda: __import__("ctypes"),
    }
    return ["threads"] + [form for form in sorted(attempts) if not JYTHON and works(attempts[form])]


CHANGE_SPEED = (
    "--enable-optimizations",
    "--with-lto",
    "--enable-bolt",
    "--enable-experimental-jit",
    "--with-tail-call-interp",
    "--without-computed-gotos",
    "--without-pymalloc",
    "--without-mimalloc",
    "--with-pydebug",
    "--with-trace-refs",
    "--with-valgrind",
)


def build():
    """What CPython was configured with that changes its speed. Whoever packs it may have done more by other means."""
    import shlex
    import sysconfig

    configured = sysconfig.get_config_var("CONFIG_ARGS")
    if configured is None:
        return None
    flags = (sysconfig.get_config_var("PY_CFLAGS") or "").split()
    level = [flag for flag in flags if flag.startswith("-O")][-1:]
    return " ".join(level + [each for each in shlex.split(configured) if each.split("=")[0] in CHANGE_SPEED]) or None


def release():
    """The implementation's own version, where the language's says nothing of it."""
    own = getattr(sys, "pypy_version_info", None)
    return own and "%d.%d.%d" % own[:3]


def describe(forms):
    import json
    import platform
    import sysconfig

    facts = {
        "implementation": platform.python_implementation(),
        "version": platform.python_version(),
        "release": release(),
        "build": None if JYTHON else build(),
        "executable": os.path.realpath(sys.executable or ""),
        "freeThreaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
        "forms": forms,
    }
    # Asked last, because an import can turn it on.
    facts["gil"] = gil_is_on()
    print(json.dumps(facts))


if __name__ == "__main__":
    if sys.version_info < (2, 7):
        sys.exit("Python %d.%d is too old; 2.7 or later is needed" % sys.version_info[:2])
    if sys.argv[1:] == ["identify"]:
        describe([])
    elif sys.argv[1:] == ["probe"]:
        describe(forms_that_work())
    else:
        measure(sys.argv[1], sys.argv[2], int(sys.argv[3]), [int(milliseconds) for milliseconds in sys.argv[4:]])
        # Without the interpreter's own end, which waits for workers or trips over other interpreters.
        os._exit(0)
