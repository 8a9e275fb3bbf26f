package org.refugia.world;

import java.util.Arrays;
import java.util.List;
import org.refugia.population.Population;
import org.refugia.random.Draws;

/**
 * The outside world during one step. Every step starts from the baseline, and every shock adds its part; nothing is
 * stored to be undone. Two shocks that overlap add up in any order.
 */
public final class Conditions {
    private static final double DAY = 86_400;
    private static final double STIR_HALF_LIFE_DAYS = 2;
    private static final double EVE_DAYS = 2;

    private final Places places;
    private final Draws draws;
    private final Calendar calendar;
    private final Offer offer;
    private final Entry entry;
    private final Links links;

    private Timeline timeline;
    private long stepStart;
    private long stepEnd;
    private final double[] media;
    private final double[] salience;
    private final double[] belief;
    private final double[] eveSalience;
    private final long[] announced;
    private final long[] deadline;
    private final double[] light;
    private final double[] served;
    private final double[] enforcement;
    private final double[] circumvention;
    private final double[] returnPerDay;
    private final double[] winBack;
    private final double[] defiance;
    private boolean anyDefiance;
    private boolean anyDark;

    Conditions(Platforms platforms, Population population, Calendar calendar, Timeline timeline, Draws draws) {
        places = new Places(platforms, population);
        this.draws = draws;
        this.calendar = calendar;
        this.timeline = timeline;
        offer = new Offer(places, population);
        entry = new Entry(places);
        links = new Links(places);
        int count = places.count();
        media = new double[count];
        salience = new double[count];
        belief = new double[count];
        eveSalience = new double[count];
        announced = new long[count];
        deadline = new long[count];
        light = new double[count];
        served = new double[count];
        enforcement = new double[count];
        circumvention = new double[count];
        returnPerDay = new double[count];
        winBack = new double[count];
        defiance = new double[count];
        begin(0);
    }

    /** From the next step on, shocks act when another timeline says. */
    public void follow(Timeline other) {
        timeline = other;
    }

    /** Back to the baseline, for a step. */
    public void begin(int step) {
        stepStart = calendar.stepStart(step);
        stepEnd = stepStart + calendar.stepSeconds();
        Arrays.fill(salience, 0);
        Arrays.fill(belief, 0);
        Arrays.fill(eveSalience, 0);
        Arrays.fill(announced, Long.MIN_VALUE);
        Arrays.fill(deadline, Window.FOREVER);
        Arrays.fill(light, 1);
        Arrays.fill(served, 1);
        Arrays.fill(enforcement, 0);
        Arrays.fill(circumvention, 1);
        Arrays.fill(returnPerDay, Double.POSITIVE_INFINITY);
        Arrays.fill(winBack, 0);
        Arrays.fill(defiance, 0);
        anyDefiance = false;
        anyDark = false;
        for (int platform = 0; platform < places.platforms(); platform++) {
            Arrays.fill(
                    media,
                    places.of(platform, 0),
                    places.of(platform + 1, 0),
                    places.spec(platform).attention());
        }
        offer.begin();
        entry.begin();
        links.begin();
    }

    /** What platforms offer. */
    public Offer offer() {
        return offer;
    }

    /** How easily people come to a platform, and leave one. */
    public Entry entry() {
        return entry;
    }

    /** Who can see whom. */
    public Links links() {
        return links;
    }

    // When: what a shock asks.

    /** The share of the step during which a shock acts, 0 … 1. */
    public double share(String shock) {
        return timeline.window(shock).share(stepStart, stepEnd);
    }

    /** The window in which a shock acts. */
    public Window window(String shock) {
        return timeline.window(shock);
    }

    /** Days from a second to the middle of the step; negative before it. */
    public double daysSince(long second) {
        return ((stepStart + stepEnd) / 2.0 - second) / DAY;
    }

    /** Length of a window [days]. */
    public double days(Window window) {
        return ((double) window.until() - window.from()) / DAY;
    }

    /** Days in seconds. */
    public long seconds(double days) {
        return Math.round(days * DAY);
    }

    /** The platform that a shock is about. */
    public String about(String shock) {
        return timeline.about(shock)
                .orElseThrow(
                        () -> new IllegalStateException("only shocks about a platform are reversed, not " + shock));
    }

