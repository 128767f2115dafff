extension Migration {
    /// How far each line of the outbox has come. `dueAt` holds 9223372036854775807 where nobody tries any more.
    ///
    /// Lines that were open before a sender existed stay listed; a line for another region waits until the nodes are
    /// joined, and was due at once until now.
    static let deliveries = """
        ALTER TABLE outbox ADD COLUMN state {{TEXT}} NOT NULL DEFAULT 'listed'
            CHECK (state IN ('listed', 'sent', 'acknowledged', 'failed', 'dead', 'settled'));
        ALTER TABLE outbox ADD COLUMN tries {{INTEGER}} NOT NULL DEFAULT 0 CHECK (tries >= 0);
        ALTER TABLE outbox ADD COLUMN reason {{TEXT}};
        ALTER TABLE outbox ADD COLUMN replyCode {{INTEGER}};
        ALTER TABLE outbox ADD COLUMN messageId {{TEXT}};
        ALTER TABLE outbox ADD COLUMN providerId {{TEXT}};
        ALTER TABLE outbox ADD COLUMN changedAt {{INTEGER}};
        ALTER TABLE outbox ADD COLUMN changedBy {{INTEGER}};

        UPDATE outbox
        SET state = 'sent'
        WHERE sentAt IS NOT NULL;

        UPDATE outbox
        SET dueAt = 9223372036854775807
        WHERE sentAt IS NULL
            AND kind = 'regionTransfer';

        CREATE INDEX outboxState ON outbox (state, id) WHERE sentAt IS NULL;
        CREATE UNIQUE INDEX outboxMessage ON outbox (messageId) WHERE messageId IS NOT NULL;
        """
}
