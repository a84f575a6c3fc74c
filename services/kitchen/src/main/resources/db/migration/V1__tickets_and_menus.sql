create table menu (
  restaurant_id uuid primary key,
  version       integer not null,
  row_version   integer not null
);

create table menu_item (
  restaurant_id uuid not null references menu,
  item_id       text not null,
  name          text not null,
  primary key (restaurant_id, item_id)
);

create table ticket (
  id            uuid primary key,
  order_id      uuid not null unique,
  restaurant_id uuid not null,
  state         text not null check (state in
                  ('CREATE_PENDING', 'AWAITING_ACCEPTANCE', 'ACCEPTED', 'PREPARING', 'READY', 'CANCELLED')),
  ready_by      timestamptz,
  created_at    timestamptz not null,
  version       integer not null
);

-- Cooks look at one restaurant's tickets in one state, oldest first; ids grow with time.
create index ticket_by_restaurant on ticket (restaurant_id, state, id);

create table ticket_line (
  ticket_id    uuid not null references ticket,
  position     integer not null,
  menu_item_id text not null,
  name         text not null,
  quantity     integer not null check (quantity >= 1),
  primary key (ticket_id, position)
);
