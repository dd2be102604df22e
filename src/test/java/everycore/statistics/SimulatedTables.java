package everycore.statistics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tables of cells that were measured in sessions, with the troubles of real ones and a known truth.
 *
 * @param cells of a table
 * @param shared the standard deviation, on the logarithm, of a shift that all cells of a session share
 * @param own the same of a shift that one cell has in one session; half as much to twice as much, by cell
 * @param fork the same between forks of one session; half as much to twice as much, by cell
 * @param troubled whether sessions drift and step, one fork in ten lies far away, and forks are measured until they look
 *     precise
 */
record SimulatedTables(int cells, double shared, double own, double fork, boolean troubled) {
    /** Of the last round of a session over its first, on the logarithm: a standard deviation. */
    private static final double DRIFT = 0.02;

    /** One session in five goes on so much slower after some round. */
    private static final double STEP = -0.05;

    private static final double FAR_AWAY = 0.2;
    private static final int FEWEST_FORKS = 5;
    private static final int MOST_FORKS = 10;
    private static final double TARGET = 0.03;

    /** What the mean logarithm of a session is in the long run: far forks and early stops move it. */
    double expectedLogMean(Random random) {
        return IntStream.range(0, 100)
                .mapToObj(table -> side(random, nature(random), 10, 1))
                .flatMap(List::stream)
                .mapToDouble(sessions -> sessions.logMeans().mean())
                .average()
                .orElseThrow();
    }

    /** What one table's cells have for good: how much each varies, as a factor. */
    record Nature(double[] own, double[] fork) {}

    Nature nature(Random random) {
        return new Nature(factors(random), factors(random));
    }

    private double[] factors(Random random) {
        return random.doubles(cells).map(u -> Math.pow(4, u - 0.5)).toArray();
    }

    /** By cell: its sessions, all cells in the same ones. */
    List<Sessions> side(Random random, Nature nature, int sessions, double truth) {
        List<List<Sample>> bySession = IntStream.range(0, sessions)
                .mapToObj(session -> session(random, nature, truth))
                .toList();
        return IntStream.range(0, cells)
                .mapToObj(cell -> new Sessions(
                        bySession.stream().map(session -> session.get(cell)).toList()))
                .toList();
    }

    private List<Sample> session(Random random, Nature nature, double truth) {
        double shift = Math.log(truth) + shared * random.nextGaussian();
        double drift = troubled ? DRIFT * random.nextGaussian() : 0;
        double stepAt = troubled && random.nextDouble() < 0.2 ? random.nextInt(FEWEST_FORKS) : MOST_FORKS;
        return IntStream.range(0, cells)
                .mapToObj(cell -> {
                    double ofCell = shift + own * nature.own[cell] * random.nextGaussian();
                    Stream<Double> forks = IntStream.iterate(0, round -> round + 1)
                            .mapToObj(round -> Math.exp(ofCell
                                    + drift * round / FEWEST_FORKS
                                    + (round >= stepAt ? STEP : 0)
                                    + fork * nature.fork[cell] * random.nextGaussian()
                                    + (troubled && random.nextDouble() < 0.1 ? FAR_AWAY : 0)));
                    return troubled
                            ? untilPrecise(forks.iterator())
                            : new Sample(forks.limit(FEWEST_FORKS).toList());
                })
                .toList();
    }

    /** As a sweep does: precise at two numbers of forks, or as many as there may be. */
    private static Sample untilPrecise(Iterator<Double> forks) {
        List<Double> measured = new ArrayList<>();
        int precise = 0;
        while (measured.size() < MOST_FORKS && (measured.size() < FEWEST_FORKS || precise < 2)) {
            measured.add(forks.next());
            if (measured.size() >= 2
                    && new Sample(measured)
                                    .meanWithInterval(0.95)
                                    .interval()
                                    .orElseThrow()
                                    .relativeHalfWidth()
                            <= TARGET) {
                precise++;
            }
        }
        return new Sample(measured);
    }
}
