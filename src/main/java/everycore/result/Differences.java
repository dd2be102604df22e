package everycore.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names what two environments differ in, as far as forks of the one can't stand beside forks of the other. */
final class Differences {
    private static final Set<String> OF_NO_MATTER =
            Set.of("machine.stability.loadAverageOneMinute", "machine.memoryBytes", "protocol.budgetSeconds");

    private Differences() {}

    /** Of entries of two runtimes only what all runtimes of a run share. */
    static List<String> between(Environment before, Environment now) {
        boolean oneRuntime = before.runtime().name().equals(now.runtime().name());
        SortedMap<String, String> old = facts(before, oneRuntime);
        SortedMap<String, String> current = facts(now, oneRuntime);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(current.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(old.get(name), current.get(name))) {
                differences.add(name + " was " + shown(old.get(name)) + ", is " + shown(current.get(name)));
            }
        }
        return differences;
    }

    private static String shown(String value) {
        return value == null ? "unknown" : value;
    }

    private static SortedMap<String, String> facts(Environment environment, boolean ofTheRuntime) {
        SortedMap<String, String> facts = new TreeMap<>();
        collect("protocol", Json.MAPPER.valueToTree(environment.protocol()), facts);
        collect("machine", Json.MAPPER.valueToTree(environment.machine()), facts);
        if (ofTheRuntime) {
            collect("runtime", Json.MAPPER.valueToTree(environment.runtime()), facts);
            collect("jvm", Json.MAPPER.valueToTree(environment.jvm()), facts);
        }
        facts.keySet().removeAll(OF_NO_MATTER);
        return facts;
    }

    private static void collect(String name, JsonNode node, Map<String, String> facts) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(name + "." + field.getKey(), field.getValue(), facts));
        } else if (!node.isNull()) {
            facts.put(name, node.isValueNode() ? node.asText() : node.toString());
        }
    }
}
