-- The large tables as sets, and the panels, which all change every night: a set is all lines of
-- one edition, in blocks of up to 128 neighbouring lines of an occupation, each column an array. It
-- lies in one of three places, a, b and c: one for the published edition's, one for the edition's
-- before it, one to load the next edition's into. A set that no kept edition shows is emptied as a
-- whole. An edition that changes few lines loads no set: what it changes lies, a row a line, in the
-- table ..._changed, and stands before the set's own.
--
-- nokkel, linjer: as they were. figure_set: which set the editions from utgave_fra until before
-- utgave_til show, and where it lies; a set is known by its utgave_fra (sett). figure_file: how
-- many lines and bytes an edition's file had. borte: 1, the set's line is not in these editions; 0, this is
-- the line.

create table figure_set (
  tabell varchar not null,
  plass varchar(1) not null,
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (tabell, utgave_fra)
);

create table figure_file (
  tabell varchar not null,
  utgave integer not null,
  linjer bigint not null,
  bytes bigint not null,
  primary key (tabell, utgave)
);

drop view current_occupation_figures;
alter table occupation_figures rename to occupation_figures_by_edition;
drop index occupation_figures_by_start;
drop index occupation_figures_by_end;

create table occupation_figures_a (
  sett integer not null,
  uno_id varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  omraade_type varchar array,
  omraade_kode varchar array,
  tittel varchar array,
  omraade_navn varchar array,
  datagrunnlag varchar array,
  stillinger bigint array,
  stillinger_egne bigint array,
  stillinger_delte bigint array,
  stillinger_fordelt numeric(18, 2) array,
  aarsverk numeric(18, 2) array,
  aarsverk_egne numeric(18, 2) array,
  aarsverk_delte numeric(18, 2) array,
  midlertidige bigint array,
  bedrifter bigint array,
  larlinger bigint array,
  larlinger_egne bigint array,
  larlinger_delte bigint array,
  larebedrifter bigint array,
  bedrifter_med_larling bigint array,
  opplaringskontor bigint array,
  primary key (sett, uno_id, nokkel)
);

create table occupation_figures_b (
  sett integer not null,
  uno_id varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  omraade_type varchar array,
  omraade_kode varchar array,
  tittel varchar array,
  omraade_navn varchar array,
  datagrunnlag varchar array,
  stillinger bigint array,
  stillinger_egne bigint array,
  stillinger_delte bigint array,
  stillinger_fordelt numeric(18, 2) array,
  aarsverk numeric(18, 2) array,
  aarsverk_egne numeric(18, 2) array,
  aarsverk_delte numeric(18, 2) array,
  midlertidige bigint array,
  bedrifter bigint array,
  larlinger bigint array,
  larlinger_egne bigint array,
  larlinger_delte bigint array,
  larebedrifter bigint array,
  bedrifter_med_larling bigint array,
  opplaringskontor bigint array,
  primary key (sett, uno_id, nokkel)
);

create table occupation_figures_c (
  sett integer not null,
  uno_id varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  omraade_type varchar array,
  omraade_kode varchar array,
  tittel varchar array,
  omraade_navn varchar array,
  datagrunnlag varchar array,
  stillinger bigint array,
  stillinger_egne bigint array,
  stillinger_delte bigint array,
  stillinger_fordelt numeric(18, 2) array,
  aarsverk numeric(18, 2) array,
  aarsverk_egne numeric(18, 2) array,
  aarsverk_delte numeric(18, 2) array,
  midlertidige bigint array,
  bedrifter bigint array,
  larlinger bigint array,
  larlinger_egne bigint array,
  larlinger_delte bigint array,
  larebedrifter bigint array,
  bedrifter_med_larling bigint array,
  opplaringskontor bigint array,
  primary key (sett, uno_id, nokkel)
);

create table occupation_figures_changed (
  uno_id varchar not null,
  omraade_type varchar not null,
  omraade_kode varchar not null,
  tittel varchar,
  omraade_navn varchar,
  datagrunnlag varchar,
  stillinger bigint,
  stillinger_egne bigint,
  stillinger_delte bigint,
  stillinger_fordelt numeric(18, 2),
  aarsverk numeric(18, 2),
  aarsverk_egne numeric(18, 2),
  aarsverk_delte numeric(18, 2),
  midlertidige bigint,
  bedrifter bigint,
  larlinger bigint,
  larlinger_egne bigint,
  larlinger_delte bigint,
  larebedrifter bigint,
  bedrifter_med_larling bigint,
  opplaringskontor bigint,
  borte smallint not null,
  sett integer not null,
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (uno_id, omraade_type, omraade_kode, utgave_fra)
);

