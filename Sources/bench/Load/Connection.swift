import Glibc

/// One keep-alive connection to the server on this machine. Sending blocks, receiving does not.
struct Connection {
    let descriptor: Int32
    private var received: [UInt8] = []

    /// Nil if nobody listens.
    init?(port: Int) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let isOpen = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen else {
            Glibc.close(descriptor)
            return nil
        }
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    func close() { Glibc.close(descriptor) }

    /// False if the server has gone.
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Reads what has come. False if the server has closed the connection.
    mutating func receive() -> Bool {
        let count = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { space in
            let count = recv(descriptor, space.baseAddress, space.count, 0)
            if count > 0 { received.append(contentsOf: UnsafeRawBufferPointer(space)[0..<count]) }
            return count
        }
        return count > 0
    }

    /// The next answer, once it is there in full.
    mutating func answer() -> Answer? {
        guard let (answer, length) = Answer.read(received) else { return nil }
        if length == received.count { received.removeAll(keepingCapacity: true) } else { received.removeFirst(length) }
        return answer
    }

    /// Sends one request and waits for its answer. Nil if the server has gone.
    mutating func ask(_ request: Request) -> Answer? {
        guard send(request.bytes) else { return nil }
        while true {
            if let answer = answer() { return answer }
            guard receive() else { return nil }
        }
    }
}
