package org.refugia.world;

import org.refugia.network.SocialGraph;
import org.refugia.population.Population;
import org.refugia.population.Role;

/**
 * What people see of others on a platform: all of it as a rule; less behind a wall, more across a bridge. Where neither
 * stands it costs a look at a count that is kept up anyway.
 */
public final class Sight {
    private final Population population;
    private final SocialGraph graph;
    private final Links links;
    private final Accounts accounts;
    private final ContactCounts contacts;
    private final Totals totals;
    private final Content content;
    private final int[] across;
    private final long[] acrossAt;

    Sight(
            Population population,
            SocialGraph graph,
            Links links,
            Accounts accounts,
            ContactCounts contacts,
            Totals totals,
            Content content) {
        this.population = population;
        this.graph = graph;
        this.links = links;
        this.accounts = accounts;
        this.contacts = contacts;
        this.totals = totals;
        this.content = content;
        across = new int[accounts.platforms()];
        acrossAt = new long[accounts.platforms()];
    }

    double contactsThere(int user, int platform) {
        if (contacts.isEmpty()) {
            return crowdThere(user, platform) / population.size();
        }
        return links.arePlain(platform) ? contacts.share(user, platform) : recount(user, platform);
    }

    /** The share of contacts, looked at one by one. */
    private double recount(int user, int platform) {
        int bridged = links.bridgedWith(platform);
        int here = 0;
        int across = 0;
        for (int i = graph.firstContact(user), end = graph.endContact(user); i < end; i++) {
            int contact = graph.contact(i);
            int present = accounts.present(contact);
            if ((present >> platform & 1) != 0) {
                here += sees(user, contact, platform) ? 1 : 0;
            } else {
                across += (present & bridged) != 0 ? 1 : 0;
            }
        }
        int all = graph.contacts(user);
        return all == 0 ? 0 : (here + links.bridged(platform) * across) / all;
    }

    /** Whether people across a bridge may have to be counted, as nobody has ties. */
    boolean countsCrowds() {
        boolean bridged = false;
        for (int platform = 0; platform < across.length; platform++) {
            bridged |= links.bridged(platform) > 0;
        }
        return bridged && contacts.isEmpty();
    }

    /** Whether two users would see each other on a platform. */
    public boolean sees(int user, int other, int platform) {
        return !links.hasWall(platform) || links.see(platform, population.region(user), population.region(other));
    }

    /** Number of people whom a user without ties sees on a platform. */
    private double crowdThere(int user, int platform) {
        double seen = totals.present(platform);
        if (links.hasWall(platform)) {
            seen = 0;
            for (int region = 0; region < population.regionNames().size(); region++) {
                seen += links.see(platform, population.region(user), region) ? totals.present(platform, region) : 0;
            }
        }
        if (links.bridged(platform) > 0) {
            seen += links.bridged(platform) * crowdAcross(platform);
        }
        return seen;
    }

    /** Number of people on another bridged platform but not on this one; counted anew when anybody has moved. */
    private int crowdAcross(int platform) {
        int bridged = links.bridgedWith(platform);
        long now = (totals.changesOfPresence() << Platforms.MOST) + bridged;
        if (acrossAt[platform] != now) {
            int count = 0;
            for (int user = 0; user < population.size(); user++) {
                int present = accounts.present(user);
                count += (present >> platform & 1) == 0 && (present & bridged) != 0 ? 1 : 0;
            }
            across[platform] = count;
            acrossAt[platform] = now;
        }
        return across[platform];
    }

    /** C_p: content that people of a region see on a platform [posts]. */
    public double content(int platform, int region) {
        if (!links.hasWall(platform)) {
            return content.stock(platform);
        }
        double seen = 0;
        for (int from = 0; from < population.regionNames().size(); from++) {
            seen += links.see(platform, region, from) ? content.stockFrom(platform, from) : 0;
        }
        return seen;
    }

    /** Sum of the time shares of a role on a platform that people of a region see. */
    double time(Role role, int platform, int region) {
        double time = 0;
        for (int segment = 0; segment < population.segmentNames().size(); segment++) {
            if (population.segmentAt(segment).role() == role) {
                for (int from = 0; from < population.regionNames().size(); from++) {
                    boolean seen = !links.hasWall(platform) || links.see(platform, region, from);
                    time += seen ? totals.time(segment, from, platform) : 0;
                }
            }
        }
        return time;
    }
}
