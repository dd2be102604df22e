package everycore.machine;

import java.lang.management.ManagementFactory;

/** Answers which virtual machine this process runs in. */
public final class JvmProbe {

    private JvmProbe() {}

    public static Jvm current() {
        HotSpotOptions options = HotSpotOptions.ofThisJvm();
        return new Jvm(
                System.getProperty("java.runtime.name", ""),
                System.getProperty("java.version", ""),
                System.getProperty("java.vendor", ""),
                System.getProperty("java.vm.name", ""),
                withoutBuilder(System.getProperty("java.vm.version", "")),
                HomeDirectory.withoutHome(System.getProperty("java.home", "")),
                Flags.shareable(ManagementFactory.getRuntimeMXBean().getInputArguments()),
                options.garbageCollector(),
                options.lockingMode(),
                options.compactObjectHeaders());
    }

    /** A JDK that somebody built at home carries the builder's name: 21-internal-adhoc.alice.jdk. */
    static String withoutBuilder(String version) {
        return version.replaceAll("adhoc\\..*", "adhoc");
    }
}
