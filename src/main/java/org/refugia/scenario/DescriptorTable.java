package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refugia.parameter.Param;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.world.BySegment;
import org.refugia.world.Moment;

/** A table of words and keys: what each means, its formula or default, and where that comes from. */
final class DescriptorTable {
    private final MarkdownTable table;

    DescriptorTable(String first) {
        table = new MarkdownTable(first, "meaning", "formula; default (plausible range)", "source");
    }

    String text() {
        return table.text();
    }

    /** Adds a word, and below it its keys. */
    void word(String word, Class<?> type) {
        Word about = type.getAnnotation(Word.class);
        table.row(
                "**%s** (`%s`)".formatted(MarkdownTable.code(word), type.getSimpleName()),
                MarkdownTable.plain(about.value()),
                MarkdownTable.plain(about.formula()),
                source(about.source()));
        List<String> given = new ArrayList<>();
        List<Field> numbers = new ArrayList<>();
        for (Field field : Field.of(type)) {
            if (saysWhereOrWhen(field)) {
                given.add(MarkdownTable.code(field.key()) + (field.isRequired() ? "" : " (%s)".formatted(def(field))));
            } else {
                numbers.add(field);
            }
        }
        if (!given.isEmpty()) {
            table.row("↳ name, place, time", String.join(", ", given), "", "");
        }
        keys("↳ ", "", numbers);
    }

    /** Adds every key of a part of the language. */
    void keys(String path, Class<?> type) {
        keys("", path, Field.of(type));
    }

    private void keys(String mark, String path, List<Field> fields) {
        for (Field field : fields) {
            String here = Binder.join(path, field.key());
            Class<?> item = item(field);
            Optional<Word> about = Optional.ofNullable(item.getAnnotation(Word.class));
            String formula = about.map(Word::formula).map(MarkdownTable::plain).orElse("");
            table.row(
                    mark + MarkdownTable.code(here),
                    MarkdownTable.plain(field.param().value()),
                    formula + (formula.isEmpty() || def(field).isEmpty() ? "" : "; ") + def(field),
                    about.map(word -> source(word.source()))
                            .orElseGet(() ->
                                    source(field.param().def(), field.param().source())));
            if (isPart(item)) {
                keys(mark, field.raw() == item ? here : here + ".<id>", Field.of(item));
            }
        }
    }

    private static boolean saysWhereOrWhen(Field field) {
        return field.key().equals("id")
                || field.param().refers() != Param.Reference.NOTHING
                || field.raw() == Moment.class
                || field.raw() == Optional.class;
    }

    /** The class that describes what stands under a key, or under each name below it. */
    private static Class<?> item(Field field) {
        if (field.raw() == Map.class || field.raw() == List.class) {
            return field.argument(field.raw() == Map.class ? 1 : 0);
        }
        return field.raw();
    }

    private static boolean isPart(Class<?> type) {
        return type.isRecord() && type != BySegment.class && type != Observed.class;
    }

    /** The default as a scenario would write it, and the plausible range. */
    private static String def(Field field) {
        Param param = field.param();
        String def = switch (param.def()) {
            case Param.REQUIRED -> "must be given";
            case Param.ABSENT -> "none";
            case "", "[]" -> "empty";
            case "{}" -> "";
            default ->
                Shape.unit(field).isEmpty() || param.def().startsWith("{")
                        ? MarkdownTable.code(param.def())
                        : withUnit(param.unit(), param.def());
        };
        String range = withUnit(param.unit(), param.range().replace(" .. ", " – "));
        return range.isEmpty() ? def : "%s (%s)".formatted(def, range);
    }

    /** Weights may be written without their unit. */
    private static String withUnit(Unit unit, String text) {
        boolean bare = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        return unit == Unit.WEIGHT && bare ? text + " " + unit.symbol() : text;
    }

    /** Source of a default. What must be given, and what adds nothing unless given, has none of its own. */
    static String source(String def, String source) {
        boolean addsNothing =
                List.of(Param.REQUIRED, Param.ABSENT, "", "[]", "{}").contains(def);
        boolean isSaid = !List.of("assumed", "no default").contains(source);
        return addsNothing && !isSaid ? "–" : source(source);
    }

    /** A source as docs/ODD.md gives it: its own sections by number, decisions as links. */
    static String source(String source) {
        return MarkdownTable.plain(source)
                .replaceAll("docs/ODD\\.md (section)", "$1")
                .replaceAll("docs/(adr/(\\d+)-[a-z0-9-]+\\.md)", "[ADR $2]($1)")
                .replaceFirst("^assumed( in the design)?", "*$0*");
    }
}