insert into figure_set (tabell, plass, utgave_fra, utgave_til)
  select 'occupation_figures', 'a', edition, 2147483647 from pointer where edition > 0;

insert into occupation_figures_a (
  sett, uno_id, nokkel, linjer, omraade_type, omraade_kode, tittel, omraade_navn, datagrunnlag,
  stillinger, stillinger_egne, stillinger_delte, stillinger_fordelt, aarsverk, aarsverk_egne,
  aarsverk_delte, midlertidige, bedrifter, larlinger, larlinger_egne, larlinger_delte,
  larebedrifter, bedrifter_med_larling, opplaringskontor)
select
  p.edition, f.uno_id, f.nokkel, f.linjer, f.omraade_type, f.omraade_kode, f.tittel, f.omraade_navn,
  f.datagrunnlag, f.stillinger, f.stillinger_egne, f.stillinger_delte, f.stillinger_fordelt,
  f.aarsverk, f.aarsverk_egne, f.aarsverk_delte, f.midlertidige, f.bedrifter, f.larlinger,
  f.larlinger_egne, f.larlinger_delte, f.larebedrifter, f.bedrifter_med_larling, f.opplaringskontor
  from occupation_figures_by_edition f
  join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

drop table occupation_figures_by_edition;

create view current_occupation_figures as
  select
    b.uno_id, b.omraade_type[n.nr] as omraade_type, b.omraade_kode[n.nr] as omraade_kode,
    b.tittel[n.nr] as tittel, b.omraade_navn[n.nr] as omraade_navn,
    b.datagrunnlag[n.nr] as datagrunnlag, b.stillinger[n.nr] as stillinger,
    b.stillinger_egne[n.nr] as stillinger_egne, b.stillinger_delte[n.nr] as stillinger_delte,
    b.stillinger_fordelt[n.nr] as stillinger_fordelt, b.aarsverk[n.nr] as aarsverk,
    b.aarsverk_egne[n.nr] as aarsverk_egne, b.aarsverk_delte[n.nr] as aarsverk_delte,
    b.midlertidige[n.nr] as midlertidige, b.bedrifter[n.nr] as bedrifter,
    b.larlinger[n.nr] as larlinger, b.larlinger_egne[n.nr] as larlinger_egne,
    b.larlinger_delte[n.nr] as larlinger_delte, b.larebedrifter[n.nr] as larebedrifter,
    b.bedrifter_med_larling[n.nr] as bedrifter_med_larling,
    b.opplaringskontor[n.nr] as opplaringskontor, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'occupation_figures' and s.plass = 'a'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join occupation_figures_a b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from occupation_figures_changed c
      where c.uno_id = b.uno_id
        and c.omraade_type = b.omraade_type[n.nr]
        and c.omraade_kode = b.omraade_kode[n.nr]
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    b.uno_id, b.omraade_type[n.nr] as omraade_type, b.omraade_kode[n.nr] as omraade_kode,
    b.tittel[n.nr] as tittel, b.omraade_navn[n.nr] as omraade_navn,
    b.datagrunnlag[n.nr] as datagrunnlag, b.stillinger[n.nr] as stillinger,
    b.stillinger_egne[n.nr] as stillinger_egne, b.stillinger_delte[n.nr] as stillinger_delte,
    b.stillinger_fordelt[n.nr] as stillinger_fordelt, b.aarsverk[n.nr] as aarsverk,
    b.aarsverk_egne[n.nr] as aarsverk_egne, b.aarsverk_delte[n.nr] as aarsverk_delte,
    b.midlertidige[n.nr] as midlertidige, b.bedrifter[n.nr] as bedrifter,
    b.larlinger[n.nr] as larlinger, b.larlinger_egne[n.nr] as larlinger_egne,
    b.larlinger_delte[n.nr] as larlinger_delte, b.larebedrifter[n.nr] as larebedrifter,
    b.bedrifter_med_larling[n.nr] as bedrifter_med_larling,
    b.opplaringskontor[n.nr] as opplaringskontor, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'occupation_figures' and s.plass = 'b'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join occupation_figures_b b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from occupation_figures_changed c
      where c.uno_id = b.uno_id
        and c.omraade_type = b.omraade_type[n.nr]
        and c.omraade_kode = b.omraade_kode[n.nr]
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    b.uno_id, b.omraade_type[n.nr] as omraade_type, b.omraade_kode[n.nr] as omraade_kode,
    b.tittel[n.nr] as tittel, b.omraade_navn[n.nr] as omraade_navn,
    b.datagrunnlag[n.nr] as datagrunnlag, b.stillinger[n.nr] as stillinger,
    b.stillinger_egne[n.nr] as stillinger_egne, b.stillinger_delte[n.nr] as stillinger_delte,
    b.stillinger_fordelt[n.nr] as stillinger_fordelt, b.aarsverk[n.nr] as aarsverk,
    b.aarsverk_egne[n.nr] as aarsverk_egne, b.aarsverk_delte[n.nr] as aarsverk_delte,
    b.midlertidige[n.nr] as midlertidige, b.bedrifter[n.nr] as bedrifter,
    b.larlinger[n.nr] as larlinger, b.larlinger_egne[n.nr] as larlinger_egne,
    b.larlinger_delte[n.nr] as larlinger_delte, b.larebedrifter[n.nr] as larebedrifter,
    b.bedrifter_med_larling[n.nr] as bedrifter_med_larling,
    b.opplaringskontor[n.nr] as opplaringskontor, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'occupation_figures' and s.plass = 'c'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join occupation_figures_c b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from occupation_figures_changed c
      where c.uno_id = b.uno_id
        and c.omraade_type = b.omraade_type[n.nr]
        and c.omraade_kode = b.omraade_kode[n.nr]
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    c.uno_id, c.omraade_type, c.omraade_kode, c.tittel, c.omraade_navn, c.datagrunnlag,
    c.stillinger, c.stillinger_egne, c.stillinger_delte, c.stillinger_fordelt, c.aarsverk,
    c.aarsverk_egne, c.aarsverk_delte, c.midlertidige, c.bedrifter, c.larlinger, c.larlinger_egne,
    c.larlinger_delte, c.larebedrifter, c.bedrifter_med_larling, c.opplaringskontor,
    p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'occupation_figures'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join occupation_figures_changed c
      on c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til
   where c.borte = 0;

