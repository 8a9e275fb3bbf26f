package org.refugia.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Debian's Chromium without a window, for tests of pages: one for all tests of a class. Tells what was written to its
 * console and what it asked for. Tests that open one are left out where Chromium is not installed.
 */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path profile;
    private final ChromeDriver driver;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private Browser() throws IOException {
        Files.createDirectories(Path.of("target"));
        profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser-");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        driver = new ChromeDriver(service, options);
    }

    /** Opens one, or leaves the tests of the class out where there is none. */
    public static Browser open() throws IOException {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "no /usr/bin/chromium and /usr/bin/chromedriver: tests of pages are left out");
        return new Browser();
    }

    /** For what this class does not do. */
    public ChromeDriver driver() {
        return driver;
    }

    /**
     * Opens a page at a width, in light or dark colours and without motion, and forgets what was heard of the one before.
     *
     * @param width  of the window [pixels of the page]
     */
    public void visit(String address, int width, boolean isDark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        width < 600 ? 844 : 800,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        listen();
        complaints.clear();
        requests.clear();
        driver.get(address);
    }

    /** Opens a file. */
    public void visit(Path file, int width, boolean isDark) {
        visit(file.toUri().toString(), width, isDark);
    }

    /** The first element that a CSS selector finds, once it is there. */
    public WebElement find(String selector) {
        return until(() -> driver.findElements(By.cssSelector(selector)).stream()
                .findFirst()
                .orElse(null));
    }

    /** Every element that a CSS selector finds now. */
    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Something that can be had after a while. */
    @FunctionalInterface
    public interface Awaited<T> {
        /** Null or false: not yet. */
        T get();
    }

    /** Waits for something to be there, or to be true. */
    public <T> T until(Awaited<T> awaited) {
        return new WebDriverWait(driver, PATIENCE).until(any -> awaited.get());
    }

    /** What JavaScript gives: {@code return …}. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Warnings and errors on the console since the page was opened: refused requests, thrown errors. */
    public List<String> complaints() {
        listen();
        return List.copyOf(complaints);
    }

    /** Addresses that were asked for since the page was opened, the page itself first; without data: and blob:. */
    public List<String> requests() {
        listen();
        return List.copyOf(requests);
    }

    private void listen() {
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(entry.getMessage());
            }
        }
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonObject message =
                    JsonParser.parseString(entry.getMessage()).getAsJsonObject().getAsJsonObject("message");
            if (message.get("method").getAsString().equals("Network.requestWillBeSent")) {
                String address = message.getAsJsonObject("params")
                        .getAsJsonObject("request")
                        .get("url")
                        .getAsString();
                if (!address.startsWith("data:") && !address.startsWith("blob:")) {
                    requests.add(address);
                }
            }
        }
    }

    /** How far the page can be scrolled sideways; 0 where it fits [pixels]. */
    public long sidewaysScroll() {
        return (Long) run("const page = document.documentElement; return page.scrollWidth - page.clientWidth;");
    }

    /** Saves what is seen of the page as {@code target/screenshots/<name>.png}. */
    public Path screenshot(String name) throws IOException {
        return save(name + ".png", driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Saves the whole page, however long. */
    public Path wholePage(String name) throws IOException {
        return saved(name + ".png", "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    }

    /** Prints the page on A4 as {@code target/screenshots/<name>.pdf}. */
    public Path print(String name) throws IOException {
        return saved(
                name + ".pdf",
                "Page.printToPDF",
                Map.of("preferCSSPageSize", true, "paperWidth", 8.27, "paperHeight", 11.69, "printBackground", true));
    }

    private Path saved(String name, String command, Map<String, Object> how) throws IOException {
        String data = (String) driver.executeCdpCommand(command, how).get("data");
        return save(name, Base64.getDecoder().decode(data));
    }

    private static Path save(String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        return Files.write(folder.resolve(name), bytes);
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            profile.toFile().deleteOnExit();
        }
    }
}
