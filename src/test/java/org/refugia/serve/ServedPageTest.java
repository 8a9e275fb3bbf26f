package org.refugia.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.refugia.browser.Browser;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

/** The page as somebody uses it in a browser. */
class ServedPageTest {
    /** Writes down how many days each drawing of the first chart shows. */
    private static final String COUNT_DRAWN_DAYS = """
            window.drawn = [];
            const time = RefugiaCharts.time;
            RefugiaCharts.time = (place, spec) => {
                const chart = time(place, spec);
                const update = chart.update.bind(chart);
                chart.update = next => {
                    drawn.push(next.series[0].median.filter(each => each !== null).length);
                    update(next);
                };
                return chart;
            };
            """;

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Served served;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        browser = Browser.open();
        served = new Served(folder, OptionalInt.empty(), true);
    }

    @AfterAll
    static void close() {
        if (served != null) {
            served.close();
            browser.close();
        }
    }

    private static void visit(String place, int width, boolean isDark) {
        browser.visit(served.at("assets/icon.svg").toString(), width, isDark);
        browser.visit(served.at(place).toString(), width, isDark);
    }

    private static void assertNothingIsWrong() {
        assertEquals(List.of(), browser.complaints());
        browser.requests()
                .forEach(each -> assertTrue(each.startsWith(served.server().address()), each));
        assertEquals(0, browser.sidewaysScroll(), "the page fits its window");
    }

    private static void type(String selector, String text) {
        WebElement field = browser.find(selector);
        field.clear();
        field.sendKeys(text);
    }

    private static long drawnDays() {
        return (Long) browser.run("return RefugiaCharts.all.length === 0 ? 0 :"
                + " RefugiaCharts.all[0].spec.series[0].median.filter(each => each !== null).length");
    }

    @Test
    void scenariosAreListedWithTheirQuestions() throws IOException {
        visit("", 1280, false);
        browser.until(() -> browser.all("#shelf .cards li").size() == 4);
        String text = browser.find("#shelf").getText();
        assertTrue(text.contains("How much of a big platform's use moves to its small rival"), text);
        assertTrue(text.contains("Cannot be read: "), text);
        assertNothingIsWrong();
        browser.screenshot("serve-scenarios");
    }

    @Test
    void aNumberIsMovedByKeyboardAScenarioRunsAndIsCompared() throws IOException {
        visit("#scenario/two-platforms.yaml", 1280, false);
        WebElement slider = browser.find("[data-path='shocks.ban.circumvention']");
        slider.sendKeys(Keys.END);
        assertEquals("12 %", slider.getAttribute("aria-valuetext"));
        assertTrue(browser.find("#changes").getText().contains("ban: circumvention 12 % instead of 3 %"));
        slider.sendKeys(Keys.ARROW_LEFT);
        assertEquals("11.9 %", slider.getAttribute("aria-valuetext"));
        type("#replicates", "2");
        type("#people", "250000");
        browser.run(COUNT_DRAWN_DAYS);
        browser.find("#run").sendKeys(Keys.ENTER);
        browser.until(() -> drawnDays() > 0);
        browser.until(() -> browser.find("#progress-text").getText().startsWith("Done."));
        assertEquals(90, drawnDays());
        List<?> drawn = (List<?>) browser.run("return [...new Set(drawn)].filter(each => each > 0 && each < 90)");
        assertTrue(!drawn.isEmpty(), "curves grew: " + browser.run("return drawn"));
        browser.until(() -> browser.find("#comparison").isDisplayed());
        String outcome = browser.find("#outcome").getText();
        assertTrue(outcome.contains("as-happened: medians of 2 replicates") && outcome.contains("Report"), outcome);
        assertTrue(outcome.contains("95 % interval"), outcome);
        assertTrue(browser.find("#comparison-help").getText().contains("as-happened minus no-shocks"));
        assertEquals("Done.", browser.find("#news").getAttribute("textContent"));
        assertNothingIsWrong();
        browser.wholePage("serve-run");

        browser.find("#save summary").sendKeys(Keys.ENTER);
        browser.find("#save-make").sendKeys(Keys.ENTER);
        String text = browser.find("#saved pre").getText();
        Path file = Files.writeString(served.scenarios().resolve("exported.yaml"), text);
        ScenarioFile exported = ScenarioReader.read(file, Overrides.NONE);
        assertEquals("two-platforms-changed", exported.any().id());
        assertTrue(text.startsWith("extends: two-platforms.yaml") && text.contains("11.9 %"), text);
        assertEquals("two-platforms-changed.yaml", browser.find("#saved a").getAttribute("download"));
        Files.delete(file);

        String address = browser.driver().getCurrentUrl();
        visit(address.substring(served.server().address().length()), 390, true);
        browser.until(() -> browser.find("#progress-text").getText().startsWith("Done."));
        assertEquals(
                "11.9 %", browser.find("[data-path='shocks.ban.circumvention']").getAttribute("aria-valuetext"));
        assertNothingIsWrong();
        browser.wholePage("serve-run-phone-dark");

        browser.find(".bar nav a[href='#results']").sendKeys(Keys.ENTER);
        browser.until(() -> browser.find("#found").getText().contains("seed-1-people-250000-changed"));
        browser.screenshot("serve-results-phone-dark");
        assertNothingIsWrong();

        visit("results/two-platforms/seed-1-people-250000-changed/report.html", 1280, false);
        browser.find("canvas");
        assertEquals("null", browser.run("return String(self.origin)"), "the brief is no part of this server");
        assertNothingIsWrong();
        browser.screenshot("serve-brief");
    }

    @Test
    void whatIsWrongIsSaidInWords() throws IOException {
        visit("#scenario/tipping-point.yaml", 1280, true);
        WebElement people = browser.find("#people");
        browser.until(() -> people.getAttribute("value").equals("5000"));
        type("#people", "200000000");
        browser.find("#run").sendKeys(Keys.ENTER);
        browser.until(() -> browser.find("#wrong").getText().contains("this Java machine has room for"));
        browser.all("details.group").forEach(each -> browser.run("arguments[0].open = true", each));
        browser.screenshot("serve-wrong-dark");
        assertEquals(1, browser.complaints().size(), "the refused request alone");
    }
}
