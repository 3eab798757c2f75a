package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The route file of the example failover-alarm that mails, dropped into {@code deploy}, with a mail server outside. */
@ExtendWith(SharedKaraf.class)
class TheFailoverAlarmMailsIT {
    private static final String FEATURE = "ctios-camel-mail";
    private static final String FILE = "failover-alarm-mail.yaml";

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void startTheMailServer() {
        mailServer.start();
    }

    // Issue "agents, calls and the Camel component", 6: connection events to mail, in Karaf, and installed without a
    // network.
    @Test
    void aSideThatDiesIsAMailAndTheConnectionToTheOtherSideAnother(KarafContainer karaf) throws Exception {
        DemoSession session = new DemoSession(karaf);
        String lost = session.connection().side();
        String other = lost.equals("A") ? "B" : "A";
        assertThat(karaf.shell().run("feature:install " + FEATURE)).doesNotContain("Error");
        // Settings that the container sees after the file would be an edit: no routes for the moment that counts.
        settings(karaf)
                .write("alarm.smtp = 127.0.0.1:" + mailServer.getSmtp().getPort() + "\n"
                        + "alarm.to = night@bank.example\nalarm.from = cti@bank.example\n");
        await("the settings").atMost(DemoSession.LIMIT).until(() -> karaf.shell()
                .run("config:list \"(service.pid=org.ctios.routes*)\"")
                .contains("night@bank.example"));
        file(karaf).save(example()).awaitTold("running");

        session.simulatorFile().set("side" + lost, "down");
        await("both mails").atMost(DemoSession.LIMIT).until(() -> subjects().size() == 2);
        assertThat(subjects().get(0)).startsWith("ALARM demo: no connection to side " + lost + ", 127.0.0.1:");
        assertThat(subjects().get(1)).startsWith("demo is connected again: side " + other + ", 127.0.0.1:");
        assertThat(text(mailServer.getReceivedMessages()[0])).containsPattern("Reason: \\S.*\\s+Time: 2");
    }

    private static String example() throws IOException {
        return Files.readString(Path.of(System.getProperty("ctios.alarm.files"), FILE));
    }

    private List<String> subjects() {
        return Arrays.stream(mailServer.getReceivedMessages())
                .map(TheFailoverAlarmMailsIT::subject)
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

    private static RouteFileInDeploy file(KarafContainer karaf) {
        return new RouteFileInDeploy(karaf, FILE);
    }

    private static EtcFile settings(KarafContainer karaf) {
        return new EtcFile(karaf.etc("org.ctios.routes-failover-alarm-mail.cfg"));
    }

    @AfterEach
    void theDemoIsAloneAgain(KarafContainer karaf) {
        RouteFileInDeploy file = file(karaf);
        file.delete();
        file.awaitTold("removed");
        settings(karaf).delete();
        karaf.shell().run("feature:uninstall " + FEATURE);
        new DemoSession(karaf).reset();
        mailServer.stop();
    }
}
