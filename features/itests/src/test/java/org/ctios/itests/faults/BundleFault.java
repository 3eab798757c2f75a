package org.ctios.itests.faults;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A bundle is started anew, read again from its file, or wired anew with all that depend on it. */
final class BundleFault implements Mishap {
    private static final List<String> COMMANDS = List.of("bundle:restart", "bundle:update", "bundle:refresh");

    /** With which the session goes down. */
    private static final List<String> OF_SESSION = List.of("ctios-api", "ctios-ged188", "ctios-session");

    /** The way from the wire to the topic. */
    private static final List<String> BUNDLES = Stream.concat(
                    OF_SESSION.stream(),
                    Stream.of("camel-api", "camel-base-engine", "camel-kafka", "camel-ctios", "ctios-example-kafka"))
            .toList();

    private final String bundle;
    private final List<String> commands;
    private String command = "";

    /**
     * Of one bundle.
     *
     * @param bundle symbolic name
     * @param commands of which one is given, by chance
     */
    private BundleFault(String bundle, List<String> commands) {
        this.bundle = bundle;
        this.commands = commands;
    }

    /** One of each bundle, by any command. */
    static List<BundleFault> all() {
        return BUNDLES.stream().map(BundleFault::of).toList();
    }

    /** Each command for each bundle. */
    static List<BundleFault> each() {
        return BUNDLES.stream()
                .flatMap(bundle -> COMMANDS.stream().map(command -> new BundleFault(bundle, List.of(command))))
                .toList();
    }

    /** That of one of these bundles, by any command. */
    static BundleFault of(String bundle) {
        return new BundleFault(bundle, COMMANDS);
    }

    @Override
    public String kind() {
        return (commands.size() == 1 ? commands.get(0) : "bundle:restart, update or refresh") + " " + bundle;
    }

    @Override
    public void strike(Rig rig, Random random) {
        command = commands.get(random.nextInt(commands.size())) + " " + bundle;
        rig.books().stop(OF_SESSION.contains(bundle));
        String told = rig.shell().run(command);
        if (told.contains("Error")) {
            throw new AssertionError(command + ": " + told);
        }
    }

    @Override
    public boolean stopsAllRoutes() {
        return true;
    }

    @Override
    public boolean canRecoverAtOnce() {
        return true;
    }

    @Override
    public String toString() {
        return command;
    }
}
