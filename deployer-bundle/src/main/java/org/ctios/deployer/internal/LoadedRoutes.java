package org.ctios.deployer.internal;

/** The routes of one file, to be started once. */
interface LoadedRoutes {
    /**
     * Starts them.
     *
     * @throws RouteFault when they cannot be started; then nothing of them is left
     */
    RunningRoutes start() throws RouteFault;
}
