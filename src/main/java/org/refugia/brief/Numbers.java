package org.refugia.brief;

import static org.refugia.brief.Html.tag;
import static org.refugia.brief.Html.text;

import java.util.List;
import org.refugia.analysis.Parameter;

/** The numbers of the scenario: which it gives, which are defaults, where they come from, and which are assumed. */
final class Numbers {
    private static final List<String> HEAD = List.of("number", "value", "plausible", "source");

    private final List<Parameter> parameters;

    Numbers(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    Html html() {
        if (parameters.isEmpty()) {
            return Html.all(tag(
                    "p",
                    Say.said(
                            "This folder holds no list of them: it was written by an older version. All are in ",
                            Say.code("inputs/resolved.yaml"),
                            ".")));
        }
        List<Parameter> sourced =
                parameters.stream().filter(each -> !each.isAssumed()).toList();
        long fitted = sourced.stream()
                .filter(each -> each.source().startsWith("fitted"))
                .count();
        List<Parameter> given = parameters.stream()
                .filter(each -> each.isAssumed() && each.isGiven())
                .toList();
        List<Parameter> defaults = parameters.stream()
                .filter(each -> each.isAssumed() && !each.isGiven())
                .toList();
        return Html.all(
                tag(
                        "p",
                        Say.said(
                                "The scenario has %d numbers. %d have a source%s; %d are "
                                        .formatted(
                                                parameters.size(),
                                                sourced.size() - fitted,
                                                fitted == 0 ? "" : ", %d were fitted".formatted(fitted),
                                                given.size() + defaults.size()),
                                tag("strong", "assumed"),
                                ": chosen because they seemed plausible, %d by the scenario and %d as the model's defaults. A sweep ("
                                        .formatted(given.size(), defaults.size()),
                                Say.code("refugia sweep"),
                                ") shows which of them matter.")),
                table("With a source, or fitted", sourced),
                table("Assumed, given by the scenario", given),
                table("Assumed, defaults of the model", defaults));
    }

    private static Html table(String caption, List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            return Html.nothing();
        }
        return Say.folded(
                "%s (%d)".formatted(caption, parameters.size()),
                Say.table(
                        caption,
                        "lrll",
                        HEAD,
                        parameters.stream().map(Numbers::row).toList()));
    }

    private static List<Html> row(Parameter parameter) {
        Html source = parameter.isAssumed()
                ? Html.all(tag("strong", "assumed"), text(parameter.source().substring("assumed".length())))
                : text(parameter.source());
        return List.of(
                Html.all(
                        Say.code(parameter.path()),
                        tag("br"),
                        tag("span", parameter.meaning()).look("meaning")),
                text(value(parameter)),
                text(parameter.range().replace(" .. ", " to ")),
                source);
    }

    /** The value with its unit, also where the scenario may leave that out. */
    private static String value(Parameter parameter) {
        boolean isBare =
                parameter.value().matches("[-+.\\deE]+") && !parameter.unit().isEmpty();
        return isBare ? parameter.value() + " " + parameter.unit() : parameter.value();
    }
}
