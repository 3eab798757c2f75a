package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.itests.EtcFile;
import org.ctios.itests.KarafContainer;
import org.ctios.testbroker.TopicReader;

/**
 * A second route on the session, from a file in {@code deploy}, which has trouble of its own. It sends to a topic that
 * nothing else uses, and what it gives up to another one. Which events throw, their numbers say:
 *
 * <ul>
 *   <li>ending in 7: at first, and no more when they are tried again
 *   <li>ending in 77: always; the route has an error handler for them, which gives them up
 *   <li>ending in 99: something that the route has no error handler for
 * </ul>
 */
final class RouteBeside implements AutoCloseable {
    private static final String NAME = "beside";
    private static final String PAUSE = "faults.pause";
    private static final String TROUBLE =
            """
                <choice>
                  <when>
                    <simple>${header.CamelCtiosSequence} regex '.*77'</simple>
                    <throwException exceptionType="java.lang.IllegalStateException" message="always"/>
                  </when>
                  <when>
                    <simple>${header.CamelCtiosSequence} regex '.*99'</simple>
                    <throwException exceptionType="java.lang.UnsupportedOperationException" message="by surprise"/>
                  </when>
                  <when>
                    <simple>${header.CamelCtiosSequence} regex '.*7' &amp;&amp; ${header.CamelRedeliveryCounter} == null</simple>
                    <throwException exceptionType="java.lang.IllegalStateException" message="at first"/>
                  </when>
                </choice>
            """;
    private static final String FILE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <routes xmlns="http://camel.apache.org/schema/xml-io">
              <route id="beside">
                <from uri="ctios:east?events=all&amp;sendSnapshot=true&amp;%s"/>
                <onException>
                  <exception>java.lang.IllegalStateException</exception>
                  <redeliveryPolicy maximumRedeliveries="2" redeliveryDelay="20"/>
                  <handled><constant>true</constant></handled>
                  <to uri="kafka:%s?%s"/>
                </onException>
                <setHeader name="ctios-node"><constant>beside</constant></setHeader>
                <setHeader name="kafka.KEY"><simple>${header.CamelCtiosUniqueObjectId}</simple></setHeader>
                <convertBodyTo type="java.lang.String"/>
                <delay><simple>${sys.faults.pause}</simple></delay>
                <to uri="direct:fragile"/>
              </route>
              <route id="fragile">
                <errorHandler><noErrorHandler/></errorHandler>
                <from uri="direct:fragile"/>
            %s
                <to uri="kafka:%s?%s"/>
              </route>
            </routes>
            """;

    private final Rig rig;
    private final Topic topic;
    private final Topic givenUp;
    private final EtcFile file;

    private RouteBeside(Rig rig, String name) {
        this.rig = rig;
        this.topic = topic(name);
        this.givenUp = topic(givenUp(name));
        this.file = new EtcFile(karaf().deploy(NAME + ".xml"));
    }

    private Topic topic(String name) {
        return new Topic(new TopicReader(rig.broker().bootstrapServers(), name), rig.clock());
    }

    private static String givenUp(String name) {
        return name + "-given-up";
    }

    /**
     * Starts one, and returns when it has begun to send.
     *
     * @param name of its topic, which is a new one
     * @param ordering options of the consumer
     * @param pause milliseconds that each event takes
     * @param trouble whether it throws
     */
    static RouteBeside start(Rig rig, String name, String ordering, int pause, boolean trouble) {
        RouteBeside beside = new RouteBeside(rig, name);
        beside.pause(pause);
        String kafka = "brokers=" + rig.broker().bootstrapServers() + "&amp;requestRequiredAcks=all";
        beside.file.write(FILE.formatted(ordering, givenUp(name), kafka, trouble ? TROUBLE : "", name, kafka));
        await("the route beside")
                .atMost(Rig.LIMIT)
                .until(() -> !beside.topic.read().isEmpty());
        return beside;
    }

    /** Each event takes so many milliseconds from now on. */
    void pause(int millis) {
        rig.shell().run("system:property " + PAUSE + " " + millis);
    }

    /** By how many events it is behind the route that all is about. */
    long behind() {
        return newest(told()) - newest(topic.read());
    }

    private static long newest(List<TopicRecord> records) {
        return records.stream().mapToLong(TopicRecord::sequence).max().orElse(0);
    }

    /** What the route that all is about has told in this life of the session. */
    private List<TopicRecord> told() {
        return rig.books().newestLife(Client.EAST).told();
    }

    /** Waits until all that was told by now has gone through, and looks at what became of it. */
    void check(boolean trouble) {
        long until = newest(told());
        await("the route beside has gone through " + until).atMost(Rig.LIMIT).untilAsserted(() -> {
            LongPredicate gone = number -> trouble && number % 100 == 99;
            LongPredicate given = number -> trouble && number % 100 == 77;
            Set<Long> expected = numbers(told(), until);
            assertThat(numbers(topic.read(), until)).as("sent").isEqualTo(without(expected, gone.or(given)));
            assertThat(numbers(givenUp.read(), until)).as("given up").isEqualTo(without(expected, given.negate()));
        });
        assertThat(Stream.of(topic, givenUp)
                        .flatMap(each -> events(each.read()))
                        .map(TopicRecord::sequence))
                .as("once each")
                .doesNotHaveDuplicates();
        assertThat(unordered()).as("in order").isEmpty();
    }

    /** Numbers of events since this route has begun. */
    private Set<Long> numbers(List<TopicRecord> records, long until) {
        long begun = topic.read().stream()
                .filter(TopicRecord::snapshot)
                .mapToLong(TopicRecord::sequence)
                .max()
                .orElseThrow();
        return events(records)
                .map(TopicRecord::sequence)
                .filter(number -> number > begun && number <= until)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<TopicRecord> events(List<TopicRecord> records) {
        return records.stream().filter(record -> !record.snapshot());
    }

    private static Set<Long> without(Set<Long> numbers, LongPredicate these) {
        Set<Long> rest = new TreeSet<>(numbers);
        rest.removeIf(these::test);
        return rest;
    }

    /** What came behind a later event of the same call or agent. */
    private List<String> unordered() {
        List<String> unordered = new ArrayList<>();
        Map<String, TopicRecord> last = new HashMap<>();
        events(topic.read())
                .filter(record -> record.key() != null)
                .sorted(Comparator.comparingInt(TopicRecord::partition).thenComparingLong(TopicRecord::offset))
                .forEach(record -> {
                    TopicRecord before = last.put(record.key(), record);
                    if (before != null && before.sequence() > record.sequence()) {
                        unordered.add(record + " behind " + before);
                    }
                });
        return unordered;
    }

    private KarafContainer karaf() {
        return rig.node().karaf();
    }

    /** Removes the route, and returns when it has ended. */
    @Override
    public void close() {
        int before = told("removed");
        file.delete();
        await("the route beside is gone").atMost(Rig.LIMIT).until(() -> told("removed") > before);
        topic.close();
        givenUp.close();
    }

    private int told(String words) {
        return (int) karaf().log()
                .lines()
                .filter(line -> line.contains("deploy/" + NAME + ".xml") && line.contains(words))
                .count();
    }
}
