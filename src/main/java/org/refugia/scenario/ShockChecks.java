package org.refugia.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Unit;
import org.refugia.random.Draws;
import org.refugia.shock.Ban;
import org.refugia.shock.CopycatBan;
import org.refugia.shock.Outage;
import org.refugia.shock.PlatformOpens;
import org.refugia.shock.Shock;
import org.refugia.shock.Timelines;
import org.refugia.world.Calendar;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;
import org.refugia.world.Window;

/** Relations between shocks and the calendar. */
final class ShockChecks {
    private static final Set<String> REVERSIBLE = Set.of("ban", "install-block");
    private static final Set<String> FOLLOWED = Set.of("ban");

    private final Scenario scenario;
    private final Binder binder;
    private final List<Problem> problems;

    ShockChecks(Scenario scenario, Binder binder, List<Problem> problems) {
        this.scenario = scenario;
        this.binder = binder;
        this.problems = problems;
    }

    private void error(String path, String message) {
        problems.add(Problem.error(binder.place(path), path, message));
    }

    private void note(String path, String message) {
        problems.add(Problem.note(binder.place(path), path, message));
    }

    void run() {
        Calendar calendar = scenario.time().calendar();
        Map<String, Shock> byId = new HashMap<>();
        for (Shock shock : scenario.shocks()) {
            if (!Checks.isWord(shock.id())) {
                error("shocks." + shock.id(), "an id is letters, digits and hyphens");
            }
            byId.put(shock.id(), shock);
        }
        for (Shock shock : scenario.shocks()) {
            target(shock, byId, calendar);
            followed(shock, byId, calendar);
            window(shock, calendar);
        }
    }

    /**
     * Ids must differ, what is reversed must be a ban or a block, and what is followed a ban; looked at in the tree, so
     * that other mistakes do not hide it.
     */
    static void tree(Node tree, List<Problem> problems) {
        if (!(tree instanceof Node.Mapping whole) || !(whole.get("shocks") instanceof Node.Sequence shocks)) {
            return;
        }
        Map<String, String> types = new HashMap<>();
        for (Node item : shocks.items()) {
            if (types.put(Node.id(item), Node.text(item, "type")) != null && Node.id(item) != null) {
                problems.add(Problem.error(item.place(), "shocks." + Node.id(item), "there are two shocks of this id"));
                return;
            }
        }
        for (Node item : shocks.items()) {
            refers(
                    item,
                    "reverses",
                    types,
                    REVERSIBLE,
                    "is no ban and no install-block, so there is nothing to reverse",
                    problems);
            refers(item, "follows", types, FOLLOWED, "is no ban, so there is nothing to follow", problems);
        }
    }

    private static void refers(
            Node item, String key, Map<String, String> types, Set<String> right, String wrong, List<Problem> problems) {
        String target = Node.text(item, key);
        if (target != null && types.containsKey(target) && !right.contains(types.get(target))) {
            problems.add(Problem.error(
                    ((Node.Mapping) item).get(key).place(),
                    "shocks." + Node.id(item) + "." + key,
                    "'%s' %s".formatted(target, wrong)));
        }
    }

    private void target(Shock shock, Map<String, Shock> byId, Calendar calendar) {
        if (shock.target().isEmpty()) {
            return;
        }
        String path = "shocks." + shock.id() + ".reverses";
        Shock target = byId.get(shock.target().get());
        if (shock.starts() instanceof Moment.EndOf && target.ends() instanceof Moment.Never) {
            error(path, "'%s' never ends and no `at` is given: say when the reversal happens".formatted(target.id()));
        } else if (!(shock.starts() instanceof Moment.EndOf) && isFixed(shock.starts()) && isFixed(target.starts())) {
            long at = calendar.seconds(shock.starts(), 0, new Draws(0));
            long from = calendar.seconds(target.starts(), 0, new Draws(0));
            if (at < from) {
                error(
                        path,
                        "comes at %s, before '%s' begins at %s"
                                .formatted(calendar.local(at), target.id(), calendar.local(from)));
            } else if (isFixed(target.ends()) && at > calendar.seconds(target.ends(), from, new Draws(0))) {
                note(path, "comes at %s, after '%s' has ended by itself".formatted(calendar.local(at), target.id()));
            }
        }
    }

    private void followed(Shock shock, Map<String, Shock> byId, Calendar calendar) {
        if (!(shock instanceof CopycatBan copy)) {
            return;
        }
        Shock ban = byId.get(copy.follows());
        if (isFixed(ban.starts()) && isFixed(copy.until())) {
            long from = calendar.seconds(ban.starts(), 0, new Draws(0));
            long until = calendar.seconds(copy.until(), from, new Draws(0));
            if (until < from) {
                error(
                        "shocks." + copy.id() + ".until",
                        "comes at %s, before '%s' begins at %s"
                                .formatted(calendar.local(until), ban.id(), calendar.local(from)));
            }
        }
    }

    private static boolean isFixed(Moment moment) {
        return !(moment instanceof Moment.Drawn);
    }

    private void window(Shock shock, Calendar calendar) {
        if (!isFixed(shock.starts()) || !isFixed(shock.ends()) || Timelines.hangsOnAnother(shock)) {
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
        if ((shock instanceof Ban || shock instanceof Outage) && window.until() != Window.FOREVER) {
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
        String hours = Unit.NUMBER.format(Math.round((window.until() - window.from()) / 36.0) / 100.0);
        note(
                path,
                "lasts %s h, time.step is %s h: it acts on %s%s of the steps it touches"
                        .formatted(
                                hours,
                                Unit.NUMBER.format(step / 3600.0),
                                String.join(", ", shares),
                                shares.size() < 6 ? "" : " …"));
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
