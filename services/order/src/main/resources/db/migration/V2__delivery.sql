-- As the delivery service tells; null before it has told anything.
alter table customer_order add column delivery jsonb;
