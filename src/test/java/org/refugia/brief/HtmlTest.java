package org.refugia.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @Test
    void whatHasAMeaningInHtmlIsEscaped() {
        assertEquals(
                "<b>a &lt; b &amp;&amp; c &gt; &lt;/b&gt;</b>",
                Html.tag("b", "a < b && c > </b>").toString());
    }

    @Test
    void anAttributeCannotBeLeft() {
        assertEquals(
                "<b title=\"&quot; onclick=&quot;&lt;\"></b>",
                Html.tag("b").with("title", "\" onclick=\"<").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script>", "</SCRIPT >", "<!-- "})
    void aScriptThatWouldEndItsElementIsRefused(String script) {
        assertThrows(IllegalStateException.class, () -> Html.raw("script", script));
    }

    @Test
    void nothingInNothingIsNothing() {
        assertTrue(Html.all(Html.nothing(), Html.text("")).isNothing());
    }

    @Test
    void inlineMarkdownBecomesElementsAndSignsLoseTheirBackslash() {
        HtmlWriting writing = new HtmlWriting("");
        writing.paragraph("`a|b` is \\<b\\> \\* 2");
        assertEquals(
                "<p><code>a|b</code> is &lt;b&gt; * 2</p>\n", writing.html().toString());
    }
}
