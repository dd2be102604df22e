package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunctionNewtonForm;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Student's t for engines, which know none: the critical value over one over the degrees of freedom, in pieces. */
class StudentTableTest {
    private static final Path FILE = Path.of("src", "main", "sql", "student.sql");
    private static final int PIECES = 64;
    private static final int TERMS = 6;

    private static final String HEAD = """
            -- Student's t that 95 % lies within, for any degrees of freedom d from 1 on: x = 64 / d, piece = LEAST(FLOOR(x), 63),
            -- u = x - piece, t = c0 + u * (c1 + u * (c2 + u * (c3 + u * (c4 + u * c5)))). StudentTableTest makes and checks it.
            CREATE OR REPLACE TEMPORARY VIEW student AS
            SELECT * FROM (VALUES
            """;

    @Test
    void theFileIsWhatCommonsMathSays() throws IOException {
        Path made = Files.createDirectories(Path.of("target", "golden")).resolve("student.sql");
        Files.writeString(made, text());
        assertEquals(Files.readString(made), Files.readString(FILE), () -> "if it should be so, copy " + made);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {1, 1.0001, 1.01, 1.1, 1.5, 1.9, 2, 2.5, 3, 3.7, 4, 5, 7.3, 9, 12, 19.5, 30, 63, 65, 99, 1e3, 1e5
            })
    void everyDegreeHasTheValueOfCommonsMath(double degrees) throws IOException {
        double x = PIECES / degrees;
        int piece = (int) Math.min(Math.floor(x), PIECES - 1);
        double[] terms = read().get(piece);
        double t = 0;
        for (int i = TERMS - 1; i >= 0; i--) {
            t = terms[i] + (x - piece) * t;
        }
        assertEquals(criticalValue(degrees), t, 1e-10 * t);
    }

    private static List<double[]> read() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith("  ("))
                .map(line -> line.replaceAll("[()\\s;]", "").split(","))
                .map(fields -> {
                    double[] terms = new double[TERMS];
                    for (int i = 0; i < TERMS; i++) {
                        terms[i] = Double.parseDouble(fields[i + 1]);
                    }
                    return terms;
                })
                .toList();
    }

    private static String text() {
        List<String> rows = new ArrayList<>();
        for (int piece = 0; piece < PIECES; piece++) {
            List<String> fields = new ArrayList<>(List.of(String.valueOf(piece)));
            for (double term : terms(piece)) {
                fields.add(String.format(Locale.ROOT, "%.14f", term));
            }
            rows.add("  (" + String.join(", ", fields) + ")");
        }
        return HEAD + rows.stream().collect(Collectors.joining(",\n"))
                + "\n) AS pieces(piece, c0, c1, c2, c3, c4, c5);\n";
    }

    /** Through Chebyshev's points of the piece. */
    private static double[] terms(int piece) {
        double[] u = new double[TERMS];
        double[] differences = new double[TERMS];
        for (int i = 0; i < TERMS; i++) {
            u[i] = 0.5 - 0.5 * Math.cos(Math.PI * (2 * i + 1) / (2 * TERMS));
            differences[i] = criticalValue(PIECES / (piece + u[i]));
        }
        for (int order = 1; order < TERMS; order++) {
            for (int i = TERMS - 1; i >= order; i--) {
                differences[i] = (differences[i] - differences[i - 1]) / (u[i] - u[i - order]);
            }
        }
        return new PolynomialFunctionNewtonForm(differences, Arrays.copyOf(u, TERMS - 1)).getCoefficients();
    }

    /** The library's own search, and Newton's steps behind it, as it stops at nine digits. */
    private static double criticalValue(double degrees) {
        TDistribution distribution = new TDistribution(null, degrees);
        double t = distribution.inverseCumulativeProbability(0.975);
        for (int step = 0; step < 3; step++) {
            t -= (distribution.cumulativeProbability(t) - 0.975) / distribution.density(t);
        }
        return t;
    }
}
