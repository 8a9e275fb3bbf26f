package org.refugia.serve;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.scenario.Draft;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

/**
 * What somebody wants to see run: a scenario with numbers moved, how often, and on which random numbers.
 *
 * @param name        the scenario's file, as it is called below the folder of scenarios
 * @param scenario    the scenario with its changes
 * @param replicates  replicates of each variant, 1 … {@value #MOST_REPLICATES}
 * @param seed        seed of all random numbers
 */
record Wish(String name, Draft scenario, int replicates, long seed) {
    /** Replicates of each variant that a page may ask for. */
    static final int MOST_REPLICATES = 200;

    private static final int MOST_PEOPLE = 1 << 28;
    private static final int LONGEST_VALUE = 40;

    /**
     * Reads a wish. Only numbers that have a slider can be set, so that no wish names a file or anything else.
     *
     * @throws Refusal       if it is malformed, or the scenario is not there
     * @throws InvalidInput  if the scenario cannot be read, or a number is none
     */
    static Wish of(JsonObject json, ScenarioShelf shelf) {
        String name = text(json, "scenario");
        Path file = shelf.file(name);
        ScenarioFile read = ScenarioReader.read(file, Overrides.NONE);
        int own = read.any().population().agents();
        int people = (int) whole(json, "people", 1, MOST_PEOPLE).orElse(own);
        Overrides overrides = new Overrides(
                set(json, read), List.of(), List.of(), people == own ? OptionalInt.empty() : OptionalInt.of(people));
        return new Wish(
                name,
                Draft.of(file, overrides),
                (int) whole(json, "replicates", 1, MOST_REPLICATES).orElse(1),
                whole(json, "seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(1));
    }

    private static Map<String, String> set(JsonObject json, ScenarioFile read) {
        if (!json.has("set")) {
            return Map.of();
        }
        if (!json.get("set").isJsonObject()) {
            throw malformed("set", "an object of paths and values");
        }
        Map<String, Slider> sliders = Slider.of(read).stream()
                .collect(Collectors.toMap(each -> each.parameter().path(), each -> each, (a, b) -> a));
        Map<String, String> set = new LinkedHashMap<>();
        json.getAsJsonObject("set").asMap().forEach((path, value) -> {
            Slider slider = sliders.get(path);
            if (slider == null) {
                throw refused(path, "is no number of this scenario that has a range");
            }
            String text = value instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
            double number = text.length() > LONGEST_VALUE
                    ? Double.NaN
                    : slider.unit().parse(text).orElse(Double.NaN);
            if (!Double.isFinite(number)) {
                throw refused(path, "must be " + slider.unit().allowed());
            }
            set.put(path, slider.unit().format(number));
        });
        return set;
    }

    private static InvalidInput refused(String path, String message) {
        return new InvalidInput(Problem.error("page", path, message));
    }

    private static Refusal malformed(String key, String expected) {
        return new Refusal(Refusal.MALFORMED, "`%s` must be %s".formatted(key, expected));
    }

    static String text(JsonObject json, String key) {
        if (json.get(key) instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw malformed(key, "a text");
    }

    private static OptionalLong whole(JsonObject json, String key, long least, long most) {
        JsonElement element = json.get(key);
        if (element == null || element.isJsonNull()) {
            return OptionalLong.empty();
        }
        try {
            long number = Long.parseLong(element.getAsString());
            if (number >= least && number <= most) {
                return OptionalLong.of(number);
            }
        } catch (RuntimeException noNumber) {
            // told below, as for a number that is out of range
        }
        throw malformed(key, "a whole number from %d to %d".formatted(least, most));
    }

    /** Whether anything is changed but the number of people. */
    boolean isChanged() {
        return !scenario.overrides().set().isEmpty();
    }

    /** The command that does the same, without the program's name. */
    List<String> arguments() {
        Overrides overrides = scenario.overrides();
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                scenario.file().toString(),
                "--replicates",
                Integer.toString(replicates),
                "--seed",
                Long.toString(seed)));
        overrides.people().ifPresent(people -> arguments.addAll(List.of("--people", Integer.toString(people))));
        overrides
                .set()
                .forEach((path, value) -> arguments.addAll(List.of("--set", path + "=" + value.replace(" ", ""))));
        return arguments;
    }
}
