package org.refugia.report;

import java.util.List;

/**
 * A text as it is being written, whatever it becomes: Markdown, or a page. Words are inline Markdown, of which only code
 * and escaped signs occur ({@link Markdown#code}, {@link Markdown#plain}).
 */
public interface Writing {
    /** A heading of a level, 1 being that of the whole. */
    void heading(int level, String words);

    /** A paragraph. */
    void paragraph(String words);

    /** A list; nothing, if it has no items. */
    void list(List<String> items);

    /**
     * A table.
     *
     * @param sides  for each column {@code l} or {@code r}: the side to which its cells lean
     * @param rows   the first is the head
     */
    void table(String sides, List<List<String>> rows);
}
