package everycore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuntimeTitleTest {
    private static final LanguageRuntime WITH_GIL = freeThreaded(true);

    @Test
    void isWhatTheFileCallsIt() throws JsonProcessingException {
        assertEquals("C++", titleOf(new LanguageRuntime("cpp", "12.2.0", "threads", Optional.empty()), "C++"));
    }

    @Test
    void isNoNameOfAJvm() throws JsonProcessingException {
        LanguageRuntime java = new LanguageRuntime("java", "17.0.15", "threads", Optional.empty());
        assertEquals("Java", titleOf(java, "OpenJDK 64-Bit Server VM"));
    }

    @Test
    void isTheNameWhereTheFileHasNone() throws JsonProcessingException {
        assertEquals("go", titleOf(new LanguageRuntime("go", "1.25", "threads", Optional.empty()), null));
    }

    @Test
    void saysTheGilOfAFreeThreadedBuildEvenWhereAnOlderFileDidNot() throws JsonProcessingException {
        assertEquals("CPython 3.14.0t threads with GIL", titleOf(WITH_GIL, "CPython 3.14.0t threads"));
        assertEquals("CPython 3.14.0t threads with GIL", titleOf(WITH_GIL, "CPython 3.14.0t threads with GIL"));
        assertEquals(
                "CPython 3.14.0t threads without GIL",
                titleOf(freeThreaded(false), "CPython 3.14.0t threads without GIL"));
    }

    @Test
    void saysNothingOfTheGilOfAnOrdinaryBuild() throws JsonProcessingException {
        LanguageRuntime ordinary = new LanguageRuntime("cpython", "3.13.0", "threads", Optional.of(true));
        assertEquals("CPython 3.13.0 threads", titleOf(ordinary, "CPython 3.13.0 threads"));
    }

    @Test
    void standsInTheFileOnce() {
        String text = Json.text(new LanguageRuntime("cpp", "12.2.0", "threads", Optional.empty(), "C++"));
        assertTrue(text.contains("cpp"), text);
        assertFalse(text.contains("C++"), text);
    }

    private static LanguageRuntime freeThreaded(boolean gil) {
        return new LanguageRuntime("cpython", "3.14.0t", "threads", Optional.of(gil));
    }

    /** As it comes back from a file. */
    private static String titleOf(LanguageRuntime runtime, String vmName) throws JsonProcessingException {
        Entry entry = Fixtures.fork("spin", 1, List.of(1.0), Map.of())
                .withEnvironment(Fixtures.environment(2).forRuntime(runtime));
        ObjectNode json = Json.MAPPER.valueToTree(entry);
        if (vmName != null) {
            json.put("vmName", vmName);
        }
        return Json.MAPPER
                .treeToValue(json, Entry.class)
                .runtime()
                .orElseThrow()
                .title();
    }
}
