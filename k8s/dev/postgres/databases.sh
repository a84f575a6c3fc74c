# Runs once, when the volume is empty: a database and two roles for every service.
#
#   ftgo_<service>        owns the database; the service's Flyway migrations make its tables, the publication
#                         dovetail_outbox, and grant the relay's role to read the outbox, nothing else
#   ftgo_<service>_relay  logs in for replication
#
# No role but these two and the superuser may connect to the database. Passwords: secrets.yaml.
for service in order consumer restaurant kitchen accounting delivery courier_bikes courier_cars; do
  psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --set=db="ftgo_$service" --set=relay="ftgo_${service}_relay" <<'SQL'
create role :"db" login password 'development';
create role :"relay" login replication password 'development';
create database :"db" owner :"db";
revoke all on database :"db" from public;
grant connect on database :"db" to :"relay";
SQL
done
