package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.machine.Machine.Cache;
import java.util.List;
import org.junit.jupiter.api.Test;

class CacheSizesTest {

    @Test
    void eachKindOfCacheIsNamedOnceFromTheCoreOutwards() {
        assertEquals(
                List.of(
                        new Cache(1, "data", 32 * 1024),
                        new Cache(1, "instruction", 32 * 1024),
                        new Cache(2, "unified", 1024 * 1024),
                        new Cache(3, "unified", 22528 * 1024)),
                new CacheSizes(Captured.tree("intel-pstate")).all());
    }

    @Test
    void cachesThatTheKernelHidesAreNone() {
        assertEquals(List.of(), new CacheSizes(Captured.tree("plain-vm")).all());
    }

    @Test
    void brokenDescriptionsAreSkipped() {
        assertEquals(List.of(), new CacheSizes(Captured.tree("broken")).all());
    }
}
