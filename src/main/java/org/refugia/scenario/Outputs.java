package org.refugia.scenario;

import java.util.List;
import org.refugia.observe.Breakdown;
import org.refugia.parameter.Param;

/**
 * What a run writes down.
 *
 * @param measures  words of the measures
 * @param by        what results are split by: platform always, segment and region if named
 */
public record Outputs(
        @Param(
                value = "measures to write down, see `refugia list measures`",
                def = "[accounts, registrations, deletions, dau, opens, time-share, home-share, posts,"
                        + " platforms-held, hhi, flows]",
                source = "convention")
        List<String> measures,

        @Param(value = "split by platform (always), segment, region", def = "[platform]", source = "convention")
        List<String> by) {
    static final String PLATFORM = "platform";
    static final String SEGMENT = "segment";
    static final String REGION = "region";

    /** Ways to split results. */
    static final List<String> WAYS = List.of(PLATFORM, SEGMENT, REGION);

    public Outputs {
        measures = List.copyOf(measures);
        by = List.copyOf(by);
    }

    /** Which segments and regions results are split into. */
    public Breakdown breakdown() {
        return new Breakdown(by.contains(SEGMENT), by.contains(REGION));
    }
}
