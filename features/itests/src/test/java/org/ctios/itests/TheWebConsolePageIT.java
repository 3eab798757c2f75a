package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.ctios.simulator.ContactCentre;
import org.ctios.simulator.Side;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * The page {@code /system/console/ctios} as an administrator sees it (issue "running it", 3). It also takes the pictures of
 * docs/web-console.md.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheWebConsolePageIT extends AtTheConsolePage {
    private static final int QUICK_CHANGES = 15;
    private static final String AGENT = "1001";

    @BeforeEach
    void usualWindow() {
        browser.width(1280);
        browser.colours("light");
    }

    // Scope 3: sessions with state, side and mode, agents, calls, and events as they come.
    @Test
    void theDemoIsShownWithItsAgentsCallsAndEvents() {
        page.open("demo");
        page.awaitState("Connected");
        page.awaitFact("Mode", "Monitor");
        browser.awaitTexts("sessions", ".session-name", List.of("default", "demo", "east")::equals);
        browser.awaitTexts("agents", "#agents th", agents -> agents.contains(AGENT));
        browser.awaitTexts("a call", "#calls tr", calls -> !calls.isEmpty());
        browser.awaitTexts("events", ".event-name", events -> events.size() > 3);
    }

    // Scope 3: the A/B pair drawn, a time line of connection events. First, for a picture without the traces of other
    // tests.
    @Test
    @Order(1)
    void aLostSideIsShownAsFailoverWithItsPlaceInTheTimeLine() {
        page.open("east");
        page.awaitState("Connected");
        String lost = browser.text("#session-since").contains("side A") ? "A" : "B";
        String other = lost.equals("A") ? "B" : "A";
        page.awaitSide(lost, "active");
        browser.awaitTexts("a call", "#calls tr", calls -> calls.size() > 2);
        browser.awaitTexts("events", ".event-name", events -> events.size() > 12);
        browser.picture("connected", 1500);

        east.pair().kill(Side.valueOf(lost));
        page.awaitSide(lost, "failed");
        page.awaitSide(other, "active");
        page.awaitFact("Failovers", "1");
        browser.awaitTexts("the change of sides", ".arrow-text", arrows -> arrows.stream()
                .anyMatch(arrow -> arrow.startsWith("failover")));
        browser.awaitTexts("the time line", ".entry-name", entries -> entries.contains("OnConnectionFailure"));
        assertThat(browser.texts(".stand.at-" + other)).isNotEmpty();
        assertThat(browser.text("#announcer")).contains("east").contains("side " + other);
        page.awaitEvent("OnEventGap");
        browser.await("some seconds", "#session-since", since -> since.matches(".* for [5-9] s"));
        browser.picture("failed-over", 1500);
    }

    // Design 5.8: a faulty edit changes nothing and says which key is wrong.
    @Test
    void aRejectedConfigurationIsShownWithItsCureAndALinkToItsForm(KarafContainer karaf) {
        page.open("east");
        east.file().set("heartbeat", "soon").set("mode", "listen");
        browser.awaitTexts("what is wrong", "#problems li", problems -> problems.size() == 2);
        assertThat(browser.texts("#problems code")).containsExactlyInAnyOrder("heartbeat = soon", "mode = listen");
        assertThat(browser.texts("#problems .cure")).allMatch(cure -> cure.length() > 10);
        browser.await("what is in force", "#rejected-text", text -> text.contains("goes on with the one before"));
        page.awaitState("Connected");
        browser.awaitTexts("calls", "#calls tr", calls -> calls.size() > 2);
        browser.picture("rejected", 1500);

        String form = browser.find("#rejected-link").getAttribute("href");
        assertThat(form)
                .isEqualTo(karaf.webConsole("/configMgr/org.ctios.session~east")
                        .toString()
                        .replace("~", "~"));
        east.file().set("heartbeat", "5").set("mode", "monitor");
        await("the cure").atMost(Browser.LIMIT).until(() -> !browser.find("#rejected")
                .isDisplayed());
    }

    // What must be shown: an administrator edits mode in the console's own form and sees the session follow.
    @Test
    void theSessionFollowsAnEditInTheFormOfTheConsole(KarafContainer karaf) {
        browser.open(karaf.webConsole("/configMgr/org.ctios.session~east"));
        browser.awaitTexts("the form", "select[name=mode]", found -> !found.isEmpty());
        browser.driver().executeScript("document.querySelector('select[name=mode]').value = 'none';");
        browser.find(".ui-dialog-buttonset button:last-child").click();
        await("the edit in the file")
                .atMost(Browser.LIMIT)
                .until(() -> east.file().read().matches("(?s).*\\bmode = \"?none.*"));
        browser.forget();

        page.open("east");
        page.awaitFact("Mode", "Not set");
    }

    // Scope 3: a live event stream with filter and pause.
    @Test
    void theStreamStandsStillWhilePausedAndLosesNothing() {
        page.open("east");
        browser.awaitTexts("events", ".event-name", events -> events.size() > 2);
        page.click("#events-pause");
        List<String> before = page.events();
        browser.await("new ones", "#events-count", count -> count.matches("paused, [1-9]\\d* new"));
        assertThat(page.events()).isEqualTo(before);
        page.click("#events-pause");
        browser.awaitTexts("all of them", ".event-name", events -> events.size() > before.size());
    }

    @Test
    void ofMoreEventsThanTheListHasRoomForTheOlderOnesAreCounted() {
        page.open("east");
        page.click("#events-pause");
        east.pair().contactCentre().setCallsPerMinute(1200);
        browser.await("many", "#events-count", count -> count.matches("paused, ([4-9]\\d\\d|\\d,\\d{3}) new"));
        page.click("#events-pause");
        browser.awaitTexts("what is not shown", "#events .gap", gaps -> gaps.stream()
                .anyMatch(gap -> gap.matches("[\\d,]+ older events are not shown: .*")));
    }

    // What is chosen while the container is being asked counts at once.
    @Test
    void aChoiceThatIsMadeWhileALiveViewIsOnItsWayIsTheOneThatCounts() {
        page.open("east");
        browser.awaitTexts("events", ".event-name", events -> !events.isEmpty());
        String agent = freeAgent(AGENT);
        browser.driver()
                .executeScript("const real = window.fetch;"
                        + "const opens = (url, options) => String(url).endsWith('/watch') && options.method === 'POST';"
                        + "window.fetch = (url, options) => opens(url, options)"
                        + " ? new Promise(go => setTimeout(go, 700)).then(() => real(url, options))"
                        + " : real(url, options);");
        page.toggleFamily("connection");
        page.toggleFamily("call");
        browser.awaitTexts("an empty list", ".event-name", List::isEmpty);
        browser.awaitTexts("a live view", "#events[aria-busy=false]", found -> !found.isEmpty());
        SimulatedCall call = east.pair().contactCentre().startCall(agent);
        page.awaitEvent("OnAgentStateChange");
        call.deliver().end();
        assertThat(browser.all("#events .family-call")).isEmpty();
    }

    // A list that is drawn every second must not grow by itself.
    @Test
    void twoEntriesWithTheSameKeyLeaveAListAsLongAsItIs() {
        page.open("east");
        Object children = browser.driver()
                .executeAsyncScript("const done = arguments[0];"
                        + "import(document.querySelector('script[type=module]').src.replace('app.js', 'dom.js'))"
                        + ".then(({ keep, element }) => {"
                        + "  const list = element('ul');"
                        + "  for (let i = 0; i < 5; i++) {"
                        + "    keep(list, ['a', 'b', 'b', 'c'], key => key, key => element('li', {}, key), () => {});"
                        + "  }"
                        + "  done(list.textContent);"
                        + "});");
        assertThat(children).isEqualTo("abbc");
    }

    @Test
    void theTimeLineIsThatOfTheSessionThatIsChosen() {
        page.open("demo");
        browser.awaitTexts("a time line", ".entry-text", texts -> !texts.isEmpty());
        List<String> ofDemo = browser.texts(".entry-text");
        page.open("east");
        browser.awaitTexts("a time line", ".entry-text", texts -> !texts.isEmpty());
        assertThat(browser.texts(".entry-text")).isNotEqualTo(ofDemo);
        page.click("#sessions [data-key=demo] button");
        browser.awaitTexts("that of demo", ".entry-text", texts -> texts.containsAll(ofDemo));
    }

    @Test
    void familiesAndMessageFilterChooseWhatIsShown() {
        page.open("east");
        for (String family : List.of("call", "connection")) {
            page.toggleFamily(family);
        }
        page.filter("AgentID=" + AGENT);
        SimulatedCall call = east.pair().contactCentre().startCall(freeAgent(AGENT));
        page.awaitEvent("OnAgentStateChange");
        call.deliver().end();
        assertThat(browser.texts(".event-object")).isNotEmpty().allMatch(("agent.5000." + AGENT)::equals);
    }

    /** What was chosen before may still be asked for when it is given up; that is no failure. */
    @Test
    void whatIsChosenInQuickSuccessionIsNotAskedForInVain() {
        page.open("east");
        for (int i = 0; i < 2 * QUICK_CHANGES; i++) {
            page.toggleFamily("call");
        }
        page.awaitEvent("OnAgentStateChange");
    }

    @Test
    void aFilterThatCannotBeReadIsExplained() {
        page.open("east");
        page.filter("AgentID");
        browser.await("what is wrong", "#events-problem", problem -> problem.contains("message filter"));
        page.filter("AgentID=1*");
        await("the cure").atMost(Browser.LIMIT).until(() -> !browser.find("#events-problem")
                .isDisplayed());
        // The container refused the first one, and the browser tells of that.
        assertThat(browser.driver().manage().logs().get("browser").getAll())
                .isNotEmpty()
                .allMatch(complaint -> complaint.getMessage().contains("/api/v1/watch"));
    }

    // Scope 3: confirmations for what takes something away.
    @Test
    void disconnectingIsAskedAboutFirst(KarafContainer karaf) {
        page.open("east");
        page.order("disconnect");
        browser.await("the question", "#confirm-title", "Disconnect east?"::equals);
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Leave it");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(karaf.shell().lines("ctios:info east")).anyMatch(line -> line.matches("State +MONITOR"));

        page.order("disconnect");
        page.click("#confirm-yes");
        page.awaitState("Disconnected");
        page.order("connect");
        page.awaitState("Connected");
        assertThat(karaf.log()).contains("disconnect by itests from the web console");
    }

    // The other server of this pair opens no session while it stands by: the session stays and says why.
    @Test
    void switchingTheSideIsAskedAboutAndARefusalOfTheOtherServerIsTold() {
        page.open("east");
        page.order("switch-side");
        browser.await("the question", "#confirm-title", question -> question.matches("Switch east to side [AB]\\?"));
        page.click("#confirm-yes");
        browser.awaitTexts("why it stays", ".entry-text", texts -> texts.stream()
                .anyMatch(text -> text.contains("E_CTI_CTI_SERVER_OFFLINE")));
        page.awaitState("Connected");
    }

    // What callers and agents write is text and nothing else.
    @Test
    void markupInCallDataIsShownAndNotExecuted() {
        String hostile = "<img src=x onerror=\"document.title='!'\">";
        page.open("east");
        SimulatedCall call =
                east.pair().contactCentre().startCall(freeAgent(AGENT)).deliver();
        call.setVariable(1, hostile).setEcc("user.note", "<script>document.title='!'</script>");
        browser.awaitTexts(
                "the call variable", "#calls .variables", all -> all.stream().anyMatch(text -> text.contains(hostile)));
        await("the values of its event").atMost(Browser.LIMIT).until(() -> {
            browser.driver()
                    .executeScript(
                            "document.querySelectorAll('details.event').forEach(event => { event.open = true; });");
            return browser.texts(".values dd").contains(hostile);
        });
        assertThat(browser.all("main img, main script")).isEmpty();
        assertThat(browser.driver().getTitle()).isEqualTo("east: Connected - CTI OS");
        call.end();
    }

    // Scope 3: light and dark, and narrow windows.
    @Test
    void thePageIsDarkWhereTheSystemIsAndFitsNarrowWindows() {
        browser.colours("dark");
        page.open("east");
        browser.awaitTexts("calls", "#calls tr", calls -> calls.size() > 2);
        browser.awaitTexts("events", ".event-name", events -> events.size() > 12);
        browser.picture("dark", 1500);
        String dark = background();
        browser.width(480);
        browser.picture("narrow", 2600);
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth <= innerWidth;"))
                .isEqualTo(true);

        browser.driver().executeScript("document.querySelector('#theme input[value=light]').click();");
        assertThat(background()).isNotEqualTo(dark);
        browser.driver().executeScript("document.querySelector('#theme input[value=auto]').click();");
        assertThat(background()).isEqualTo(dark);
    }

    // Scope 3: keyboard and screen-reader usable.
    @Test
    void theKeyboardAloneIsEnoughAndEachControlHasAName() {
        page.open("east");
        browser.press(Keys.TAB);
        assertThat(focused()).isEqualTo("Skip to the session");
        browser.press(Keys.ENTER);
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                .isEqualTo("main");
        for (int i = 0; i < 20 && !focused().startsWith("demo"); i++) {
            browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        }
        browser.press(Keys.ENTER);
        browser.await("the session chosen", "#session-name", "demo"::equals);
        assertThat(browser.namelessControls()).isEmpty();
    }

    // Scope 3: contrast, in both colours, with everything on the screen that can be there.
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void eachTextIsReadable(String colours) {
        browser.colours(colours);
        page.open("east");
        east.pair()
                .kill(Side.valueOf(
                        browser.text(".session[data-chosen] .session-side").substring("Side ".length())));
        browser.awaitTexts("the change of sides", ".arrow-text", arrows -> !arrows.isEmpty());
        east.file().set("heartbeat", "soon");
        browser.awaitTexts("what is wrong", "#problems li", problems -> !problems.isEmpty());
        browser.awaitTexts("calls", "#calls tr", calls -> !calls.isEmpty());
        assertThat(browser.faintTexts()).isEmpty();
    }

    private String focused() {
        return browser.driver().switchTo().activeElement().getText();
    }

    private String background() {
        return String.valueOf(
                browser.driver().executeScript("return getComputedStyle(document.body).backgroundColor;"));
    }

    /** An agent without a call, and nothing that brings one. */
    private String freeAgent(String agent) {
        ContactCentre centre = east.pair().contactCentre();
        centre.setCallsPerMinute(0);
        await("the end of all calls").atMost(Browser.LIMIT).until(() -> centre.callsInProgress() == 0);
        return agent;
    }

    // No external resource, and nothing that the browser complains about.
    @AfterEach
    void nothingCameFromElsewhereAndNothingFailed(KarafContainer karaf) {
        String own = karaf.webConsole("/").toString();
        assertThat(browser.requests()).isNotEmpty().allMatch(request -> request.startsWith(own), "own origin");
        browser.assertNoComplaints();
        east.reset();
    }
}
