package org.refugia.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.refugia.world.World;

/** How a new platform spreads: where theory gives shares reached, and when. */
final class Diffusion {
    private Diffusion() {}

    static List<Topic> topics() {
        return List.of(bass(), granovetter(), watts(), centolaMacy(), cascade(), exposure());
    }

    private static Topic bass() {
        Setup setup = Setup.of("bass");
        List<Claim> claims = new ArrayList<>();
        String[] shares = {"0.0300", "0.2729", "0.7826", "0.9984"};
        int[] days = {1, 5, 10, 20};
        for (int i = 0; i < days.length; i++) {
            int day = days[i];
            claims.add(Claim.of("share after %d d".formatted(day), setup, shares[i], 0.01, trial -> {
                double[] found = LongStream.rangeClosed(1, 8)
                        .mapToDouble(seed -> trial.series(seed, Trial::adopted)[day - 1])
                        .toArray();
                return Estimate.ofIndependent(found);
            }));
        }
        claims.add(Claim.exact("period in which most register, 8 replicates together", setup, "8", Diffusion::peak));
        return new Topic(
                "Bass",
                "Bass (1969), Management Science 15, 215–227",
                "p 0.03, q 0.38, steps of 1 d, in the chance form F' = F + (p + qF)(1 − F). The rate form 1 − exp(−(p + qF)) would give"
                        + " 0.0296, 0.2611, 0.7298, 0.9937. Period 8 leads period 7 by 0.3 % of the people only, so the peak is that of"
                        + " 8·10⁵ people.",
                claims);
    }

    private static Estimate peak(Trial trial) {
        double[] sums = new double[30];
        for (long seed = 1; seed <= 8; seed++) {
            double before = 0;
            double[] adopters = trial.series(seed, Trial::adopters);
            for (int day = 0; day < adopters.length; day++) {
                sums[day] += adopters[day] - before;
                before = adopters[day];
            }
        }
        int best = 0;
        for (int day = 0; day < sums.length; day++) {
            best = sums[day] > sums[best] ? day : best;
        }
        return Estimate.exact(best + 1);
    }

    private static Topic granovetter() {
        Setup crowd = Setup.of("granovetter");
        return new Topic(
                "Granovetter",
                "Granovetter (1978), American Journal of Sociology 83, 1420–1443",
                "A threshold is a number of others who have joined, \"at least\"; 0 and less join unprompted. For normal(0.25, σ) the"
                        + " share is the least root of r = Φ((r − 0.25)/σ), the fold is at σ 0.1222.",
                List.of(
                        Claim.exact(
                                "thresholds 0 … 99: number who join",
                                crowd.variant("zero-to-ninety-nine"),
                                "100",
                                trial -> Estimate.exact(trial.last(1, Trial::adopters))),
                        Claim.exact(
                                "the 1 becomes 2: number who join",
                                crowd.variant("one-becomes-two"),
                                "1",
                                trial -> Estimate.exact(trial.last(1, Trial::adopters))),
                        normal("0.10", "0.0077"),
                        normal("0.15", "1.0000")));
    }

    private static Claim normal(String sd, String expected) {
        Setup setup = Setup.of("granovetter")
                .variant("zero-to-ninety-nine")
                .with("registration.thresholds", "[]")
                .with("registration.of", "fraction")
                .with("registration.threshold", "{dist: normal, mean: 0.25, sd: " + sd + "}")
                .with("population.agents", 20_000);
        return Claim.of(
                "share who join, thresholds normal(0.25, %s)".formatted(sd),
                setup,
                expected,
                0.01,
                trial -> Estimate.ofIndependent(trial.lasts(12, Trial::adopted)));
    }

    private static Topic watts() {
        return new Topic(
                "Watts",
                "Watts (2002), PNAS 99, 5766–5771; Gleeson & Cahalane (2007), Physical Review E 75, 056103",
                "Share of contacts, threshold 0.18, exactly 1 % start, N 10⁵, infinite-size limit. Users without contacts join only if"
                        + " they start. At 10 contacts the result hangs on the seed: 1.22 % would tip it.",
                List.of(degree(2, "0.8000"), degree(4, "0.9804"), degree(8, "0.9997"), degree(10, "0.0197")));
    }

    private static Claim degree(int meanDegree, String expected) {
        Setup setup = Setup.of("watts").with("network.mean_degree", meanDegree).with("population.agents", 100_000);
        return Claim.of(
                "share reached, %d contacts on average".formatted(meanDegree),
                setup,
                expected,
                0.01,
                trial -> Estimate.ofIndependent(trial.lasts(6, Trial::adopted)));
    }

