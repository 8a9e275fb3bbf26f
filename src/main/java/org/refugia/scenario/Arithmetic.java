package org.refugia.scenario;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads sums and products: {@code a + 2 * (b - c)}. What an operand is, its user says. A minus stands between blanks, or
 * behind a parenthesis, for words of the language contain hyphens.
 *
 * @param <T> what is made of the text
 */
final class Arithmetic<T> {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern PER_TIME = Pattern.compile("/[dhw]\\b");

    /** Joins two parts by one of the signs + - * /. */
    interface Join<T> {
        /** The two joined. */
        T of(char sign, T left, T right);
    }

    private final String text;
    private final Function<String, T> operand;
    private final Join<T> join;
    private int at;

    private Arithmetic(String text, Function<String, T> operand, Join<T> join) {
        this.text = text;
        this.operand = operand;
        this.join = join;
    }

    /**
     * Reads a text whole.
     *
     * @param operand  reads what stands between signs: a number, a word, or a word with its arguments in parentheses
     * @throws IllegalArgumentException saying what is wrong
     */
    static <T> T read(String text, Function<String, T> operand, Join<T> join) {
        Arithmetic<T> reader = new Arithmetic<>(BLANKS.matcher(text).replaceAll(" "), operand, join);
        T whole = reader.sum();
        if (!reader.isAtEnd()) {
            throw new IllegalArgumentException(
                    "`%s` stands where an expression has ended".formatted(reader.text.substring(reader.at)));
        }
        return whole;
    }

    private T sum() {
        return chain("+-", this::product);
    }

    private T product() {
        return chain("*/", this::part);
    }

    private T chain(String signs, Supplier<T> next) {
        T result = next.get();
        while (!isAtEnd() && signs.indexOf(text.charAt(at)) >= 0) {
            char sign = text.charAt(at++);
            result = join.of(sign, result, next.get());
        }
        return result;
    }

    private T part() {
        if (isAtEnd()) {
            throw new IllegalArgumentException("something is missing at the end");
        }
        if (text.charAt(at) == '(') {
            int end = closing(text, at);
            T inner = read(text.substring(at + 1, end), operand, join);
            at = end + 1;
            return inner;
        }
        int from = at;
        while (at < text.length() && !endsOperand()) {
            at = text.charAt(at) == '(' ? closing(text, at) + 1 : at + 1;
        }
        String found = text.substring(from, at).strip();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("`%s` stands where a number is expected".formatted(text.substring(at)));
        }
        return operand.apply(found);
    }

    private boolean endsOperand() {
        return switch (text.charAt(at)) {
            case '+', '*', ')' -> true;
            case '-' -> isMinus();
            case '/' -> !PER_TIME.matcher(text.substring(at)).lookingAt();
            default -> false;
        };
    }

    /** Whether a hyphen is a minus: it stands between blanks, or behind a parenthesis. */
    private boolean isMinus() {
        char before = at == 0 ? '-' : text.charAt(at - 1);
        boolean blankAfter = at + 1 == text.length() || text.charAt(at + 1) == ' ';
        return before == ')' || before == ' ' && blankAfter;
    }

    /** Where the parenthesis is closed that is opened somewhere. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "a parenthesis is not closed; within [ ] a text with commas stands in quotes");
    }

    private boolean isAtEnd() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at == text.length();
    }
}
