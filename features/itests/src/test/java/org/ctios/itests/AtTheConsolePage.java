package org.ctios.itests;

import org.ctios.simulator.CtiServerPair;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser that is logged in at {@code /system/console/ctios}, and a session {@code east} with servers of its own. */
@Tag("browser")
@ExtendWith(SharedKaraf.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtTheConsolePage {
    Browser browser;
    ConsolePage page;
    SimulatedSession east;

    @BeforeAll
    void logIn(KarafContainer karaf) {
        east = SimulatedSession.start(
                karaf,
                "east",
                CtiServerPair.builder()
                        .agents(14)
                        .callsPerMinute(SimulatedSession.CALLS)
                        .start());
        browser = Browser.start();
        page = new ConsolePage(karaf, browser);
        browser.logIn(karaf.webConsole("/ctios"), karaf.login());
        browser.forget();
    }

    @AfterAll
    void closeAll() {
        try {
            browser.close();
        } finally {
            east.close();
        }
    }
}
