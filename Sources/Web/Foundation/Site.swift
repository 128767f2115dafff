package import Logging
package import Vocabulary

/// What every handler shares: configuration, templates, assets and the guards. One value, made once at the start.
package struct Site: Sendable {
    package let configuration: WebConfiguration
    package let templates: Templates
    package let assets: Assets
    package let csrf: CrossSiteGuard
    package let limiter: RateLimiter
    package let logger: Logger
    package let running: Running
    /// The time as the server sees it; a demonstration may shift it.
    package let now: @Sendable () -> Instant

    package init(
        configuration: WebConfiguration, logger: Logger, running: Running = Running(),
        now: @escaping @Sendable () -> Instant = { .current },
        rendered: (@Sendable (any Page, Frame) -> Void)? = nil
    ) throws {
        self.configuration = configuration
        self.logger = logger
        self.running = running
        self.now = now
        assets = try Assets()
        templates = try Templates(logger: logger, rendered: rendered)
        csrf = CrossSiteGuard(secret: configuration.secret)
        limiter = RateLimiter(isOn: configuration.limitsRequests)
    }
}
