CREATE TABLE IF NOT EXISTS agent (
    peripheral BIGINT NOT NULL,
    id         VARCHAR(63) NOT NULL,
    state      VARCHAR(20) NOT NULL,
    reason     INT,
    extension  VARCHAR(63),
    since      TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    session    VARCHAR(100) NOT NULL,
    sequence   BIGINT NOT NULL,
    heard      TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (peripheral, id)
);
