package org.refugia.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.browser.Browser;

/** Charts by themselves, in a browser. */
class TimeChartTest {
    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void openABrowser() throws IOException {
        browser = Browser.open();
        String days = IntStream.range(0, 60)
                .mapToObj(day -> String.valueOf(1000 + day))
                .collect(Collectors.joining(","));
        String spec = """
                {"title": "People", "unit": "people", "start": "2025-01-01", "days": 60, "counterfactual": "no-shocks",
                 "series": [{"id": "a", "label": "A", "colour": "#0072b2", "median": [%1$s]},
                            {"id": "b", "label": "B", "colour": "#d55e00", "median": [%1$s], "counterfactual": [%1$s]}],
                 "events": [{"label": "a ban", "from": "2025-01-10T12:00", "until": "2025-01-20T00:00"}],
                 "observations": [{"series": "a", "label": "seen", "date": "2025-01-05", "value": 900, "low": 800, "high": 990}]}
                """.formatted(days);
        String page =
                "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Chart</title><style>%s</style><main><div data-chart=c></div></main>"
                        .formatted(PageAssets.style());
        String scripts = PageAssets.scripts().stream()
                .map("<script>%s</script>"::formatted)
                .collect(Collectors.joining("\n"));
        String data = "<script type=application/json id=c>" + spec + "</script>";
        browser.visit(Files.writeString(folder.resolve("chart.html"), page + data + scripts), 1280, false);
        browser.find("[data-chart] canvas");
    }

    @AfterAll
    static void closeIt() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aChartIsDrawnWithoutComplaintOrRequest() throws IOException {
        assertEquals(List.of(), browser.complaints());
        assertEquals(1, browser.requests().size());
        browser.screenshot("time-chart");
    }

    @Test
    void daysAreAppendedAndTheAxisGrowsWithThem() {
        long days = (Long) browser.run("return RefugiaCharts.all[0].spec.days");
        browser.run("for (let i = 0; i < 3; i++) RefugiaCharts.all[0].append({a: {median: [5]}, b: {median: [6]}})");
        assertEquals(days + 3, browser.run("return RefugiaCharts.all[0].spec.days"));
        assertEquals(days + 2, browser.run("return RefugiaCharts.all[0].chart.scales.x.max"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void whatIsHiddenAndZoomedStaysSoWhenDaysAreAppended() {
        browser.find(".toggle").click();
        browser.find("[aria-label='Zoom in']").click();
        String shown =
                "const chart = RefugiaCharts.all[0]; return [chart.chart.scales.x.max, [...chart.hidden].join()]";
        Object before = browser.run(shown);
        browser.run("RefugiaCharts.all[0].append({a: {median: [5]}, b: {median: [6]}})");
        assertEquals(before, browser.run(shown));
        browser.find(".toggle").click();
        browser.find("[aria-label='Reset zoom']").click();
        assertEquals(
                true,
                browser.run(
                        "const chart = RefugiaCharts.all[0]; return chart.chart.scales.x.max === chart.spec.days - 1"));
    }
}
