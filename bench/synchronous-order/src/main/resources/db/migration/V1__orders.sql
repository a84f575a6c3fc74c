create table placed_order (
  id        uuid primary key,
  placed_at timestamptz not null default now(),
  body      jsonb not null,
  total     numeric not null
);
