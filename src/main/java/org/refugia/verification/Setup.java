package org.refugia.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.refugia.scenario.ScenarioFile;

/**
 * A scenario of {@code scenarios/theory}, one of its variants, and what is set in it.
 *
 * @param file     name of the file, without {@code .yaml}
 * @param variant  name of the variant
 * @param set      values by dotted path, as {@code --set} takes them
 */
public record Setup(String file, String variant, Map<String, String> set) {
    public Setup {
        set = java.util.Collections.unmodifiableMap(new TreeMap<>(set));
    }

    /** A scenario as it stands. */
    static Setup of(String file) {
        return new Setup(file, ScenarioFile.AS_HAPPENED, Map.of());
    }

    Setup variant(String name) {
        return new Setup(file, name, set);
    }

    Setup with(String path, Object value) {
        Map<String, String> more = new LinkedHashMap<>(set);
        more.put(path, String.valueOf(value));
        return new Setup(file, variant, more);
    }

    /** The command that runs it. */
    public String command() {
        StringBuilder text = new StringBuilder("refugia run scenarios/theory/" + file + ".yaml");
        if (!variant.equals(ScenarioFile.AS_HAPPENED)) {
            text.append(" --variant ").append(variant);
        }
        set.forEach((path, value) -> text.append(" --set ")
                .append(value.matches("[\\w.%/-]+") ? path + "=" + value : "'" + path + "=" + value + "'"));
        return text.toString();
    }
}
