package org.refugia.verification;

import java.util.List;
import org.refugia.world.World;

/** What is left of a network of users when some go. */
final class Unravelling {
    private static final int EGO_FACEBOOK = 4_039;

    private Unravelling() {}

    static List<Topic> topics() {
        return List.of(exit(), tieRetention());
    }

    /** The file's name is set where it is known. */
    private static Setup onFacebook(Setup setup) {
        return setup.with("network", "{type: file, path: ego-facebook.txt.gz}").with("population.agents", EGO_FACEBOOK);
    }

    private static Topic exit() {
        return new Topic(
                "Exit",
                "Seidman (1983), Social Networks 5, 269–287; Garcia, Mavrodiev & Schweitzer (2013), COSN '13, 39–50",
                "Who stays iff at least K contacts are present is the K-core. Where everybody has 4 contacts and all hang together, the"
                        + " first who is cut off takes all others along if it takes 4 to stay.",
                List.of(
                        Claim.exact(
                                "number who stay, everybody has 4 contacts, K 4",
                                Setup.of("exit").variant("left-alone"),
                                "2000",
                                trial -> Estimate.exact(trial.last(1, Trial::adopters))),
                        Claim.exact(
                                "number who stay after 1 % are cut off, K 4",
                                Setup.of("exit").variant("four-contacts"),
                                "0",
                                trial -> Estimate.exact(trial.last(1, Trial::adopters))),
                        core(10, "2987"),
                        core(20, "1854"),
                        core(50, "616"),
                        core(115, "158"),
                        core(116, "0")));
    }

    private static Claim core(int contacts, String expected) {
        return Claim.exact(
                        "number who stay, ego-Facebook, K %d".formatted(contacts),
                        onFacebook(Setup.of("exit").variant("left-alone")).with("choice.homing.contacts", contacts),
                        expected,
                        trial -> Estimate.exact(trial.last(1, Trial::adopters)))
                .needing(Claim.NamedFile.EGO_FACEBOOK);
    }

    private static Topic tieRetention() {
        return new Topic(
                "Tie retention",
                "He et al. (2023), Flocking to Mastodon, IMC '23, 111–123; counted on SNAP's ego-Facebook",
                "Ties with both ends among those who moved. 10 % are 404 users, a clear cut (degrees 113 and 112). 30 % are 1,212: the last"
                        + " 10 of them are picked from 24 users of degree 48; in the order in which the file names them that gives 52,373"
                        + " (by the lower id 52,385).",
                List.of(inside(10, "22024"), inside(30, "52373")));
    }

    private static Claim inside(int percent, String expected) {
        return Claim.exact(
                        "ties kept, ego-Facebook, %d %% best connected move".formatted(percent),
                        onFacebook(Setup.of("tie-retention").variant("best-connected"))
                                .with(
                                        "platforms.new.first_adopters",
                                        "{by: fraction, fraction: %d %%, order: best-connected}".formatted(percent)),
                        expected,
                        trial -> Estimate.exact(trial.last(1, Unravelling::tiesInside)))
                .needing(Claim.NamedFile.EGO_FACEBOOK);
    }

    private static double tiesInside(World world) {
        long ends = 0;
        for (int user = 0; user < world.population().size(); user++) {
            ends += (world.accounts().present(user) & 1) == 0 ? 0 : world.contactsPresent(user, 0);
        }
        return ends / 2.0;
    }
}
