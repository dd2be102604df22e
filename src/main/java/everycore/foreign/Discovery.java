package everycore.foreign;

import java.util.ArrayList;
import java.util.List;

/** The runtimes that were found, and those that were not. */
public final class Discovery {
    /**
     * A runtime that can't be measured.
     *
     * @param reason what is missing and what to install, or what went wrong
     * @param broken whether it is there but doesn't work
     */
    public record Skipped(String name, String reason, boolean broken) {}

    private final List<ForeignRuntime> found = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    void found(ForeignRuntime runtime) {
        found.add(runtime);
    }

    void missing(String name, String whatToInstall) {
        skipped.add(new Skipped(name, whatToInstall, false));
    }

    void broken(String name, String reason) {
        skipped.add(new Skipped(name, reason, true));
    }

    public List<ForeignRuntime> runtimes() {
        return List.copyOf(found);
    }

    public List<Skipped> skipped() {
        return List.copyOf(skipped);
    }
}
