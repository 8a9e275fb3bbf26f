package org.refugia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.analysis.SmallSweep;
import org.refugia.report.SyntheticFolder;

class ReportCommandTest {
    @TempDir
    private Path folder;

    private record Answer(int code, String out, String err) {}

    private static Answer refugia(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Refugia.execute(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(code, out.toString(), err.toString());
    }

    private void sweep() {
        SmallSweep.at(folder)
                .design("grid")
                .lever("shocks.ban.until", "days", "1 d", "9 d")
                .measure("kept", "people", (variant, point, replicate) -> variant.length() * point.number() + replicate)
                .write();
    }

    @Test
    void theReportOfASweepShowsItsCharts() throws IOException {
        sweep();
        Answer answer = refugia("report", folder.toString());
        assertEquals(0, answer.code(), answer.err());
        assertEquals(folder.resolve("report.md") + "\n" + folder.resolve("report.html") + "\n", answer.out());
        assertTrue(Files.readString(folder.resolve("report.md")).contains("(charts/response-kept.png)"));
        assertTrue(Files.exists(folder.resolve("charts/response-kept.svg")));
    }

    @Test
    void withoutChartsNoneAreDrawn() throws IOException {
        sweep();
        assertEquals(0, refugia("report", "--no-charts", folder.toString()).code());
        assertFalse(Files.exists(folder.resolve("charts")));
    }

    @Test
    void plotDrawsTheChartsOfASweep() {
        sweep();
        Answer answer = refugia("plot", folder.toString(), "--only", "response", "--width", "400");
        assertEquals(0, answer.code(), answer.err());
        assertEquals(
                folder.resolve("charts/response-kept.png") + "\n" + folder.resolve("charts/response-kept.svg") + "\n",
                answer.out());
        assertEquals(3, refugia("plot", folder.toString(), "--only", "dau").code(), "a chart of runs");
    }

    @Test
    void theReportOfRunsIsABrief() throws IOException {
        SyntheticFolder.quick().writeTo(folder);
        Answer answer = refugia("report", folder.toString());
        assertEquals(0, answer.code(), answer.err());
        assertEquals(folder.resolve("report.html") + "\n", answer.out());
        assertTrue(Files.readString(folder.resolve("report.html")).contains("<h1>TikTok goes dark"));
        assertEquals(
                Map.of("brief", folder.resolve("report.html").toString()),
                new Gson()
                        .fromJson(refugia("report", "--json", folder.toString()).out(), Map.class));
    }

    @Test
    void aFolderOfOtherThingsIsRefused() {
        Answer answer = refugia("report", folder.toString());
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains("is not a result folder"), answer.err());
    }
}
