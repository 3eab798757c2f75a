package org.ctios.examples.kafka;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The form that consoles show for the example. {@link KafkaSettings} reads the values, and more: {@code kafka.*}. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/kafka", name = "%form", description = "%form.description")
public @interface KafkaForm {
    /** Session. */
    @AttributeDefinition(name = "%session", description = "%session.description")
    String session() default "demo";

    /** Events. */
    @AttributeDefinition(name = "%events", description = "%events.description")
    String events() default "call,agent,OnConnection,OnConnectionFailure,OnEventGap";

    /** Concurrent consumers. */
    @AttributeDefinition(name = "%concurrentConsumers", min = "1", description = "%concurrentConsumers.description")
    int concurrentConsumers() default 8;

    /** Brokers. */
    @AttributeDefinition(name = "%brokers", description = "%brokers.description")
    String brokers() default "127.0.0.1:9092";

    /** Topic. */
    @AttributeDefinition(name = "%topic", description = "%topic.description")
    String topic() default "calls";

    /** Node. */
    @AttributeDefinition(name = "%node", required = false, description = "%node.description")
    String node() default "";

    /** Cluster directory. */
    @AttributeDefinition(name = "%cluster.dir", required = false, description = "%cluster.dir.description")
    String cluster_dir() default "";

    /** Cluster interval. */
    @AttributeDefinition(name = "%cluster.interval", min = "1", description = "%cluster.interval.description")
    long cluster_interval() default 1000;
}
