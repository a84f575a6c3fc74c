-- The tables of Dovetail's messaging. Repeatable: Flyway runs it again whenever it changes, so every statement must be
-- harmless where it was run before.

create table if not exists outbox (
  id            uuid primary key,
  aggregatetype text  not null,
  aggregateid   text  not null,
  type          text  not null,
  payload       bytea not null,
  headers       text  not null,
  created_at    timestamptz not null default now()
);

comment on table  outbox               is 'Messages to be sent: inserted with the business rows, read from the write-ahead log';
comment on column outbox.id            is 'Message id, UUIDv7';
comment on column outbox.aggregatetype is 'Channel';
comment on column outbox.aggregateid   is 'Key: messages of one key stay in order';
comment on column outbox.type          is 'Message type, for example ftgo.order.OrderPlaced';
comment on column outbox.payload       is 'Body, as the header content-type says';
comment on column outbox.headers       is 'JSON object of the headers that have no column';
comment on column outbox.created_at    is 'For retention; not published';

create table if not exists inbox (
  consumer   text not null,
  message_id uuid not null,
  handled_at timestamptz not null default now(),
  primary key (consumer, message_id)
);

comment on table inbox is 'Messages that a consumer has handled, written in the transaction that handled them';

-- For retention. Time only grows, so entries are added at one edge of the tree and removed at the other; a BRIN index
-- would lose its use as freed pages fill with new rows.
create index if not exists inbox_handled_at on inbox (handled_at);

create table if not exists replica_rebuild (
  id               bigint generated always as identity primary key,
  replica          text not null,
  state            text not null default 'REQUESTED'
                     check (state in ('REQUESTED', 'RUNNING', 'DONE', 'FAILED')),
  requested_at     timestamptz not null default now(),
  started_at       timestamptz,
  ended_at         timestamptz,
  messages_read    bigint not null default 0,
  messages_total   bigint not null default 0,
  messages_skipped bigint not null default 0,
  rows_added       bigint,
  rows_removed     bigint,
  problem          text
);

comment on table  replica_rebuild                  is 'Replicas to be rebuilt from their channels: insert a name, and watch the row';
comment on column replica_rebuild.messages_read    is 'Offsets of the channel, all partitions together; total is where it ended at the last look';
comment on column replica_rebuild.messages_skipped is 'Messages that could not be handled this time either; the log names them';
comment on column replica_rebuild.rows_added       is 'Rows that were missing or different before';
comment on column replica_rebuild.rows_removed     is 'Rows that were too much or different before';
comment on column replica_rebuild.problem          is 'Why it failed, or why it is to be tried again';

-- Who asks while a rebuild is asked for or running joins that one.
create unique index if not exists replica_rebuild_open on replica_rebuild (replica) where ended_at is null;
