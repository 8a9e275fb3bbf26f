package org.refugia.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.refugia.expression.Day;
import org.refugia.expression.Expression;
import org.refugia.results.Hash;
import org.refugia.scenario.DesignPoint;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.Scenario;

/**
 * The scenario of every variant at every design point, each different one read once, and what is asked of its runs.
 */
final class Questions {
    /**
     * A scenario and the hash of all that can sway its runs: the model, its text, and the files it reads.
     */
    record Cell(String hash, Scenario scenario) {}

    private final ExperimentFile experiment;
    private final boolean hangsOnShocks;
    private final List<Expression> asked;
    private final Cell[][] cells;
    private final Cell[] asItHappens;

    /** Reads and checks everything, with so many threads. */
    static Questions of(ExperimentFile experiment, int jobs) {
        Questions questions = new Questions(experiment);
        questions.read(jobs);
        return questions;
    }

    private Questions(ExperimentFile experiment) {
        this.experiment = experiment;
        asked = experiment.measures().stream()
                .map(ExperimentFile.Measure::expression)
                .toList();
        hangsOnShocks = asked.stream().anyMatch(Expression::hangsOnShocks);
        cells = new Cell[experiment.variants().size()][experiment.points().size()];
        asItHappens = new Cell[experiment.points().size()];
    }

    private void read(int jobs) {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            Map<String, Future<Cell>> read = new LinkedHashMap<>();
            List<List<Future<Cell>>> wanted = new ArrayList<>();
            for (DesignPoint point : experiment.points()) {
                List<Future<Cell>> row = new ArrayList<>();
                for (String variant : experiment.variants()) {
                    row.add(submitted(experiment.cell(variant, point), read, workers));
                }
                if (hangsOnShocks) {
                    row.add(submitted(experiment.cell(point), read, workers));
                }
                wanted.add(row);
            }
            for (int point = 0; point < wanted.size(); point++) {
                for (int variant = 0; variant < cells.length; variant++) {
                    cells[variant][point] = wanted.get(point).get(variant).get();
                }
                asItHappens[point] =
                        hangsOnShocks ? wanted.get(point).get(cells.length).get() : null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts the thread that plans a sweep", e);
        } catch (ExecutionException e) {
            throw Failure.of(e);
        } finally {
            Failure.end(workers);
        }
    }

    private Future<Cell> submitted(ExperimentFile.Cell cell, Map<String, Future<Cell>> read, ExecutorService workers) {
        String hash = Hash.of(EngineDigest.ofThisProgram() + "\n" + cell.text());
        return read.computeIfAbsent(hash, known -> workers.submit(() -> new Cell(known, cell.scenario())));
    }

    /** A variant, counted from 0, at a point. */
    Cell cell(int variant, DesignPoint point) {
        return cells[variant][point.number() - 1];
    }

    /**
     * What is asked at a point in a replicate, the days of shocks fixed: the same of every variant, so that they are
     * compared on the same days.
     *
     * @param seed  seed of the replicate
     */
    List<Expression> asked(DesignPoint point, long seed) {
        if (!hangsOnShocks) {
            return asked;
        }
        Day.Dates dates = ShockDates.of(asItHappens[point.number() - 1].scenario(), seed);
        return asked.stream().map(expression -> expression.on(dates)).toList();
    }
}
