package everycore.tour;

import everycore.machine.CoreLoads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Shows how busy each CPU is while something runs: live for a person, and once at the end for everybody. */
final class ActivityMonitor {
    private static final long REFRESH_MILLIS = 500;

    private final Blackboard page;
    // Made before anything runs, for it takes a moment.
    private final CoreLoads loads = new CoreLoads();

    ActivityMonitor(Blackboard page) {
        this.page = page;
    }

    /**
     * Watches until the work is done.
     *
     * @param title of what runs, beside which its CPU time stands
     * @param work gives the CPUs utilized by it
     * @return that, and how busy each CPU was meanwhile
     */
    CpuShare watch(String title, Future<Double> work) throws LessonFailure, InterruptedException {
        loads.sinceLast();
        List<List<Double>> looks = new ArrayList<>();
        try {
            Optional<Double> cpus = result(work);
            while (cpus.isEmpty()) {
                looks.add(loads.sinceLast());
                page.draw(lines(title + " ...", looks.get(looks.size() - 1)));
                cpus = result(work);
            }
            if (looks.isEmpty()) {
                looks.add(loads.sinceLast());
            }
            CpuShare share = new CpuShare(cpus.get(), typical(looks));
            page.clear();
            page.blank();
            lines(String.format(Locale.ROOT, "%s: %.0f %%", title, 100 * share.own()), share.loads())
                    .forEach(page::line);
            return share;
        } catch (ExecutionException e) {
            throw new LessonFailure(title + ": " + e.getCause().getMessage(), e.getCause());
        } finally {
            work.cancel(true);
            page.clear();
        }
    }

    /** Empty while it runs. */
    private static Optional<Double> result(Future<Double> work) throws ExecutionException, InterruptedException {
        try {
            return Optional.of(work.get(REFRESH_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    private static List<String> lines(String title, List<Double> loads) {
        List<String> lines = new ArrayList<>(List.of(title));
        lines.addAll(CoreBars.of(loads));
        return lines;
    }

    /** The median look; a mean would have its start and its end in it. */
    private static List<Double> typical(List<List<Double>> looks) {
        return looks.stream()
                .sorted(Comparator.comparingDouble(
                        look -> look.stream().mapToDouble(Double::doubleValue).sum()))
                .toList()
                .get(looks.size() / 2);
    }
}
