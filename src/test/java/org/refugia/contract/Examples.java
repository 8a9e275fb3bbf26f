package org.refugia.contract;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.refugia.parameter.Param;
import org.refugia.parameter.Unit;
import org.refugia.random.Distribution;
import org.refugia.scenario.Vocabulary;
import org.refugia.shock.Shock;
import org.refugia.world.BySegment;
import org.refugia.world.Moment;
import org.refugia.world.Pick;

/** Shocks as a scenario writes them, made from their descriptors, so that a new word is covered without another edit. */
public final class Examples {
    /** Ban that reversals reverse and other regions follow. */
    static final String TARGET =
            "{id: target, type: ban, platform: old, where: [north]," + " from: 2025-01-04, until: 2025-01-07}";

    private Examples() {}

    /** Words of a kind. */
    public static Vocabulary.Words words(Class<?> kind) {
        return Vocabulary.kinds().stream()
                .filter(words -> words.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a parameter is written as a number. */
    public static boolean isNumber(Class<?> type) {
        return type == double.class
                || type == int.class
                || type == OptionalDouble.class
                || type == Distribution.class
                || type == BySegment.class;
    }

    /** Key of a parameter in the file. */
    public static String key(RecordComponent component) {
        String key = component.getAnnotation(Param.class).key();
        return key.isEmpty()
                ? component.getName().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase()
                : key;
    }

    /** How strongly a shock acts: every number but time spans. */
    static List<RecordComponent> strengths(Class<? extends Record> shock) {
        return List.of(shock.getRecordComponents()).stream()
                .filter(component -> isNumber(component.getType()))
                .filter(component -> component.getAnnotation(Param.class).unit() != Unit.DAYS)
                .toList();
    }

    /** A shock that acts between 3 o'clock on 8 January and 12 January, with all its numbers at their full strength. */
    static String strong(String word) {
        return shock(word, "1");
    }

    /** The same shock with every strength 0. */
    static String powerless(String word) {
        return shock(word, "0");
    }

    private static String shock(String word, String strength) {
        List<String> parts = new ArrayList<>(List.of("id: example", "type: " + word));
        boolean begun = false;
        for (RecordComponent component : words(Shock.class).words().get(word).getRecordComponents()) {
            Class<?> type = component.getType();
            Param param = component.getAnnotation(Param.class);
            boolean isList = type == List.class && !component.getName().equals("platforms");
            if (component.getName().equals("id") || isList || type == Optional.class) {
                continue;
            }
            if (type == Moment.class) {
                parts.add(key(component) + (begun ? ": 2025-01-12" : ": 2025-01-08T03:00"));
                begun = true;
            } else if (component.getName().equals("platforms")) {
                parts.add("platforms: [old, rival]");
            } else if (type == Pick.class) {
                parts.add(key(component) + ": {by: number, count: " + (strength.equals("0") ? 0 : 50) + "}");
            } else if (component.getName().equals("most")) {
                parts.add("most: " + (strength.equals("0") ? "1e9" : "1") + " people");
            } else if (isNumber(type)) {
                parts.add(key(component) + ": "
                        + (param.unit() == Unit.DAYS ? "2 d" : param.unit().format(Double.parseDouble(strength))));
            } else if (param.refers() == Param.Reference.PLATFORM) {
                parts.add(key(component) + ": old");
            } else if (param.refers() == Param.Reference.SHOCK) {
                parts.add(key(component) + ": target");
            } else if (param.def().equals(Param.REQUIRED)) {
                throw new IllegalStateException("an example can be made of every shock, but not of " + word);
            }
        }
        return "{" + String.join(", ", parts) + "}";
    }
}
