package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import everycore.machine.Machine.Processor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hashes by {@code tr ' ' '\n' | LC_ALL=C sort -u | paste -sd ' ' | tr -d '\n' | sha256sum}. */
class ProcessorProbeTest {
    private static Processor of(String machine) {
        return Captured.machine(machine).processor().orElseThrow();
    }

    @Test
    void aGuestOfAnEpycTellsFamilyModelAndSteppingWhereItsNameTellsNothing() {
        assertEquals(
                new Processor(
                        Optional.of("25"),
                        Optional.of("17"),
                        Optional.of("1"),
                        Optional.of("6a93d771884c"),
                        Optional.of(2600),
                        Optional.of("0x1000065")),
                of("genoa-guest"));
    }

    @Test
    void anArmTellsImplementerPartVariantAndRevision() {
        assertEquals(
                new Processor(
                        Optional.of("0x41"),
                        Optional.of("0xd40"),
                        Optional.of("r0x1p1"),
                        Optional.of("1ea0d7ff221e"),
                        Optional.empty(),
                        Optional.empty()),
                of("graviton3"));
        assertEquals(Optional.of("c7g.large"), Captured.machine("graviton3").product());
    }

    @ParameterizedTest
    @CsvSource({"intel-pstate, 2900", "genoa-guest, 2600"})
    void theNominalClockIsInTheNameOfAnIntelAndIsThatOfTheCounterInAGuest(String machine, int megahertz) {
        assertEquals(Optional.of(megahertz), of(machine).nominalMegahertz());
    }

    @Test
    void anotherFeatureGivesAnotherHash() {
        assertNotEquals(of("intel-pstate").features(), of("amd-boost").features());
    }

    @Test
    void whatNobodyTellsIsAbsent() {
        assertEquals(Optional.empty(), Captured.machine("broken").processor());
    }
}
