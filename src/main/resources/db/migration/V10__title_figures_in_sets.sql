-- The figures of titles as sets, too, a line a block, as the panels are: a month changes nearly all
-- of them, and most of what the night after it had to delete were their ended rows.
--
-- The views are replaced, and not dropped: who may read them reads on.

create table title_figures_a (
  sett integer not null,
  styrk98_kode varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  tittel varchar array,
  styrk08_kode varchar array,
  kobling varchar array,
  antall_yrker bigint array,
  delt smallint array,
  uno_ids varchar array,
  stillinger bigint array,
  aarsverk numeric(18, 2) array,
  bedrifter bigint array,
  overtelling bigint array,
  primary key (sett, styrk98_kode, nokkel)
);

create table title_figures_b (
  sett integer not null,
  styrk98_kode varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  tittel varchar array,
  styrk08_kode varchar array,
  kobling varchar array,
  antall_yrker bigint array,
  delt smallint array,
  uno_ids varchar array,
  stillinger bigint array,
  aarsverk numeric(18, 2) array,
  bedrifter bigint array,
  overtelling bigint array,
  primary key (sett, styrk98_kode, nokkel)
);

create table title_figures_c (
  sett integer not null,
  styrk98_kode varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  tittel varchar array,
  styrk08_kode varchar array,
  kobling varchar array,
  antall_yrker bigint array,
  delt smallint array,
  uno_ids varchar array,
  stillinger bigint array,
  aarsverk numeric(18, 2) array,
  bedrifter bigint array,
  overtelling bigint array,
  primary key (sett, styrk98_kode, nokkel)
);

create table title_figures_changed (
  styrk98_kode varchar not null,
  tittel varchar,
  styrk08_kode varchar,
  kobling varchar,
  antall_yrker bigint,
  delt smallint,
  uno_ids varchar,
  stillinger bigint,
  aarsverk numeric(18, 2),
  bedrifter bigint,
  overtelling bigint,
  borte smallint not null,
  sett integer not null,
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (styrk98_kode, utgave_fra)
);

insert into figure_set (tabell, plass, utgave_fra, utgave_til)
  select 'title_figures', 'a', edition, 2147483647 from pointer where edition > 0;

insert into title_figures_a (
  sett, styrk98_kode, nokkel, linjer, tittel, styrk08_kode, kobling, antall_yrker, delt, uno_ids,
  stillinger, aarsverk, bedrifter, overtelling)
select
  p.edition, f.styrk98_kode, '', 1, array[f.tittel], array[f.styrk08_kode], array[f.kobling],
  array[f.antall_yrker], array[f.delt], array[f.uno_ids], array[f.stillinger], array[f.aarsverk],
  array[f.bedrifter], array[f.overtelling]
  from title_figures f
  join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

create or replace view current_title_figures as
  select
    b.styrk98_kode, b.tittel[n.nr] as tittel, b.styrk08_kode[n.nr] as styrk08_kode,
    b.kobling[n.nr] as kobling, b.antall_yrker[n.nr] as antall_yrker, b.delt[n.nr] as delt,
    b.uno_ids[n.nr] as uno_ids, b.stillinger[n.nr] as stillinger, b.aarsverk[n.nr] as aarsverk,
    b.bedrifter[n.nr] as bedrifter, b.overtelling[n.nr] as overtelling, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'title_figures' and s.plass = 'a'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join title_figures_a b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from title_figures_changed c
      where c.styrk98_kode = b.styrk98_kode
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    b.styrk98_kode, b.tittel[n.nr] as tittel, b.styrk08_kode[n.nr] as styrk08_kode,
    b.kobling[n.nr] as kobling, b.antall_yrker[n.nr] as antall_yrker, b.delt[n.nr] as delt,
    b.uno_ids[n.nr] as uno_ids, b.stillinger[n.nr] as stillinger, b.aarsverk[n.nr] as aarsverk,
    b.bedrifter[n.nr] as bedrifter, b.overtelling[n.nr] as overtelling, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'title_figures' and s.plass = 'b'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join title_figures_b b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from title_figures_changed c
      where c.styrk98_kode = b.styrk98_kode
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    b.styrk98_kode, b.tittel[n.nr] as tittel, b.styrk08_kode[n.nr] as styrk08_kode,
    b.kobling[n.nr] as kobling, b.antall_yrker[n.nr] as antall_yrker, b.delt[n.nr] as delt,
    b.uno_ids[n.nr] as uno_ids, b.stillinger[n.nr] as stillinger, b.aarsverk[n.nr] as aarsverk,
    b.bedrifter[n.nr] as bedrifter, b.overtelling[n.nr] as overtelling, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'title_figures' and s.plass = 'c'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join title_figures_c b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from title_figures_changed c
      where c.styrk98_kode = b.styrk98_kode
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    c.styrk98_kode, c.tittel, c.styrk08_kode, c.kobling, c.antall_yrker, c.delt, c.uno_ids,
    c.stillinger, c.aarsverk, c.bedrifter, c.overtelling, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'title_figures'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join title_figures_changed c
      on c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til
   where c.borte = 0;

