package org.ctios.itests.faults;

/**
 * An edit makes a session another one: another mode, or another agent.
 *
 * @param client the session
 * @param millis when the file was about to be written, since 1970
 */
record Anew(Client client, long millis) {}
