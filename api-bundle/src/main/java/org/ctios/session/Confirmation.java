package org.ctios.session;

/**
 * The server's yes to a request. As with the CIL it says that the request was taken, not that it was carried out: that
 * is told by events, which may come before or after it (DG 12.6 ch. 3).
 *
 * @param operation what was asked for
 * @param arguments what the server answered, by the CIL's keywords; a new call is named by {@code UniqueObjectID}, {@code
 *     ConnectionCallID} and {@code ConnectionDeviceID}
 */
public record Confirmation(Operation operation, Arguments arguments) {}
