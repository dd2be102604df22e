package everycore.report;

import everycore.scaling.Cliff;
import everycore.scaling.ScalingFit;
import java.util.List;
import java.util.Optional;

/**
 * How one benchmark goes from one thread to many.
 *
 * @param name as in the rows, without the number of threads
 * @param cliff where throughput falls from one thread to two
 * @param fit the law behind the curve, where one can be fitted
 * @param curve the fitted law in operations per second; empty without one
 * @param words what there is to say of it, which may be why there is no law
 */
public record Scaling(String name, Optional<Cliff> cliff, Optional<ScalingFit> fit, List<Point> curve, String words) {
    /** One point of a curve. */
    public record Point(int threads, double throughput) {}

    public Scaling {
        curve = List.copyOf(curve);
    }
}
