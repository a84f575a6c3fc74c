-- The latest versions of each menu, so that whoever watches one misses none of them.
create table published_menu (
  restaurant_id uuid    not null references restaurant,
  version       integer not null check (version > 0),
  menu          text    not null check (menu is json object),
  primary key (restaurant_id, version)
);

insert into published_menu (restaurant_id, version, menu)
select id, menu_version, menu from restaurant;