drop view current_workplaces;
alter table workplaces rename to workplaces_by_edition;
drop index workplaces_by_start;
drop index workplaces_by_end;

create table workplaces_a (
  sett integer not null,
  uno_id varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  orgnr varchar array,
  navn varchar array,
  hovedenhet varchar array,
  kommunenr varchar array,
  fylkenr varchar array,
  stillinger bigint array,
  stillinger_delte bigint array,
  aarsverk numeric(18, 2) array,
  larlinger_faget bigint array,
  larlinger_totalt bigint array,
  larebedrift_faget smallint array,
  larebedrift_annet_fag smallint array,
  opplaringskontor varchar array,
  skjermet smallint array,
  primary key (sett, uno_id, nokkel)
);

create table workplaces_b (
  sett integer not null,
  uno_id varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  orgnr varchar array,
  navn varchar array,
  hovedenhet varchar array,
  kommunenr varchar array,
  fylkenr varchar array,
  stillinger bigint array,
  stillinger_delte bigint array,
  aarsverk numeric(18, 2) array,
  larlinger_faget bigint array,
  larlinger_totalt bigint array,
  larebedrift_faget smallint array,
  larebedrift_annet_fag smallint array,
  opplaringskontor varchar array,
  skjermet smallint array,
  primary key (sett, uno_id, nokkel)
);

create table workplaces_c (
  sett integer not null,
  uno_id varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  orgnr varchar array,
  navn varchar array,
  hovedenhet varchar array,
  kommunenr varchar array,
  fylkenr varchar array,
  stillinger bigint array,
  stillinger_delte bigint array,
  aarsverk numeric(18, 2) array,
  larlinger_faget bigint array,
  larlinger_totalt bigint array,
  larebedrift_faget smallint array,
  larebedrift_annet_fag smallint array,
  opplaringskontor varchar array,
  skjermet smallint array,
  primary key (sett, uno_id, nokkel)
);

