package org.refugia.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Observed numbers by date.
 *
 * @param values  numbers by date
 * @param file    table they were read from, if any
 */
public record Observed(SortedMap<LocalDate, Double> values, Optional<Path> file) {
    public Observed {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
