package org.refugia.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.analysis.Pattern;

/** Observed patterns as parts of an answer for other programs. */
final class PatternAnswer {
    private PatternAnswer() {}

    /** Each with what was observed, what the runs give, and the verdict. */
    static List<Map<String, Object>> of(List<Pattern> patterns) {
        return patterns.stream().map(PatternAnswer::of).toList();
    }

    private static Map<String, Object> of(Pattern pattern) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", pattern.id());
        answer.put("says", pattern.says());
        answer.put("verdict", pattern.verdict().word());
        answer.put("variant", pattern.variant());
        answer.put("unit", pattern.unit());
        answer.put("low", pattern.low());
        answer.put("high", pattern.high());
        pattern.median().ifPresent(median -> answer.put("median", median));
        pattern.q05().ifPresent(q05 -> answer.put("q05", q05));
        pattern.q95().ifPresent(q95 -> answer.put("q95", q95));
        answer.put("use", pattern.use());
        return answer;
    }
}
