package everycore;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data goes one way; no arrow runs back. */
class ImportDirectionTest {
    private static final String JMH = "org.openjdk.jmh..";
    private static final String MATHEMATICS = "org.apache.commons.math3..";
    private static final String JSON = "com.fasterxml.jackson..";

    /** What each package may know beside the JDK and itself. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            entry("benchmarks", List.of(JMH)),
            entry("profile", List.of(JMH, "benchmarks", "machine")),
            entry("statistics", List.of(MATHEMATICS)),
            entry("scaling", List.of("statistics", MATHEMATICS)),
            entry("machine", List.of("oshi..")),
            entry("result", List.of("statistics", "machine", JSON)),
            entry("sweep", List.of("result", "statistics")),
            entry("foreign", List.of("sweep", "result", "machine", JSON)),
            entry("tour", List.of("foreign", "sweep", "result", "machine")),
            entry("jmh", List.of("sweep", "result", "machine", "benchmarks", "profile", JMH)),
            entry("run", List.of("sweep", "jmh", "foreign", "report", "render", "result", "machine", JSON)),
            entry("report", List.of("result", "scaling", "statistics", "machine")),
            entry(
                    "render",
                    List.of(
                            "report",
                            "result",
                            "scaling",
                            "statistics",
                            "com.github.freva.asciitable..",
                            "org.apache.commons.csv..")));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("everycore");

    @TestFactory
    Stream<DynamicTest> eachPackageKnowsOnlyWhatStandsBelowIt() {
        return MAY_KNOW.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> classes()
                                .that()
                                .resideInAPackage("everycore." + rule.getKey())
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage(known(rule.getKey(), rule.getValue())))
                                .check(classes)));
    }

    @Test
    void everyPackageHasItsRule() {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : classes) {
            packages.add(
                    type.getPackageName().replaceFirst("^everycore\\.?", "").replaceFirst("\\..*", ""));
        }
        packages.remove("cli");
        assertEquals(new TreeSet<>(MAY_KNOW.keySet()), packages);
    }

    @Test
    void onlyTheCommandLinePrintsOrExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("everycore.cli")
                .and()
                .doNotHaveSimpleName("StandardStreams")
                .and()
                // The main class of a process of its own, whose stdout its parent reads.
                .doNotHaveSimpleName("RaceProcess")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .because("stdout is the result alone")
                .check(classes);
    }

    private static String[] known(String itself, List<String> others) {
        Stream<String> packages = others.stream().map(name -> name.endsWith("..") ? name : "everycore." + name + "..");
        return Stream.concat(Stream.of("everycore." + itself + "..", "java..", "com.sun.management"), packages)
                .toArray(String[]::new);
    }
}
