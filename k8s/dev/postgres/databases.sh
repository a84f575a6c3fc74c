# Runs once, when the volume is empty: a database and two roles for every service.
#
#   ftgo_<service>        owns the database; the service's Flyway migrations make its tables
#   ftgo_<service>_relay  reads the outbox from the write-ahead log; a member of the owner, to make the publication
#
# No role but these two and the superuser may connect to the database. Passwords: secrets.yaml.
for service in order consumer restaurant kitchen accounting; do
  psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --set=db="ftgo_$service" --set=relay="ftgo_${service}_relay" <<'SQL'
create role :"db" login password 'development';
create role :"relay" login replication in role :"db" password 'development';
create database :"db" owner :"db";
revoke all on database :"db" from public;
grant connect, create on database :"db" to :"relay";
SQL
done