create table workplaces_changed (
  uno_id varchar not null,
  orgnr varchar not null,
  navn varchar,
  hovedenhet varchar,
  kommunenr varchar,
  fylkenr varchar,
  stillinger bigint,
  stillinger_delte bigint,
  aarsverk numeric(18, 2),
  larlinger_faget bigint,
  larlinger_totalt bigint,
  larebedrift_faget smallint,
  larebedrift_annet_fag smallint,
  opplaringskontor varchar,
  skjermet smallint,
  borte smallint not null,
  sett integer not null,
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (uno_id, orgnr, utgave_fra)
);

insert into figure_set (tabell, plass, utgave_fra, utgave_til)
  select 'workplaces', 'a', edition, 2147483647 from pointer where edition > 0;

insert into workplaces_a (
  sett, uno_id, nokkel, linjer, orgnr, navn, hovedenhet, kommunenr, fylkenr, stillinger,
  stillinger_delte, aarsverk, larlinger_faget, larlinger_totalt, larebedrift_faget,
  larebedrift_annet_fag, opplaringskontor, skjermet)
select
  p.edition, f.uno_id, f.nokkel, f.linjer, f.orgnr, f.navn, f.hovedenhet, f.kommunenr, f.fylkenr,
  f.stillinger, f.stillinger_delte, f.aarsverk, f.larlinger_faget, f.larlinger_totalt,
  f.larebedrift_faget, f.larebedrift_annet_fag, f.opplaringskontor, f.skjermet
  from workplaces_by_edition f
  join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

drop table workplaces_by_edition;

create view current_workplaces as
  select
    b.uno_id, b.orgnr[n.nr] as orgnr, b.navn[n.nr] as navn, b.hovedenhet[n.nr] as hovedenhet,
    b.kommunenr[n.nr] as kommunenr, b.fylkenr[n.nr] as fylkenr, b.stillinger[n.nr] as stillinger,
    b.stillinger_delte[n.nr] as stillinger_delte, b.aarsverk[n.nr] as aarsverk,
    b.larlinger_faget[n.nr] as larlinger_faget, b.larlinger_totalt[n.nr] as larlinger_totalt,
    b.larebedrift_faget[n.nr] as larebedrift_faget,
    b.larebedrift_annet_fag[n.nr] as larebedrift_annet_fag,
    b.opplaringskontor[n.nr] as opplaringskontor, b.skjermet[n.nr] as skjermet, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'workplaces' and s.plass = 'a'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join workplaces_a b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from workplaces_changed c
      where c.uno_id = b.uno_id
        and c.orgnr = b.orgnr[n.nr]
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    b.uno_id, b.orgnr[n.nr] as orgnr, b.navn[n.nr] as navn, b.hovedenhet[n.nr] as hovedenhet,
    b.kommunenr[n.nr] as kommunenr, b.fylkenr[n.nr] as fylkenr, b.stillinger[n.nr] as stillinger,
    b.stillinger_delte[n.nr] as stillinger_delte, b.aarsverk[n.nr] as aarsverk,
    b.larlinger_faget[n.nr] as larlinger_faget, b.larlinger_totalt[n.nr] as larlinger_totalt,
    b.larebedrift_faget[n.nr] as larebedrift_faget,
    b.larebedrift_annet_fag[n.nr] as larebedrift_annet_fag,
    b.opplaringskontor[n.nr] as opplaringskontor, b.skjermet[n.nr] as skjermet, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'workplaces' and s.plass = 'b'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join workplaces_b b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from workplaces_changed c
      where c.uno_id = b.uno_id
        and c.orgnr = b.orgnr[n.nr]
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    b.uno_id, b.orgnr[n.nr] as orgnr, b.navn[n.nr] as navn, b.hovedenhet[n.nr] as hovedenhet,
    b.kommunenr[n.nr] as kommunenr, b.fylkenr[n.nr] as fylkenr, b.stillinger[n.nr] as stillinger,
    b.stillinger_delte[n.nr] as stillinger_delte, b.aarsverk[n.nr] as aarsverk,
    b.larlinger_faget[n.nr] as larlinger_faget, b.larlinger_totalt[n.nr] as larlinger_totalt,
    b.larebedrift_faget[n.nr] as larebedrift_faget,
    b.larebedrift_annet_fag[n.nr] as larebedrift_annet_fag,
    b.opplaringskontor[n.nr] as opplaringskontor, b.skjermet[n.nr] as skjermet, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'workplaces' and s.plass = 'c'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join workplaces_c b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from workplaces_changed c
      where c.uno_id = b.uno_id
        and c.orgnr = b.orgnr[n.nr]
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    c.uno_id, c.orgnr, c.navn, c.hovedenhet, c.kommunenr, c.fylkenr, c.stillinger,
    c.stillinger_delte, c.aarsverk, c.larlinger_faget, c.larlinger_totalt, c.larebedrift_faget,
    c.larebedrift_annet_fag, c.opplaringskontor, c.skjermet, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'workplaces'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join workplaces_changed c
      on c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til
   where c.borte = 0;

