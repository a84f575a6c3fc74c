-- What changes together is one row: an order is read by one select and saved by one insert or update.
create table customer_order (
    id               uuid        primary key,           -- UUIDv7: grows with time
    version          integer     not null,
    consumer_id      uuid        not null,
    restaurant_id    uuid        not null,
    placed_at        timestamptz not null,
    delivery_time    timestamptz,
    delivery_address jsonb       not null,
    lines            jsonb       not null,
    stage            jsonb       not null,
    ticket           jsonb       not null,
    history          jsonb       not null
) with (fillfactor = 70);                               -- room for updates in place: none touches an index

create index customer_order_of_consumer on customer_order (consumer_id, id desc);

create table restaurant (
    id      uuid  primary key,
    profile jsonb,
    menu    jsonb
);

create table consumer (
    id   uuid primary key,
    name text not null
);

create table idempotency_key (
    key         text        primary key,
    fingerprint text        not null,                   -- of the request
    answer      text        not null,                   -- to it, as JSON
    created_at  timestamptz not null default now()
);

create index idempotency_key_by_age on idempotency_key (created_at);
