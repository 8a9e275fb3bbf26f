package org.refugia.population;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.refugia.random.Decision;
import org.refugia.random.Distribution;
import org.refugia.random.Draws;

/**
 * Everybody's fixed traits, one array per trait that differs between people.
 *
 * <p>Traits that are seldom asked for (reactance, switching cost) are drawn anew each time: a keyed draw gives the same
 * number whenever it is asked.
 */
public final class Population {
    private final PopulationSpec spec;
    private final List<String> segmentNames;
    private final List<String> regionNames;
    private final List<String> languageNames;
    private final Segment[] segments;
    private final byte[] segment;
    private final byte[] region;
    private final byte[] language;
    private final boolean sessionsDiffer;
    private final float[] sessions;
    private final int[] creators;
    private final float[] posts;
    private final double allPosts;
    private final int[] groupSize;
    private final Draws.Stream reactanceDraws;
    private final Draws.Stream costDraws;
    private final Draws.Stream moderationDraws;
    private final Draws.Stream privacyDraws;

    /**
     * Draws everybody's traits.
     *
     * @param draws  draws of the population's seed
     */
    public Population(PopulationSpec spec, Draws draws) {
        this.spec = spec;
        segmentNames = List.copyOf(spec.segments().keySet());
        regionNames = List.copyOf(spec.regions().keySet());
        languageNames = List.copyOf(spec.languages().keySet());
        segments = spec.segments().values().toArray(new Segment[0]);
        int size = spec.agents();
        segment = assign(size, spec.segments(), Segment::share, draws.stream(Decision.SEGMENT));
        region = assign(size, spec.regions(), share -> share, draws.stream(Decision.REGION));
        language = assign(size, spec.languages(), share -> share, draws.stream(Decision.LANGUAGE));
        sessionsDiffer = sessionsDiffer();
        sessions = sessions(draws.stream(Decision.SESSIONS));
        groupSize = new int[groups()];
        for (int user = 0; user < size; user++) {
            groupSize[group(user)]++;
        }
        creators = creatorsAmong(size);
        posts = new float[creators.length];
        double sum = 0;
        Draws.Stream postDraws = draws.stream(Decision.POSTS);
        for (int i = 0; i < creators.length; i++) {
            posts[i] = (float) segmentOf(creators[i]).posts().quantile(postDraws.uniform(creators[i]));
            sum += posts[i];
        }
        allPosts = sum;
        reactanceDraws = draws.stream(Decision.REACTANCE);
        costDraws = draws.stream(Decision.SWITCHING_COST);
        moderationDraws = draws.stream(Decision.MODERATION);
        privacyDraws = draws.stream(Decision.PRIVACY_CONCERN);
    }

    private static <T> byte[] assign(int size, Map<String, T> groups, ToDoubleFunction<T> share, Draws.Stream draws) {
        if (groups.size() == 1) {
            return null;
        }
        double[] upTo = new double[groups.size()];
        double sum = 0;
        int group = 0;
        for (T each : groups.values()) {
            sum += share.applyAsDouble(each);
            upTo[group++] = sum;
        }
        byte[] groupOf = new byte[size];
        for (int user = 0; user < size; user++) {
            double draw = draws.uniform(user) * sum;
            int chosen = 0;
            while (chosen < upTo.length - 1 && draw >= upTo[chosen]) {
                chosen++;
            }
            groupOf[user] = (byte) chosen;
        }
        return groupOf;
    }

    /** Sessions of each user, or of each segment where all of its users have the same. */
    private float[] sessions(Draws.Stream draws) {
        float[] values = new float[sessionsDiffer ? spec.agents() : segments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = sessionsDiffer()
                    ? (float) segmentOf(i).sessions().quantile(draws.uniform(i))
                    : (float) segments[i].sessions().quantile(0.5);
        }
        return values;
    }