drop view current_occupation_panels;
alter table occupation_panels rename to occupation_panels_by_edition;
drop index occupation_panels_by_start;
drop index occupation_panels_by_end;

create table occupation_panels_a (
  sett integer not null,
  uno_id varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  panel varchar array,
  primary key (sett, uno_id, nokkel)
);

create table occupation_panels_b (
  sett integer not null,
  uno_id varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  panel varchar array,
  primary key (sett, uno_id, nokkel)
);

create table occupation_panels_c (
  sett integer not null,
  uno_id varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  panel varchar array,
  primary key (sett, uno_id, nokkel)
);

create table occupation_panels_changed (
  uno_id varchar not null,
  panel varchar,
  borte smallint not null,
  sett integer not null,
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (uno_id, utgave_fra)
);

insert into figure_set (tabell, plass, utgave_fra, utgave_til)
  select 'occupation_panels', 'a', edition, 2147483647 from pointer where edition > 0;

insert into occupation_panels_a (
  sett, uno_id, nokkel, linjer, panel)
select
  p.edition, f.uno_id, '', 1, array[f.panel]
  from occupation_panels_by_edition f
  join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

drop table occupation_panels_by_edition;

create view current_occupation_panels as
  select
    b.uno_id, b.panel[n.nr] as panel, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'occupation_panels' and s.plass = 'a'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join occupation_panels_a b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from occupation_panels_changed c
      where c.uno_id = b.uno_id
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    b.uno_id, b.panel[n.nr] as panel, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'occupation_panels' and s.plass = 'b'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join occupation_panels_b b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from occupation_panels_changed c
      where c.uno_id = b.uno_id
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    b.uno_id, b.panel[n.nr] as panel, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'occupation_panels' and s.plass = 'c'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join occupation_panels_c b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from occupation_panels_changed c
      where c.uno_id = b.uno_id
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    c.uno_id, c.panel, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'occupation_panels'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join occupation_panels_changed c
      on c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til
   where c.borte = 0;

drop view internal.current_occupation_figures;
alter table internal.occupation_figures rename to occupation_figures_by_edition;
drop index internal.occupation_figures_by_start;
drop index internal.occupation_figures_by_end;

create table internal.occupation_figures_a (
  sett integer not null,
  uno_id varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  omraade_type varchar array,
  omraade_kode varchar array,
  tittel varchar array,
  omraade_navn varchar array,
  datagrunnlag varchar array,
  stillinger bigint array,
  stillinger_egne bigint array,
  stillinger_delte bigint array,
  stillinger_fordelt numeric(18, 2) array,
  aarsverk numeric(18, 2) array,
  aarsverk_egne numeric(18, 2) array,
  aarsverk_delte numeric(18, 2) array,
  midlertidige bigint array,
  bedrifter bigint array,
  larlinger bigint array,
  larlinger_egne bigint array,
  larlinger_delte bigint array,
  larebedrifter bigint array,
  bedrifter_med_larling bigint array,
  opplaringskontor bigint array,
  primary key (sett, uno_id, nokkel)
);

create table internal.occupation_figures_b (
  sett integer not null,
  uno_id varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  omraade_type varchar array,
  omraade_kode varchar array,
  tittel varchar array,
  omraade_navn varchar array,
  datagrunnlag varchar array,
  stillinger bigint array,
  stillinger_egne bigint array,
  stillinger_delte bigint array,
  stillinger_fordelt numeric(18, 2) array,
  aarsverk numeric(18, 2) array,
  aarsverk_egne numeric(18, 2) array,
  aarsverk_delte numeric(18, 2) array,
  midlertidige bigint array,
  bedrifter bigint array,
  larlinger bigint array,
  larlinger_egne bigint array,
  larlinger_delte bigint array,
  larebedrifter bigint array,
  bedrifter_med_larling bigint array,
  opplaringskontor bigint array,
  primary key (sett, uno_id, nokkel)
);

