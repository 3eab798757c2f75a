package org.ctios.examples.failoveralarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.api.management.mbean.ManagedAggregateProcessorMBean;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The route file that mails, with simulated CTI Servers and a mail server that hold still, die and come back. */
class FailoverAlarmMailIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long MINUTE = 60_000;

    /** Long enough for a burst on a slow machine. */
    private static final long SHORT = 6_000;

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(1).callsPerMinute(0).start();
    private final StandaloneSession session = CtiOsSessions.create(
            "demo", Map.of("endpoints", pair.endpoints(), "autoconnect", "false", "reconnect.delays", "0.1"));
    private final CamelContext camel = new DefaultCamelContext();
    private final int port = freePort();
    private final GreenMail mailServer = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** Side A, side B and side A again are lost. Four mails are there then; the second loss of side A is held back. */
    private void loseSideATwice() throws Exception {
        mailServer.start();
        session.connect();
        awaitConnected(Side.A);
        pair.kill(Side.A);
        awaitMails(2);
        pair.revive(Side.A);
        pair.kill(Side.B);
        awaitMails(4);
        awaitConnected(Side.A);
        pair.revive(Side.B);
        pair.kill(Side.A);
        awaitConnected(Side.B);
    }

    private void startTheRoutes(long period) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("alarm.smtp", "127.0.0.1:" + port);
        settings.setProperty("alarm.to", "night@bank.example");
        settings.setProperty("alarm.from", "cti@bank.example");
        settings.setProperty("alarm.retry", "200");
        settings.setProperty("alarm.period", Long.toString(period));
        camel.getPropertiesComponent().setInitialProperties(settings);
        camel.getRegistry().bind("demo", session);
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(
                        PluginHelper.getResourceLoader(camel).resolveResource("classpath:failover-alarm-mail.yaml"));
        camel.start();
    }

    // Issue "agents, calls and the Camel component", 6: connection events to mail.
    @Test
    void aLostSideIsOneMailAndTheConnectionToTheOtherSideAnother() throws Exception {
        startTheRoutes(MINUTE);
        mailServer.start();
        session.connect();
        awaitConnected(Side.A);

        pair.kill(Side.A);
        awaitMails(2);
        MimeMessage alarm = mailServer.getReceivedMessages()[0];
        assertThat(subjects()).containsExactly(lost(Side.A), again(Side.B));
        assertThat(text(alarm)).containsPattern("Reason: \\S.*\\s+Time: 2\\d{3}-\\d\\d-\\d\\dT");
        assertThat(alarm.getAllRecipients()).extracting(Object::toString).containsExactly("night@bank.example");
        assertThat(alarm.getFrom()).extracting(Object::toString).containsExactly("cti@bank.example");
    }

    // At most one mail a minute for the same reason: the second loss of side A is none, nor is the return from it.
    @Test
    void theSameLossAgainWithinAMinuteIsNoMail() throws Exception {
        startTheRoutes(MINUTE);
        loseSideATwice();

        pair.faults(Side.A).refuseSessions("E_CTI_INVALID_PASSWORD");
        pair.revive(Side.A);
        pair.kill(Side.B);
        awaitMails(5);
        assertThat(subjects())
                .containsExactly(
                        lost(Side.A),
                        again(Side.B),
                        lost(Side.B),
                        again(Side.A),
                        "ALARM demo: side A refuses the session");
    }

    // What a burst ends with is mailed when it is over, and what was overtaken is not: the mailbox ends with the truth.
    @Test
    void theLastOfABurstIsMailedWhenItIsOver() throws Exception {
        startTheRoutes(SHORT);
        loseSideATwice();

        awaitMails(5);
        assertThat(subjects()).containsExactly(lost(Side.A), again(Side.B), lost(Side.B), again(Side.A), again(Side.B));
        await("another look at it").atMost(LIMIT).until(() -> looks() == 2);
        assertThat(subjects()).hasSize(5);
    }

    // CtiOsSession.switchSide: who asked for the other side need not be told that the session left.
    @Test
    void aSwitchThatSomebodyAskedForIsNoMail() throws Exception {
        try (CtiServerPair other =
                CtiServerPair.builder().agents(1).callsPerMinute(0).start()) {
            session.reconfigure(Map.of(
                    "endpoints",
                    "127.0.0.1:" + pair.port(Side.A) + ",127.0.0.1:" + other.port(Side.A),
                    "reconnect.firstSide",
                    "A",
                    "autoconnect",
                    "false"));
            startTheRoutes(MINUTE);
            mailServer.start();
            session.connect();
            awaitConnected(Side.A);
            session.switchSide();
            await("the other side").atMost(LIMIT).until(() -> other.sessions(Side.A) == 1 && events() == 3);

            other.kill(Side.A);
            awaitMails(2);
            assertThat(subjects())
                    .containsExactly(
                            "ALARM demo: no connection to side B, 127.0.0.1:" + other.port(Side.A), again(Side.A));
        }
    }

    // A mail server that is down holds nobody up, and gets the mails when it is back.
    @Test
    void aMailServerThatIsDownGetsTheMailsLater() throws Exception {
        startTheRoutes(MINUTE);
        session.connect();
        awaitConnected(Side.A);
        pair.kill(Side.A);
        awaitConnected(Side.B);
        pair.revive(Side.A);
        pair.kill(Side.B);
        awaitConnected(Side.A);

        mailServer.start();
        awaitMails(4);
        assertThat(subjects()).containsExactly(lost(Side.A), again(Side.B), lost(Side.B), again(Side.A));
    }

    // guide, OPEN_REQ: only the active server of a classic pair opens sessions; its peer answers that it is off line.
    @Test
    void aServerThatStandsByIsNoMail() throws Exception {
        startTheRoutes(MINUTE);
        mailServer.start();
        pair.faults(Side.A).refuseSessions("E_CTI_CTI_SERVER_OFFLINE");
        session.connect();
        await("refusals").atMost(LIMIT).until(() -> events() >= 2);
        pair.kill(Side.A);
        awaitConnected(Side.B);
        pair.kill(Side.B);

        await("a mail").atMost(LIMIT).until(() -> subjects().contains(lost(Side.B)));
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            assertThat(text(mail)).doesNotContain("OFFLINE");
        }
    }

    @AfterEach
    void stop() {
        camel.stop();
        session.close();
        pair.close();
        mailServer.stop();
    }

    private void awaitConnected(Side side) {
        await("session at side " + side).atMost(LIMIT).until(() -> pair.sessions(side) == 1);
    }

    /** How many events the route has heard. */
    private long events() throws Exception {
        return camel.getCamelContextExtension()
                .getContextPlugin(ManagedCamelContext.class)
                .getManagedRoute("failover-alarm-mail")
                .getExchangesTotal();
    }

    /** How often it was quiet for the period, and the route looked whether what happened last was mailed. */
    private long looks() {
        return camel.getCamelContextExtension()
                .getContextPlugin(ManagedCamelContext.class)
                .getManagedProcessor("last", ManagedAggregateProcessorMBean.class)
                .getCompletedByTimeout();
    }

    private void awaitMails(int count) {
        await(count + " mails").atMost(LIMIT).untilAsserted(() -> assertThat(subjects())
                .hasSize(count));
    }

    private List<String> subjects() {
        return Arrays.stream(mailServer.getReceivedMessages())
                .map(FailoverAlarmMailIT::subject)
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String lost(Side side) {
        return "ALARM demo: no connection to side " + side + ", 127.0.0.1:" + pair.port(side);
    }

    private String again(Side side) {
        return "demo is connected again: side " + side + ", 127.0.0.1:" + pair.port(side);
    }

    /** A port nobody listens at, so that the mail server can come later. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
