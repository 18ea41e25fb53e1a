-- The site's role on PostgreSQL: reads the public current_ views and nothing else, neither the
-- tables beneath them nor the exact figures in the schema internal. Run it as the owner of the
-- tables, who may create roles, in the program's database, once the program has made its schema;
-- again after an upgrade: it changes nothing that is right. Then give the role a password: \password
-- register_sync_site
do $$
begin
  if not exists (select from pg_roles where rolname = 'register_sync_site') then
    create role register_sync_site login nosuperuser nocreatedb nocreaterole;
  end if;
end
$$;

-- A page that reads several views sees one edition within one transaction.
alter role register_sync_site set default_transaction_read_only = on;
alter role register_sync_site set default_transaction_isolation = 'repeatable read';
alter role register_sync_site set statement_timeout = '30s';

revoke create on schema public from public;
revoke all on schema internal from public;
grant usage on schema public to register_sync_site;
grant select on
  current_occupation_figures,
  current_area_totals,
  current_title_figures,
  current_clusters,
  current_workplaces,
  current_occupation_panels
to register_sync_site;
