create table courier (
  id          text primary key,
  state       text not null check (state in ('FREE', 'BIDDING', 'FETCHING', 'WAITING', 'CARRYING')),
  place       text not null,                                -- km east and north, as all points: 0.25,3.75
  order_id    uuid unique check ((order_id is null) = (state = 'FREE')),
  pickup      text,
  drop_off    text,
  food_ready  boolean not null,
  departed_at timestamptz,
  arrives_at  timestamptz check ((arrives_at is not null) = (state in ('FETCHING', 'CARRYING'))),
  version     integer not null
) with (fillfactor = 70);
