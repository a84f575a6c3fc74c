-- A courier who is awaited has a deadline too. Replicas of before set none, and run beside this for a while.
alter table delivery drop constraint delivery_check;
alter table delivery add constraint delivery_due check (
  case when due_at is null then state not in ('SCHEDULED', 'OFFERED')
       else state in ('SCHEDULED', 'OFFERED', 'ASSIGNED') end);
