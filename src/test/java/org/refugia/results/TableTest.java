package org.refugia.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void valuesWithCommasQuotesAndLineFeedsAreQuoted() { // RFC 4180, section 2
        Table table = new Table(List.of("name", "said"));
        table.add(List.of("plain", "a, b"));
        table.add(List.of("she said \"no\"", "two\nlines"));
        table.add(List.of("", "é – ✓"));
        assertEquals("name,said\nplain,\"a, b\"\n\"she said \"\"no\"\"\",\"two\nlines\"\n,é – ✓\n", table.csv());
    }

    @Test
    void aRowHasAValueForEachColumn() {
        Table table = new Table(List.of("a", "b"));
        assertThrows(IllegalStateException.class, () -> table.add(List.of("1")));
        assertThrows(IllegalStateException.class, () -> table.add(List.of("1", "2", "3")));
        assertEquals(List.of(), table.rows());
    }

    @Test
    void tablesAreJoinedInOrder() {
        Table one = new Table(List.of("n"));
        one.add(List.of("1"));
        Table other = new Table(List.of("n"));
        other.add(List.of("2"));
        one.addAll(other);
        assertEquals("n\n1\n2\n", one.csv());
    }

    @Test
    void aSeriesIsWrittenRowByRowWithoutAHeader() {
        LocalDate date = LocalDate.parse("2025-01-19");
        Series series = new Series();
        series.add(new Series.Row(date, "tiktok", "gen-z", "us", "time-share", 43.210987654, "%"));
        series.add(new Series.Row(date, Series.OUTSIDE, Series.ALL, Series.ALL, "dau", 170e6, "people"));
        StringWriter text = new StringWriter();
        series.write("as-happened/1", text);
        assertEquals("""
                as-happened/1,2025-01-19,tiktok,gen-z,us,time-share,43.21099,%
                as-happened/1,2025-01-19,outside,all,all,dau,170000000,people
                """, text.toString());
        assertEquals("run,date,platform,segment,region,measure,value,unit", String.join(",", Series.HEADER));
    }

    @Test
    void aSeriesWithANumberThatIsNoneIsNotWritten() {
        Series series = new Series();
        series.add(new Series.Row(LocalDate.parse("2025-01-19"), "a", "b", "c", "d", Double.NaN, "1"));
        assertThrows(IllegalStateException.class, () -> series.write("run", new StringWriter()));
    }
}