    /** The regions a shock acts in; empty: all. */
    public List<String> where(String shock) {
        return timeline.where(shock);
    }

    /** The names of the regions that a shock means; all if it names none. */
    public List<String> regions(List<String> where) {
        return where.isEmpty() ? places.regionNames() : where;
    }

    /** The window of a shock that begins in a region with a delay of its own, exponential with a hazard [1/day]. */
    public Window delayed(String shock, String region, double hazard) {
        return timeline.delayed(shock, region, hazard, draws);
    }

    /** Whether a shock begins in this step, or began before the first one. */
    public boolean begins(String shock) {
        long from = window(shock).from();
        return from < stepEnd
                && (from >= stepStart || stepStart == calendar.stepStart(0))
                && from < window(shock).until();
    }

    /** The share of the step that lies in a window, 0 … 1. */
    public double share(Window window) {
        return window.share(stepStart, stepEnd);
    }

    // What: what a shock adds.

    /** More people hear of a platform [1/day]. */
    public void addMedia(String platform, List<String> where, double perDay) {
        places.add(media, platform, where, perDay);
    }

    /** Users of a platform weigh the platforms again more often [1/day]. */
    public void addSalience(String platform, List<String> where, double perDay) {
        places.add(salience, platform, where, perDay);
    }

    /**
     * News breaks that a platform may be lost. Of several announcements the latest is believed; of several on the same
     * second, the gravest, then the one with the earliest deadline, then the loudest. Its users reconsider more often: by
     * {@code salience} on the day, half as much two days later, and again, in proportion to belief, on the eve of the
     * deadline.
     *
     * @param shock     the shock that brings the news; nothing happens before it begins
     * @param belief    probability of loss [1]
     * @param deadline  when the platform would be lost
     * @param salience  how much more often users reconsider [1/day]
     */
    public void announce(
            String shock, String platform, List<String> where, double belief, Moment deadline, double salience) {
        double share = share(shock);
        if (share == 0) {
            return;
        }
        long second = window(shock).from();
        long end = calendar.seconds(deadline, second, draws);
        addSalience(platform, where, share * stir(salience, Math.max(0, daysSince(second))));
        places.forEach(platform, where, place -> {
            double eve = salience * belief;
            int later = Long.compare(second, announced[place]);
            int graver = Double.compare(belief, this.belief[place]);
            int sooner = Long.compare(this.deadline[place], end);
            int louder = Double.compare(eve, eveSalience[place]);
            if (firstOf(later, graver, sooner, louder) > 0) {
                announced[place] = second;
                this.belief[place] = belief;
                this.deadline[place] = end;
                eveSalience[place] = eve;
            }
        });
    }

    /** The first comparison that does not find both alike; 0 if all do. */
    private static int firstOf(int... comparisons) {
        for (int comparison : comparisons) {
            if (comparison != 0) {
                return comparison;
            }
        }
        return 0;
    }

    /** How much more often users reconsider so many days after news [1/day]. */
    static double stir(double salience, double ageDays) {
        return salience * StrictMath.pow(2, -ageDays / STIR_HALF_LIFE_DAYS);
    }

    /**
     * A platform cannot be used. What is not enforced does nothing, to other bans neither.
     *
     * @param share          share of the step [1]
     * @param enforcement    share of the users who are cut off [1]
     * @param circumvention  share of those who get round it [1]
     * @param returnPerDay   r: believed daily chance of return [1/day]
     */
    public void darken(
            String platform,
            List<String> where,
            double share,
            double enforcement,
            double circumvention,
            double returnPerDay) {
        if (enforcement == 0) {
            return;
        }
        places.forEach(platform, where, place -> {
            light[place] *= 1 - share;
            anyDark |= share > 0;
            this.enforcement[place] = Math.max(this.enforcement[place], enforcement);
            this.circumvention[place] = Math.min(this.circumvention[place], circumvention);
            this.returnPerDay[place] = Math.min(this.returnPerDay[place], returnPerDay);
        });
    }

