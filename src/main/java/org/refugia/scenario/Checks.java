package org.refugia.scenario;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.refugia.choice.Imitation;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Unit;
import org.refugia.population.Role;
import org.refugia.shock.ProminentMove;
import org.refugia.shock.Shock;
import org.refugia.world.Pick;
import org.refugia.world.PlatformSpec;
import org.refugia.world.Platforms;

/** Relations between the parts of a scenario, checked once all parts are read. */
final class Checks {
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern PATTERN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

    private final Scenario scenario;
    private final Binder binder;
    private final List<Problem> problems;

    Checks(Scenario scenario, Binder binder, List<Problem> problems) {
        this.scenario = scenario;
        this.binder = binder;
        this.problems = problems;
    }

    /** Whether a text has the form of ids and names: letters, digits and hyphens. */
    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    /**
     * Checks everything.
     *
     * @param checked  a scenario whose ties were looked at before; null: none
     */
    void run(Scenario checked) {
        if (!new ScalingChecks(scenario, binder, problems).pass()) {
            return;
        }
        if (!scenario.schema().equals("scenario/1")) {
            error("schema", "is '%s', must be scenario/1".formatted(scenario.schema()));
        }
        if (!isWord(scenario.id())) {
            error(
                    "id",
                    "is '%s', must be letters, digits and hyphens, such as us-tiktok-2025".formatted(scenario.id()));
        }
        names("population.segments", scenario.population().segments().keySet());
        names("population.regions", scenario.population().regions().keySet());
        segments();
        platforms();
        listed();
        new ShockChecks(scenario, binder, problems).run();
        new EffectChecks(scenario, binder, problems).run();
        outputs();
        observations();
        patterns();
        int agents = scenario.population().agents();
        boolean isKnown = checked != null
                && scenario.network().equals(checked.network())
                && agents == checked.population().agents();
        if (!isKnown) {
            problems.addAll(scenario.network().check(agents, binder.place("network")));
        }
    }

    private void error(String path, String message) {
        problems.add(Problem.error(binder.place(path), path, message));
    }

    private void note(String path, String message) {
        problems.add(Problem.note(binder.place(path), path, message));
    }

    private void segments() {
        scenario.population().segments().forEach((name, segment) -> {
            boolean posts = segment.posts().quantile(0.999) > 0;
            if (posts && segment.role() == Role.VIEWER) {
                note(
                        "population.segments." + name,
                        "viewers do not post: `posts` does nothing without `role: creator`");
            }
        });
    }

    private void names(String path, Iterable<String> names) {
        for (String name : names) {
            if (!isWord(name) || List.of("all", "others", "value").contains(name)) {
                error(path + "." + name, "a name is letters, digits and hyphens, and none of `all`, `others`, `value`");
            }
        }
    }

    private void platforms() {
        int count = scenario.platforms().size();
        if (count < 1 || count > Platforms.MOST) {
            error("platforms", "there are %d, must be 1 to %d".formatted(count, Platforms.MOST));
        }
        double homes = 0;
        for (Map.Entry<String, PlatformSpec> entry : scenario.platforms().entrySet()) {
            String path = "platforms." + entry.getKey();
            if (!isWord(entry.getKey()) || List.of("all", "outside").contains(entry.getKey())) {
                error(path, "an id is letters, digits and hyphens, and neither `all` nor `outside`");
            }
            for (String language : entry.getValue().languages()) {
                if (!scenario.population().languages().containsKey(language)) {
                    note(path + ".languages", "nobody in this population speaks '%s'".formatted(language));
                }
            }
            homes += entry.getValue().home().orElse(0);
        }
        if (homes > 1 + 1e-9) {
            error("platforms", "homes sum to %s, must be at most 100 %%".formatted(Unit.SHARE.format(homes)));
        }
    }

