package org.ctios.itests.faults;

import java.util.List;
import java.util.Random;

/** A bundle is started anew, read again from its file, or wired anew with all that depend on it. */
final class BundleFault implements Mishap {
    private static final List<String> COMMANDS = List.of("bundle:restart", "bundle:update", "bundle:refresh");

    private final String bundle;
    private final boolean session;
    private String command = "";

    /**
     * Of one bundle.
     *
     * @param bundle symbolic name
     * @param session whether the session goes down with it
     */
    private BundleFault(String bundle, boolean session) {
        this.bundle = bundle;
        this.session = session;
    }

    /** Those of the way from the wire to the topic. */
    static List<BundleFault> all() {
        return List.of(
                new BundleFault("ctios-api", true),
                new BundleFault("ctios-ged188", true),
                new BundleFault("ctios-session", true),
                new BundleFault("camel-api", false),
                new BundleFault("camel-base-engine", false),
                new BundleFault("camel-kafka", false),
                new BundleFault("camel-ctios", false),
                new BundleFault("ctios-example-kafka", false));
    }

    /** That of one of these bundles. */
    static BundleFault of(String bundle) {
        return all().stream()
                .filter(each -> each.bundle.equals(bundle))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String kind() {
        return "restart, update or refresh of " + bundle;
    }

    @Override
    public void strike(Rig rig, Random random) {
        command = COMMANDS.get(random.nextInt(COMMANDS.size())) + " " + bundle;
        rig.books().stop(session);
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
