package everycore.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where HotSpot puts the fields of the objects that JMH makes, which are of subclasses of ours. */
class PaddingTest {
    private static final int TWO_LINES = 128;

    private static final List<String> READ = List.of("lock", "fairLock", "atomicBalance", "adderBalance");
    private static final List<String> WRITTEN = List.of("volatileBalance", "balance");

    @Test
    void whatIsReadLiesTwoLinesInFrontOfWhatIsWritten() throws Exception {
        for (Class<?> state : List.of(made("BalanceBenchmark"), made("LayoutBenchmark_Apart"))) {
            long read = offsets(state, READ).max(Long::compare).orElseThrow();
            long written = offsets(state, WRITTEN).min(Long::compare).orElseThrow();
            assertTrue(written - read >= TWO_LINES, state + ": " + read + " and " + written);
        }
    }

    @Test
    void noOtherObjectLiesInTheTwoLinesBehindWhatIsWritten() throws Exception {
        for (String name : List.of("BalanceBenchmark", "LayoutBenchmark_Apart", "LayoutBenchmark_Beside")) {
            Class<?> state = made(name);
            long written = offsets(state, WRITTEN).max(Long::compare).orElseThrow();
            long last =
                    fields(state).map(PaddingTest::offset).max(Long::compare).orElseThrow();
            assertTrue(last - written >= TWO_LINES, state + ": " + written + " and " + last);
        }
    }

    @Test
    void besideIsWithinALineOfTheHeader() throws Exception {
        assertTrue(offsets(made("LayoutBenchmark_Beside"), List.of("lock", "volatileBalance", "balance"))
                .allMatch(offset -> offset < 64));
    }

    private static Class<?> made(String state) throws ClassNotFoundException {
        return Class.forName("everycore.benchmarks.jmh_generated." + state + "_jmhType");
    }

    private static Stream<Long> offsets(Class<?> state, Collection<String> names) {
        return fields(state).filter(field -> names.contains(field.getName())).map(PaddingTest::offset);
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, it -> it != Object.class, Class::getSuperclass)
                .flatMap(it -> Arrays.stream(it.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    private static long offset(Field field) {
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field unsafe = type.getDeclaredField("theUnsafe");
            unsafe.setAccessible(true);
            return (long) type.getMethod("objectFieldOffset", Field.class).invoke(unsafe.get(null), field);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
