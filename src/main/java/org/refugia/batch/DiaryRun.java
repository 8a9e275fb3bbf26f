package org.refugia.batch;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refugia.model.Diary;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.scenario.Scenario;

/**
 * One run of a batch, run again for the diary of one user.
 *
 * @param entries  what happened, in order
 * @param text     the same as text
 */
public record DiaryRun(List<Diary.Entry> entries, String text) {
    private static final Pattern NAME = Pattern.compile("diary/.*-user-(\\d{1,9})\\.txt");

    /** What a diary is called in a result folder. */
    static String name(String variant, int replicate, int user) {
        return "%s-%d-user-%d".formatted(variant, replicate, user);
    }

    /** Whose diary a file of a result folder is; empty if it is none. */
    static OptionalInt userOf(String file) {
        Matcher name = NAME.matcher(file);
        return name.matches() ? OptionalInt.of(Integer.parseInt(name.group(1))) : OptionalInt.empty();
    }

    /**
     * Runs one variant in one replicate, on the seeds it has in a {@link Batch}.
     *
     * @param seed       seed of the batch
     * @param replicate  number of the replicate, from 1
     * @param user       number of the user, from 0
     */
    public static DiaryRun of(Scenario scenario, long seed, int replicate, int user) {
        Diary diary = new Diary(scenario, user);
        Simulation.run(scenario, Seeds.of(Seeds.ofReplicate(seed, replicate)), List.of(diary));
        return new DiaryRun(diary.entries(), diary.text());
    }
}
