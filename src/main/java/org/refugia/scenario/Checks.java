package org.refugia.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refugia.choice.Language;
import org.refugia.choice.Reactance;
import org.refugia.choice.UtilityTerm;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Unit;
import org.refugia.population.Role;
import org.refugia.population.Segment;
import org.refugia.random.Draws;
import org.refugia.shock.Attention;
import org.refugia.shock.Ban;
import org.refugia.shock.InstallBlock;
import org.refugia.shock.PlatformOpens;
import org.refugia.shock.Shock;
import org.refugia.shock.Timelines;
import org.refugia.shock.Translation;
import org.refugia.world.Calendar;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;
import org.refugia.world.PlatformSpec;
import org.refugia.world.Platforms;
import org.refugia.world.Window;

/** Relations between the parts of a scenario, checked once all parts are read. */
final class Checks {
    private static final String WORD = "[a-z0-9][a-z0-9-]*";

    private final Scenario scenario;
    private final Binder binder;
    private final List<Problem> problems;

    Checks(Scenario scenario, Binder binder, List<Problem> problems) {
        this.scenario = scenario;
        this.binder = binder;
        this.problems = problems;
    }

    void run() {
        if (!scenario.schema().equals("scenario/1")) {
            error("schema", "is '%s', must be scenario/1".formatted(scenario.schema()));
        }
        if (!scenario.id().matches(WORD)) {
            error(
                    "id",
                    "is '%s', must be letters, digits and hyphens, such as us-tiktok-2025".formatted(scenario.id()));
        }
        names("population.segments", scenario.population().segments().keySet());
        names("population.regions", scenario.population().regions().keySet());
        segments();
        platforms();
        shocks();
        outputs();
        observations();
        problems.addAll(scenario.network().check(scenario.population().agents(), binder.place("network")));
    }

    private void error(String path, String message) {
        problems.add(Problem.error(binder.place(path), path, message));
    }

    private void note(String path, String message) {
        problems.add(Problem.note(binder.place(path), path, message));
    }

