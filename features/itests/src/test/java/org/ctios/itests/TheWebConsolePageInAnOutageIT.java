package org.ctios.itests;

import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page {@code /system/console/ctios} says what it does not know, and nothing that is not so (docs/web-console.md). */
class TheWebConsolePageInAnOutageIT extends AtTheConsolePage {
    // A laptop that slept, or a container that was restarted: the list must not look as if nothing had happened.
    @Test
    void aLiveViewThatEndedLeavesAGapThatIsSeen() {
        page.open("east");
        browser.awaitTexts("events", ".event-name", events -> !events.isEmpty());
        browser.driver()
                .executeScript("const real = window.fetch; let ended = false;"
                        + "window.fetch = (url, options) => {"
                        + "  if (ended || !String(url).includes('/watch?')) { return real(url, options); }"
                        + "  ended = true;"
                        + "  return Promise.resolve(new Response('{\"error\": \"ended\"}', { status: 404 }));"
                        + "};");
        browser.awaitTexts("what is not shown", "#events .gap", gaps -> gaps.stream()
                .anyMatch(
                        gap -> gap.matches("The live view ended: what happened from [\\d:]+ to [\\d:]+ is not shown")));
        int events = page.events().size();
        browser.awaitTexts("events again", ".event-name", now -> now.size() > events);
    }

    // The settings before stay in force also while no server can be had.
    @Test
    void anEditThatIsRejectedDuringAnOutageIsNotSaidToLeaveTheSessionWithoutAConfiguration() {
        page.open("east");
        page.awaitState("Connected");
        for (Side side : Side.values()) {
            east.pair().kill(side);
        }
        page.awaitState("Failover");
        east.file().set("heartbeat", "soon");
        browser.await("what is in force", "#rejected-text", text -> text.contains("goes on with the one before"));
    }

    @AfterEach
    void asAtTheStart() {
        east.reset();
    }
}
