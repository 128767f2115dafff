import NIOCore

/// Counts a connection from its beginning to its end.
final class ConnectionCounter: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Any
    typealias InboundOut = Any

    private let running: Running

    init(_ running: Running) {
        self.running = running
    }

    func handlerAdded(context: ChannelHandlerContext) {
        running.connected()
        context.channel.closeFuture.whenComplete { [running] _ in running.disconnected() }
    }
}
