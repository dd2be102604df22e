package everycore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AddressTest {
    /** An array of bytes is a header of at most 24 bytes and its elements, rounded up to the alignment of objects. */
    private static final int LENGTH = 1000;

    private static final int PAGE = 4096;
    private static final String ABSENT = "absent";

    /** References are the address, the address shifted by 3 and by 6, and uncompressed. */
    @TestFactory
    Stream<DynamicTest> objectsAllocatedOneBehindTheOtherAreAsFarApartAsTheyAreLarge() {
        return Stream.of(
                        "-Xmx64m 1016",
                        "-Xmx5g 1016",
                        "-Xmx64m -XX:-UseCompressedOops 1016",
                        "-Xmx5g -XX:ObjectAlignmentInBytes=64 1024")
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    int size = line.lastIndexOf(' ') + 1;
                    assertEquals(line.substring(size), distance("-XX:+UseSerialGC " + line.substring(0, size - 1)));
                }));
    }

    /** Its references have colours, in high bits on JDK 17 and in low ones on JDK 25. */
    @Test
    void ofZgcTheAddressIsRightOrAbsent() throws Exception {
        String distance = distance("-XX:+UseZGC -Xmx64m");
        assertTrue(List.of("1016", ABSENT).contains(distance), distance);
    }

    private static String distance(String options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(AddressTest.class.getName());
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        child.waitFor();
        return printed.strip();
    }

    /** Prints the distance at which most of some arrays lie from the one before. */
    public static void main(String[] arguments) {
        byte[][] arrays = {new byte[LENGTH], new byte[LENGTH], new byte[LENGTH], new byte[LENGTH], new byte[LENGTH]};
        List<Long> offsets = Arrays.stream(arrays)
                .flatMap(array -> Address.modulo(array, PAGE).stream().boxed())
                .toList();
        System.out.println(
                offsets.size() < arrays.length
                        ? ABSENT
                        : IntStream.range(1, arrays.length)
                                .mapToLong(i -> Math.floorMod(offsets.get(i) - offsets.get(i - 1), PAGE))
                                .sorted()
                                .skip(arrays.length / 2 - 1)
                                .findFirst()
                                .orElseThrow());
    }
}
