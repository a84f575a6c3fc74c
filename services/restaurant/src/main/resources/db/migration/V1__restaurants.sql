-- One row per restaurant. Delivery area, opening hours and menu are read and written as a whole with it, never alone.
create table restaurant (
  id            uuid         primary key,
  version       integer      not null,
  name          varchar(100) not null,
  street        varchar(100) not null,
  city          varchar(100) not null,
  postcode      varchar(10)  not null,
  country       varchar(2)   not null,
  delivery_area text         not null check (delivery_area is json object),
  opening_hours text         not null check (opening_hours is json object),
  time_zone     varchar(50)  not null,
  menu_version  integer      not null check (menu_version > 0),
  menu          text         not null check (menu is json object)
);
