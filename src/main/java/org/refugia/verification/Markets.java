package org.refugia.verification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.refugia.world.World;

/** Copying, lock-in, critical mass, two sides, and waiting. */
final class Markets {
    private Markets() {}

    static List<Topic> topics() {
        return List.of(voter(), lockIn(), rohlfs(), twoSided(), waiting());
    }

    private static Topic voter() {
        Setup copying = Setup.of("voter");
        Setup zealots = Setup.of("zealots");
        return new Topic(
                "Voter",
                "Clifford & Sudbury (1973), Biometrika 60, 581–588; Mobilia, Petersen & Redner (2007), JSTAT P08029",
                "The share is a martingale, so a platform wins as often as its share at the start, whoever copies when. Zealots: 10 and"
                        + " 30 of 1,000. The spread is that of the share among the 960 others: 0.0690 one at a time (among all 1,000 it"
                        + " is 0.0663), 0.0682 if 5 % reconsider in a step.",
                List.of(
                        Claim.of(
                                "share of replicates won from 0.3",
                                copying,
                                "0.3000",
                                0.04,
                                trial -> Estimate.ofIndependent(
                                        trial.lasts(2_500, world -> Trial.homeShare(world, 0) == 1 ? 1 : 0))),
                        Claim.of(
                                "mean share among the others, zealots 10 and 30",
                                zealots,
                                "0.2500",
                                0.015,
                                trial -> Estimate.ofIndependent(moments(trial, 1))),
                        Claim.of(
                                "standard deviation of that share",
                                zealots,
                                "0.0682",
                                0.008,
                                trial -> Estimate.ofIndependent(moments(trial, 2))
                                        .root())));
    }

    /** Mean of the share among those who are no zealots, or of its squared distance from 1/4, in each replicate. */
    private static double[] moments(Trial trial, int order) {
        return LongStream.rangeClosed(1, 16)
                .mapToDouble(seed -> {
                    double[] share = trial.series(seed, Markets::shareOfTheFree);
                    return Arrays.stream(share, 2_000, share.length)
                            .map(x -> order == 1 ? x : square(x - 0.25))
                            .average()
                            .orElseThrow();
                })
                .toArray();
    }

    private static double shareOfTheFree(World world) {
        double zealots = 10;
        double all = 40;
        int people = world.population().size();
        return (Trial.homeShare(world, 0) * people - zealots) / (people - all);
    }

    private static Topic lockIn() {
        return new Topic(
                "Lock-in",
                "Arthur (1989), Economic Journal 99, 116–131; Eggenberger & Pólya (1923), ZAMM 3, 279–289",
                "Rank feedback of exponent 1 is Pólya's urn: any share is as likely, variance 1/12 = 0.0833, after very many registrations,"
                        + " one at a time, out of very many people, with a rank that forgets nothing. With 100 registrations of 1,000"
                        + " people in steps of an hour the exact chain gives 0.0763.",
                List.of(
                        Claim.of(
                                "mean share of the first platform",
                                Setup.of("lock-in"),
                                "0.5000",
                                0.04,
                                trial -> Estimate.ofIndependent(trial.lasts(1_000, Markets::firstsShare))),
                        Claim.of(
                                "variance of that share between replicates",
                                Setup.of("lock-in"),
                                "0.0763",
                                0.01,
                                trial -> Estimate.ofIndependent(
                                        trial.lasts(1_000, world -> square(firstsShare(world) - 0.5))))));
    }

    private static double square(double x) {
        return x * x;
    }

    private static double firstsShare(World world) {
        double first = world.totals().accounts(0, 0, 0);
        return first / (first + world.totals().accounts(0, 0, 1));
    }

    private static Topic rohlfs() {
        return new Topic(
                "Rohlfs",
                "Rohlfs (1974), Bell Journal of Economics 5, 16–37",
                "Being there is worth θ·n, θ uniform on 0 … 1, and costs 0.16: n(1 − n) = 0.16, unstable at 0.2, stable at 0.8.",
                List.of(
                        critical("below-critical-mass", "share in the end, from 0.19", "0"),
                        critical("above-critical-mass", "share in the end, from 0.21", "0.8000")));
    }

    private static Claim critical(String variant, String says, String expected) {
        return Claim.of(
                says,
                Setup.of("rohlfs").variant(variant),
                expected,
                0.01,
                trial -> Estimate.ofIndependent(trial.lasts(6, world -> Trial.homeShare(world, 0))));
    }

    private static Topic twoSided() {
        return new Topic(
                "Two-sided",
                "Rochet & Tirole (2003), JEEA 1, 990–1029; Armstrong (2006), RAND Journal of Economics 37, 668–691",
                "Either side's share is 1/(1 + exp(3 − 6·the other's)). If all reconsider alike the divide is viewers + creators = 1; it is"
                        + " creators = 0.5 if they are held there, as by a contract, while viewers come.",
                List.of(
                        sides("left alone", "no-deal", "0.0707"),
                        sides("creators held at 0.55 for 30 d", "most-of-their-time", "0.9293"),
                        sides("creators held at 0.45 for 30 d", "less-of-their-time", "0.0707")));
    }

    private static Claim sides(String says, String variant, String expected) {
        return Claim.of("share in the end, " + says, Setup.of("two-sided").variant(variant), expected, 0.01, trial -> {
            double[] share = trial.series(1, world -> world.timeShare(0));
            return Estimate.ofSeries(share, 100);
        });
    }

    private static Topic waiting() {
        String[] returns = {"0", "0.02", "0.05", "0.10", "0.30"};
        String[] movers = {"1", "1", "0.5042", "0.2752", "0.0977"};
        Claim[] claims = new Claim[returns.length];
        for (int i = 0; i < claims.length; i++) {
            claims[i] = Claim.of(
                    "share who move for good, return expected with %s a day".formatted(returns[i]),
                    Setup.of("waiting").with("shocks.dark.expected_return", returns[i] + " /d"),
                    movers[i],
                    0.02,
                    trial -> Estimate.ofShare(trial.last(1, Markets::moved), trial.agents()));
        }
        return new Topic(
                "Waiting",
                "Dixit & Pindyck (1994), Investment under Uncertainty, ch. 2",
                "Move iff c < Δu/(1 − δ(1 − r)), today counted in full; Δu 0.3, δ 0.99, c uniform on 0 … 10. At r 0.02 the bound is 10.07,"
                        + " just above the greatest cost.",
                List.of(claims));
    }

    private static double moved(World world) {
        int moved = 0;
        for (int user = 0; user < world.population().size(); user++) {
            moved += world.accounts().moved(user) & 1;
        }
        return (double) moved / world.population().size();
    }
}
