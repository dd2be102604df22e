package everycore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data goes one way, as the table of the architecture page draws it: no arrow more, no arrow less, none that runs back. */
class ImportDirectionTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "architecture.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern JDK = Pattern.compile("java\\..*|com\\.sun\\.management");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("everycore");

    /** What each package may know beside the JDK and itself, from the bottom up. */
    private final List<Rule> rules;

    private record Rule(String name, Set<String> known) {}

    ImportDirectionTest() throws IOException {
        rules = Page.of(PAGE).tableBelow("arrows").stream()
                .map(row -> new Rule(quoted(row.get(0)).first(), quoted(row.get(1) + row.get(2))))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> eachPackageKnowsWhatThePageDraws() {
        Map<String, Set<String>> known = knownByPackage();
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(), () -> assertEquals(rule.known(), known.get(rule.name()), "in " + PAGE)));
    }

    @Test
    void thePageDrawsEveryPackage() {
        assertEquals(
                knownByPackage().keySet(),
                rules.stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noPackageKnowsOneThatStandsBelowItOnThePage() {
        List<String> names = rules.stream().map(Rule::name).toList();
        for (Rule rule : rules) {
            for (String other : rule.known()) {
                assertTrue(names.indexOf(other) < names.indexOf(rule.name()), rule.name() + " knows " + other);
            }
        }
    }

    @Test
    void noTwoClassesOfAPackageNeedEachOther() {
        Map<String, Set<String>> needed = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            if (!type.getPackageName().endsWith("jmh_generated")) {
                needed.computeIfAbsent(file(type), name -> new TreeSet<>()).addAll(neededInItsPackage(type));
            }
        }
        removeWhatIsInNoCircle(needed);
        assertEquals(Set.of(), needed.keySet());
    }

    @Test
    void onlyTheCommandLinePrintsOrExits() {
        noClasses()
                .that()
                // What the probe prints to is of processes of their own, whose stdout their parent reads.
                .resideOutsideOfPackages("everycore.cli", "everycore.probe")
                .and()
                // The main classes of processes of their own, whose stdout their parent reads.
                .doNotHaveSimpleName("RaceProcess")
                .and()
                .doNotHaveSimpleName("PlainFork")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .because("stdout is the result alone")
                .check(CLASSES);
    }

    private Map<String, Set<String>> knownByPackage() {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            Set<String> ofItsPackage = known.computeIfAbsent(ours(type), name -> new TreeSet<>());
            needed(type)
                    .filter(other -> !JDK.matcher(other.getPackageName()).matches())
                    .map(this::drawnAs)
                    .filter(name -> !name.equals(ours(type)))
                    .forEach(ofItsPackage::add);
        }
        return known;
    }

    /** A package of ours by its own name, a library's by the name that the page has for it. */
    private String drawnAs(JavaClass type) {
        String name = type.getPackageName();
        if (name.startsWith("everycore.")) {
            return ours(type);
        }
        return rules.stream()
                .map(Rule::known)
                .flatMap(Collection::stream)
                .filter(library -> name.equals(library) || name.startsWith(library + "."))
                .findFirst()
                .orElse(name);
    }

    /** Without what a record of a sealed type must know: the type. */
    private static Set<String> neededInItsPackage(JavaClass type) {
        Set<String> sealedParents = Arrays.stream(type.reflect().getInterfaces())
                .filter(Class::isSealed)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        return needed(type)
                .filter(other -> other.getPackageName().equals(type.getPackageName()))
                .filter(other -> !sealedParents.contains(other.getSimpleName()))
                .map(ImportDirectionTest::file)
                .filter(file -> !file.equals(file(type)))
                .collect(Collectors.toSet());
    }

    private static void removeWhatIsInNoCircle(Map<String, Set<String>> needed) {
        boolean isDone = false;
        while (!isDone) {
            Set<String> users = Set.copyOf(needed.keySet());
            Set<String> used = needed.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            needed.values().forEach(names -> names.retainAll(users));
            isDone = !needed.entrySet().removeIf(entry -> entry.getValue().isEmpty() || !used.contains(entry.getKey()));
        }
    }

    private static Stream<JavaClass> needed(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(other -> !other.isPrimitive());
    }

    private static String ours(JavaClass type) {
        return type.getPackageName().split("\\.")[1];
    }

    /** The class that gave a file its name. */
    private static String file(JavaClass type) {
        return type.getName().replaceFirst("^everycore\\.", "").replaceFirst("\\$.*", "");
    }

    private static TreeSet<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
