package org.refugia.observe;

import org.refugia.network.SocialGraph;
import org.refugia.world.Moves;
import org.refugia.world.World;

/**
 * How far the contacts of those who registered on a platform since the run began did so too, mean at the end of the day
 * [%]; and how many of these contacts were there first, in an earlier step. People without contacts are left out, and
 * where nobody is left there is no number. Only the first registration on a platform counts.
 */
public final class ContactsMoved implements Recorder {
    private static final int BITS = 30;

    private final Moves movers = new Moves();
    private int[] registered;
    private int[] contactsMoved;
    private int[] contactsBefore;

    @Override
    public void begin(World world) {
        int users = world.graph().ties() == 0 ? 0 : world.population().size();
        registered = new int[users];
        contactsMoved = new int[users * world.platforms().count()];
        contactsBefore = new int[contactsMoved.length];
    }

    @Override
    public void step(World world) {
        if (registered.length == 0) {
            return;
        }
        int platforms = world.platforms().count();
        int known = movers.size();
        for (int i = 0; i < world.arrivals().size(); i++) {
            int user = world.arrivals().user(i);
            int platform = world.arrivals().platform(i);
            if ((registered[user] >> platform & 1) == 0) {
                registered[user] |= 1 << platform;
                movers.add(user, platform);
                contactsBefore[user * platforms + platform] = contactsMoved[user * platforms + platform];
            }
        }
        for (int i = known; i < movers.size(); i++) {
            tellFollowers(world.graph(), movers.user(i), movers.platform(i), platforms);
        }
    }

    private void tellFollowers(SocialGraph graph, int user, int platform, int platforms) {
        for (int i = graph.firstFollower(user), end = graph.endFollower(user); i < end; i++) {
            contactsMoved[graph.follower(i) * platforms + platform]++;
        }
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        int platforms = world.platforms().count();
        Mean[] moved = means(platforms);
        Mean[] before = means(platforms);
        for (int i = 0; i < movers.size(); i++) {
            int platform = movers.platform(i);
            int index = movers.user(i) * platforms + platform;
            moved[platform].add(contactsMoved[index], world.graph().contacts(movers.user(i)));
            before[platform].add(contactsBefore[index], contactsMoved[index]);
        }
        for (int platform = 0; platform < platforms; platform++) {
            String id = world.platforms().ids().get(platform);
            moved[platform].report(rows, id, "contacts-moved");
            before[platform].report(rows, id, "contacts-moved-before");
        }
    }

    private static Mean[] means(int platforms) {
        Mean[] means = new Mean[platforms];
        for (int platform = 0; platform < platforms; platform++) {
            means[platform] = new Mean();
        }
        return means;
    }

    /** Mean of shares over people, in whole units of 2⁻³⁰, so that their order cannot show. */
    private static final class Mean {
        private long sum;
        private int people;

        void add(int part, int whole) {
            if (whole > 0) {
                sum += (((long) part << BITS) + whole / 2) / whole;
                people++;
            }
        }

        void report(Sink rows, String platform, String measure) {
            if (people > 0) {
                rows.total(platform, measure, 100.0 * sum / (1L << BITS) / people, "%");
            }
        }
    }
}
