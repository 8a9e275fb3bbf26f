package org.refugia.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.refugia.browser.Browser;
import org.refugia.cli.Refugia;

/** Briefs of small runs as a reader has them: in a browser, by mouse and by keyboard, wide and narrow, light and dark. */
class BriefPageTest {
    private static final String HOSTILE =
            "</script><script>window.harmed = 1</script><img src=x onerror='window.harmed = 2'>";

    private static final String VISIBLE =
            "return RefugiaCharts.all[0].chart.data.datasets.filter(d => !d.hidden && d.part === 'median').map(d => d.series.id)";
    private static final String DAYS_SHOWN =
            "const x = RefugiaCharts.all[0].chart.scales.x; return Math.round(x.max - x.min)";

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void runThem() throws IOException {
        browser = Browser.open();
        refugia(
                "run",
                "scenarios/two-platforms.yaml",
                "-n",
                "2",
                "--set",
                "population.agents=300",
                "--no-charts",
                "-o",
                at("run"));
        refugia(
                "run",
                "scenarios/tipping-point.yaml",
                "-n",
                "2",
                "--people",
                "300",
                "--no-charts",
                "-o",
                at("variants"));
        refugia(
                "run",
                "scenarios/two-platforms.yaml",
                "-n",
                "2",
                "--people",
                "300",
                "--no-charts",
                "--set",
                "shocks.ban.until=2d",
                "-o",
                at("other"));
        refugia("sweep", "scenarios/experiments/quick.yaml", "--people", "100", "--no-charts", "-o", at("sweep"));
        refugia("compare", at("run"), at("other"), "--html", at("compare.html"));
        Path hostile = folder.resolve("hostile.yaml");
        Files.writeString(
                hostile,
                Files.readString(Path.of("scenarios/two-platforms.yaml"))
                        .replaceFirst("(?m)^title: .*$", "title: \"" + HOSTILE + "\"")
                        .replaceFirst("(?m)^question: .*$", "question: \"" + HOSTILE + "\"")
                        .replace("title: Small", "title: \"" + HOSTILE + "\""));
        refugia(
                "run",
                hostile.toString(),
                "-n",
                "1",
                "--set",
                "population.agents=100",
                "--no-charts",
                "-o",
                at("hostile"));
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    private static void refugia(String... arguments) {
        StringWriter err = new StringWriter();
        int code = Refugia.execute(arguments, new PrintWriter(new StringWriter()), new PrintWriter(err, true));
        assertEquals(0, code, err.toString());
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void visit(String page, int width, boolean isDark) {
        Path file = folder.resolve(page);
        browser.visit(Files.isDirectory(file) ? file.resolve(Brief.FILE) : file, width, isDark);
        browser.find("[data-chart] canvas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "variants", "sweep", "compare.html", "hostile"})
    void everyChartIsDrawnWithoutComplaintAndNothingElseIsAskedFor(String page) {
        visit(page, 1280, false);
        assertEquals(List.of(), browser.complaints());
        assertEquals(1, browser.requests().size(), browser.requests().toString());
        assertEquals(
                List.of(),
                browser.run(
                        "return [...document.querySelectorAll('canvas')].filter(canvas => !canvas.width || !canvas.height"
                                + " || !canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(part => part))"
                                + ".map(canvas => canvas.getAttribute('aria-label'))"),
                "empty canvases");
        assertTrue(browser.all("canvas").size() > 1);
    }

    @ParameterizedTest
    @CsvSource({"run, false", "run, true", "variants, false", "sweep, false", "sweep, true", "compare.html, false"})
    void aPhoneNeedsNoSidewaysScrolling(String page, boolean isDark) throws IOException {
        visit(page, 390, isDark);
        assertEquals(0, browser.sidewaysScroll());
        assertEquals(List.of(), browser.complaints());
        browser.screenshot("brief-%s-phone%s".formatted(page, isDark ? "-dark" : ""));
    }

    @Test
    void anAsideForAScreenReaderSaysWhatEachChartShows() {
        visit("run", 1280, false);
        String words = browser.find("[data-chart] canvas").getDomAttribute("aria-label");
        assertTrue(
                words.matches("Line chart: Daily active users, in people\\. Big begins at .* and ends at .*"), words);
        WebElement numbers = browser.find(".numbers summary");
        numbers.click();
        assertEquals(
                "Daily active users [people]",
                browser.find(".numbers table caption").getText());
        assertTrue(browser.all(".numbers[open] tbody tr").size() > 20, "weekly rows");
        assertEquals(
                List.of(),
                browser.run("return [...document.querySelectorAll('th:not([scope])')].map(cell => cell.textContent)"));
    }

    @Test
    void aPlatformIsHiddenAndShownAgain() {
        visit("run", 1280, false);
        assertEquals(List.of("big", "small"), browser.run(VISIBLE));
        WebElement button = browser.find(".toggle");
        button.click();
        assertEquals("false", button.getDomAttribute("aria-pressed"));
        assertEquals(List.of("small"), browser.run(VISIBLE));
        button.click();
        assertEquals(List.of("big", "small"), browser.run(VISIBLE));
    }

    @Test
    void theKeyboardReachesTogglesAndReadsDays() {
        visit("run", 1280, false);
        browser.run("document.querySelector('.toggle').focus()");
        new Actions(browser.driver()).sendKeys(Keys.SPACE).perform();
        assertEquals(List.of("small"), browser.run(VISIBLE));
        assertEquals(
                "solid", browser.run("return getComputedStyle(document.activeElement).outlineStyle"), "focus is seen");
        browser.find("[data-chart] canvas").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        String readout = browser.find(".readout").getText();
        assertTrue(readout.startsWith("2 Jan 2025. Small, no-shocks: "), readout);
    }

    @Test
    void zoomGoesInAndIsReset() {
        visit("run", 1280, false);
        long all = (Long) browser.run(DAYS_SHOWN);
        browser.find("[aria-label='Zoom in']").click();
        long fewer = (Long) browser.run(DAYS_SHOWN);
        assertTrue(fewer < all, fewer + " of " + all);
        browser.find("[aria-label='Reset zoom']").click();
        assertEquals(all, browser.run(DAYS_SHOWN));
        WebElement canvas = browser.find("[data-chart] canvas");
        browser.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", canvas);
        new Actions(browser.driver())
                .moveToElement(canvas, -100, 0)
                .clickAndHold()
                .moveByOffset(80, 0)
                .moveByOffset(80, 0)
                .release()
                .perform();
        browser.until(() -> (Long) browser.run(DAYS_SHOWN) < all);
        browser.find("[aria-label='Reset zoom']").click();
        assertEquals(all, browser.run(DAYS_SHOWN));
    }

    @Test
    void aHostileTitleIsOnlyATitle() {
        visit("hostile", 1280, false);
        assertEquals(null, browser.run("return window.harmed || null"));
        assertEquals(HOSTILE, browser.find("h1").getText());
        assertEquals(List.of(), browser.all("img"));
        assertTrue(browser.find(".toggles").getText().contains(HOSTILE));
    }

    @Test
    void onPaperChartsAreLightAndWhatWasClosedIsOpen() throws IOException {
        visit("run", 1280, true);
        browser.print("brief-run");
        assertFalse(
                (Boolean) browser.run("return document.documentElement.classList.contains('printing')"),
                "it is undone");
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertEquals("#ffffff", browser.run("return RefugiaPage.colour('page')"));
        assertEquals(List.of(), browser.all("details[data-print]:not([open])"));
        browser.run("dispatchEvent(new Event('afterprint'))");
        assertFalse(browser.all("details[data-print]:not([open])").isEmpty());
    }
}
