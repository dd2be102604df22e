package everycore.tour;

import java.lang.reflect.Method;
import java.util.Optional;

/** Reaches by name what JDK 17 doesn't have. */
final class VirtualThreads {
    private VirtualThreads() {}

    /** Not started; empty before JDK 21. */
    static Optional<Thread> named(String name, Runnable task) {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            Method unstarted = type.getMethod("unstarted", Runnable.class);
            Object named = type.getMethod("name", String.class).invoke(builder, name);
            return Optional.of((Thread) unstarted.invoke(named, task));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
