package org.ctios.session;

/** A registered listener; closing it takes the listener away. Closing twice does nothing. */
public interface Subscription extends AutoCloseable {
    /** Takes the listener away. No event is delivered to it after this returns, except one that is being delivered. */
    @Override
    void close();
}
