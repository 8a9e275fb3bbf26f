package org.refugia.observe;

import org.refugia.world.World;

/**
 * Ties both of whose ends are present on a platform at the end of the day, as a share of all ties [%]. Every tie is
 * counted at each end that has the other for a contact: a mutual one twice, above and below the line alike. Without ties
 * there is none.
 */
public final class TieRetention implements Recorder {
    private long tieEnds;

    @Override
    public void begin(World world) {
        tieEnds = world.graph().ties() * (world.graph().isDirected() ? 1 : 2);
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        if (tieEnds == 0) {
            return;
        }
        long[] inside = new long[world.platforms().count()];
        for (int user = 0; user < world.population().size(); user++) {
            for (int rest = world.accounts().present(user); rest != 0; rest &= rest - 1) {
                int platform = Integer.numberOfTrailingZeros(rest);
                inside[platform] += world.contactsPresent(user, platform);
            }
        }
        for (int platform = 0; platform < inside.length; platform++) {
            rows.total(world.platforms().ids().get(platform), "tie-retention", 100.0 * inside[platform] / tieEnds, "%");
        }
    }
}
