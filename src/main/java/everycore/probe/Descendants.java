package everycore.probe;

import java.lang.reflect.Method;
import java.util.stream.Stream;

/** The processes below this one. */
final class Descendants {
    private Descendants() {}

    /** By reflection, as Java 8 has no handle on processes; there a fork ends when it next speaks to its host. */
    static void end() {
        try {
            Class<?> handle = Class.forName("java.lang.ProcessHandle");
            Method destroy = handle.getMethod("destroyForcibly");
            Object current = handle.getMethod("current").invoke(null);
            for (Object descendant :
                    ((Stream<?>) handle.getMethod("descendants").invoke(current)).toArray()) {
                destroy.invoke(descendant);
            }
        } catch (ReflectiveOperationException e) {
            // Java 8.
        }
    }
}
