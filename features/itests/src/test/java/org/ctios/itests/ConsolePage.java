package org.ctios.itests;

import java.net.URI;
import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page {@code /system/console/ctios} in a browser. */
final class ConsolePage {
    private final KarafContainer karaf;
    private final Browser browser;

    ConsolePage(KarafContainer karaf, Browser browser) {
        this.karaf = karaf;
        this.browser = browser;
    }

    /** Opens the page anew with a session chosen, and waits until it is up to date. */
    void open(String session) {
        browser.open(URI.create("about:blank"));
        browser.open(URI.create(karaf.webConsole("/ctios") + "#" + session));
        browser.await("the session " + session, "#session-name", session::equals);
        browser.await("news of the container", "#link-text", "Live"::equals);
        awaitStream();
    }

    void awaitState(String state) {
        browser.await("the state " + state, "#session-state", state::equals);
    }

    /** Waits for a state of a side, as it is drawn. */
    void awaitSide(String side, String state) {
        browser.awaitTexts(
                "side " + side + " " + state,
                ".node.is-" + state + "[data-side=" + side + "]",
                found -> !found.isEmpty());
    }

    /** A value among the facts of the session. */
    void awaitFact(String name, String value) {
        browser.awaitTexts(name + " " + value, "#facts div", facts -> facts.contains(name + value));
    }

    void awaitEvent(String name) {
        browser.awaitTexts("the event " + name, ".event-name", names -> names.contains(name));
    }

    List<String> events() {
        return browser.texts(".event-name");
    }

    /** Chooses a family of events, or takes the choice back, by a click that waits for nothing. */
    void toggleFamily(String family) {
        browser.driver().executeScript("document.querySelector(`#families [value=${arguments[0]}]`).click();", family);
    }

    void filter(String text) {
        WebElement field = browser.find("#events-filter");
        field.clear();
        field.sendKeys(text, Keys.ENTER);
        awaitStream();
    }

    /** Waits until the container sends what was chosen, or refused to. */
    private void awaitStream() {
        browser.awaitTexts(
                "the stream", "#events[aria-busy=false], #events-problem:not([hidden])", found -> !found.isEmpty());
    }

    void click(String css) {
        browser.find(css).click();
    }

    /** A button of the session, there as soon as the state allows it. */
    void order(String name) {
        browser.awaitTexts("the button " + name, "#order-" + name, found -> !found.isEmpty());
        click("#order-" + name);
    }
}
