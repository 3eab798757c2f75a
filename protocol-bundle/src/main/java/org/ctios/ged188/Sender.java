package org.ctios.ged188;

/** Who sends messages of a type. */
public enum Sender {
    /** The client, for example OPEN_REQ. */
    CLIENT,
    /** The server, for example OPEN_CONF. */
    SERVER,
    /** Either, or not known. */
    BOTH
}
