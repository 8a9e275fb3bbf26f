package org.refugia.scenario;

import java.util.List;
import java.util.Map;
import org.refugia.choice.Capacity;
import org.refugia.choice.Contacts;
import org.refugia.choice.ContentSupply;
import org.refugia.choice.Creators;
import org.refugia.choice.HazardRegistration;
import org.refugia.choice.Language;
import org.refugia.choice.Moderation;
import org.refugia.choice.Privacy;
import org.refugia.choice.Reactance;
import org.refugia.choice.UtilityTerm;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Unit;
import org.refugia.population.Role;
import org.refugia.shock.Attention;
import org.refugia.shock.CopycatBan;
import org.refugia.shock.CreatorFund;
import org.refugia.shock.DataIncident;
import org.refugia.shock.Interoperability;
import org.refugia.shock.ModerationShift;
import org.refugia.shock.PlatformOpens;
import org.refugia.shock.Portability;
import org.refugia.shock.ProminentMove;
import org.refugia.shock.Shock;
import org.refugia.shock.SignupLimit;
import org.refugia.shock.Translation;
import org.refugia.shock.Wall;
import org.refugia.world.Pick;
import org.refugia.world.PlatformSpec;

/** Finds what would do nothing: shocks and keys that need a term, a role, a region or a number that is not there. */
final class EffectChecks {
    private final Scenario scenario;
    private final Binder binder;
    private final List<Problem> problems;

    EffectChecks(Scenario scenario, Binder binder, List<Problem> problems) {
        this.scenario = scenario;
        this.binder = binder;
        this.problems = problems;
    }

    void run() {
        for (Shock shock : scenario.shocks()) {
            terms(shock);
            people(shock);
            places(shock);
            numbers(shock);
        }
        keys();
    }

    /** Shocks that act through a term. */
    private void terms(Shock shock) {
        if (shock instanceof Attention attention && attention.defiance() && lacks(Reactance.class)) {
            note(shock, "`defiance` does nothing: choice.terms leaves out `reactance`");
        }
        if (shock instanceof Translation && lacks(Language.class)) {
            note(shock, "translation does nothing: choice.terms leaves out `language`");
        }
        if (shock instanceof ModerationShift && lacks(Moderation.class)) {
            note(shock, "does nothing: choice.terms leaves out `moderation`");
        }
        if (shock instanceof DataIncident && lacks(Privacy.class)) {
            note(shock, "`risk` does nothing: choice.terms leaves out `privacy`");
        }
        boolean heedsContacts = !(scenario.registration() instanceof HazardRegistration);
        if (shock instanceof Interoperability && lacks(Contacts.class) && !heedsContacts) {
            note(shock, "does nothing: choice.terms leaves out `contacts`");
        }
        if (shock instanceof CreatorFund
                && anyCreators(List.of())
                && lacks(ContentSupply.class)
                && lacks(Creators.class)) {
            note(
                    shock,
                    "moves creators alone: choice.terms leaves out `content` and `creators`, by which viewers follow");
        }
    }

    /** Shocks that strike creators. */
    private void people(Shock shock) {
        if (shock instanceof CreatorFund && !anyCreators(List.of())) {
            note(shock, "does nothing: no segment has `role: creator`");
        }
        if (shock instanceof ProminentMove move && !anyCreators(among(move.who()))) {
            String path = "shocks." + shock.id() + ".who";
            problems.add(Problem.error(
                    binder.place(path),
                    path,
                    "nobody can be picked: %s has `role: creator`"
                            .formatted(among(move.who()).isEmpty() ? "no segment" : "none of these segments")));
        }
    }

    /** Shocks between regions or platforms. */
    private void places(Shock shock) {
        if (shock instanceof PlatformOpens opening
                && scenario.platforms().get(opening.platform()).accounts() > 0) {
            note(
                    shock,
                    "%s opens only then, yet people hold accounts before and settle in on it: set accounts to 0 %%"
                            .formatted(opening.platform()));
        }
        if (shock instanceof Wall && scenario.population().regions().size() == 1) {
            note(shock, "does nothing: there is one region only");
        }
        if (shock instanceof CopycatBan copy && !anyRegionLeft(copy)) {
            note(shock, "does nothing: '%s' bans in every region that might follow".formatted(copy.follows()));
        }
    }

    private boolean anyRegionLeft(CopycatBan copy) {
        List<String> banned = scenario.shocks().stream()
                .filter(shock -> shock.id().equals(copy.follows()))
                .flatMap(shock -> shock.where().stream())
                .toList();
        List<String> all = List.copyOf(scenario.population().regions().keySet());
        List<String> mayFollow = copy.where().isEmpty() ? all : copy.where();
        return !banned.isEmpty() && !banned.containsAll(mayFollow);
    }

    /** Shocks whose numbers leave them nothing to do. */
    private void numbers(Shock shock) {
        if (shock instanceof Portability portability && portability.friction() > 0) {
            boolean free = scenario.platforms().entrySet().stream()
                    .noneMatch(entry -> !entry.getKey().equals(portability.platform())
                            && entry.getValue().friction() > 0);
            if (free) {
                note(shock, "`friction` saves nothing: signing up on the other platforms costs 0 utils");
            }
        }
        if (shock instanceof SignupLimit limit && limit.most() > 0) {
            double people =
                    scenario.population().represents() / scenario.population().agents();
            if (limit.most() * scenario.time().calendar().days() < people) {
                note(
                        shock,
                        "admits nobody: one agent stands for %s people, more than are admitted until time.end"
                                .formatted(Unit.NUMBER.format(people)));
            }
        }
    }

    /** Keys of platforms that act through a term, and terms that act through a key. */
    private void keys() {
        boolean anyLimit = false;
        for (Map.Entry<String, PlatformSpec> entry : scenario.platforms().entrySet()) {
            String platform = entry.getKey();
            PlatformSpec spec = entry.getValue();
            anyLimit |= spec.capacity().isPresent();
            if (spec.capacity().isPresent() && lacks(Capacity.class)) {
                note("platforms." + platform + ".capacity", "does nothing: choice.terms leaves out `capacity`");
            }
            if (spec.privacyRisk() > 0 && lacks(Privacy.class)) {
                note("platforms." + platform + ".privacy_risk", "does nothing: choice.terms leaves out `privacy`");
            }
        }
        if (!anyLimit && !lacks(Capacity.class)) {
            note("choice.terms.capacity", "does nothing: no platform has a `capacity`");
        }
    }

    private boolean anyCreators(List<String> among) {
        return scenario.population().segments().entrySet().stream()
                .anyMatch(entry -> (among.isEmpty() || among.contains(entry.getKey()))
                        && entry.getValue().role() == Role.CREATOR);
    }

    private static List<String> among(Pick who) {
        if (who instanceof Pick.Count count) {
            return count.among();
        }
        return who instanceof Pick.Fraction fraction ? fraction.among() : List.of();
    }

    private boolean lacks(Class<? extends UtilityTerm> term) {
        return scenario.choice().terms().values().stream().noneMatch(term::isInstance);
    }

    private void note(Shock shock, String message) {
        note("shocks." + shock.id(), message);
    }

    private void note(String path, String message) {
        problems.add(Problem.note(binder.place(path), path, message));
    }
}
