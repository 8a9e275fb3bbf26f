package org.refugia.population;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.random.Distribution;

/**
 * Who takes part.
 *
 * @param agents         number of simulated users
 * @param represents     how many people they stand for together; 0: as many as there are agents [people]
 * @param regions        fraction of the users in each region [1]
 * @param segments       groups of users who weigh platforms alike, by name
 * @param languages      fraction of the users who speak each language [1]
 * @param switchingCost  one-off cost of moving for good, differing between users [utils]
 */
public record PopulationSpec(
        @Param(value = "number of simulated users", min = 1, max = 1 << 28)
        int agents,

        @Param(
                value = "how many people the agents stand for together (default: one each)",
                unit = Unit.PEOPLE,
                def = "0 people",
                min = 0,
                source = "convention")
        double represents,

        @Param(
                value = "fraction of the users in each region; sums to 100 %",
                unit = Unit.SHARE,
                def = "{everywhere: 100 %}",
                min = 0,
                max = 1,
                source = "convention")
        Map<String, Double> regions,

        @Param(
                value = "groups of users who weigh platforms alike; shares sum to 100 %",
                def = "{everybody: {share: 100 %}}",
                source = "convention")
        Map<String, Segment> segments,

        @Param(
                value = "fraction of the users who speak each language; sums to 100 %",
                unit = Unit.SHARE,
                def = "{en: 100 %}",
                min = 0,
                max = 1,
                source = "convention")
        Map<String, Double> languages,

        @Param(
                value = "one-off cost of moving for good",
                unit = Unit.UTILS,
                def = "{dist: uniform, from: 0 utils, to: 10 utils}",
                min = 0,
                source = "design of the model, docs/ODD.md section 7.6")
        Distribution switchingCost) {
    public PopulationSpec {
        Require.atLeast(1, "agents", agents);
        Require.atLeast(0, "represents", represents);
        Require.that(segments.size() <= Byte.MAX_VALUE, "at most 127 segments");
        Require.that(languages.size() <= Byte.MAX_VALUE, "at most 127 languages");
        Require.that(regions.size() <= Byte.MAX_VALUE, "at most 127 regions");
        regions = Collections.unmodifiableMap(new LinkedHashMap<>(regions));
        segments = Collections.unmodifiableMap(new LinkedHashMap<>(segments));
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    }

    /** How many people one agent stands for. */
    public double peoplePerAgent() {
        return represents == 0 ? 1 : represents / agents;
    }
}
