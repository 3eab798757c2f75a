package org.ctios.simulator.internal.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import java.util.function.Supplier;

/** Below TLS, which reads by itself until its handshake is done: a side that hangs does not read for that either. */
final class FrozenReads extends ChannelOutboundHandlerAdapter {
    private final Supplier<Conditions> conditions;

    FrozenReads(Supplier<Conditions> conditions) {
        this.conditions = conditions;
    }

    @Override
    public void read(ChannelHandlerContext ctx) {
        if (!conditions.get().frozen()) {
            ctx.read();
        }
    }
}
