package org.refugia.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What {@code list}, {@code explain} the JSON Schema and docs/ODD.md say of a word of the language, and of a step. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Word {
    /** Meaning, in one or two sentences. */
    String value();

    /** Formula, as the source writes it; empty if there is none. */
    String formula() default "";

    /** Paper, ADR or section of the model; every word has one. */
    String source();
}
