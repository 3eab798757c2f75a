package org.ctios.simulator.internal.cli;

import java.util.List;

/** What {@code --help} prints. */
final class Help {
    static final List<String> TEXT = List.of(
            "A simulated pair of CTI Servers (GED-188) with agents and calls.",
            "",
            "Usage: java -jar ctios-simulator-VERSION-all.jar [options]",
            "",
            "Where it listens",
            "  --host ADDRESS             address to listen on (127.0.0.1)",
            "  --port-a PORT              port of side A, active at first; 0: any free one (42027)",
            "  --port-b PORT              port of side B; 0: any free one (43027)",
            "",
            "The contact centre",
            "  --agents N                 agents 1001 and up at extensions 2001 and up (10)",
            "  --calls-per-minute N       calls that arrive by themselves; 0: nothing happens by itself (30)",
            "  --calls-per-second N       the same per second, 1000 for as much as the machine gives",
            "  --speed N                  how much faster than real time it runs (1)",
            "  --seed N                   the same seed gives the same calls at the same times (1)",
            "  --peripheral ID            PeripheralID of all agents (5000)",
            "",
            "The servers",
            "  --client-password TEXT     password of OPEN_REQ (any is taken)",
            "  --agent-password TEXT      password of every agent (pw and the agent ID, such as pw1001)",
            "  --oldest-version N         lowest protocol version (13)",
            "  --newest-version N         highest protocol version (25)",
            "  --active-standby           the standby side opens sessions too, from protocol version 24 on",
            "  --tls                      speak TLS with a key made for this run; its certificate is told",
            "  --tls-keystore FILE        speak TLS with the key in this PKCS12 or JKS file",
            "  --tls-password TEXT        password of the key store and of the trust store",
            "  --tls-truststore FILE      want client certificates that the ones in this file vouch for",
            "",
            "What goes wrong",
            "  --scenario FILE            play this scenario, or one that comes with it by its name, and end:",
            "                             exit code 0 when clients did as expected, 1 when they did not",
            "  --scenarios                list the scenarios that come with it",
            "  --fault ORDERS             from the start, such as \"A slow 50ms; B refuse-sessions SERVER_NOT_MASTER\"",
            "  --kill-active-every SECS   kill the active side at this interval; 0: never (0)",
            "  --down-for SECS            how long a killed side stays down (30)",
            "",
            "A recorded session",
            "  --replay FILE              in place of a contact centre: play the servers' part of this wire trace",
            "                             (ctios:trace) again; --speed N or max",
            "",
            "  --help                     this text",
            "",
            "Examples",
            "  --agents 500 --calls-per-second 20 --kill-active-every 60     failovers under load",
            "  --port-a 0 --port-b 0 --scenario server-hangs                 does my client find the other side?",
            "  --replay ctios-trace-east.jsonl --speed max                   what did my client do with that?",
            "",
            "It shows what it counts, once a second in a terminal and every ten seconds otherwise, and ends on Ctrl-C.",
            "Exit codes: 0 as asked, 1 it could not start or a scenario failed, 2 a bad option.");

    private Help() {}
}
