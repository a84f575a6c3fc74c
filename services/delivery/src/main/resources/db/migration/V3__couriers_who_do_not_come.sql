-- A courier who is awaited has a deadline too. Replicas of before do not set it, nor clear it, and run beside this for a while.
alter table delivery drop constraint delivery_check;
alter table delivery add constraint delivery_due check (due_at is not null or state not in ('SCHEDULED', 'OFFERED'));
