-- Replicas of what others own.
create table restaurant (
  id       uuid primary key,
  street   text not null,
  city     text not null,
  postcode text not null,
  country  text not null,
  as_of    timestamptz not null,
  version  integer not null
);

create table destination (
  order_id  uuid primary key,
  street    text not null,
  city      text not null,
  postcode  text not null,
  country   text not null,
  cancelled boolean not null
);

create table delivery (
  order_id      uuid primary key,
  restaurant_id uuid not null,
  ready_by      timestamptz not null,
  state         text not null check (state in
                  ('SCHEDULED', 'OFFERED', 'ASSIGNED', 'PICKED_UP', 'DELIVERED', 'ABANDONED', 'CANCELLED')),
  food_ready    boolean not null,
  round         integer not null,
  offer_id      uuid,                                       -- the message of the last offer
  due_at        timestamptz check ((due_at is not null) = (state in ('SCHEDULED', 'OFFERED'))),
  fleet         text,
  courier_id    text,
  amount        numeric,                                    -- of the courier's fee
  currency      text,
  at_restaurant timestamptz,
  scheduled_at  timestamptz not null,
  picked_up_at  timestamptz,
  delivered_at  timestamptz,
  version       integer not null
);

create index delivery_due on delivery (due_at) where due_at is not null;

-- Of the present offer only; a fleet has one.
create table bid (
  order_id      uuid not null references delivery,
  fleet         text not null,
  courier_id    text not null,
  amount        numeric not null,
  currency      text not null,
  at_restaurant timestamptz not null,
  primary key (order_id, fleet)
);

create table courier_position (
  order_id  uuid primary key references delivery,
  latitude  double precision not null,
  longitude double precision not null,
  at        timestamptz not null
) with (fillfactor = 70);                                   -- room for updates in place: none touches an index
