-- How a courier finds the door; null if there is nothing to say.
alter table destination add column instructions text;
