package org.ctios.simulator.internal.shell;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.ctios.simulator.internal.fault.FaultKind;
import org.ctios.simulator.internal.fault.FaultOrder;

/** Completes orders: first sides and what concerns the pair, behind a side the kinds of faults. */
@Service
public final class FaultWords implements Completer {
    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(words(commandLine)).complete(session, commandLine, candidates);
    }

    static List<String> words(CommandLine commandLine) {
        int at = commandLine.getCursorArgumentIndex();
        String before = at == 0 ? "" : commandLine.getArguments()[at - 1];
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
