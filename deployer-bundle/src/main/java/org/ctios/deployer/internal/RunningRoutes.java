package org.ctios.deployer.internal;

/** The routes of one file, started. */
interface RunningRoutes {
    /** How many there are. */
    int count();

    /** Whether they use that component, language or data format. */
    boolean uses(CamelPart part);

    /** Lets what is under way in them end, for some seconds at most, and stops them for good. */
    void stop();
}
