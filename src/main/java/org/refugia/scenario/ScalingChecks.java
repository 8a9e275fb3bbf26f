package org.refugia.scenario;

import java.util.List;
import org.refugia.choice.ContactExit;
import org.refugia.choice.ThresholdRegistration;
import org.refugia.network.TieFile;
import org.refugia.network.WellMixed;
import org.refugia.parameter.Problem;
import org.refugia.shock.ProminentMove;
import org.refugia.shock.Shock;
import org.refugia.world.Pick;

/** Refuses what cannot be brought to another number of agents: people one by one, and numbers of all of them. */
final class ScalingChecks {
    private static final String CANNOT = "cannot be scaled by --people: ";

    private final Scenario scenario;
    private final Binder binder;
    private final List<Problem> problems;

    ScalingChecks(Scenario scenario, Binder binder, List<Problem> problems) {
        this.scenario = scenario;
        this.binder = binder;
        this.problems = problems;
    }

    /** Whether all of a scaled scenario can be; says what cannot, and why. */
    boolean pass() {
        int before = problems.size();
        if (!scenario.isScaled()) {
            return true;
        }
        ties();
        if (scenario.registration().listed() > 0) {
            refuse(
                    "registration.thresholds",
                    "they stand for one user each; draw them instead, as in `threshold: {dist: uniform, …}`");
        }
        everybody();
        scenario.platforms().forEach((id, platform) -> {
            picked("platforms." + id + ".first_adopters", platform.firstAdopters());
            picked("platforms." + id + ".zealots", platform.zealots());
        });
        for (Shock shock : scenario.shocks()) {
            if (shock instanceof ProminentMove move) {
                picked("shocks." + move.id() + ".who", move.who());
            }
        }
        return problems.size() == before;
    }

    private void ties() {
        if (scenario.network() instanceof TieFile file) {
            refuse(
                    "network",
                    "the ties in '%s' are those of its people and of nobody else; take a network that is made, as by --set network=social"
                            .formatted(file.path().getFileName()));
        }
    }

    /** Where nobody has ties, everybody counts as a contact, so a number of contacts is one of agents. */
    private void everybody() {
        if (!(scenario.network() instanceof WellMixed)) {
            return;
        }
        if (scenario.registration() instanceof ThresholdRegistration rule
                && rule.of() == ThresholdRegistration.Of.NUMBER
                && rule.listed() == 0) {
            refuse("registration.threshold", "without ties it is a number of all agents; give it `of: fraction`");
        }
        if (scenario.choice().homing() instanceof ContactExit exit && exit.contacts() > 0) {
            refuse("choice.homing.contacts", "without ties it is a number of all agents; give `fraction` instead");
        }
    }

    private void picked(String path, Pick pick) {
        if (pick instanceof Pick.Listed listed && !listed.users().isEmpty()) {
            refuse(path + ".users", "they are named one by one; pick them `by: number` or `by: fraction`");
        }
    }

    private void refuse(String path, String why) {
        problems.add(Problem.error(binder.place(path), path, CANNOT + why));
    }
}
