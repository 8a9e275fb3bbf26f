package org.refugia.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.refugia.network.BarabasiAlbert;
import org.refugia.network.Block;
import org.refugia.network.Configuration;
import org.refugia.network.ErdosRenyi;
import org.refugia.network.Network;
import org.refugia.network.Regular;
import org.refugia.network.Social;
import org.refugia.network.TieFile;
import org.refugia.network.WattsStrogatz;
import org.refugia.random.Distribution;

/** Memory of a network's graph, and the most that making it takes, worked out from its parameters. */
final class TieBytes {
    /** Of a tie end, and of a user's row. */
    private static final long WORD = 4;

    /** Parts in which a law of degrees is added up. */
    private static final int PARTS = 1000;

    /** How much longer a packed file of ties is once unpacked. */
    private static final long UNPACKED = 4;

    /** The shortest line of an edge list that many people make: two ids of four digits [bytes]. */
    private static final long LINE = 10;

    /** Of a pair in the set that finds repeated ties of a file; its table is between an eighth and half full. */
    private static final long PAIR = 32;

    /** Of a user while `social` puts people into circles: users, expected degrees, groups, circles, sums and signposts. */
    private static final long CIRCLES = 72;

    private TieBytes() {}

    /** What the graph takes [bytes]. */
    static long bytes(Network network, int size) {
        return ends(network, size) * WORD + rows(network) * (size + 1L) * WORD;
    }

    /** The most that is taken at a time while the graph is made, itself included [bytes]. */
    static long peakBytes(Network network, int size) {
        long ends = ends(network, size) * WORD;
        long beside = 0;
        if (network instanceof WattsStrogatz) {
            beside = ends / 2;
        } else if (network instanceof BarabasiAlbert) {
            beside = ends / 2;
        } else if (network instanceof Regular) {
            beside = 2 * ends;
        } else if (network instanceof Configuration) {
            beside = 2 * ends + size * WORD;
        } else if (network instanceof Block) {
            beside = 3 * size * WORD;
        } else if (network instanceof Social) {
            beside = ends + size * CIRCLES;
        } else if (network instanceof TieFile) {
            beside = ends(network, size) / 2 * PAIR;
        }
        return bytes(network, size) + beside;
    }

    private static boolean isDirected(Network network) {
        return network instanceof ErdosRenyi random && random.directed()
                || network instanceof Configuration drawn && drawn.directed()
                || network instanceof TieFile file && Boolean.TRUE.equals(file.directed());
    }

    /** Rows of contacts and of followers, which are the same where ties are mutual. */
    private static long rows(Network network) {
        return isDirected(network) ? 2 : 1;
    }

    private static long ends(Network network, int size) {
        if (network instanceof TieFile file) {
            return 2 * length(file) / LINE;
        }
        return (long) Math.ceil(meanDegree(network) * size) * rows(network);
    }

    private static double meanDegree(Network network) {
        if (network instanceof Social social) {
            return social.meanDegree();
        } else if (network instanceof ErdosRenyi random) {
            return random.meanDegree();
        } else if (network instanceof WattsStrogatz ring) {
            return ring.degree();
        } else if (network instanceof BarabasiAlbert grown) {
            return 2.0 * grown.ties();
        } else if (network instanceof Regular regular) {
            return regular.degree();
        } else if (network instanceof Block block) {
            return block.meanDegree();
        }
        return network instanceof Configuration drawn ? mean(drawn.degrees(), drawn.cutoff()) : 0;
    }

    private static double mean(Distribution degrees, int cutoff) {
        double sum = 0;
        for (int part = 0; part < PARTS; part++) {
            double degree = Math.max(0, degrees.quantile((part + 0.5) / PARTS));
            sum += cutoff > 0 ? Math.min(cutoff, degree) : degree;
        }
        return sum / PARTS;
    }

    private static long length(TieFile file) {
        try {
            boolean isPacked = file.path().toString().endsWith(".gz");
            return Files.size(file.path()) * (isPacked ? UNPACKED : 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
