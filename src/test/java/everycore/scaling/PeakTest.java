package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import everycore.scaling.Peak.Absence;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** N* is √((1 − σ)/κ): 6 for σ = 0.1 and κ = 0.025, and 12 for 0.28 and 0.005. */
class PeakTest {
    private static final double LEVEL = 0.95;
    private static final UniversalScalabilityLaw SIX = new UniversalScalabilityLaw(0.1, 0.025, 1e8);
    private static final UniversalScalabilityLaw TWELVE = new UniversalScalabilityLaw(0.28, 0.005, 1e8);
    private static final UniversalScalabilityLaw ENDLESS = new UniversalScalabilityLaw(0.1, 0, 1e8);
    private static final UniversalScalabilityLaw FALLING = new UniversalScalabilityLaw(1, 0.1, 1e8);

    /** A thousand draws, so many of which are of another law. */
    private static DrawnLaws drawn(int others, UniversalScalabilityLaw other) {
        return new DrawnLaws(
                Stream.concat(
                                Collections.nCopies(others, other).stream(),
                                Collections.nCopies(1000 - others, SIX).stream())
                        .toList(),
                0);
    }

    private static Absence absence(Peak peak) {
        return peak.absence().orElseThrow();
    }

    @Test
    void isQuotedUpToOneAndAHalfTimesWhatWasMeasured() {
        assertEquals(6, Peak.of(SIX, 4).threads().orElseThrow().value(), 1e-9);
        Absence.OutOfReach far = assertInstanceOf(Absence.OutOfReach.class, absence(Peak.of(SIX, 3)));
        assertEquals(3, far.largest());
        assertEquals(6, far.threads().value(), 1e-9);
    }

    @Test
    void isAtOneThreadAtLeast() {
        assertEquals(new Absence.Falling(), absence(Peak.of(FALLING, 8)));
        assertEquals(new Absence.Falling(), absence(Peak.of(new UniversalScalabilityLaw(0.5, 0.5, 1), 8)));
        assertEquals(new Absence.WithoutCoherency(), absence(Peak.of(ENDLESS, 8)));
    }

    @Test
    void twentyFiveEndlessDrawsOfAThousandLeaveThe95PercentIntervalItsEnd() {
        ConfidenceInterval interval = Peak.of(SIX, drawn(25, ENDLESS), 8, LEVEL)
                .threads()
                .flatMap(Estimate::interval)
                .orElseThrow();
        assertEquals(6, interval.low(), 1e-9);
        assertEquals(6, interval.high(), 1e-9);
        assertEquals(new Absence.PerhapsNone(0.026, 6), rounded(absence(Peak.of(SIX, drawn(26, ENDLESS), 8, LEVEL))));
    }

    @Test
    void ofALawThatRisesForEverIsNotQuotedWhateverItsDraws() {
        assertEquals(new Absence.PerhapsNone(0, 6), rounded(absence(Peak.of(ENDLESS, drawn(0, ENDLESS), 8, LEVEL))));
    }

    @Test
    void isOutOfReachWhereTheEndOfItsIntervalIs() {
        Peak near = Peak.of(SIX, drawn(26, TWELVE), 8, LEVEL);
        assertEquals(
                12, near.threads().flatMap(Estimate::interval).orElseThrow().high(), 1e-9);
        assertInstanceOf(Absence.OutOfReach.class, absence(Peak.of(SIX, drawn(26, TWELVE), 7, LEVEL)));
        assertEquals(
                Optional.of(new Absence.Falling()),
                Peak.of(FALLING, new DrawnLaws(Collections.nCopies(9, FALLING), 0), 8, LEVEL)
                        .absence());
    }

    private static Absence rounded(Absence absence) {
        Absence.PerhapsNone none = assertInstanceOf(Absence.PerhapsNone.class, absence);
        return new Absence.PerhapsNone(none.share(), Math.rint(none.lowest() * 1e6) / 1e6);
    }

    @Test
    void aShareOfDrawsIsOfThoseThatConverged() {
        assertEquals(0.5, new DrawnLaws(List.of(SIX, ENDLESS), 998).shareWithoutCoherency());
    }
}
