package org.refugia.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.choice.Choice;
import org.refugia.choice.ContentSupply;
import org.refugia.choice.Habit;
import org.refugia.choice.Registration;
import org.refugia.network.Network;
import org.refugia.network.TieFile;
import org.refugia.parameter.Param;
import org.refugia.population.PopulationSpec;
import org.refugia.shock.Shock;
import org.refugia.world.Dynamics;
import org.refugia.world.PlatformSpec;

/**
 * What the model is: one variant of a scenario file, read and checked. Immutable.
 *
 * @param schema        version of the language
 * @param id            short name, used for folders
 * @param title         title for people and charts
 * @param question      the question the scenario answers
 * @param lookFor       what to look for in the results
 * @param sources       where facts and numbers come from
 * @param time          calendar
 * @param population    people
 * @param network       ties
 * @param platforms     platforms by id
 * @param choice        how people choose
 * @param registration  how people come to open accounts
 * @param shocks        what happens when
 * @param observations  what was measured in the real world
 * @param patterns      what was seen in the real world, and is looked for in the results
 * @param outputs       what is written down
 * @param scaledFrom    agents that the scenario was written for, if it is tried out with another number; 0: with these
 */
public record Scenario(
        @Param(value = "version of the language", def = "scenario/1", source = "convention")
        String schema,

        @Param("short name: letters, digits and hyphens") String id,
        @Param("title for people and charts") String title,
        @Param("the question the scenario answers") String question,

        @Param(value = "what to look for in the results", def = "[]")
        List<String> lookFor,

        @Param(value = "where facts and numbers come from", def = "[]")
        List<String> sources,

        @Param("calendar") TimeSpec time,
        @Param("people") PopulationSpec population,

        @Param(value = "ties between people", def = "social")
        Network network,

        @Param("platforms by id") Map<String, PlatformSpec> platforms,
        @Param(value = "how people choose", def = "{}") Choice choice,

        @Param(value = "how people come to open accounts", def = "hazard")
        Registration registration,

        @Param(value = "what happens when", def = "[]") List<Shock> shocks,

        @Param(value = "what was measured in the real world; never read by the model", def = "[]")
        List<Observation> observations,

        @Param(value = "what was seen in the real world; never read by the model, scored after its runs", def = "[]")
        List<ObservedPattern> patterns,

        @Param(value = "what is written down", def = "{}") Outputs outputs,

        @Param(
                value = "agents that the scenario was written for, where `--people` gave it another number; 0: these",
                def = "0",
                min = 0,
                source = "convention")
        int scaledFrom) {
    public Scenario {
        platforms = Collections.unmodifiableMap(new LinkedHashMap<>(platforms));
        shocks = List.copyOf(shocks);
        observations = List.copyOf(observations);
        patterns = List.copyOf(patterns);
    }

    /** How fast users and platforms change by themselves, from the terms and rules in use. */
    public Dynamics dynamics() {
        Habit habit = choice.term(Habit.class, new Habit(0, 7, 35));
        ContentSupply content = choice.term(ContentSupply.class, new ContentSupply(0, 14, 0.1));
        return new Dynamics(
                habit.buildDays(),
                habit.fadeDays(),
                content.halfLifeDays(),
                registration.memoryDays(),
                registration.creatorWeight(),
                registration.storeWindowDays(),
                choice.waiting().retry(),
                choice.terms().values().stream().anyMatch(Habit.class::isInstance) || !shocks.isEmpty());
    }

    /** Whether it is tried out with another number of agents than it was written for. */
    public boolean isScaled() {
        return scaledFrom > 0;
    }

    /** Whether it can be tried out with another number of agents; not if it says who is who, one by one. */
    public boolean canBeScaled() {
        return !(network instanceof TieFile) && registration.listed() == 0;
    }

    /** Title of a platform. */
    public String platformTitle(String platform) {
        String title = platforms.get(platform).title();
        return title.isEmpty() ? platform : title;
    }
}
