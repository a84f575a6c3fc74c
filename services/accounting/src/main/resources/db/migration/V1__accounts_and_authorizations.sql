create table account (
  consumer_id   uuid primary key,
  card_token    text,
  card_expires  text,
  card_limit    numeric,
  card_currency text,
  opened_at     timestamptz not null
);

-- What is authorized on an account at the moment, so that deciding does not add up its history.
create table account_authorized (
  consumer_id uuid not null references account,
  currency    text not null,
  amount      numeric not null check (amount >= 0),
  primary key (consumer_id, currency)
);

-- No reference to the account: what is declined for want of one is kept too.
create table card_authorization (
  id             uuid primary key,
  order_id       uuid not null,
  consumer_id    uuid not null,
  amount         numeric check (amount >= 0),
  currency       text,
  state          text not null check (state in ('AUTHORIZED', 'DECLINED', 'REVERSED')),
  decline_code   text,
  decline_reason text,
  decided_at     timestamptz not null
);

create index card_authorization_by_consumer on card_authorization (consumer_id, state, decided_at desc);
create index card_authorization_by_order on card_authorization (order_id);
