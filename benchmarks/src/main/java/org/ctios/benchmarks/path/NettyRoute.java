package org.ctios.benchmarks.path;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.netty.ChannelHandlerFactories;
import org.ctios.ged188.FrameReader;
import org.ctios.ged188.ProtocolVersion;

/**
 * What Camel brings along for a protocol with a length in front of each message: camel-netty with a length-field decoder,
 * and a processor that sets the six headers. It neither opens the session nor answers heartbeats.
 */
final class NettyRoute extends CamelContender {

    NettyRoute(int version, SenderProcess.Port port, Routes.Setup setup) throws Exception {
        super(port, setup);
        int width = ProtocolVersion.cce(version).tagWidth();
        context()
                .getRegistry()
                .bind(
                        "frames",
                        ChannelHandlerFactories.newLengthFieldBasedFrameDecoder(
                                FrameReader.LARGEST_MESSAGE, 0, Integer.BYTES, Integer.BYTES, 0));
        context().getRegistry().bind("bytes", ChannelHandlerFactories.newByteArrayDecoder("tcp"));
        String uri = "netty:tcp://" + port.host() + ":" + port.number()
                + "?clientMode=true&sync=false&decoders=#frames,#bytes";
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri)
                        .process(exchange -> decode(exchange, width))
                        .process(exchange -> Routes.count(exchange, tally()));
            }
        });
        context().start();
    }

    private static void decode(Exchange exchange, int width) {
        byte[] frame = exchange.getMessage().getBody(byte[].class);
        LazyEvent event = LazyEvent.of(frame, width);
        if (event != null) {
            exchange.getMessage().setBody(event);
            HandRoute.headers(event, exchange.getMessage());
        }
    }
}
