package org.refugia.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refugia.parameter.Param;
import org.refugia.parameter.Unit;

/**
 * A number of a scenario that can be swept.
 *
 * @param path    dotted path, as in {@code --set path=value}
 * @param value   value as written
 * @param given   whether the scenario gives it, rather than leaving it at its default
 * @param range   plausible range, the scenario's own or else the language's; empty if none is known
 * @param source  where the value comes from; "assumed" if nobody says
 * @param unit    unit in which it is written
 * @param meaning what it means
 * @param def     default of the language
 * @param isWhole whether it must be a whole number
 */
public record Parameter(
        String path,
        String value,
        boolean given,
        String range,
        String source,
        Unit unit,
        String meaning,
        String def,
        boolean isWhole) {
    static Parameter of(String path, Field field, String value, boolean given, String range, String source) {
        Param param = field.param();
        String plausible = range.isEmpty() ? param.range() : range;
        String origin = !source.isEmpty() ? source : given ? "assumed" : param.source();
        return new Parameter(
                path,
                value,
                given,
                plausible,
                origin,
                param.unit(),
                param.value(),
                param.def(),
                field.raw() == int.class);
    }

    /**
     * The parameters of a scenario that was changed when it was read: a tree with every default filled in no longer says
     * which were given and where they come from, so what kept its value keeps that.
     */
    static List<Parameter> changed(List<Parameter> before, List<Parameter> after) {
        Map<String, Parameter> known =
                before.stream().collect(Collectors.toMap(Parameter::path, each -> each, (first, second) -> first));
        return after.stream()
                .map(each -> {
                    Parameter was = known.get(each.path());
                    return was != null && was.value().equals(each.value()) ? was : each;
                })
                .toList();
    }

    /** Whether nobody says where the value comes from. */
    public boolean isAssumed() {
        return source.startsWith("assumed");
    }
}
