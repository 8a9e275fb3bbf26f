package org.refugia.property;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refugia.contract.Examples;
import org.refugia.parameter.Param;
import org.refugia.parameter.Unit;
import org.refugia.scenario.Vocabulary;
import org.refugia.shock.Shock;
import org.refugia.world.Moment;
import org.refugia.world.Pick;
import org.refugia.world.PlatformSpec;

/** Shocks as a scenario writes them, made at random from their descriptors: a new word is covered without an edit. */
final class RandomShock {
    /** What reversals reverse and copycats follow. */
    static final String TARGET = "target";

    private final Lots lots;
    private final List<String> platforms;
    private final PlatformSpec powerlessOn;

    /** Shocks of any strength on some of the platforms. */
    RandomShock(Lots lots, List<String> platforms) {
        this(lots, platforms, null);
    }

    /** Shocks on the first platform; without any strength if it is given, with the goals it has reached already. */
    RandomShock(Lots lots, List<String> platforms, PlatformSpec powerlessOn) {
        this.lots = lots;
        this.platforms = platforms;
        this.powerlessOn = powerlessOn;
    }

    static Vocabulary.Words words() {
        return Examples.words(Shock.class);
    }

    /** A ban for others to hang on. */
    String target() {
        String kind = lots.oneOf("ban, enforcement: 90 %", "ban, enforcement: 40 %, circumvention: 20 %");
        return "{id: %s, type: %s, platform: old, from: %s, until: %d h}"
                .formatted(TARGET, kind, date(2, 6), 12 + lots.below(96));
    }

    String of(String word, String id) {
        List<String> parts = new ArrayList<>(List.of("id: " + id, "type: " + word));
        for (RecordComponent component : words().words().get(word).getRecordComponents()) {
            String value = component.getName().equals("id") ? null : value(word, component);
            boolean mayBeLeftOut = !component.getAnnotation(Param.class).def().equals(Param.REQUIRED);
            if (value != null && !(mayBeLeftOut && powerlessOn == null && lots.chance(0.3))) {
                parts.add(Examples.key(component) + ": " + value);
            }
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private String value(String word, RecordComponent component) {
        Param param = component.getAnnotation(Param.class);
        Class<?> type = component.getType();
        if (param.refers() == Param.Reference.SHOCK) {
            return TARGET;
        } else if (param.refers() == Param.Reference.REGION) {
            boolean one = !component.getName().equals("between");
            return one ? lots.oneOf("[north]", "[north, south]", null) : lots.oneOf("[north, south]", null);
        } else if (param.refers() == Param.Reference.PLATFORM) {
            return type == List.class ? lots.shuffled(platforms).subList(0, 2).toString() : platform();
        } else if (type == Optional.class) {
            return powerlessOn == null ? date(7, 10) : null;
        } else if (type == Moment.class) {
            boolean starts =
                    param.def().equals(Param.REQUIRED) && List.of("from", "at").contains(component.getName());
            return starts ? date(2, 10) : 6 + lots.below(120) + " h";
        } else if (type == Pick.class) {
            int count = powerlessOn == null ? 1 + lots.below(20) : 0;
            return "{by: number, count: " + count + lots.oneOf(", order: best-connected}", "}");
        } else if (type == boolean.class) {
            return String.valueOf(powerlessOn == null && lots.chance(0.5));
        }
        return Examples.isNumber(type) ? param.unit().format(number(word, component.getName(), param)) : null;
    }

    private String platform() {
        return powerlessOn == null ? platforms.get(lots.below(platforms.size())) : platforms.get(0);
    }

    private double number(String word, String name, Param param) {
        if (param.unit() == Unit.DAYS) {
            return lots.between(0.5, 6);
        } else if (param.unit() == Unit.PEOPLE) {
            return powerlessOn == null ? lots.below(100) : 1e6;
        } else if (powerlessOn == null) {
            return lots.between(Math.max(-1, param.min()), Math.min(1, param.max()));
        } else if (name.equals("to")) {
            return word.equals("translation") ? powerlessOn.translation() : powerlessOn.moderation();
        }
        return 0;
    }

    private String date(int first, int last) {
        return "2025-01-%02dT%02d:00".formatted(first + lots.below(last - first + 1), lots.oneOf(0, 0, lots.below(24)));
    }
}
