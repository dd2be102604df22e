package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.statistics.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** Measurements that others published; each file names its source. */
final class Published {

    private Published() {}

    /** Unweighted, as the published fits are. */
    static List<Observation> observations(String file) {
        return rows(file).stream()
                .map(row -> new Observation(Double.parseDouble(row[0]), Double.parseDouble(row[1]), 1))
                .toList();
    }

    /** Travis Downs' counters: one number for each N, as of one fork. */
    static ScalingSeries counter(String machine, String implementation) {
        TreeMap<Integer, Sample> samples = new TreeMap<>();
        for (String[] row : rows("counters.csv")) {
            if (row[0].equals(machine) && row[1].equals(implementation)) {
                samples.put(Integer.valueOf(row[2]), new Sample(List.of(Double.valueOf(row[3]))));
            }
        }
        return new ScalingSeries(samples);
    }

    /** The actual value, rounded to the decimals that were printed, is what was printed. */
    static void assertPrinted(String printed, double actual) {
        BigDecimal expected = new BigDecimal(printed);
        assertEquals(expected, new BigDecimal(actual).setScale(expected.scale(), RoundingMode.HALF_EVEN));
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = Published.class.getResourceAsStream("/scaling/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
