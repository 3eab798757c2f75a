package org.ctios.simulator.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.simulator.internal.fault.FaultKind;
import org.ctios.simulator.internal.fault.FaultOrder;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.jspecify.annotations.Nullable;

/** {@code simulator:fault}. */
@Service
@Command(
        scope = "simulator",
        name = "fault",
        description = "Lets something go wrong with the simulated CTI Servers: SIDE KIND ..., or switch, maintenance,"
                + " peripheral on|off [ID], logout AGENT [REASON], heal. Without words it lists what there is.")
public final class Fault extends SimulatorAction {
    @Argument(
            name = "ORDER",
            description = "Such as: A freeze, or B slow 50ms, or heal. A side is A, B, active, standby or both.",
            multiValued = true)
    @Completion(FaultWords.class)
    List<String> words = List.of();

    @Override
    public @Nullable Object execute() {
        if (words.isEmpty()) {
            list();
            return null;
        }
        FaultOrder order = FaultOrder.parse(String.join(" ", words));
        DuplexedPair pair = pair();
        order.checkIsNoticed(pair);
        order.applyTo(pair);
        System.out.println("Done: " + order + (order.isDoneOnce() ? "." : "; simulator:fault heal ends it."));
        return null;
    }

    private static void list() {
        for (FaultKind kind : FaultKind.values()) {
            System.out.printf("SIDE %-24s %s%n", kind.usage(), kind.meaning());
        }
        System.out.printf("%-29s %s%n", "switch", "the other side becomes active");
        System.out.printf("%-29s %s%n", "maintenance", "planned switch-over of an active-standby pair");
        System.out.printf(
                "%-29s %s%n", "peripheral off|on [ID]", "the servers lose a switch or all, or reach them again");
        System.out.printf("%-29s %s%n", "logout AGENT [REASON]", "a supervisor logs an agent out");
        System.out.printf("%-29s %s%n", "heal", "both sides and all peripherals are well again");
    }
}
