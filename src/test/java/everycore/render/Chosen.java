package everycore.render;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;

/** While it fuzzes it makes one of several, so that it does so more often; of what it once found it makes all. */
final class Chosen {
    private static final boolean IS_FUZZING = Boolean.getBoolean("jazzer.hooks");

    private Chosen() {}

    /** To be called last, as what was found once holds no choice. */
    static <T> List<T> of(FuzzedDataProvider data, List<T> all) {
        return IS_FUZZING ? List.of(data.pickValue(all)) : all;
    }
}
