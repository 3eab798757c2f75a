package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, with a profile of its own, that writes down what it asks for and complains about. */
final class Browser implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEIGHT = 900;
    private static final Set<String> NAMED = Set.of(
            "button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "region", "navigation", "log");

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    static Browser start() {
        try {
            Path profile = Files.createTempDirectory("ctios-browser");
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(new File(System.getProperty("ctios.chromedriver")))
                    .usingAnyFreePort()
                    .build();
            return new Browser(profile, new ChromeDriver(service, options(profile)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("ctios.chromium"));
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--hide-scrollbars",
                // Root, as builds in containers are, has no sandbox; the only pages here are our own.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-device-scale-factor=1",
                "--lang=en-GB",
                "--user-data-dir=" + profile);
        return options;
    }

    /** Logs in, as the browser's own dialog would, so that addresses need no password from then on. */
    void logIn(URI page, String login) {
        driver.get(page.getScheme() + "://" + login + "@" + page.getAuthority() + page.getPath());
    }

    void open(URI page) {
        driver.get(page.toString());
    }

    void width(int width) {
        driver.manage().window().setSize(new Dimension(width, HEIGHT));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the operating system asks pages to look like, {@code dark} or {@code light}. */
    void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The text of an element, as it is seen; empty when there is none. */
    String text(String css) {
        Object text = driver.executeScript(
                "const found = document.querySelector(arguments[0]); return found ? found.innerText : '';", css);
        return String.valueOf(text).strip();
    }

    /** The texts of all elements, as they are in the page, taken at one moment. */
    @SuppressWarnings("unchecked")
    List<String> texts(String css) {
        return (List<String>) driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(found => found.textContent);", css);
    }

    /** Waits for a text. */
    String await(String what, String css, Predicate<String> wanted) {
        return Awaitility.await(what + " in " + css).atMost(LIMIT).until(() -> text(css), wanted::test);
    }

    void awaitTexts(String what, String css, Predicate<List<String>> wanted) {
        Awaitility.await(what + " in " + css).atMost(LIMIT).until(() -> texts(css), wanted::test);
    }

    /** Takes a picture of the whole page, scrolled to the top, as a file that the build leaves in its target. */
    void picture(String name, int height) {
        driver.executeScript("scrollTo(0, 0);");
        Path directory = Path.of(System.getProperty("ctios.screenshots"));
        try {
            Files.createDirectories(directory);
            driver.manage().window().setSize(new Dimension(width(), height));
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width(), "height", height, "deviceScaleFactor", 1, "mobile", false));
            Files.write(directory.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            width(width());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int width() {
        return ((Number) driver.executeScript("return innerWidth;")).intValue();
    }

    /** Texts that are hard to read: their contrast is below what WCAG 2.1 AA asks for. */
    @SuppressWarnings("unchecked")
    List<String> faintTexts() {
        try (InputStream script = Browser.class.getResourceAsStream("/contrast.js")) {
            return (List<String>) driver.executeScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The roles of controls and regions that have no name for a screen reader, as the browser tells one at one moment. */
    List<String> namelessControls() {
        List<String> nameless = new ArrayList<>();
        JsonNode tree = JSON.valueToTree(driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of()));
        for (JsonNode node : tree.path("nodes")) {
            String role = node.path("role").path("value").asText();
            if (!node.path("ignored").asBoolean()
                    && NAMED.contains(role)
                    && node.path("name").path("value").asText().isBlank()) {
                nameless.add(role);
            }
        }
        assertThat(tree.path("nodes")).isNotEmpty();
        return nameless;
    }

    /** Presses a key where the focus is. */
    void press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** Leaves a page that is not ours behind, with what it asked for and what the browser thinks of it. */
    void forget() {
        driver.get("about:blank");
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.manage().logs().get(LogType.BROWSER);
    }

    /** Everything that was asked for over the network since the last call. */
    List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = json(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                String url = message.path("params").path("request").path("url").asText();
                // What else there is stays within the browser.
                if (url.matches("(https?|wss?|ftp):.*")) {
                    requests.add(url);
                }
            }
        }
        return requests;
    }

    /** What the browser wrote to its console since the last call: errors of scripts, failed requests, broken policies. */
    void assertNoComplaints() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .as("console of the browser")
                .isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            driver.quit();
        } finally {
            DirectoryTree.delete(profile);
        }
    }
}
