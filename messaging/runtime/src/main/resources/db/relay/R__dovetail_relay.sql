-- What a relay needs in this database, done by the owner of the outbox, so that the role of the relay owns nothing,
-- creates nothing and is a member of nothing: a publication of the outbox's inserts, and leave to read the outbox.
--
-- The placeholder relay-role is the role that the relay logs in as; with the owner's own name nothing is granted.
-- Repeatable, and by its name after R__dovetail_messaging, which makes the table. Flyway runs it again when the role
-- changes.

do $$
begin
  if not exists (select from pg_publication where pubname = 'dovetail_outbox') then
    create publication dovetail_outbox for table outbox (id, aggregatetype, aggregateid, type, payload, headers)
      with (publish = 'insert');
  end if;
end
$$;

grant select on outbox to "${relay-role}";
