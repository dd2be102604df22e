package everycore.tour;

import everycore.foreign.Discovery;
import everycore.foreign.ForeignRuntime;
import everycore.foreign.ForeignRuntimes;
import everycore.foreign.ForeignSpin;
import everycore.sweep.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The same loop in CPython, whose interpreter lock lets one thread run at a time. */
final class GilLesson implements Lesson {
    private static final Set<String> FORMS = Set.of("threads", "processes");

    private final Duration window;
    private final List<Path> pythons;

    /** @param pythons interpreters to run instead of those that are found */
    GilLesson(Duration window, List<Path> pythons) {
        this.window = window;
        this.pythons = List.copyOf(pythons);
    }

    @Override
    public String name() {
        return "gil";
    }

    @Override
    public String title() {
        return "the same in CPython, in threads and in processes";
    }

    @Override
    public int minutes() {
        return 10;
    }

    @Override
    public void teach(Blackboard page) throws LessonFailure, InterruptedException {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        page.source("python", Listing.ofPython("spin"));
        page.say("The turns go on for " + window.toMillis() + " ms. Java's loop first, then Python's:");
        page.ask("How many per cent of a CPU will " + threads + " threads of Python have, and how many " + threads
                + " processes? What would 100 threads gain?");
        boolean isPythonHere;
        ActivityMonitor monitor = new ActivityMonitor(page);
        CpuShare java = monitor.watch("Java, " + threads + " threads", SpinningThreads.start(threads, window));
        try (Workshop workshop = Workshop.open()) {
            Discovery discovery = ForeignRuntimes.discover(Set.of("cpython"), pythons, Optional.empty(), workshop);
            List<ForeignRuntime> found = discovery.runtimes().stream()
                    .filter(runtime -> FORMS.contains(runtime.runtime().concurrency()))
                    .toList();
            isPythonHere = !found.isEmpty();
            for (ForeignRuntime python : found) {
                monitor.watch(
                        title(python, threads),
                        Background.start("python", () -> ForeignSpin.cpus(python, threads, window)));
            }
            // The loop in C is no part of this lesson.
            discovery.skipped().stream()
                    .filter(it -> !it.name().endsWith("native-extension"))
                    .forEach(it -> page.say("Not run: " + it.name() + ", " + it.reason()));
            if (found.isEmpty() && !pythons.isEmpty()) {
                throw new LessonFailure("none of the Pythons that were named can be run", null);
            }
        } catch (IOException e) {
            throw new LessonFailure("can't unpack Python's loop: " + e.getMessage(), e);
        }
        java.whyLessThan(threads, Runtime.getRuntime().availableProcessors(), "gil")
                .ifPresent(page::say);
        page.why((isPythonHere ? "Why" : "Nothing of CPython was run here. Elsewhere")
                + ": a CPython thread must hold its interpreter's global lock to run Python code, so all threads of"
                + " one interpreter share one core; each process has an interpreter and a lock of its own, and a"
                + " build without the lock has none to wait for.");
    }

    private static String title(ForeignRuntime python, int threads) {
        String gil = python.parameters().containsKey("gil")
                ? ", GIL " + python.parameters().get("gil")
                : "";
        return "CPython " + python.runtime().version() + ", " + threads + " "
                + python.runtime().concurrency() + gil;
    }
}
