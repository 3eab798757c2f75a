package org.ctios.deployer.internal;

/** Makes routes of text. Any thread, one at a time for one name. */
interface RouteEngine {
    /**
     * Does all that comes before starting, and forgets the result.
     *
     * @throws RouteFault when the routes could not be started
     */
    void check(String name, RouteSource source) throws RouteFault;

    /**
     * Starts the routes in a Camel context of their own.
     *
     * @param name of the context
     * @throws RouteFault when they cannot be started; then nothing of them is left
     */
    RunningRoutes start(String name, RouteSource source) throws RouteFault;
}
