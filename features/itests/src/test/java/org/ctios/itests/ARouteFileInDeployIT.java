package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// docs/routes.md, Routes in a file. The files are the ones of that page.
@ExtendWith(SharedKaraf.class)
class ARouteFileInDeployIT {
    private RouteFileInDeploy ringing;
    private RouteFileInDeploy talking;
    private RouteFileInDeploy other;

    @BeforeEach
    void files(KarafContainer karaf) {
        ringing = new RouteFileInDeploy(karaf, "ringing.xml");
        talking = new RouteFileInDeploy(karaf, "talking.yaml");
        other = new RouteFileInDeploy(karaf, "other.xml");
    }

    // Issue 5, 6: an XML file dropped into deploy is a route that hears the session.
    @Test
    void anXmlFileHearsTheSession(KarafContainer karaf) {
        ringing.save(RouteFileInDeploy.example("ringing.xml"));

        assertThat(ringing.awaitTold("running")).contains("1 route");
        ringing.awaitSaid("ringing", " rings at ");
        assertThat(karaf.shell().run("service:list org.apache.camel.CamelContext"))
                .contains("camel.context.name = ringing");
    }

    // Issue 5, 6: YAML likewise.
    @Test
    void aYamlFileHearsTheSession() {
        talking.save(RouteFileInDeploy.example("talking.yaml"));

        talking.awaitTold("running");
        talking.awaitSaid("talking", " is talking");
    }

    // Issue 5, 6: edited there.
    @Test
    void anEditIsFollowed(KarafContainer karaf) {
        ringing.save(RouteFileInDeploy.example("ringing.xml"));
        ringing.awaitSaid("ringing", " rings at ");
        Set<String> mbeans = karaf.mbeans("org.apache.camel:context=ctios-deployer-ringing,type=context,*");

        ringing.save(ringing.text().replace(" rings at ", " waits at "));
        ringing.awaitTold("changed");
        ringing.fromNowOn().awaitSaid("ringing", " waits at ");
        assertThat(ringing.said("ringing")).noneMatch(line -> line.contains(" rings at "));
        assertThat(karaf.mbeans("org.apache.camel:context=ctios-deployer-ringing*,type=context,*"))
                .isEqualTo(mbeans)
                .hasSize(1);
    }

    @Test
    void aFaultyEditLeavesTheOldRoutesRunningAndIsToldInOneLine() {
        ringing.save(RouteFileInDeploy.example("ringing.xml"));
        ringing.awaitSaid("ringing", " rings at ");

        ringing.save(ringing.text().replace("</filter>", "</fliter>"));
        assertThat(ringing.awaitTold("WARN"))
                .contains("ringing.xml, line 8, column")
                .contains("end tag name </fliter>")
                .contains("The routes from before the change go on.");
        assertThat(ringing.lines())
                .filteredOn(line -> line.contains("| WARN  |"))
                .hasSize(1);
        ringing.fromNowOn().awaitSaid("ringing", " rings at ");
    }

    // Issue 5, 5: an endpoint with a misspelt option fails with Camel's message naming it.
    @Test
    void aMisspeltOptionIsFoundBeforeTheOldRoutesAreTouched() {
        ringing.save(RouteFileInDeploy.example("ringing.xml"));
        ringing.awaitSaid("ringing", " rings at ");

        ringing.save(ringing.text().replace("?events=", "?evnts="));
        assertThat(ringing.awaitTold("WARN"))
                .contains("route ringing from line 3 on")
                .contains("evnts=call");
        ringing.fromNowOn().awaitSaid("ringing", " rings at ");
    }

    @Test
    void whatAFileStartedEndsWithIt(KarafContainer karaf) {
        talking.save(RouteFileInDeploy.example("talking.yaml"));
        talking.awaitSaid("talking", " is talking");
        assertThat(karaf.mbeans("org.apache.camel:context=ctios-deployer-talking,*"))
                .isNotEmpty();
        assertThat(karaf.shell().run("threads --list")).contains("ctios-deployer-talking");

        talking.delete();
        talking.awaitTold("removed, its routes have stopped");
        assertThat(karaf.shell().run("service:list org.apache.camel.CamelContext"))
                .contains("camel.context.name = ctios-demo")
                .doesNotContain("camel.context.name = talking");
        assertThat(karaf.mbeans("org.apache.camel:*")).isNotEmpty().noneMatch(name -> name.contains("talking"));
        await("the end of the thread")
                .atMost(DemoSession.LIMIT)
                .until(() -> !karaf.shell().run("threads --list").contains("talking"));
    }

    // platform.md 3.4: the component may come later than the routes, and go for an update.
    @Test
    void aFileWaitsForItsComponentAndStopsAndComesBackWithIt(KarafContainer karaf) {
        KarafShell shell = karaf.shell();
        shell.run("bundle:stop camel-ctios");
        try {
            ringing.save(RouteFileInDeploy.example("ringing.xml"));
            ringing.awaitTold("waits for the component ctios");
        } finally {
            shell.run("bundle:start camel-ctios");
        }
        ringing.awaitSaid("ringing", " rings at ");

        ringing.fromNowOn();
        shell.run("bundle:restart camel-ctios");
        ringing.awaitTold("stopped, because the component ctios goes away");
        ringing.awaitTold("running");
        ringing.awaitSaid("ringing", " rings at ");
    }

    // FileInstall tells of a file once: an update of the deployer or of Camel must not lose it.
    @Test
    void filesComeBackWithTheDeployer(KarafContainer karaf) {
        ringing.save(RouteFileInDeploy.example("ringing.xml"));
        ringing.awaitSaid("ringing", " rings at ");

        ringing.fromNowOn();
        karaf.shell().run("bundle:restart ctios-deployer");
        ringing.awaitTold("running");
        ringing.fromNowOn().awaitSaid("ringing", " rings at ");

        ringing.save(ringing.text().replace(" rings at ", " waits at "));
        ringing.awaitSaid("ringing", " waits at ");
    }

    // docs/routes.md, Placeholders.
    @Test
    void propertiesOfAFileAreFollowedLikeAnEdit(KarafContainer karaf) {
        EtcFile properties = new EtcFile(karaf.etc("org.ctios.routes-ringing.cfg"));
        try {
            ringing.save(RouteFileInDeploy.example("ringing.xml").replace(" rings at ", " {{verb}} at "));
            ringing.awaitTold("[verb]");

            properties.write("verb = calls\n");
            ringing.awaitSaid("ringing", " calls at ");

            properties.write("verb = phones\n");
            ringing.awaitSaid("ringing", " phones at ");
        } finally {
            properties.delete();
        }
    }

    @Test
    void aFileOfSomebodyElseIsLeftAlone() {
        other.save("<settings/>");
        ringing.save(RouteFileInDeploy.example("ringing.xml"));
        ringing.awaitTold("running");

        assertThat(other.lines()).noneMatch(line -> line.contains("other.xml"));
    }

    @AfterEach
    void nothingStays(KarafContainer karaf) {
        for (RouteFileInDeploy file : new RouteFileInDeploy[] {ringing, talking, other}) {
            boolean ours = !file.text().isEmpty() && file != other;
            file.delete();
            if (ours) {
                file.awaitTold("removed");
            }
        }
    }
}
