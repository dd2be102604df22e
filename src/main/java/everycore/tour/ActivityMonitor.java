package everycore.tour;

import everycore.machine.CoreLoads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Shows how busy each CPU is while something runs: live for a person, and once at the end for everybody. */
final class ActivityMonitor {
    private static final long REFRESH_MILLIS = 250;

    private final Page page;
    // Made before anything runs, for it takes a moment.
    private final CoreLoads loads = new CoreLoads();

    ActivityMonitor(Page page) {
        this.page = page;
    }

    /**
     * Watches until the work is done.
     *
     * @param title of what runs, beside which its CPU time stands
     * @param work gives the CPUs utilized by it
     */
    void watch(String title, Future<Double> work) throws LessonFailure, InterruptedException {
        loads.sinceLast();
        List<List<Double>> looks = new ArrayList<>();
        try {
            while (true) {
                try {
                    double cpus = work.get(REFRESH_MILLIS, TimeUnit.MILLISECONDS);
                    page.clear();
                    page.blank();
                    page.line(String.format("%s: %.0f %%", title, 100 * cpus));
                    if (looks.isEmpty()) {
                        looks.add(loads.sinceLast());
                    }
                    CoreBars.of(typical(looks)).forEach(page::line);
                    return;
                } catch (TimeoutException e) {
                    looks.add(loads.sinceLast());
                    List<String> lines = new ArrayList<>(List.of("", title + " ..."));
                    lines.addAll(CoreBars.of(looks.get(looks.size() - 1)));
                    page.draw(lines);
                }
            }
        } catch (ExecutionException e) {
            throw new LessonFailure(title + ": " + e.getCause().getMessage(), e.getCause());
        } finally {
            work.cancel(true);
            page.clear();
        }
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