    /**
     * A platform fails to serve a share of everybody's sessions, of those whom a ban does not reach as well.
     *
     * @param lost         share of the sessions in the step [1]
     * @param returnPerDay r: believed daily chance of return [1/day]
     */
    public void fail(String platform, List<String> where, double lost, double returnPerDay) {
        if (lost == 0) {
            return;
        }
        places.forEach(platform, where, place -> {
            served[place] *= 1 - lost;
            anyDark = true;
            this.returnPerDay[place] = Math.min(this.returnPerDay[place], returnPerDay);
        });
    }

    /** Nobody can use a platform or open an account during a share of the step, and nobody expects it back. */
    public void shut(String platform, double share) {
        if (share > 0) {
            darken(platform, List.of(), share, 1, 0, 0);
            entry.blockInstalls(platform, List.of(), share);
        }
    }

    /** Users who lost a platform are told sooner that it is back [1/day]. */
    public void addWinBack(String platform, List<String> where, double perDay) {
        places.add(winBack, platform, where, perDay);
    }

    /** A platform signals defiance: R(t) [1]. */
    public void addDefiance(String platform, List<String> where, double signal) {
        places.add(defiance, platform, where, signal);
        anyDefiance |= signal != 0;
    }

    // How it is: what terms, rules and steps ask.

    /** m_p: media attention [1/day]. */
    public double media(int platform, int region) {
        return media[places.of(platform, region)];
    }

    /** How much more often users of a platform weigh the platforms again [1/day]. */
    public double salience(int platform, int region) {
        int place = places.of(platform, region);
        double eve = eveSalience[place];
        return salience[place] + (eve == 0 ? 0 : eve * eve(platform, region, EVE_DAYS));
    }

    /** Belief that a platform will be lost [1]. */
    public double belief(int platform, int region) {
        return belief[places.of(platform, region)];
    }

    /** Share of the step that lies within so many days before the deadline [1]. */
    public double eve(int platform, int region, double days) {
        long end = deadline[places.of(platform, region)];
        return end == Window.FOREVER ? 0 : share(new Window(end - Math.round(days * DAY), end));
    }

    /** Share of the step during which a platform is dark for those who are cut off [1]. */
    public double dark(int platform, int region) {
        int place = places.of(platform, region);
        return 1 - light[place] * served[place];
    }

    /** Whether any platform may be dark somewhere for a part of the step. */
    public boolean isAnythingDark() {
        return anyDark;
    }

    /** Whether a platform is dark in some region for a part of the step. */
    public boolean isDarkSomewhere(int platform) {
        boolean dark = false;
        for (int region = 0; region < places.regions(); region++) {
            dark |= dark(platform, region) > 0;
        }
        return dark;
    }

    /** Share of the step during which a platform is dark for everybody, whom a ban does not reach as well [1]. */
    public double failing(int platform, int region) {
        return 1 - served[places.of(platform, region)];
    }

    /** Share of the users whom bans cut off [1]. */
    public double banned(int platform, int region) {
        return enforcement[places.of(platform, region)];
    }

    /** Share of those who get round the bans [1]. */
    public double evading(int platform, int region) {
        return circumvention[places.of(platform, region)];
    }

    /** Share of the users who are cut off while it is dark [1]. */
    public double enforcement(int platform, int region) {
        return failing(platform, region) > 0 ? 1 : banned(platform, region);
    }

    /** Share of those who get round it [1]. */
    public double circumvention(int platform, int region) {
        return failing(platform, region) > 0 ? 0 : evading(platform, region);
    }

    /** r: believed daily chance that a dark platform returns; above 1 where hours are expected, 1 if it is not dark [1/day]. */
    public double returnPerDay(int platform, int region) {
        double believed = returnPerDay[places.of(platform, region)];
        return Double.isInfinite(believed) ? 1 : believed;
    }

    /** How much sooner those who lost a platform learn that it is back [1/day]. */
    public double winBack(int platform, int region) {
        return winBack[places.of(platform, region)];
    }

    /** Whether any platform signals defiance anywhere. */
    public boolean isAnythingDefiant() {
        return anyDefiance;
    }

    /** R: how loudly a platform signals defiance [1]. */
    public double defiance(int platform, int region) {
        return defiance[places.of(platform, region)];
    }
}