create table internal.occupation_figures_c (
  sett integer not null,
  uno_id varchar not null,
  nokkel varchar not null,
  linjer integer not null,
  omraade_type varchar array,
  omraade_kode varchar array,
  tittel varchar array,
  omraade_navn varchar array,
  datagrunnlag varchar array,
  stillinger bigint array,
  stillinger_egne bigint array,
  stillinger_delte bigint array,
  stillinger_fordelt numeric(18, 2) array,
  aarsverk numeric(18, 2) array,
  aarsverk_egne numeric(18, 2) array,
  aarsverk_delte numeric(18, 2) array,
  midlertidige bigint array,
  bedrifter bigint array,
  larlinger bigint array,
  larlinger_egne bigint array,
  larlinger_delte bigint array,
  larebedrifter bigint array,
  bedrifter_med_larling bigint array,
  opplaringskontor bigint array,
  primary key (sett, uno_id, nokkel)
);

create table internal.occupation_figures_changed (
  uno_id varchar not null,
  omraade_type varchar not null,
  omraade_kode varchar not null,
  tittel varchar,
  omraade_navn varchar,
  datagrunnlag varchar,
  stillinger bigint,
  stillinger_egne bigint,
  stillinger_delte bigint,
  stillinger_fordelt numeric(18, 2),
  aarsverk numeric(18, 2),
  aarsverk_egne numeric(18, 2),
  aarsverk_delte numeric(18, 2),
  midlertidige bigint,
  bedrifter bigint,
  larlinger bigint,
  larlinger_egne bigint,
  larlinger_delte bigint,
  larebedrifter bigint,
  bedrifter_med_larling bigint,
  opplaringskontor bigint,
  borte smallint not null,
  sett integer not null,
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (uno_id, omraade_type, omraade_kode, utgave_fra)
);

insert into figure_set (tabell, plass, utgave_fra, utgave_til)
  select 'internal.occupation_figures', 'a', edition, 2147483647 from pointer where edition > 0;

insert into internal.occupation_figures_a (
  sett, uno_id, nokkel, linjer, omraade_type, omraade_kode, tittel, omraade_navn, datagrunnlag,
  stillinger, stillinger_egne, stillinger_delte, stillinger_fordelt, aarsverk, aarsverk_egne,
  aarsverk_delte, midlertidige, bedrifter, larlinger, larlinger_egne, larlinger_delte,
  larebedrifter, bedrifter_med_larling, opplaringskontor)
select
  p.edition, f.uno_id, f.nokkel, f.linjer, f.omraade_type, f.omraade_kode, f.tittel, f.omraade_navn,
  f.datagrunnlag, f.stillinger, f.stillinger_egne, f.stillinger_delte, f.stillinger_fordelt,
  f.aarsverk, f.aarsverk_egne, f.aarsverk_delte, f.midlertidige, f.bedrifter, f.larlinger,
  f.larlinger_egne, f.larlinger_delte, f.larebedrifter, f.bedrifter_med_larling, f.opplaringskontor
  from internal.occupation_figures_by_edition f
  join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

drop table internal.occupation_figures_by_edition;

