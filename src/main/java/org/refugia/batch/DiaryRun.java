package org.refugia.batch;

import java.util.List;
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
