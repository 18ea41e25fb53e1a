-- The yardstick: the exact figures of an edition, in SQL that DuckDB and PostgreSQL both read. The
-- loads before it (load-duckdb.sql, load-postgresql.sql) leave these tables:
--
--   counted          title, orgnr (null: a household), rownr (the row's municipality), temporary,
--                    centi (percentage x 100): the counted rows, the first of repeated ids
--   occupations, titles, title_links, trade_links, municipalities, changes, workplaces: as in files
--   contracts, approvals: what runs and is valid on the run date, with the county of the feed
--
-- Statements end with a semicolon at the end of a line; each is run by itself.

-- Where a municipality code leads (contract, 4.2): itself, or what its changes lead to at their end.
create temporary table resolved as
with recursive leads (code, today) as (
  select gammel_kode, ny_kode from changes
  union
  select l.code, c.ny_kode from leads l join changes c on c.gammel_kode = l.today
), ends as (
  select l.code, m.kommunenr as today
    from leads l join municipalities m on m.kommunenr = l.today
   where l.code not in (select kommunenr from municipalities)
   group by l.code, m.kommunenr
)
select kommunenr as code, kommunenr as municipality, cast(null as varchar) as county
  from municipalities
union all
select code,
       case when count(*) = 1 then min(today) end,
       case when count(*) > 1 and count(distinct left(today, 2)) = 1
            then min(left(today, 2)) || '99' end
  from ends
 group by code;

-- The workplaces that anything is said of, and where the bulk file places them.
create temporary table placed as
with needed as (
  select orgnr from counted where orgnr is not null
  union
  select orgnr from contracts
  union
  select orgnr from approvals
)
select n.orgnr, w.navn, w.parent, l.municipality as m1, p.municipality as m2,
       l.county as c1, p.county as c2,
       coalesce(l.municipality, p.municipality, l.county, p.county) as place
  from needed n
  left join workplaces w on w.orgnr = n.orgnr
  left join resolved l on l.code = w.location
  left join resolved p on p.code = w.postal;

create temporary table cells as
select k.title, k.orgnr, k.temporary,
       coalesce(p.m1, p.m2, r.municipality, p.c1, p.c2, r.county, '9999') as municipality,
       count(*) as n, sum(k.centi) as centi
  from counted k
  left join placed p on p.orgnr = k.orgnr
  left join resolved r on r.code = k.rownr
 group by 1, 2, 3, 4;

create temporary table title_cells as
select title, municipality, temporary, cast(sum(n) as bigint) as n,
       cast(sum(centi) as bigint) as centi
  from cells
 group by title, municipality, temporary;

-- Used links. Shares are in three hundredths: this world has up to five links a title, or weights
-- of whole hundredths that sum to one.
create temporary table used as
with good as (
  select l.styrk98_kode as title, l.uno_id, l.vekt
    from title_links l
    join titles t on t.styrk98_kode = l.styrk98_kode
    join occupations o on o.uno_id = l.uno_id and o.status <> 'utgatt'
   where coalesce(nullif(l.status, ''), 'godkjent') = 'godkjent'
)
select g.title, g.uno_id, k.k, k.ids,
       case when k.weighted = k.k then cast(round(g.vekt * 300) as integer) else 300 / k.k end
         as share
  from good g
  join (select title, cast(count(*) as integer) as k, count(vekt) as weighted,
               string_agg(uno_id, '|' order by uno_id) as ids
          from good group by title) k on k.title = g.title;

create temporary table title_links_of as
select title, min(k) as k, min(ids) as ids from used group by title;

create temporary table used_trades as
select l.trade, l.uno_id, count(*) over (partition by l.trade) as k
  from (select distinct left(programomradekode, 6) as trade, uno_id from trade_links
         where coalesce(nullif(status, ''), 'godkjent') = 'godkjent') l
  join occupations o on o.uno_id = l.uno_id and o.status <> 'utgatt';

create temporary table running as
select left(c.trade, 6) as trade, c.orgnr, coalesce(p.place, c.county || '99') as municipality,
       count(*) as n
  from contracts c join placed p on p.orgnr = c.orgnr
 group by 1, 2, 3;

create temporary table approved as
select distinct left(a.trade, 6) as trade, a.orgnr,
       coalesce(p.place, a.county || '99') as municipality, a.office
  from approvals a join placed p on p.orgnr = a.orgnr;

-- Positions of an occupation: first by municipality, then added up to counties and the country.
create temporary table occupation_positions as
with base as (
  select u.uno_id, c.municipality, sum(c.n) as n,
         sum(case when u.k = 1 then c.n else 0 end) as own,
         sum(c.n * u.share) as shares, sum(c.centi) as centi,
         sum(case when u.k = 1 then c.centi else 0 end) as own_centi,
         sum(case when c.temporary then c.n else 0 end) as temporary
    from used u join title_cells c on c.title = u.title
   group by u.uno_id, c.municipality
)
select uno_id, coalesce(municipality, left2, 'NO') as area,
       sum(n) as n, sum(own) as own, sum(shares) as shares, sum(centi) as centi,
       sum(own_centi) as own_centi, sum(temporary) as temporary
  from (select *, left(municipality, 2) as left2 from base) b
 group by grouping sets ((uno_id, municipality), (uno_id, left2), (uno_id));

create temporary table occupation_workplaces as
with base as (
  select distinct u.uno_id, c.orgnr, c.municipality, left(c.municipality, 2) as left2
    from used u join cells c on c.title = u.title
   where c.orgnr is not null
)
select uno_id, coalesce(municipality, left2, 'NO') as area, count(distinct orgnr) as workplaces
  from base
 group by grouping sets ((uno_id, municipality), (uno_id, left2), (uno_id));

create temporary table occupation_contracts as
with base as (
  select u.uno_id, r.orgnr, r.municipality, left(r.municipality, 2) as left2, r.n,
         case when u.k = 1 then r.n else 0 end as own
    from used_trades u join running r on r.trade = u.trade
)
select uno_id, coalesce(municipality, left2, 'NO') as area, sum(n) as n, sum(own) as own,
       count(distinct orgnr) as workplaces
  from base
 group by grouping sets ((uno_id, municipality), (uno_id, left2), (uno_id));

create temporary table occupation_approvals as
with base as (
  select u.uno_id, a.orgnr, a.office, a.municipality, left(a.municipality, 2) as left2
    from used_trades u join approved a on a.trade = u.trade
)
select uno_id, coalesce(municipality, left2, 'NO') as area, count(distinct orgnr) as workplaces,
       count(distinct office) as offices
  from base
 group by grouping sets ((uno_id, municipality), (uno_id, left2), (uno_id));

create temporary table area_names as
select 'NO' as area, 'land' as type, 'Norge' as name
union all select '99', 'fylke', 'Ukjent fylke'
union all select '9999', 'kommune', 'Ukjent kommune'
union all select fylkenr, 'fylke', min(fylkenavn) from municipalities group by fylkenr
union all select distinct fylkenr || '99', 'kommune', 'Ukjent kommune' from municipalities
union all select kommunenr, 'kommune', kommunenavn from municipalities;

-- Decimals are rounded half up, once: cents of an FTE from hundredths of a percentage.
create temporary table out_occupation_figures as
with areas as (
  select uno_id, area from occupation_positions where n > 0
  union select uno_id, area from occupation_workplaces
  union select uno_id, area from occupation_contracts
  union select uno_id, area from occupation_approvals
  union select uno_id, 'NO' from occupations where status <> 'utgatt'
), linked as (
  select distinct uno_id from used
)
select o.uno_id, n.type as omraade_type, a.area as omraade_kode, o.tittel, n.name as omraade_navn,
       case when l.uno_id is null then 'ingen_tittel' else 'titler' end as datagrunnlag,
       case when l.uno_id is not null then coalesce(p.n, 0) end as stillinger,
       case when l.uno_id is not null then coalesce(p.own, 0) end as stillinger_egne,
       case when l.uno_id is not null then coalesce(p.n - p.own, 0) end as stillinger_delte,
       case when l.uno_id is not null then
         cast(floor((coalesce(p.shares, 0) * 100 + 150) / 300.0) / 100.0 as decimal(18, 2)) end
         as stillinger_fordelt,
       case when l.uno_id is not null then
         cast(floor((coalesce(p.centi, 0) + 50) / 100.0) / 100.0 as decimal(18, 2)) end as aarsverk,
       case when l.uno_id is not null then
         cast(floor((coalesce(p.own_centi, 0) + 50) / 100.0) / 100.0 as decimal(18, 2)) end
         as aarsverk_egne,
       case when l.uno_id is not null then
         cast(floor((coalesce(p.centi - p.own_centi, 0) + 50) / 100.0) / 100.0 as decimal(18, 2))
         end as aarsverk_delte,
       case when l.uno_id is not null then coalesce(p.temporary, 0) end as midlertidige,
       case when l.uno_id is not null then coalesce(w.workplaces, 0) end as bedrifter,
       coalesce(c.n, 0) as larlinger, coalesce(c.own, 0) as larlinger_egne,
       coalesce(c.n - c.own, 0) as larlinger_delte, coalesce(v.workplaces, 0) as larebedrifter,
       coalesce(c.workplaces, 0) as bedrifter_med_larling,
       coalesce(v.offices, 0) as opplaringskontor
  from areas a
  join occupations o on o.uno_id = a.uno_id
  join area_names n on n.area = a.area
  left join linked l on l.uno_id = a.uno_id
  left join occupation_positions p on p.uno_id = a.uno_id and p.area = a.area
  left join occupation_workplaces w on w.uno_id = a.uno_id and w.area = a.area
  left join occupation_contracts c on c.uno_id = a.uno_id and c.area = a.area
  left join occupation_approvals v on v.uno_id = a.uno_id and v.area = a.area;

create temporary table out_area_totals as
with base as (
  select c.municipality, left(c.municipality, 2) as left2, c.n, c.centi,
         coalesce(k.k, 0) as k, t.styrk98_kode is not null as known
    from title_cells c
    left join titles t on t.styrk98_kode = c.title
    left join title_links_of k on k.title = c.title
), positions as (
  select coalesce(municipality, left2, 'NO') as area, sum(n) as n,
         sum(case when k > 0 then n else 0 end) as linked,
         sum(case when k = 0 and known then n else 0 end) as unlinked,
         sum(case when not known then n else 0 end) as unknown,
         sum(case when k > 1 then n else 0 end) as shared,
         sum(k * n) as naive, sum(case when k > 1 then (k - 1) * n else 0 end) as overcount,
         sum(centi) as centi
    from base group by grouping sets ((municipality), (left2), ())
), workplaces_of as (
  select coalesce(municipality, left2, 'NO') as area, count(distinct orgnr) as workplaces
    from (select distinct orgnr, municipality, left(municipality, 2) as left2
            from cells where orgnr is not null) w
   group by grouping sets ((municipality), (left2), ())
), contracts_of as (
  select coalesce(municipality, left2, 'NO') as area, sum(n) as n, sum(linked) as linked,
         sum(naive) as naive, count(distinct orgnr) as workplaces
    from (select r.orgnr, r.municipality, left(r.municipality, 2) as left2, r.n,
                 case when u.k is null then 0 else r.n end as linked,
                 coalesce(u.k, 0) * r.n as naive
            from running r
            left join (select distinct trade, k from used_trades) u on u.trade = r.trade) c
   group by grouping sets ((municipality), (left2), ())
), approvals_of as (
  select coalesce(municipality, left2, 'NO') as area, count(distinct orgnr) as workplaces,
         count(distinct office) as offices
    from (select *, left(municipality, 2) as left2 from approved) a
   group by grouping sets ((municipality), (left2), ())
), areas as (
  select area from positions union select area from contracts_of
  union select area from approvals_of
)
select n.type as omraade_type, a.area as omraade_kode, n.name as omraade_navn,
       coalesce(p.n, 0) as stillinger, coalesce(p.linked, 0) as stillinger_koblet,
       coalesce(p.unlinked, 0) as stillinger_ukoblet,
       coalesce(p.unknown, 0) as stillinger_ukjent_tittel,
       coalesce(p.shared, 0) as stillinger_paa_delte_titler, coalesce(p.naive, 0) as sum_yrker,
       coalesce(p.overcount, 0) as overtelling,
       cast(floor((coalesce(p.centi, 0) + 50) / 100.0) / 100.0 as decimal(18, 2)) as aarsverk,
       coalesce(w.workplaces, 0) as bedrifter, coalesce(c.n, 0) as larlinger,
       coalesce(c.linked, 0) as larlinger_koblet, coalesce(c.naive, 0) as larlinger_sum_yrker,
       coalesce(v.workplaces, 0) as larebedrifter,
       coalesce(c.workplaces, 0) as bedrifter_med_larling,
       coalesce(v.offices, 0) as opplaringskontor
  from areas a
  join area_names n on n.area = a.area
  left join positions p on p.area = a.area
  left join workplaces_of w on w.area = a.area
  left join contracts_of c on c.area = a.area
  left join approvals_of v on v.area = a.area;

create temporary table title_sums as
select title, sum(n) as n, sum(centi) as centi, count(distinct orgnr) as workplaces
  from cells group by title;

create temporary table out_title_figures as
select coalesce(t.styrk98_kode, s.title) as styrk98_kode, t.tittel, t.styrk08_kode,
       case when t.styrk98_kode is null then 'ukjent'
            when k.k is not null then 'koblet'
            when d.title is not null then 'uten_yrke' else 'ukoblet' end as kobling,
       coalesce(k.k, 0) as antall_yrker, case when k.k > 1 then 1 else 0 end as delt,
       k.ids as uno_ids, coalesce(s.n, 0) as stillinger,
       cast(floor((coalesce(s.centi, 0) + 50) / 100.0) / 100.0 as decimal(18, 2)) as aarsverk,
       coalesce(s.workplaces, 0) as bedrifter,
       case when k.k > 1 then (k.k - 1) * coalesce(s.n, 0) else 0 end as overtelling
  from titles t
  full join title_sums s on s.title = t.styrk98_kode
  left join title_links_of k on k.title = coalesce(t.styrk98_kode, s.title)
  left join (select distinct styrk98_kode as title from title_links where status = 'uten_yrke') d
    on d.title = t.styrk98_kode;

-- Clusters: the smallest occupation that each can be reached from through shared titles.
create temporary table out_clusters as
with recursive reach (uno_id, other) as (
  select uno_id, uno_id from used
  union
  select r.uno_id, b.uno_id
    from reach r
    join used a on a.uno_id = r.other and a.k > 1
    join used b on b.title = a.title
), cluster_of as (
  select uno_id, min(other) as cluster from reach group by uno_id
), titles_in as (
  select distinct c.cluster, u.title, u.k from used u join cluster_of c on c.uno_id = u.uno_id
), occupations_in as (
  select cluster, count(*) as occupations, string_agg(uno_id, '|' order by uno_id) as ids
    from cluster_of group by cluster
)
select o.cluster as klynge, o.occupations as antall_yrker, count(*) as antall_titler,
       o.ids as uno_ids, coalesce(sum(s.n), 0) as stillinger_koblet,
       coalesce(sum(s.n * t.k), 0) as sum_yrker,
       coalesce(sum(s.n * (t.k - 1)), 0) as overtelling
  from occupations_in o
  join titles_in t on t.cluster = o.cluster
  left join title_sums s on s.title = t.title
 where o.occupations > 1
 group by o.cluster, o.occupations, o.ids;

-- The named workplaces, as the site may show them: numbers below five are withheld.
create temporary table out_workplaces as
with positions as (
  select u.uno_id, c.orgnr, sum(c.n) as n, sum(case when u.k > 1 then c.n else 0 end) as shared,
         sum(c.centi) as centi
    from used u join cells c on c.title = u.title
   where c.orgnr is not null
   group by u.uno_id, c.orgnr
), contracts_in as (
  select u.uno_id, r.orgnr, sum(r.n) as n
    from used_trades u join running r on r.trade = u.trade group by u.uno_id, r.orgnr
), approvals_in as (
  select u.uno_id, a.orgnr, string_agg(distinct cast(a.office as varchar), '|' order by cast(a.office as varchar)) as offices,
         count(distinct a.trade) as trades
    from used_trades u join approved a on a.trade = u.trade group by u.uno_id, a.orgnr
), contracts_at as (
  select orgnr, sum(n) as n from running group by orgnr
), approvals_at as (
  select orgnr, count(distinct trade) as trades from approved group by orgnr
), linked as (
  select distinct uno_id from used
), rows as (
  select uno_id, orgnr from positions
  union select uno_id, orgnr from contracts_in
  union select uno_id, orgnr from approvals_in
), sums as (
  select r.uno_id, r.orgnr, l.uno_id is not null as known, coalesce(p.n, 0) as n,
         coalesce(p.shared, 0) as shared, coalesce(p.centi, 0) as centi
    from rows r
    left join linked l on l.uno_id = r.uno_id
    left join positions p on p.uno_id = r.uno_id and p.orgnr = r.orgnr
), shown as (
  select *, known and n between 1 and 4 as small,
         known and (n between 1 and 4 or shared between 1 and 4 or n - shared between 1 and 4)
           as withheld
    from sums
)
select s.uno_id, s.orgnr, w.navn, w.parent as hovedenhet,
       coalesce(w.place, '9999') as kommunenr, left(coalesce(w.place, '9999'), 2) as fylkenr,
       case when s.small then 2 when s.known then s.n end as stillinger,
       case when s.known and not s.withheld then s.shared end as stillinger_delte,
       case when s.known and not s.small then
         cast(floor((s.centi + 50) / 100.0) / 100.0 as decimal(18, 2)) end as aarsverk,
       coalesce(c.n, 0) as larlinger_faget, coalesce(ca.n, 0) as larlinger_totalt,
       case when a.orgnr is null then 0 else 1 end as larebedrift_faget,
       case when coalesce(aa.trades, 0) > coalesce(a.trades, 0) then 1 else 0 end
         as larebedrift_annet_fag,
       a.offices as opplaringskontor, case when s.withheld then 1 else 0 end as skjermet
  from shown s
  join placed w on w.orgnr = s.orgnr
  left join contracts_in c on c.uno_id = s.uno_id and c.orgnr = s.orgnr
  left join approvals_in a on a.uno_id = s.uno_id and a.orgnr = s.orgnr
  left join contracts_at ca on ca.orgnr = s.orgnr
  left join approvals_at aa on aa.orgnr = s.orgnr;
