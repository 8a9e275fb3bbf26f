package org.refugia.model;

import org.refugia.choice.Waiting;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

/** Why a user waits for a dark platform, or moves away from it for good. */
record Verdict(Scenario scenario, World world, int user, Life then, Reasons reasons) {
    /** "Waits for TikTok: moving gains 0.40 utils a day, worth 5.90 in all …; it costs 7.30." */
    String said(int platform, boolean moves) {
        double gain = Waiting.gain(reasons.sum(), 0, reasons.outside(), then.held() & ~then.dark());
        double returns =
                world.conditions().returnPerDay(platform, world.population().region(user));
        double worth = Waiting.worth(gain, scenario.choice().waiting().patience(), returns);
        String cost = Wording.utils(Waiting.cost(world, user, platform));
        String who = (moves ? "Moves away from %s for good: " : "Waits for %s: ")
                .formatted(new Wording(scenario).title(platform));
        return gain == 0
                ? who
                        + "nothing within reach is better than outside, so moving would gain nothing; it costs %s utils."
                                .formatted(cost)
                : who
                        + "moving gains %s utils a day, worth %s in all with a return believed in at %s; it costs %s."
                                .formatted(Wording.utils(gain), Wording.utils(worth), Wording.rate(returns), cost);
    }
}
