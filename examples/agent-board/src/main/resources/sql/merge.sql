-- An event that is not newer than the row changes nothing. Numbers tell what is newer within a run, even if the clock is
-- set back; the time tells it when a new run counts from 1 again.
MERGE INTO agent
USING (SELECT CAST(:#${header.CamelCtiosPeripheralId} AS BIGINT)                   AS peripheral,
              CAST(:#${header.CamelCtiosAgentId} AS VARCHAR(63))                   AS id,
              CAST(:#${header.CamelCtiosAgentState} AS VARCHAR(20))                AS state,
              CAST(:#${header.CamelCtiosEventReasonCode} AS INT)                   AS reason,
              CAST(:#${header.CamelCtiosAgentExtension} AS VARCHAR(63))            AS extension,
              CAST(:#${header.CamelCtiosSession} AS VARCHAR(100))                  AS session,
              CAST(:#${header.CamelCtiosSequence} AS BIGINT)                       AS sequence,
              CAST(:#${header.CamelCtiosTime} AS TIMESTAMP(9) WITH TIME ZONE)      AS heard) AS event
   ON agent.peripheral = event.peripheral AND agent.id = event.id
 WHEN MATCHED AND (agent.sequence < event.sequence OR agent.heard < event.heard) THEN UPDATE
      SET since     = CASE WHEN agent.state = event.state THEN agent.since ELSE event.heard END,
          state     = event.state,
          reason    = event.reason,
          extension = COALESCE(event.extension, agent.extension),
          session   = event.session,
          sequence  = event.sequence,
          heard     = event.heard
 WHEN NOT MATCHED THEN
      INSERT (peripheral, id, state, reason, extension, since, session, sequence, heard)
      VALUES (event.peripheral, event.id, event.state, event.reason, event.extension,
              event.heard, event.session, event.sequence, event.heard)