    private static Topic centolaMacy() {
        Setup ring = Setup.of("centola-macy");
        return new Topic(
                "Centola–Macy",
                "Centola & Macy (2007), American Journal of Sociology 113, 702–734",
                "A ring of 1,000, two contacts to either side, two who start side by side, all at once: two more in every step.",
                List.of(
                        Claim.exact(
                                "steps until all have joined, two contacts needed",
                                ring.variant("two-contacts"),
                                "499",
                                trial -> Estimate.exact(1
                                        + Arrays.stream(trial.series(1, Trial::adopters))
                                                .filter(adopters -> adopters < trial.agents())
                                                .count())),
                        Claim.exact(
                                "number in the end, two contacts needed",
                                ring.variant("two-contacts"),
                                "1000",
                                trial -> Estimate.exact(trial.last(1, Trial::adopters))),
                        Claim.exact(
                                "number in the end, three contacts needed",
                                ring.variant("three-contacts"),
                                "2",
                                trial -> Estimate.exact(trial.last(1, Trial::adopters)))));
    }

    private static Topic cascade() {
        Setup regular = Setup.of("independent-cascade");
        return new Topic(
                "Independent cascade",
                "Kempe, Kleinberg & Tardos (2003), KDD '03, 137–146; Newman (2002), Physical Review E 66, 016128",
                "Share of a spread that has taken off, in the limit of few who start: u = 1 − T + T·G₁(u), share 1 − G₀(u). Twenty of"
                        + " 10⁵ start, which adds 0.0006 at T 0.4 and less elsewhere.",
                List.of(
                        transmission(regular, "4 contacts, T 0.4", 40, "0.5415"),
                        transmission(regular, "4 contacts, T 0.5", 50, "0.8541"),
                        transmission(regular, "4 contacts, T 0.7", 70, "0.9890"),
                        transmission(
                                regular.with("network", "{type: erdos-renyi, mean_degree: 4}"),
                                "Erdős–Rényi, 4 contacts on average, T 0.5",
                                50,
                                "0.7968")));
    }

    private static Claim transmission(Setup setup, String says, int percent, String expected) {
        return Claim.of(
                "share reached, " + says,
                setup.with("registration.transmission", percent + " %"),
                expected,
                0.01,
                trial -> Estimate.ofIndependent(trial.lasts(6, Trial::adopted)));
    }

    private static Topic exposure() {
        List<Claim> claims = new ArrayList<>();
        String[] chances = {"0.0198", "0.0392", "0.0582", "0.0769", "0.0952"};
        for (int arrivals = 1; arrivals <= chances.length; arrivals++) {
            int k = arrivals;
            claims.add(Claim.of(
                    "chance to register in a day after %d arrivals".formatted(k),
                    Setup.of("exposure"),
                    chances[k - 1],
                    0.006,
                    trial -> registered(trial, k)));
        }
        return new Topic(
                "Multi-homing",
                "hazards of independent exposures add: Bass (1969); compare Bakshy et al. (2012), WWW '12, 519–528",
                "b 0.02, no other reason: the rate form 1 − exp(−k·b). Its sibling 1 − (1 − b)^k would give 0.0588 for three"
                        + " arrivals. Monotone and without a kink: each arrival adds a little less than the one before.",
                claims);
    }

    private static Estimate registered(Trial trial, int arrivals) {
        long[] counts = new long[2];
        for (long seed = 1; seed <= 8; seed++) {
            trial.watch(seed, world -> count(world, arrivals, counts));
        }
        return Estimate.ofShare((double) counts[1] / counts[0], counts[0]);
    }

    /** Users who began without an account and had so many contacts among those who began with one. */
    private static void count(World world, int arrivals, long[] counts) {
        boolean[] first = new boolean[world.population().size()];
        for (int user : world.firstAdopters(0)) {
            first[user] = true;
        }
        for (int user = 0; user < first.length; user++) {
            int seen = 0;
            int end = world.graph().endContact(user);
            for (int i = world.graph().firstContact(user); i < end; i++) {
                seen += first[world.graph().contact(i)] ? 1 : 0;
            }
            if (!first[user] && seen == arrivals) {
                counts[0]++;
                counts[1] += world.accounts().holds(user, 0) ? 1 : 0;
            }
        }
    }
}
