package org.ctios.simulator.internal.component;

import java.util.Map;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.ctios.simulator.internal.server.RunningSimulator;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The simulator in an OSGi framework: one pair while there is a configuration {@code org.ctios.simulator}. It takes the
 * bare properties, because a value of the wrong type shall be told like any other fault and not end the component.
 */
@Component(
        service = RunningSimulator.class,
        immediate = true,
        configurationPid = "org.ctios.simulator",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SimulatorConfiguration.class)
public final class SimulatorComponent implements RunningSimulator {
    private final ConfiguredSimulator simulator = new ConfiguredSimulator();

    /** Starts the pair. */
    @Activate
    public SimulatorComponent(Map<String, Object> properties) {
        simulator.configure(properties);
    }

    @Override
    public @Nullable DuplexedPair pair() {
        return simulator.pair();
    }

    @Override
    public String problem() {
        return simulator.problem();
    }

    @Modified
    void modified(Map<String, Object> properties) {
        simulator.configure(properties);
    }

    @Deactivate
    void deactivate() {
        simulator.close();
    }
}