    /** What is listed user by user must fit the number of agents. */
    private void listed() {
        int agents = scenario.population().agents();
        int listed = scenario.registration().listed();
        if (listed != 0 && listed != agents) {
            error(
                    "registration.thresholds",
                    "there are %d, must be one for each of the %d agents".formatted(listed, agents));
        }
        movers();
        scenario.platforms().forEach((id, platform) -> {
            within("platforms." + id + ".first_adopters", platform.firstAdopters(), agents);
            within("platforms." + id + ".zealots", platform.zealots(), agents);
            if (!platform.zealots().isNobody() && !(scenario.choice().homing() instanceof Imitation)) {
                note("platforms." + id + ".zealots", "does nothing: only `homing: imitate` heeds it");
            }
        });
    }

    private void movers() {
        for (Shock shock : scenario.shocks()) {
            if (shock instanceof ProminentMove move) {
                within(
                        "shocks." + move.id() + ".who",
                        move.who(),
                        scenario.population().agents());
            }
        }
    }

    private void within(String path, Pick pick, int agents) {
        if (pick instanceof Pick.Listed listed) {
            listed.users().stream()
                    .filter(user -> user >= agents)
                    .findFirst()
                    .ifPresent(user -> error(
                            path + ".users",
                            "found user %d, must be numbers from 0 to %d".formatted(user, agents - 1)));
        } else if (pick instanceof Pick.Count count && count.count() > agents) {
            error(path + ".count", "is %d, must be at most %d, the number of agents".formatted(count.count(), agents));
        }
    }

    private void outputs() {
        List<String> known = List.copyOf(Vocabulary.allMeasures().keySet());
        for (String measure : scenario.outputs().measures()) {
            unlessKnown("outputs.measures", measure, known);
        }
        for (String way : scenario.outputs().by()) {
            unlessKnown("outputs.by", way, Outputs.WAYS);
        }
    }

    private void unlessKnown(String path, String word, List<String> known) {
        if (!known.contains(word)) {
            error(
                    path,
                    "found '%s', must be one of %s%s"
                            .formatted(word, String.join(", ", known), Suggest.didYouMean(word, known)));
        }
    }

    private void patterns() {
        Set<String> ids = new HashSet<>();
        for (ObservedPattern pattern : scenario.patterns()) {
            String path = "patterns." + pattern.id();
            if (!PATTERN_ID.matcher(pattern.id()).matches()) {
                error(path, "an id is letters, digits and hyphens, such as P9 or P9-a-week-later");
            }
            if (!ids.add(pattern.id())) {
                error(path, "there are two patterns of this id");
            }
        }
    }

    private void observations() {
        Set<String> ids = new HashSet<>();
        for (Observation observation : scenario.observations()) {
            String path = "observations." + observation.id();
            if (!ids.add(observation.id())) {
                error(path, "there are two observations of this id");
            }
            Vocabulary.Measure measure = Vocabulary.allMeasures().get(observation.measure());
            if (measure != null && !measure.isPerPlatform()) {
                error(
                        path + ".measure",
                        "`%s` is not measured for a platform, so it cannot be compared"
                                .formatted(observation.measure()));
            }
            unlessKnown(
                    path + ".measure",
                    observation.measure(),
                    List.copyOf(Vocabulary.allMeasures().keySet()));
            if (observation.cohort() != null && !observation.measure().equals("dau")) {
                error(
                        path + ".cohort",
                        "only `dau` can be restricted to a cohort, not `" + observation.measure() + "`");
            }
            if (!scenario.outputs().measures().contains(observation.measure())) {
                note(
                        path,
                        "outputs.measures leaves out `%s`, so it cannot be compared".formatted(observation.measure()));
            }
            LocalDate first = observation.data().values().firstKey();
            LocalDate last = observation.data().values().lastKey();
            if (first.isBefore(scenario.time().start())
                    || !last.isBefore(scenario.time().end())) {
                note(
                        path,
                        "runs from %s to %s; only dates from %s to before %s can be compared"
                                .formatted(
                                        first,
                                        last,
                                        scenario.time().start(),
                                        scenario.time().end()));
            }
        }
    }
}