create view internal.current_occupation_figures as
  select
    b.uno_id, b.omraade_type[n.nr] as omraade_type, b.omraade_kode[n.nr] as omraade_kode,
    b.tittel[n.nr] as tittel, b.omraade_navn[n.nr] as omraade_navn,
    b.datagrunnlag[n.nr] as datagrunnlag, b.stillinger[n.nr] as stillinger,
    b.stillinger_egne[n.nr] as stillinger_egne, b.stillinger_delte[n.nr] as stillinger_delte,
    b.stillinger_fordelt[n.nr] as stillinger_fordelt, b.aarsverk[n.nr] as aarsverk,
    b.aarsverk_egne[n.nr] as aarsverk_egne, b.aarsverk_delte[n.nr] as aarsverk_delte,
    b.midlertidige[n.nr] as midlertidige, b.bedrifter[n.nr] as bedrifter,
    b.larlinger[n.nr] as larlinger, b.larlinger_egne[n.nr] as larlinger_egne,
    b.larlinger_delte[n.nr] as larlinger_delte, b.larebedrifter[n.nr] as larebedrifter,
    b.bedrifter_med_larling[n.nr] as bedrifter_med_larling,
    b.opplaringskontor[n.nr] as opplaringskontor, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'internal.occupation_figures' and s.plass = 'a'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join internal.occupation_figures_a b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from internal.occupation_figures_changed c
      where c.uno_id = b.uno_id
        and c.omraade_type = b.omraade_type[n.nr]
        and c.omraade_kode = b.omraade_kode[n.nr]
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    b.uno_id, b.omraade_type[n.nr] as omraade_type, b.omraade_kode[n.nr] as omraade_kode,
    b.tittel[n.nr] as tittel, b.omraade_navn[n.nr] as omraade_navn,
    b.datagrunnlag[n.nr] as datagrunnlag, b.stillinger[n.nr] as stillinger,
    b.stillinger_egne[n.nr] as stillinger_egne, b.stillinger_delte[n.nr] as stillinger_delte,
    b.stillinger_fordelt[n.nr] as stillinger_fordelt, b.aarsverk[n.nr] as aarsverk,
    b.aarsverk_egne[n.nr] as aarsverk_egne, b.aarsverk_delte[n.nr] as aarsverk_delte,
    b.midlertidige[n.nr] as midlertidige, b.bedrifter[n.nr] as bedrifter,
    b.larlinger[n.nr] as larlinger, b.larlinger_egne[n.nr] as larlinger_egne,
    b.larlinger_delte[n.nr] as larlinger_delte, b.larebedrifter[n.nr] as larebedrifter,
    b.bedrifter_med_larling[n.nr] as bedrifter_med_larling,
    b.opplaringskontor[n.nr] as opplaringskontor, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'internal.occupation_figures' and s.plass = 'b'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join internal.occupation_figures_b b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from internal.occupation_figures_changed c
      where c.uno_id = b.uno_id
        and c.omraade_type = b.omraade_type[n.nr]
        and c.omraade_kode = b.omraade_kode[n.nr]
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    b.uno_id, b.omraade_type[n.nr] as omraade_type, b.omraade_kode[n.nr] as omraade_kode,
    b.tittel[n.nr] as tittel, b.omraade_navn[n.nr] as omraade_navn,
    b.datagrunnlag[n.nr] as datagrunnlag, b.stillinger[n.nr] as stillinger,
    b.stillinger_egne[n.nr] as stillinger_egne, b.stillinger_delte[n.nr] as stillinger_delte,
    b.stillinger_fordelt[n.nr] as stillinger_fordelt, b.aarsverk[n.nr] as aarsverk,
    b.aarsverk_egne[n.nr] as aarsverk_egne, b.aarsverk_delte[n.nr] as aarsverk_delte,
    b.midlertidige[n.nr] as midlertidige, b.bedrifter[n.nr] as bedrifter,
    b.larlinger[n.nr] as larlinger, b.larlinger_egne[n.nr] as larlinger_egne,
    b.larlinger_delte[n.nr] as larlinger_delte, b.larebedrifter[n.nr] as larebedrifter,
    b.bedrifter_med_larling[n.nr] as bedrifter_med_larling,
    b.opplaringskontor[n.nr] as opplaringskontor, p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'internal.occupation_figures' and s.plass = 'c'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join internal.occupation_figures_c b on b.sett = s.utgave_fra
    join block_line n on n.nr <= b.linjer
   where not exists (
     select 1
       from internal.occupation_figures_changed c
      where c.uno_id = b.uno_id
        and c.omraade_type = b.omraade_type[n.nr]
        and c.omraade_kode = b.omraade_kode[n.nr]
        and c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til)
  union all
  select
    c.uno_id, c.omraade_type, c.omraade_kode, c.tittel, c.omraade_navn, c.datagrunnlag,
    c.stillinger, c.stillinger_egne, c.stillinger_delte, c.stillinger_fordelt, c.aarsverk,
    c.aarsverk_egne, c.aarsverk_delte, c.midlertidige, c.bedrifter, c.larlinger, c.larlinger_egne,
    c.larlinger_delte, c.larebedrifter, c.bedrifter_med_larling, c.opplaringskontor,
    p.edition as utgave
    from pointer p
    join figure_set s
      on s.tabell = 'internal.occupation_figures'
     and s.utgave_fra <= p.edition and p.edition < s.utgave_til
    join internal.occupation_figures_changed c
      on c.sett = s.utgave_fra and c.utgave_fra <= p.edition and p.edition < c.utgave_til
   where c.borte = 0;
