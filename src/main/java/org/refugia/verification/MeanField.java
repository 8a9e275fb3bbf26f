package org.refugia.verification;

import java.util.Arrays;
import java.util.List;

/** Choices that depend on what everybody else chooses: where theory gives shares. */
final class MeanField {
    private static final int TRANSIENT = 100;

    private MeanField() {}

    static List<Topic> topics() {
        return List.of(brockDurlauf(), hysteresis(), updateScheme(), regular(), logit(), threePlatforms());
    }

    private static Topic brockDurlauf() {
        return new Topic(
                "Brock–Durlauf",
                "Brock & Durlauf (2001), Review of Economic Studies 68, 235–260",
                "Two platforms, m = x_new − x_old solves m = tanh(βJ·m + βh). βJ is half the weight γ of contacts, βh half the"
                        + " difference in quality.",
                List.of(
                        lead("0.8", "0", 80, "0.0000"),
                        lead("1.1", "0", 80, "0.5029"),
                        lead("1.5", "0", 80, "0.8586"),
                        lead("1.5", "0", 20, "-0.8586"),
                        lead("2.0", "0", 80, "0.9575"),
                        lead("0.5", "0.1", 50, "0.1949"),
                        lead("1.5", "0.1", 20, "-0.8011"),
                        lead("1.5", "0.1", 80, "0.8939")));
    }

    private static Claim lead(String interaction, String field, int start, String expected) {
        Setup setup = Setup.of("brock-durlauf")
                .with("choice.terms.contacts.weight", 2 * Double.parseDouble(interaction))
                .with("platforms.new.quality", 2 * Double.parseDouble(field))
                .with("platforms.new.home", start + " %")
                .with("platforms.old.home", 100 - start + " %");
        return Claim.of(
                "lead m at βJ %s, βh %s, from %d %%".formatted(interaction, field, start),
                setup,
                expected,
                0.01,
                trial -> Estimate.ofSeries(trial.lead(1), TRANSIENT));
    }

    private static Topic hysteresis() {
        return new Topic(
                "Hysteresis",
                "Brock & Durlauf (2001), Review of Economic Studies 68, 235–260",
                "βJ 1.5, all reconsider in every step. A pulse tips the market only if βh exceeds 0.2075 and it lasts 9 sweeps or"
                        + " more: βh 0.30 for 8 leaves m at −0.156, from where it goes back.",
                List.of(
                        pulse("pulse βh 0.30 for 5 sweeps: returns", "five-days", "-0.8586"),
                        pulse("pulse βh 0.30 for 15 sweeps: locks in", "fifteen-days", "0.8586"),
                        pulse("pulse βh 0.15 for 60 sweeps: returns", "half-for-sixty-days", "-0.8586")));
    }

    private static Claim pulse(String says, String variant, String expected) {
        return Claim.of(
                says,
                Setup.of("hysteresis").variant(variant),
                expected,
                0.01,
                trial -> Estimate.ofSeries(trial.lead(1), TRANSIENT));
    }

    private static Topic updateScheme() {
        return new Topic(
                "Update scheme",
                "Little (1974), Mathematical Biosciences 19, 101–120; Peretto (1984), Biological Cybernetics 50, 51–62",
                "With chance p to reconsider in a step N·Var(m) = (2 − p)/((1 − βJ)(2 − p(1 − βJ))): 2 in the limit of one at a"
                        + " time, 1.990 at p = 2 %, 1.333 when all do.",
                List.of(
                        variance("few at a time (2 % a step): N·Var(m)", Setup.of("update-scheme"), "1.990", 0.2),
                        variance(
                                "all at once: N·Var(m)",
                                Setup.of("update-scheme")
                                        .with("choice.reconsider.rate", "24000 /d")
                                        .with("time.end", "2027-04-15"),
                                "1.333",
                                0.1)));
    }

    private static Claim variance(String says, Setup setup, String expected, double resolution) {
        return Claim.of(says, setup, expected, resolution, trial -> {
            double[] squares = Arrays.stream(trial.lead(1))
                    .map(m -> trial.agents() * m * m)
                    .toArray();
            return Estimate.ofSeries(squares, 1_000);
        });
    }

