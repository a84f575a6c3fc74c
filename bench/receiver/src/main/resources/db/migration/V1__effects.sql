-- No unique constraint: what is applied twice must be seen.
create table effects (
  position   bigint generated always as identity,
  key        text   not null,
  seq        bigint not null,
  message_id uuid   not null
);
