-- How many changes of its tickets a restaurant's cooks could see. Whoever adds one keeps this row until the commit: so the
-- changes become visible in the order of their positions, and none is missing before another.
create table ticket_log (
  restaurant_id uuid   primary key,
  position      bigint not null check (position > 0)
);

-- The latest of these changes, and the last of each open ticket: the ticket as it was then.
create table ticket_change (
  restaurant_id uuid   not null references ticket_log,
  position      bigint not null,
  ticket_id     uuid   not null references ticket,
  state         text   not null,
  ticket        text   not null check (ticket is json object),
  command_id    uuid,
  primary key (restaurant_id, position)
);

create index ticket_change_by_ticket on ticket_change (ticket_id, position);

-- A command of a display makes one change at most.
create unique index ticket_change_by_command on ticket_change (restaurant_id, command_id) where command_id is not null;

insert into ticket_log (restaurant_id, position)
select restaurant_id, count(*) from ticket where state in ('AWAITING_ACCEPTANCE', 'ACCEPTED', 'PREPARING')
group by restaurant_id;

insert into ticket_change (restaurant_id, position, ticket_id, state, ticket)
select t.restaurant_id, row_number() over (partition by t.restaurant_id order by t.id), t.id, t.state,
       json_build_object(
         'ticketId', t.id, 'orderId', t.order_id, 'state', t.state,
         'lines', (select json_agg(json_build_object('menuItemId', l.menu_item_id, 'name', l.name, 'quantity', l.quantity)
                                   order by l.position)
                   from ticket_line l where l.ticket_id = t.id),
         'createdAt', to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
         'readyBy', to_char(t.ready_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text
from ticket t where t.state in ('AWAITING_ACCEPTANCE', 'ACCEPTED', 'PREPARING');
