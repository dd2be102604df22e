package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;

class JvmProbeTest {

    private final Jvm jvm = JvmProbe.current();

    @Test
    void versionIsTheRunningOne() {
        assertEquals(System.getProperty("java.version"), jvm.version());
    }

    @Test
    void collectorIsKnown() {
        assertTrue(jvm.garbageCollector().isPresent());
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void olderJdkLocksOnTheStack() {
        assertEquals("legacy", jvm.lockingMode().orElseThrow());
    }

    @Test
    @EnabledOnJre(JRE.JAVA_25)
    void newerJdkLocksLightly() {
        assertEquals("lightweight", jvm.lockingMode().orElseThrow());
    }

    @Test
    @EnabledOnJre({JRE.JAVA_17, JRE.JAVA_25})
    void objectHeadersAreKnown() {
        assertTrue(jvm.compactObjectHeaders().isPresent());
    }

    @Test
    void homeHidesTheUser() {
        assertFalse(jvm.home().startsWith(System.getProperty("user.home") + "/"));
    }

    @Test
    void builderOfAnUnofficialJdkIsLeftOut() {
        assertEquals("21-internal-adhoc", JvmProbe.withoutBuilder("21-internal-adhoc.alice.jdk"));
        assertEquals("17.0.15+6-Debian-1deb12u1", JvmProbe.withoutBuilder("17.0.15+6-Debian-1deb12u1"));
    }
}
