package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.refugia.parameter.Param;
import org.refugia.parameter.Word;
import org.refugia.world.BySegment;

/** What can be said of the languages themselves: every key with its unit, default and range, and every word. */
public final class Catalog {
    private Catalog() {}

    /**
     * A key of the language.
     *
     * @param path     dotted path; {@code <id>} stands for a name the scenario gives
     * @param word     word under which the key exists, such as {@code ban}; empty for keys that always do
     * @param written  what may be written
     * @param unit     unit of the number, 1 for pure numbers; empty where no number is written
     * @param def      default
     * @param range    plausible range; empty if none is known
     * @param meaning  what it means
     * @param source   where the default comes from
     */
    public record Key(
            String path,
            String word,
            String written,
            String unit,
            String def,
            String range,
            String meaning,
            String source) {
        private Key at(String other) {
            return new Key(other, word, written, unit, def, range, meaning, source);
        }
    }

    private static final Key VARIANTS = new Key(
            "variants",
            "",
            "names in [ ], or {name: {set: {path: value}, without: [shock]}, …}",
            "",
            "those of the scenario",
            "",
            "what is compared; the first is the counterfactual. A name of the scenario with {} under it is the"
                    + " scenario's variant, a new one the scenario as it happened",
            "docs/adr/0011-counterfactual-and-variants.md");

    /** Every key of a scenario, in order. */
    public static List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        walk(Scenario.class, "", "", keys);
        return keys;
    }

    /** Every key of an experiment, in order; those of the items of a list stand below the list. */
    public static List<Key> experimentKeys() {
        List<Key> keys = new ArrayList<>();
        walk(Experiment.class, "", "", keys);
        List<Key> named = new ArrayList<>();
        for (Key key : keys) {
            named.add(key.at(key.path().replace(".<id>", "")));
            if (key.path().equals("scenario")) {
                named.add(VARIANTS);
            }
        }
        return named;
    }

    private static void walk(Class<?> record, String path, String word, List<Key> keys) {
        for (Field field : Field.of(record)) {
            String here = Binder.join(path, field.key());
            Param param = field.param();
            keys.add(new Key(
                    here,
                    word,
                    Shape.written(field),
                    Shape.unit(field),
                    param.def(),
                    param.range(),
                    param.value(),
                    param.source()));
            Class<?> type = field.raw();
            Optional<Vocabulary.Words> words = Vocabulary.of(type);
            if (type == Map.class || type == List.class) {
                Class<?> item = field.argument(type == Map.class ? 1 : 0);
                String below = type == Map.class && Vocabulary.of(item).isPresent() ? here : here + ".<id>";
                below(item, below, keys);
            } else if (words.isPresent() && !words.get().discriminator().equals("dist")) {
                below(type, here, keys);
            } else if (type.isRecord()) {
                below(type, here, keys);
            }
        }
    }

    private static void below(Class<?> type, String path, List<Key> keys) {
        Optional<Vocabulary.Words> words = Vocabulary.of(type);
        if (words.isPresent()) {
            words.get().words().forEach((word, each) -> {
                boolean isKey = words.get().discriminator().isEmpty();
                walk(each, isKey ? path + "." + word : path, word, keys);
            });
        } else if (type.isRecord() && type != Observed.class && type != BySegment.class) {
            walk(type, path, "", keys);
        }
    }

    /** All that is known of a word or a dotted path; empty if there is none such. */
    public static Optional<String> explain(String key) {
        StringBuilder text = new StringBuilder();
        for (Vocabulary.Words words : Vocabulary.kinds()) {
            Class<? extends Record> type = words.words().get(key);
            if (type != null) {
                text.append(describe(words, key, type));
            }
        }
        Vocabulary.Measure measure = Vocabulary.allMeasures().get(key);
        if (measure != null) {
            text.append(describe(key, measure));
        }
        Functions.named(key)
                .ifPresent(each -> text.append("%s: a function of measures%n  %s%n  %s%n"
                        .formatted(each.word(), each.form(), each.meaning())));
        for (Key each : keys()) {
            if (matches(each.path(), key)) {
                text.append(describe(each));
            }
        }
        for (Key each : experimentKeys()) {
            if (("." + each.path() + ".").contains("." + key + ".")) {
                text.append("in an experiment: ").append(describe(each));
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    /** The word or path nearest to one that does not exist: "; did you mean `x`?". */
    public static String suggestion(String key) {
        List<String> known = new ArrayList<>(Vocabulary.allMeasures().keySet());
        Vocabulary.kinds().forEach(words -> known.addAll(words.words().keySet()));
        Functions.all().forEach(each -> known.add(each.word()));
        Stream.concat(keys().stream(), experimentKeys().stream()).forEach(each -> known.add(each.path()));
        return Suggest.didYouMean(key, known);
    }

    private static boolean matches(String path, String key) {
        String pattern = path.replace(".", "\\.").replace("<id>", "[^.]+");
        return key.matches(pattern) || path.equals(key) || !key.contains(".") && path.endsWith("." + key);
    }

    private static String describe(Vocabulary.Words words, String word, Class<? extends Record> type) {
        Word about = type.getAnnotation(Word.class);
        StringBuilder text = new StringBuilder();
        text.append("%s: one of the %s%n  %s%n".formatted(word, words.title(), about.value()));
        if (!about.formula().isEmpty()) {
            text.append("  %s%n".formatted(about.formula()));
        }
        text.append("  Source: %s%n".formatted(about.source()));
        for (Field field : Field.of(type)) {
            text.append("    %-16s %s; %s, default %s%s%n"
                    .formatted(
                            field.key(),
                            field.param().value(),
                            Shape.written(field),
                            field.param().def().isEmpty()
                                    ? "empty"
                                    : field.param().def(),
                            field.param().range().isEmpty()
                                    ? ""
                                    : ", plausible " + field.param().range()));
        }
        return text.toString();
    }

    private static String describe(String word, Vocabulary.Measure measure) {
        return "%s: a measure [%s]%n  %s%n  %s%n  For %s%s.%s%n"
                .formatted(
                        word,
                        measure.unit(),
                        measure.meaning(),
                        measure.formula(),
                        measure.places().words(),
                        measure.byGroup() ? "; by segment and region if outputs.by asks" : "",
                        measure.missing().isEmpty() ? "" : " No row " + measure.missing() + ".");
    }

    private static String describe(Key key) {
        return "%s%s%n  %s%n  Written as %s; default %s%s%n  Source of the default: %s%n"
                .formatted(
                        key.path(),
                        key.word().isEmpty() ? "" : " (of `" + key.word() + "`)",
                        key.meaning(),
                        key.written(),
                        key.def().isEmpty() ? "empty" : key.def(),
                        key.range().isEmpty() ? "" : "; plausible " + key.range(),
                        key.source());
    }
}
