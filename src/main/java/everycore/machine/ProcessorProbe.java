package everycore.machine;

import everycore.machine.Machine.Processor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor.ProcessorIdentifier;

/** Which processor it is: by Linux' own description of it, which a test can replace, and elsewhere by OSHI. */
final class ProcessorProbe {
    private static final String CPUS = "proc/cpuinfo";
    private static final String BASE_FREQUENCY = "sys/devices/system/cpu/cpu0/cpufreq/base_frequency";
    private static final Pattern IN_THE_NAME = Pattern.compile("@ *(\\d+(?:\\.\\d+)?) *GHz");
    private static final Pattern NUMBER = Pattern.compile("(?:0x)?[0-9a-f]{1,8}");
    private static final int HASH_BYTES = 6;
    private static final Processor NOTHING_KNOWN = new Processor(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Supplier<SystemInfo> oshi;
    private final SystemFiles files;

    ProcessorProbe(Supplier<SystemInfo> oshi, SystemFiles files) {
        this.oshi = oshi;
        this.files = files;
    }

    /** Empty where nothing tells. */
    Optional<Processor> processor() {
        Processor processor = files.has(CPUS) ? ofLinux() : ofOshi();
        return Optional.of(processor).filter(known -> !known.equals(NOTHING_KNOWN));
    }

    private Processor ofLinux() {
        return new Processor(
                number("cpu family").or(() -> number("CPU implementer")),
                number("model").or(() -> number("CPU part")),
                number("stepping").or(this::variantAndRevision),
                files.entry(CPUS, "flags")
                        .or(() -> files.entry(CPUS, "Features"))
                        .map(ProcessorProbe::hash),
                nominalMegahertz(),
                number("microcode"));
    }

    private Processor ofOshi() {
        return new Processor(
                asked(ProcessorIdentifier::getFamily),
                asked(ProcessorIdentifier::getModel),
                asked(ProcessorIdentifier::getStepping),
                Optional.empty(),
                asked(it -> String.valueOf(it.getVendorFreq())).flatMap(hertz -> tens(hertz, 1e-6)),
                Optional.empty());
    }

    private Optional<String> variantAndRevision() {
        return number("CPU variant")
                .flatMap(variant -> number("CPU revision").map(revision -> "r" + variant + "p" + revision));
    }

    private Optional<Integer> nominalMegahertz() {
        return files.entry(CPUS, "model name")
                .map(IN_THE_NAME::matcher)
                .filter(Matcher::find)
                .flatMap(name -> tens(name.group(1), 1000))
                .or(() -> files.value(BASE_FREQUENCY).flatMap(kilohertz -> tens(kilohertz, 1e-3)))
                .or(this::timeStampCounter);
    }

    /** To a guest Linux gives the frequency of the counter as the clock's, and it stays; on bare metal it is the clock's. */
    private Optional<Integer> timeStampCounter() {
        return files.entry(CPUS, "flags")
                .filter(flags -> List.of(flags.split(" ")).containsAll(List.of("hypervisor", "constant_tsc")))
                .flatMap(flags -> files.entry(CPUS, "cpu MHz"))
                .flatMap(megahertz -> tens(megahertz, 1));
    }

    private Optional<String> number(String key) {
        return files.entry(CPUS, key).filter(value -> NUMBER.matcher(value).matches());
    }

    private Optional<String> asked(Function<ProcessorIdentifier, String> question) {
        return Attempt.at(() ->
                        question.apply(oshi.get().getHardware().getProcessor().getProcessorIdentifier()))
                .flatMap(HardwareProbe::tidy);
    }

    private static Optional<Integer> tens(String number, double megahertz) {
        return Attempt.at(() -> 10 * (int) Math.round(Double.parseDouble(number) * megahertz / 10))
                .filter(clock -> clock > 0);
    }

    private static String hash(String flags) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(" ", new TreeSet<>(List.of(flags.split("\\s+"))))
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