    private void segments() {
        double sum = 0;
        for (Segment segment : scenario.population().segments().values()) {
            sum += segment.share();
        }
        if (StrictMath.abs(sum - 1) > 1e-9) {
            error(
                    "population.segments",
                    "shares sum to %s, must be 100 %%".formatted(Unit.SHARE.format(Scalars.rounded(sum))));
        }
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
            if (!name.matches(WORD) || List.of("all", "others", "value").contains(name)) {
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
            if (!entry.getKey().matches(WORD) || List.of("all", "outside").contains(entry.getKey())) {
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

    private void shocks() {
        Calendar calendar = scenario.time().calendar();
        Map<String, Shock> byId = new HashMap<>();
        for (Shock shock : scenario.shocks()) {
            if (!shock.id().matches(WORD)) {
                error("shocks." + shock.id(), "an id is letters, digits and hyphens");
            }
            if (byId.put(shock.id(), shock) != null) {
                error("shocks." + shock.id(), "there are two shocks of this id");
            }
        }
        for (Shock shock : scenario.shocks()) {
            target(shock, byId, calendar);
            window(shock, calendar);
            effect(shock);
        }
    }

    private void target(Shock shock, Map<String, Shock> byId, Calendar calendar) {
        if (shock.target().isEmpty()) {
            return;
        }
        String path = "shocks." + shock.id() + ".reverses";
        Shock target = byId.get(shock.target().get());
        if (!(target instanceof Ban || target instanceof InstallBlock)) {
            error(path, "'%s' is no ban and no install-block, so there is nothing to reverse".formatted(target.id()));
        } else if (shock.starts() instanceof Moment.EndOf && target.ends() instanceof Moment.Never) {
            error(path, "'%s' never ends and no `at` is given: say when the reversal happens".formatted(target.id()));
        } else if (!(shock.starts() instanceof Moment.EndOf) && isFixed(shock.starts()) && isFixed(target.starts())) {
            long at = calendar.seconds(shock.starts(), 0, new Draws(0));
            long from = calendar.seconds(target.starts(), 0, new Draws(0));
            if (at < from) {
                error(
                        path,
                        "comes at %s, before '%s' begins at %s"
                                .formatted(calendar.local(at), target.id(), calendar.local(from)));
            }
        }
    }

    private static boolean isFixed(Moment moment) {
        return !(moment instanceof Moment.Drawn);
    }

    private void window(Shock shock, Calendar calendar) {
        if (!isFixed(shock.starts()) || !isFixed(shock.ends()) || shock.starts() instanceof Moment.EndOf) {
            return;
        }
        String path = "shocks." + shock.id();
        Window window;
        try {
            window = Timelines.of(List.of(new Alone(shock)), calendar, new Draws(0))
                    .window(shock.id());
        } catch (IllegalArgumentException e) {
            error(path, e.getMessage().replace("shocks." + shock.id() + " ", ""));
            return;
        }
        long end = calendar.days() * 86_400L;
        if (window.from() == Window.FOREVER) {
            if (shock instanceof PlatformOpens) {
                return;
            }
            note(path, "begins never, so it does not happen");
        } else if (window.from() >= end) {
            error(
                    path,
                    "begins at %s, must begin before time.end, %s"
                            .formatted(
                                    calendar.local(window.from()),
                                    scenario.time().end()));
        } else if (window.from() < calendar.stepStart(0)) {
            note(
                    path,
                    "begins at %s, before the warm-up, so it acts from the first step on"
                            .formatted(calendar.local(window.from())));
        }
        if (shock instanceof Ban && window.until() != Window.FOREVER) {
            partsOfSteps(path, window, calendar);
        }
    }

    private void partsOfSteps(String path, Window window, Calendar calendar) {
        int step = calendar.stepSeconds();
        if (Math.floorMod(window.from(), step) == 0 && Math.floorMod(window.until(), step) == 0) {
            return;
        }
        List<String> shares = new ArrayList<>();
        for (long from = Math.floorDiv(window.from(), step) * (long) step;
                from < window.until() && shares.size() < 6;
                from += step) {
            shares.add(Math.round(100 * window.share(from, from + step)) + " %");
        }
        String hours = Unit.NUMBER.format((window.until() - window.from()) / 3600.0);
        note(
                path,
                "lasts %s h, time.step is %s h: it acts on %s%s of the steps it touches"
                        .formatted(
                                hours,
                                Unit.NUMBER.format(step / 3600.0),
                                String.join(", ", shares),
                                shares.size() < 6 ? "" : " …"));
    }

    private void effect(Shock shock) {
        if (shock instanceof PlatformOpens opening
                && scenario.platforms().get(opening.platform()).accounts() > 0) {
            note(
                    "shocks." + shock.id(),
                    "%s opens only then, yet people hold accounts before and settle in on it: set accounts to 0 %%"
                            .formatted(opening.platform()));
        }
        if (shock instanceof Attention attention && attention.defiance() && lacks(Reactance.class)) {
            note("shocks." + shock.id(), "`defiance` does nothing: choice.terms leaves out `reactance`");
        }
        if (shock instanceof Translation && lacks(Language.class)) {
            note("shocks." + shock.id(), "translation does nothing: choice.terms leaves out `language`");
        }
    }

    private boolean lacks(Class<? extends UtilityTerm> term) {
        return scenario.choice().terms().values().stream().noneMatch(term::isInstance);
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

    private void observations() {
        Set<String> ids = new HashSet<>();
        for (Observation observation : scenario.observations()) {
            String path = "observations." + observation.id();
            if (!ids.add(observation.id())) {
                error(path, "there are two observations of this id");
            }
            if (List.of(Vocabulary.FLOWS, "hhi", "platforms-held").contains(observation.measure())) {
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

    /** A shock without its target, for looking at its own window. */
    private record Alone(Shock shock) implements Shock {
        @Override
        public String id() {
            return shock.id();
        }

        @Override
        public Moment starts() {
            return shock.starts();
        }

        @Override
        public Moment ends() {
            return shock.ends();
        }

        @Override
        public void shape(Conditions now) {
            shock.shape(now);
        }
    }
}
