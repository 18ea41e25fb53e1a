-- The published figures, once and not a copy an edition: a row holds from edition utgave_fra until
-- before utgave_til (2147483647: to this day). What an edition that is not yet published will show
-- lies here beforehand and is not seen, since the views look at the pointer. The columns are those
-- of the files. Decimals are exact.
--
-- The public figures stand in the default schema, the exact ones in a schema of their own.

create schema internal;

create table occupation_figures (
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
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (uno_id, omraade_type, omraade_kode, utgave_fra)
);

create index occupation_figures_by_start on occupation_figures (utgave_fra);
create index occupation_figures_by_end on occupation_figures (utgave_til);

create table area_totals (
  omraade_type varchar not null,
  omraade_kode varchar not null,
  omraade_navn varchar,
  stillinger bigint,
  stillinger_koblet bigint,
  stillinger_ukoblet bigint,
  stillinger_ukjent_tittel bigint,
  stillinger_paa_delte_titler bigint,
  sum_yrker bigint,
  overtelling bigint,
  aarsverk numeric(18, 2),
  bedrifter bigint,
  larlinger bigint,
  larlinger_koblet bigint,
  larlinger_sum_yrker bigint,
  larebedrifter bigint,
  bedrifter_med_larling bigint,
  opplaringskontor bigint,
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (omraade_type, omraade_kode, utgave_fra)
);

create index area_totals_by_start on area_totals (utgave_fra);
create index area_totals_by_end on area_totals (utgave_til);

create table title_figures (
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
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (styrk98_kode, utgave_fra)
);

create index title_figures_by_start on title_figures (utgave_fra);
create index title_figures_by_end on title_figures (utgave_til);

create table clusters (
  klynge varchar not null,
  antall_yrker bigint,
  antall_titler bigint,
  uno_ids varchar,
  stillinger_koblet bigint,
  sum_yrker bigint,
  overtelling bigint,
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (klynge, utgave_fra)
);

create index clusters_by_start on clusters (utgave_fra);
create index clusters_by_end on clusters (utgave_til);

create table workplaces (
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
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (uno_id, orgnr, utgave_fra)
);

create index workplaces_by_start on workplaces (utgave_fra);
create index workplaces_by_end on workplaces (utgave_til);

create table occupation_panels (
  uno_id varchar not null,
  panel varchar,
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (uno_id, utgave_fra)
);

create index occupation_panels_by_start on occupation_panels (utgave_fra);
create index occupation_panels_by_end on occupation_panels (utgave_til);

create table internal.occupation_figures (
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
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (uno_id, omraade_type, omraade_kode, utgave_fra)
);

create index occupation_figures_by_start on internal.occupation_figures (utgave_fra);
create index occupation_figures_by_end on internal.occupation_figures (utgave_til);

create table internal.area_totals (
  omraade_type varchar not null,
  omraade_kode varchar not null,
  omraade_navn varchar,
  stillinger bigint,
  stillinger_koblet bigint,
  stillinger_ukoblet bigint,
  stillinger_ukjent_tittel bigint,
  stillinger_paa_delte_titler bigint,
  sum_yrker bigint,
  overtelling bigint,
  aarsverk numeric(18, 2),
  bedrifter bigint,
  larlinger bigint,
  larlinger_koblet bigint,
  larlinger_sum_yrker bigint,
  larebedrifter bigint,
  bedrifter_med_larling bigint,
  opplaringskontor bigint,
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (omraade_type, omraade_kode, utgave_fra)
);

create index area_totals_by_start on internal.area_totals (utgave_fra);
create index area_totals_by_end on internal.area_totals (utgave_til);

create table internal.title_figures (
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
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (styrk98_kode, utgave_fra)
);

create index title_figures_by_start on internal.title_figures (utgave_fra);
create index title_figures_by_end on internal.title_figures (utgave_til);

create table internal.clusters (
  klynge varchar not null,
  antall_yrker bigint,
  antall_titler bigint,
  uno_ids varchar,
  stillinger_koblet bigint,
  sum_yrker bigint,
  overtelling bigint,
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (klynge, utgave_fra)
);

