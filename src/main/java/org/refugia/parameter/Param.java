package org.refugia.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a scenario's author must know of one parameter: the reader, its error messages, {@code list}, {@code explain},
 * and the JSON Schema are all made from it (docs/adr/0003-descriptors.md).
 *
 * <p>The key in the file is the component's name in snake case unless {@link #key} says otherwise.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {
    /** The default of a parameter that has none and must be given. */
    String REQUIRED = "(required)";

    /** The default of a parameter that may be left out and then stays empty. */
    String ABSENT = "(none)";

    /** Meaning, in one sentence. */
    String value();

    /** Unit in which the number is written. */
    Unit unit() default Unit.NUMBER;

    /** Default, as it would be written in a scenario. */
    String def() default REQUIRED;

    /** Least number allowed, in the unit's base. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Greatest number allowed, in the unit's base. */
    double max() default Double.POSITIVE_INFINITY;

    /** Plausible range as it would be written, such as {@code "0.4 .. 1.7"}; empty if none is known. */
    String range() default "";

    /** Where the default comes from. */
    String source() default "assumed";

    /** The word in the file, where it is not the component's name. */
    String key() default "";

    /** What the word, or each word of the list, must be the id of. */
    Reference refers() default Reference.NOTHING;

    /** Kinds of things that a scenario names and refers to. */
    enum Reference {
        NOTHING,
        PLATFORM,
        REGION,
        SEGMENT,
        SHOCK
    }
}