    private boolean sessionsDiffer() {
        for (Segment each : segments) {
            if (!(each.sessions() instanceof Distribution.Constant)) {
                return true;
            }
        }
        return false;
    }

    private int[] creatorsAmong(int size) {
        int count = 0;
        for (int group = 0; group < groupSize.length; group++) {
            boolean creators = segments[group / regionNames.size()].role() == Role.CREATOR;
            count += creators ? groupSize[group] : 0;
        }
        int[] found = new int[count];
        int next = 0;
        for (int user = 0; next < count; user++) {
            if (isCreator(user)) {
                found[next++] = user;
            }
        }
        return found;
    }

    /** Number of users. */
    public int size() {
        return spec.agents();
    }

    /** How many people one user stands for. */
    public double peoplePerAgent() {
        return spec.peoplePerAgent();
    }

    /** Names of the segments, by number. */
    public List<String> segmentNames() {
        return segmentNames;
    }

    /** Names of the regions, by number. */
    public List<String> regionNames() {
        return regionNames;
    }

    /** Names of the languages, by number. */
    public List<String> languageNames() {
        return languageNames;
    }

    /** Number of a user's segment. */
    public int segment(int user) {
        return segment == null ? 0 : segment[user];
    }

    /** A user's segment. */
    public Segment segmentOf(int user) {
        return segments[segment(user)];
    }

    /** The segment of a number. */
    public Segment segmentAt(int number) {
        return segments[number];
    }

    /** Number of groups: each segment within each region is one. */
    public int groups() {
        return segments.length * regionNames.size();
    }

    /** Number of the group of a segment within a region. */
    public int group(int segmentNumber, int regionNumber) {
        return segmentNumber * regionNames.size() + regionNumber;
    }

    /** Number of a user's group. */
    public int group(int user) {
        return group(segment(user), region(user));
    }

    /** Number of kinds: each segment within each region that speaks one language is one. */
    public int kinds() {
        return groups() * languageNames.size();
    }

    /** Number of a user's kind. */
    public int kind(int user) {
        return group(user) * languageNames.size() + language(user);
    }

    /** Users in a group. */
    public int groupSize(int group) {
        return groupSize[group];
    }

    /** Number of a user's region. */
    public int region(int user) {
        return region == null ? 0 : region[user];
    }

    /** Number of a user's language. */
    public int language(int user) {
        return language == null ? 0 : language[user];
    }

    /** Whether a user is a creator. */
    public boolean isCreator(int user) {
        return segmentOf(user).role() == Role.CREATOR;
    }

    /** Sessions a day, over all platforms and the outside option. */
    public double sessions(int user) {
        return sessions[sessionsDiffer ? user : segment(user)];
    }

    /** Number of creators. */
    public int creators() {
        return creators.length;
    }

    /** The user who is creator number i. */
    public int creator(int i) {
        return creators[i];
    }

    /** Posts a day of creator number i. */
    public double posts(int i) {
        return posts[i];
    }

    /** Posts a day of all creators together. */
    public double allPostsPerDay() {
        return allPosts;
    }

    /** θ: utility of a platform that signals defiance; 0 for those who are not reactant [utils]. */
    public double reactance(int user) {
        ReactanceTrait trait = segmentOf(user).reactance();
        return trait.share() > 0 && reactanceDraws.uniform(user) < trait.share() ? trait.strength() : 0;
    }

    /** One-off cost of moving for good [utils]. */
    public double switchingCost(int user) {
        return spec.switchingCost().quantile(costDraws.uniform(user));
    }

    /** m_u: how strictly a user wants a platform to moderate, 0 … 1. */
    public double moderation(int user) {
        return segmentOf(user).moderation().quantile(moderationDraws.uniform(user));
    }

    /** How much a user cares about privacy, 0 … 1. */
    public double privacyConcern(int user) {
        return segmentOf(user).privacyConcern().quantile(privacyDraws.uniform(user));
    }
}