drop table title_figures;

create table internal.title_figures_a (
  sett integer not null,
  styrk98_kode varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  tittel varchar array,
  styrk08_kode varchar array,
  kobling varchar array,
  antall_yrker bigint array,
  delt smallint array,
  uno_ids varchar array,
  stillinger bigint array,
  aarsverk numeric(18, 2) array,
  bedrifter bigint array,
  overtelling bigint array,
  primary key (sett, styrk98_kode, nokkel)
);

create table internal.title_figures_b (
  sett integer not null,
  styrk98_kode varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  tittel varchar array,
  styrk08_kode varchar array,
  kobling varchar array,
  antall_yrker bigint array,
  delt smallint array,
  uno_ids varchar array,
  stillinger bigint array,
  aarsverk numeric(18, 2) array,
  bedrifter bigint array,
  overtelling bigint array,
  primary key (sett, styrk98_kode, nokkel)
);

create table internal.title_figures_c (
  sett integer not null,
  styrk98_kode varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  tittel varchar array,
  styrk08_kode varchar array,
  kobling varchar array,
  antall_yrker bigint array,
  delt smallint array,
  uno_ids varchar array,
  stillinger bigint array,
  aarsverk numeric(18, 2) array,
  bedrifter bigint array,
  overtelling bigint array,
  primary key (sett, styrk98_kode, nokkel)
);

create table internal.title_figures_changed (
  styrk98_kode varchar not null,
  tittel varchar,
  styrk08_kode varchar,
  kobling varchar,
  antall_yrker bigint,
  delt smallint,
  uno_ids varchar,
  stillinger bigint,
  aarsverk numeric(18, 2),
  bedrifter bigint,
  overtelling bigint,
  borte smallint not null,
  sett integer not null,
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (styrk98_kode, utgave_fra)
);

insert into figure_set (tabell, plass, utgave_fra, utgave_til)
  select 'internal.title_figures', 'a', edition, 2147483647 from pointer where edition > 0;

insert into internal.title_figures_a (
  sett, styrk98_kode, nokkel, linjer, tittel, styrk08_kode, kobling, antall_yrker, delt, uno_ids,
  stillinger, aarsverk, bedrifter, overtelling)
select
  p.edition, f.styrk98_kode, '', 1, array[f.tittel], array[f.styrk08_kode], array[f.kobling],
  array[f.antall_yrker], array[f.delt], array[f.uno_ids], array[f.stillinger], array[f.aarsverk],
  array[f.bedrifter], array[f.overtelling]
  from internal.title_figures f
  join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

create or replace view internal.current_title_figures as
  select
    b.styrk98_kode, b.tittel[n.nr] as tittel, b.styrk08_kode[n.nr] as styrk08_kode,
    b.kobling[n.nr] as kobling, b.antall_yrker[n.nr] as antall_yrker, b.delt[n.nr] as delt,
    b.uno_ids[n.nr] as uno_ids, b.stillinger[n.nr] as stillinger, b.aarsverk[n.nr] as aarsverk,
    b.bedrifter[n.nr] as bedrifter, b.overtelling[n.nr] as overtelling, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'internal.title_figures' and s.plass = 'a'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join internal.title_figures_a b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from internal.title_figures_changed c
      where c.styrk98_kode = b.styrk98_kode
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    b.styrk98_kode, b.tittel[n.nr] as tittel, b.styrk08_kode[n.nr] as styrk08_kode,
    b.kobling[n.nr] as kobling, b.antall_yrker[n.nr] as antall_yrker, b.delt[n.nr] as delt,
    b.uno_ids[n.nr] as uno_ids, b.stillinger[n.nr] as stillinger, b.aarsverk[n.nr] as aarsverk,
    b.bedrifter[n.nr] as bedrifter, b.overtelling[n.nr] as overtelling, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'internal.title_figures' and s.plass = 'b'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join internal.title_figures_b b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from internal.title_figures_changed c
      where c.styrk98_kode = b.styrk98_kode
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    b.styrk98_kode, b.tittel[n.nr] as tittel, b.styrk08_kode[n.nr] as styrk08_kode,
    b.kobling[n.nr] as kobling, b.antall_yrker[n.nr] as antall_yrker, b.delt[n.nr] as delt,
    b.uno_ids[n.nr] as uno_ids, b.stillinger[n.nr] as stillinger, b.aarsverk[n.nr] as aarsverk,
    b.bedrifter[n.nr] as bedrifter, b.overtelling[n.nr] as overtelling, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'internal.title_figures' and s.plass = 'c'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join internal.title_figures_c b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from internal.title_figures_changed c
      where c.styrk98_kode = b.styrk98_kode
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    c.styrk98_kode, c.tittel, c.styrk08_kode, c.kobling, c.antall_yrker, c.delt, c.uno_ids,
    c.stillinger, c.aarsverk, c.bedrifter, c.overtelling, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'internal.title_figures'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join internal.title_figures_changed c
      on c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til
   where c.borte = 0;

drop table internal.title_figures;
