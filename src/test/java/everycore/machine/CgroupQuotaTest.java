package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CgroupQuotaTest {

    @ParameterizedTest
    @CsvSource({"container-quota, 1.5", "nested-groups, 2.5", "cgroup-v1, 0.5", "cgroup-v1-container, 2.0"})
    void quotaIsTheTightestOfAllGroupsAround(String name, double cpus) {
        assertEquals(Optional.of(cpus), new CgroupQuota(Captured.tree(name)).cpus());
    }

    @ParameterizedTest
    @ValueSource(strings = {"container-unlimited", "intel-pstate", "plain-vm", "broken"})
    void noLimitIsNoQuota(String name) {
        assertEquals(Optional.empty(), new CgroupQuota(Captured.tree(name)).cpus());
    }
}
