package org.refugia.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refugia.parameter.Problem;

/** One reading of an edge list: two ids a line. */
final class EdgeList implements TieFormat {
    private final Path path;
    private final String place;
    private final Roll roll;
    private final TieBook ties;
    private final TieLine format = new TieLine();
    private final LineProblems junk = new LineProblems();
    private final LineProblems extraColumns = new LineProblems();
    private Optional<String> fault = Optional.empty();
    private boolean begun;

    /**
     * Prepares a reading.
     *
     * @param place  place of what belongs to no line
     * @param roll   who exists; takes the ids that appear if it is open
     */
    EdgeList(Path path, String place, boolean directed, Roll roll) {
        this.path = path;
        this.place = place;
        this.roll = roll;
        this.ties = new TieBook(directed);
    }

    @Override
    public TieBook read() {
        fault = TextLines.read(path, this::line);
        return ties;
    }

    private void line(int number, String text) {
        List<String> fields = format.fields(text);
        boolean first = !begun;
        begun = true;
        if (first && TieLine.isHeading(fields)) {
            return;
        }
        if (fields.size() < 2 || fields.get(0).isEmpty() || fields.get(1).isEmpty()) {
            junk.add(number, "'" + text + "' stands alone; a tie is two ids such as \"alice bob\"");
            return;
        }
        if (fields.size() > 2) {
            extraColumns.add(number, text);
        }
        Integer one = roll.numberOf(fields.get(0), number);
        Integer other = roll.numberOf(fields.get(1), number);
        if (one != null && other != null) {
            ties.add(one, other, false, number);
        }
    }

    @Override
    public List<Problem> errors() {
        List<Problem> errors = new ArrayList<>();
        fault.ifPresent(sentence -> errors.addAll(Limits.error(place, sentence)));
        errors.addAll(junk.errors(path));
        errors.addAll(roll.strangers(path));
        return errors;
    }

    @Override
    public String tie() {
        return "a tie is a line with two different ids";
    }

    @Override
    public List<Problem> notes() {
        return extraColumns.note(path, "%d lines have more than two columns (%s); the others are not read");
    }
}
