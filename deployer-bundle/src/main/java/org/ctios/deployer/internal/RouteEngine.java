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
     * Reads the routes into a Camel context of their own, and does nothing yet that others could notice.
     *
     * @param name of the context
     * @throws RouteFault when they cannot be read
     */
    LoadedRoutes load(String name, RouteSource source) throws RouteFault;
}