create index clusters_by_start on internal.clusters (utgave_fra);
create index clusters_by_end on internal.clusters (utgave_til);

create view current_occupation_figures as
  select f.uno_id, f.omraade_type, f.omraade_kode, f.tittel, f.omraade_navn,
         f.datagrunnlag, f.stillinger, f.stillinger_egne, f.stillinger_delte,
         f.stillinger_fordelt, f.aarsverk, f.aarsverk_egne, f.aarsverk_delte,
         f.midlertidige, f.bedrifter, f.larlinger, f.larlinger_egne, f.larlinger_delte,
         f.larebedrifter, f.bedrifter_med_larling, f.opplaringskontor, p.edition as utgave
    from occupation_figures f
    join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

create view current_area_totals as
  select f.omraade_type, f.omraade_kode, f.omraade_navn, f.stillinger,
         f.stillinger_koblet, f.stillinger_ukoblet, f.stillinger_ukjent_tittel,
         f.stillinger_paa_delte_titler, f.sum_yrker, f.overtelling, f.aarsverk,
         f.bedrifter, f.larlinger, f.larlinger_koblet, f.larlinger_sum_yrker,
         f.larebedrifter, f.bedrifter_med_larling, f.opplaringskontor, p.edition as utgave
    from area_totals f
    join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

create view current_title_figures as
  select f.styrk98_kode, f.tittel, f.styrk08_kode, f.kobling, f.antall_yrker, f.delt,
         f.uno_ids, f.stillinger, f.aarsverk, f.bedrifter, f.overtelling,
         p.edition as utgave
    from title_figures f
    join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

create view current_clusters as
  select f.klynge, f.antall_yrker, f.antall_titler, f.uno_ids, f.stillinger_koblet,
         f.sum_yrker, f.overtelling, p.edition as utgave
    from clusters f
    join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

create view current_workplaces as
  select f.uno_id, f.orgnr, f.navn, f.hovedenhet, f.kommunenr, f.fylkenr, f.stillinger,
         f.stillinger_delte, f.aarsverk, f.larlinger_faget, f.larlinger_totalt,
         f.larebedrift_faget, f.larebedrift_annet_fag, f.opplaringskontor, f.skjermet,
         p.edition as utgave
    from workplaces f
    join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

create view current_occupation_panels as
  select f.uno_id, f.panel, p.edition as utgave
    from occupation_panels f
    join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

create view internal.current_occupation_figures as
  select f.uno_id, f.omraade_type, f.omraade_kode, f.tittel, f.omraade_navn,
         f.datagrunnlag, f.stillinger, f.stillinger_egne, f.stillinger_delte,
         f.stillinger_fordelt, f.aarsverk, f.aarsverk_egne, f.aarsverk_delte,
         f.midlertidige, f.bedrifter, f.larlinger, f.larlinger_egne, f.larlinger_delte,
         f.larebedrifter, f.bedrifter_med_larling, f.opplaringskontor, p.edition as utgave
    from internal.occupation_figures f
    join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

create view internal.current_area_totals as
  select f.omraade_type, f.omraade_kode, f.omraade_navn, f.stillinger,
         f.stillinger_koblet, f.stillinger_ukoblet, f.stillinger_ukjent_tittel,
         f.stillinger_paa_delte_titler, f.sum_yrker, f.overtelling, f.aarsverk,
         f.bedrifter, f.larlinger, f.larlinger_koblet, f.larlinger_sum_yrker,
         f.larebedrifter, f.bedrifter_med_larling, f.opplaringskontor, p.edition as utgave
    from internal.area_totals f
    join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

create view internal.current_title_figures as
  select f.styrk98_kode, f.tittel, f.styrk08_kode, f.kobling, f.antall_yrker, f.delt,
         f.uno_ids, f.stillinger, f.aarsverk, f.bedrifter, f.overtelling,
         p.edition as utgave
    from internal.title_figures f
    join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;

create view internal.current_clusters as
  select f.klynge, f.antall_yrker, f.antall_titler, f.uno_ids, f.stillinger_koblet,
         f.sum_yrker, f.overtelling, p.edition as utgave
    from internal.clusters f
    join pointer p on f.utgave_fra <= p.edition and p.edition < f.utgave_til;
