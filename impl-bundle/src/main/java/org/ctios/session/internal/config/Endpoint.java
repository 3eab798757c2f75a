package org.ctios.session.internal.config;

/** Where one side listens. The name is resolved anew for every attempt. */
public record Endpoint(String host, int port) {
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
