package org.ctios.simulator.internal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.ctios.simulator.internal.fault.FaultKind;
import org.ctios.simulator.internal.fault.FaultOrder;
import org.ctios.simulator.internal.server.RunningSimulator;

/** Completes orders: first sides and what concerns the pair, behind them kinds of faults and peripherals. */
@Service
public final class FaultWords implements Completer {
    @Reference
    List<RunningSimulator> simulators = List.of();

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(words(commandLine, peripherals())).complete(session, commandLine, candidates);
    }

    private List<Long> peripherals() {
        return simulators.stream()
                .flatMap(each -> Optional.ofNullable(each.pair()).stream())
                .flatMap(pair -> pair.contactCentre().peripherals().stream())
                .toList();
    }

    static List<String> words(CommandLine commandLine, List<Long> peripherals) {
        int at = commandLine.getCursorArgumentIndex();
        String before = at == 0 ? "" : commandLine.getArguments()[at - 1];
        if (at > 1 && commandLine.getArguments()[at - 2].equals("peripheral")) {
            return peripherals.stream().map(id -> Long.toString(id)).toList();
        }
        if (FaultOrder.SIDES.contains(before)) {
            return FaultKind.words();
        }
        if (before.equals("peripheral")) {
            return List.of("on", "off");
        }
        List<String> first = new ArrayList<>(FaultOrder.SIDES);
        first.addAll(FaultOrder.PAIR_WORDS);
        return first;
    }
}
