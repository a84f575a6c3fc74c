create table consumer (
  id                   uuid           primary key,
  version              integer        not null,
  name                 varchar(100)   not null,
  street               varchar(100)   not null,
  city                 varchar(100)   not null,
  postcode             varchar(10)    not null,
  country              varchar(2)     not null,
  order_limit          numeric(13, 4) not null check (order_limit > 0),
  order_limit_currency varchar(3)     not null,
  status               varchar(20)    not null check (status in ('ACTIVE', 'SUSPENDED'))
);
