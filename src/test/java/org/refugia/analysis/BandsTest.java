package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BandsTest {
    @Test
    void quantilesAreLinearBetweenOrderStatistics() { // R: quantile(c(1, 2, 4, 8), type = 7)
        double[] sorted = {1, 2, 4, 8};
        assertEquals(1, Bands.quantile(0, sorted));
        assertEquals(1.15, Bands.quantile(0.05, sorted), 1e-12);
        assertEquals(1.75, Bands.quantile(0.25, sorted), 1e-12);
        assertEquals(3, Bands.quantile(0.5, sorted), 1e-12);
        assertEquals(7.4, Bands.quantile(0.95, sorted), 1e-12);
        assertEquals(8, Bands.quantile(1, sorted));
    }

    @Test
    void oneReplicateIsItsOwnBand() {
        assertEquals(5, Bands.quantile(0.05, new double[] {5}));
        assertEquals(5, Bands.quantile(0.95, new double[] {5}));
    }

    @Test
    void bandsAreTakenOverReplicatesDayByDay(@TempDir Path path) {
        Bands bands = Bands.of(SmallFolder.complete(path)
                .open()
                .series()
                .of("with", SmallFolder.DAU)
                .orElseThrow());
        assertEquals(20, bands.median(0));
        assertEquals(15, bands.lowerOf50(0));
        assertEquals(25, bands.upperOf50(0));
        assertEquals(11, bands.lowerOf90(0), 1e-12);
        assertEquals(29, bands.upperOf90(0), 1e-12);
        assertEquals(2, bands.peakDay());
    }

    @Test
    void missingReplicatesDoNotCount() {
        Replicates replicates = new Replicates(3, 1, Double.NaN);
        replicates.set(2, 0, 7);
        assertEquals(7, Bands.of(replicates).median(0));
        assertTrue(Double.isNaN(Bands.of(new Replicates(3, 1, Double.NaN)).median(0)));
    }
}