    private static Topic regular() {
        return new Topic(
                "k-regular",
                "Bethe (1935), Proceedings of the Royal Society A 150, 552–575; Mézard & Montanari (2009), ch. 17",
                "βJ 1.5 on random k-regular graphs, locally trees: h = (k − 1)·atanh(tanh K · tanh h), m = tanh(k·atanh(tanh K · tanh"
                        + " h)), K = βJ/k; also when all reconsider at once.",
                List.of(degree(4, "0.5920"), degree(8, "0.8107"), degree(20, "0.8452")));
    }

    private static Claim degree(int contacts, String expected) {
        return Claim.of(
                "lead m with %d contacts".formatted(contacts),
                Setup.of("random-regular").with("network.degree", contacts),
                expected,
                0.02,
                trial -> {
                    double[] leads = new double[6];
                    for (int graph = 0; graph < leads.length; graph++) {
                        double[] lead = trial.lead(1 + graph);
                        leads[graph] =
                                Arrays.stream(lead, 30, lead.length).average().orElseThrow();
                    }
                    return Estimate.ofIndependent(leads);
                });
    }

    private static Topic logit() {
        return new Topic(
                "Multinomial logit",
                "McFadden (1974), in Zarembka (ed.), Frontiers in Econometrics, 105–142",
                "x_p = exp(q_p)/Σ exp(q_q), utilities 1, 0.5, 0, −0.5; a banned option is shared out in proportion. Accounts left"
                        + " behind must not be deleted (`choice.waiting.deleted: 0 %`).",
                List.of(
                        share("first of four", 0, 0, "0.4551"),
                        share("second of four", 1, 0, "0.2760"),
                        share("third of four", 2, 0, "0.1674"),
                        share("fourth of four", 3, 0, "0.1015"),
                        share("first, banned", 0, 10, "0"),
                        share("second, first banned", 1, 10, "0.5065"),
                        share("third, first banned", 2, 10, "0.3072"),
                        share("fourth, first banned", 3, 10, "0.1863")));
    }

    /** Everybody draws afresh in every step, so the shares of ten steps are those of independent draws. */
    private static Claim share(String says, int platform, int from, String expected) {
        return Claim.of("share of the " + says, Setup.of("multinomial-logit"), expected, 0.006, trial -> {
            double[] shares = trial.series(1, world -> Trial.homeShare(world, platform));
            double mean = Arrays.stream(shares, from, from + 10).average().orElseThrow();
            return Estimate.ofShare(mean, 10L * trial.agents());
        });
    }

    private static Topic threePlatforms() {
        Setup setup = Setup.of("three-platforms");
        return new Topic(
                "Three platforms",
                "Brock & Durlauf (2002), American Economic Review 92(2), 298–303",
                "The leader's share solves x = 1/(1 + 2·exp(−γ(3x − 1)/2)). For γ 2.9 both 1/3 and 0.7685 are stable, divided at 0.3851;"
                        + " 10⁵ people, as fewer may fall below the divide by chance.",
                List.of(
                        leader(
                                "γ 3.5 from 0.40",
                                setup.variant("large-lead")
                                        .with("choice.terms.contacts.weight", 3.5)
                                        .with("population.agents", 10_000)
                                        .with("time.end", "2025-02-20"),
                                "0.9129",
                                0.01),
                        leader("γ 2.9 from 0.36", setup.variant("small-lead"), "0.3333", 0.03),
                        leader(
                                "γ 2.9 from 0.40",
                                setup.variant("large-lead")
                                        .with("population.agents", 100_000)
                                        .with("time.end", "2025-05-01"),
                                "0.7685",
                                0.01)));
    }

    /** Near γ 3 a run remembers too long for means over time, so replicates are taken. */
    private static Claim leader(String says, Setup setup, String expected, double resolution) {
        return Claim.of(
                "leader's share, " + says,
                setup,
                expected,
                resolution,
                trial -> Estimate.ofIndependent(trial.lasts(4, world -> Trial.homeShare(world, 0))));
    }
}
