package org.refugia.model;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.refugia.choice.HazardRegistration;
import org.refugia.choice.Taste;
import org.refugia.network.WellMixed;
import org.refugia.population.Role;
import org.refugia.population.Segment;
import org.refugia.random.Distribution;
import org.refugia.scenario.Scenario;
import org.refugia.shock.Ban;
import org.refugia.shock.CopycatBan;
import org.refugia.shock.Outage;
import org.refugia.shock.Shock;

/**
 * Memory that a run takes, worked out from its scenario before anything is allocated: rather too much than too little.
 * What does not grow with the number of users is left out.
 *
 * @param ties        graph, which runs on the same people and network share [bytes]
 * @param generation  what making the graph takes beside it and the people, before the other parts are there [bytes]
 * @param people      what never changes about users [bytes]
 * @param state       what changes about them [bytes]
 * @param recorders   what the measures asked for keep of them [bytes]
 */
public record Footprint(long ties, long generation, long people, long state, long recorders) {
    /** Days of which monthly use remembers each time share that changed, with whose it was. */
    private static final double MONTH = 30 * 8;

    /** Tastes that are worth remembering. */
    private static final int TASTES = 1 << 19;

    /** Share of the users who change their ways within a day at a time of shocks. */
    private static final double STIR = 0.75;

    /** A list that grows is so much longer than it needs to be, at most. */
    private static final double GROWTH = 1.5;

    /** Share of the users who open an account within a step at the height of a wave. */
    private static final double WAVE = 0.5;

    /**
     * A part of the world, in bytes of each user.
     *
     * @param bytes  of a user on all platforms; 0 where a scenario does not need it
     */
    private record Part(String where, ToDoubleFunction<Scenario> bytes) {
        static Part of(String where, double bytes, Predicate<Scenario> need) {
            return new Part(where, scenario -> need.test(scenario) ? bytes : 0);
        }

        static Part onPlatforms(String where, double bytes, ToDoubleFunction<Scenario> platforms) {
            return new Part(where, scenario -> bytes * platforms.applyAsDouble(scenario));
        }
    }

    private static final List<Part> PEOPLE = List.of(
            Part.of("segment", 1, scenario -> scenario.population().segments().size() > 1),
            Part.of("region", 1, scenario -> scenario.population().regions().size() > 1),
            Part.of("language", 1, scenario -> scenario.population().languages().size() > 1),
            Part.of("sessions", 4, Footprint::haveSessionsOfTheirOwn),
            Part.onPlatforms("tastes, if remembered", 8, scenario -> remembersTastes(scenario) ? all(scenario) : 0),
            new Part("creators and their posts", scenario -> 8 * creators(scenario)));

    private static final List<Part> STATE = List.of(
            new Part("accounts held and left behind", scenario -> 2 * set(scenario)),
            Part.of("home", 1, scenario -> true),
            Part.onPlatforms("time shares", 4, scenario -> dividesTime(scenario) ? all(scenario) : 0),
            new Part("presence", scenario -> dividesTime(scenario) ? set(scenario) : 0),
            new Part("dark, unaware, moved", scenario -> dark(scenario) > 0 ? 3 * set(scenario) : 0),
            Part.onPlatforms("tried in vain", 4, Footprint::dark),
            Part.onPlatforms("habits", 4, scenario -> keepsHabits(scenario) ? all(scenario) : 0),
            Part.of("step of the habits", 4, Footprint::keepsHabits),
            Part.onPlatforms("registered", 1, scenario -> step(scenario) * open(scenario)),
            Part.onPlatforms("exposure", 4, scenario -> hearsOfContacts(scenario) ? open(scenario) : 0),
            new Part("contacts present", scenario -> hasTies(scenario) ? contacts(scenario) : 0),
            Part.of("zealots", 1, Footprint::hasZealots),
            Part.of("summoned", 1, scenario -> dark(scenario) > 0),
            Part.of("page of the ledger", 4, Footprint::readsDays),
            new Part("pages of the ledger", scenario -> readsDays(scenario) ? STIR * page(scenario) : 0),
            new Part("intentions and changes of presence", Footprint::lists),
            Part.onPlatforms("arrivals, news, registrations", WAVE * 3 * 8, scenario -> open(scenario) > 0 ? 1 : 0));

    private static final List<Part> RECORDERS = List.of(
            Part.onPlatforms("mau", 3 * 4, scenario -> asks(scenario, "mau") ? all(scenario) : 0),
            Part.onPlatforms("mau", MONTH, scenario -> asks(scenario, "mau") ? changing(scenario) : 0),
            Part.of("return-rate", 3 * 4, scenario -> asks(scenario, "return-rate")),
            Part.of("contacts-moved", 4, Footprint::asksForContacts),
            Part.onPlatforms("contacts-moved", 2 * 4, scenario -> asksForContacts(scenario) ? all(scenario) : 0));

    /** The memory of a run. */
    public static Footprint of(Scenario scenario) {
        int size = scenario.population().agents();
        long ties = TieBytes.bytes(scenario.network(), size);
        return new Footprint(
                ties,
                TieBytes.peakBytes(scenario.network(), size) - ties,
                bytes(PEOPLE, scenario),
                bytes(STATE, scenario),
                bytes(RECORDERS, scenario));
    }

