import Notices
import Testing

@Suite("What can be sent with is what was set up")
struct NoticesConfigurationTests {
    @Test("Mail alone or a gateway alone is a sender; neither is none")
    func senders() {
        var configuration = NoticesConfiguration()
        #expect(!configuration.hasSender)
        configuration.mail = NoticesConfiguration.Mail(server: "smtp://127.0.0.1:25", sender: "a@b.example")
        #expect(configuration.hasSender)
        configuration.mail = nil
        configuration.gateway = NoticesConfiguration.Gateway(
            url: "https://gateway.example", token: "token", secret: "0123456789abcdef")
        #expect(configuration.hasSender)
    }

    @Test("Mail is encrypted unless it is said otherwise")
    func encrypted() {
        #expect(NoticesConfiguration.Mail(server: "smtp://mail.example:587", sender: "a@b.example").demandsTLS)
    }
}