    private static long bytes(List<Part> parts, Scenario scenario) {
        double bytes = parts.stream()
                .mapToDouble(part -> part.bytes().applyAsDouble(scenario))
                .sum();
        return (long) Math.ceil(bytes * scenario.population().agents());
    }

    private static boolean haveSessionsOfTheirOwn(Scenario scenario) {
        return scenario.population().segments().values().stream()
                .anyMatch(segment -> !(segment.sessions() instanceof Distribution.Constant));
    }

    private static boolean remembersTastes(Scenario scenario) {
        boolean asksForThem = scenario.choice().terms().values().stream().anyMatch(Taste.class::isInstance)
                || scenario.platforms().values().stream()
                        .anyMatch(platform -> platform.accounts() > 0 && platform.accounts() < 1);
        return asksForThem && (long) scenario.population().agents() * all(scenario) <= TASTES;
    }

    private static double creators(Scenario scenario) {
        return scenario.population().segments().values().stream()
                .filter(segment -> segment.role() == Role.CREATOR)
                .mapToDouble(Segment::share)
                .sum();
    }

    private static int all(Scenario scenario) {
        return scenario.platforms().size();
    }

    /** A set of platforms. */
    private static int set(Scenario scenario) {
        return all(scenario) <= Byte.SIZE ? 1 : 4;
    }

    private static boolean dividesTime(Scenario scenario) {
        return scenario.choice().homing().dividesTime();
    }

    private static boolean keepsHabits(Scenario scenario) {
        return scenario.dynamics().habits();
    }

    private static boolean hasTies(Scenario scenario) {
        return !(scenario.network() instanceof WellMixed);
    }

    private static boolean hearsOfContacts(Scenario scenario) {
        return hasTies(scenario) && scenario.registration() instanceof HazardRegistration;
    }

    private static boolean hasZealots(Scenario scenario) {
        return scenario.platforms().values().stream()
                .anyMatch(platform -> !platform.zealots().isNobody());
    }

    /** Platforms on which somebody has no account yet. */
    private static long open(Scenario scenario) {
        return scenario.platforms().values().stream()
                .filter(platform -> platform.accounts() < 1)
                .count();
    }

    /** A step as a number of a user. */
    private static int step(Scenario scenario) {
        return scenario.time().calendar().steps() < Character.MAX_VALUE ? 2 : 4;
    }

    /** Platforms that go dark for somebody. */
    private static long dark(Scenario scenario) {
        boolean spreads = scenario.shocks().stream().anyMatch(CopycatBan.class::isInstance);
        return spreads
                ? all(scenario)
                : scenario.shocks().stream()
                        .filter(shock -> shock instanceof Ban || shock instanceof Outage)
                        .map(Shock::about)
                        .distinct()
                        .count();
    }

    /** Lanes of 16 bits, two or four of them in a word. */
    private static int contacts(Scenario scenario) {
        return all(scenario) <= 2 ? 4 : 8 * ((all(scenario) + 3) / 4);
    }

    private static boolean asks(Scenario scenario, String measure) {
        return scenario.outputs().measures().contains(measure);
    }

    private static boolean asksForContacts(Scenario scenario) {
        return hasTies(scenario) && (asks(scenario, "contacts-moved") || asks(scenario, "contacts-moved-before"));
    }

    private static boolean readsDays(Scenario scenario) {
        return Set.of("dau", "opens", "retained-share", "mau").stream().anyMatch(each -> asks(scenario, each));
    }

    /** User; shares at first and in all, and those in vain. */
    private static double page(Scenario scenario) {
        return 4 + 2 * 4 * (all(scenario) + dark(scenario));
    }

    /** Time shares that change in a day, by platform. */
    private static double changing(Scenario scenario) {
        return Math.min(1, scenario.choice().reconsider().rate()) * all(scenario);
    }

    /**
     * Intentions (user, share on each platform) and changes of presence (user, two sets) of as many people as decide in one
     * step, in lists that grow by half: everybody where they settle in by themselves. Several workers gather their
     * intentions apart before.
     */
    private static double lists(Scenario scenario) {
        boolean settles = scenario.platforms().values().stream()
                        .noneMatch(platform -> platform.home().isPresent())
                && scenario.platforms().values().stream().anyMatch(platform -> platform.accounts() > 0);
        double rate = scenario.choice().reconsider().rate()
                * scenario.time().calendar().stepDays();
        double share = settles ? 1 : Math.max(Math.min(1, rate), open(scenario) > 0 ? WAVE : 0);
        double intention = 4 + 4 * all(scenario);
        double change = 4 + 2 * set(scenario);
        return share * (GROWTH * (intention + change) + intention);
    }

    /** Of each part the greater one. */
    public Footprint greatest(Footprint other) {
        return new Footprint(
                Math.max(ties, other.ties),
                Math.max(generation, other.generation),
                Math.max(people, other.people),
                Math.max(state, other.state),
                Math.max(recorders, other.recorders));
    }

    /** The most that a run takes beside its graph [bytes]. */
    public long besideTies() {
        return people + Math.max(generation, state + recorders);
    }

    /** The most that a single run takes [bytes]. */
    public long whole() {
        return ties + besideTies();
    }
}
