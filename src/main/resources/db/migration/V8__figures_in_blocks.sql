-- The large tables of figures lie in blocks: a row holds up to 128 neighbouring lines of an
-- occupation, each column an array, and the views unfold them. What has begun and what has ended
-- is said once a block. Loading, ending and deleting cost a tenth of what single lines cost.
--
-- nokkel: the key of the block's first line within the occupation. linjer: its number of lines.

create table block_line (
  nr integer not null primary key
);

insert into block_line (nr) values
  (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18),
  (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31), (32), (33), (34),
  (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47), (48), (49), (50),
  (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63), (64), (65), (66),
  (67), (68), (69), (70), (71), (72), (73), (74), (75), (76), (77), (78), (79), (80), (81), (82),
  (83), (84), (85), (86), (87), (88), (89), (90), (91), (92), (93), (94), (95), (96), (97), (98),
  (99), (100), (101), (102), (103), (104), (105), (106), (107), (108), (109), (110), (111), (112),
  (113), (114), (115), (116), (117), (118), (119), (120), (121), (122), (123), (124), (125), (126),
  (127), (128);

drop view current_occupation_figures;
alter table occupation_figures rename to occupation_figures_by_line;
drop index occupation_figures_by_start;
drop index occupation_figures_by_end;

create table occupation_figures (
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
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (uno_id, nokkel, utgave_fra)
);

create index occupation_figures_by_start on occupation_figures (utgave_fra);
create index occupation_figures_by_end on occupation_figures (utgave_til);

insert into occupation_figures
  select uno_id, omraade_type || ' ' || omraade_kode, 1, array[omraade_type], array[omraade_kode],
         array[tittel], array[omraade_navn], array[datagrunnlag], array[stillinger],
         array[stillinger_egne], array[stillinger_delte], array[stillinger_fordelt],
         array[aarsverk], array[aarsverk_egne], array[aarsverk_delte], array[midlertidige],
         array[bedrifter], array[larlinger], array[larlinger_egne], array[larlinger_delte],
         array[larebedrifter], array[bedrifter_med_larling], array[opplaringskontor], utgave_fra,
         utgave_til
    from occupation_figures_by_line;

drop table occupation_figures_by_line;

create view current_occupation_figures as
  select b.uno_id, b.omraade_type[n.nr] as omraade_type, b.omraade_kode[n.nr] as omraade_kode,
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
    from occupation_figures b
    join pointer p on b.utgave_fra <= p.edition and p.edition < b.utgave_til
    join block_line n on n.nr <= b.linjer;

drop view current_workplaces;
alter table workplaces rename to workplaces_by_line;
drop index workplaces_by_start;
drop index workplaces_by_end;

create table workplaces (
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
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (uno_id, nokkel, utgave_fra)
);

create index workplaces_by_start on workplaces (utgave_fra);
create index workplaces_by_end on workplaces (utgave_til);

insert into workplaces
  select uno_id, orgnr, 1, array[orgnr], array[navn], array[hovedenhet], array[kommunenr],
         array[fylkenr], array[stillinger], array[stillinger_delte], array[aarsverk],
         array[larlinger_faget], array[larlinger_totalt], array[larebedrift_faget],
         array[larebedrift_annet_fag], array[opplaringskontor], array[skjermet], utgave_fra,
         utgave_til
    from workplaces_by_line;

drop table workplaces_by_line;

create view current_workplaces as
  select b.uno_id, b.orgnr[n.nr] as orgnr, b.navn[n.nr] as navn, b.hovedenhet[n.nr] as hovedenhet,
         b.kommunenr[n.nr] as kommunenr, b.fylkenr[n.nr] as fylkenr,
         b.stillinger[n.nr] as stillinger, b.stillinger_delte[n.nr] as stillinger_delte,
         b.aarsverk[n.nr] as aarsverk, b.larlinger_faget[n.nr] as larlinger_faget,
         b.larlinger_totalt[n.nr] as larlinger_totalt,
         b.larebedrift_faget[n.nr] as larebedrift_faget,
         b.larebedrift_annet_fag[n.nr] as larebedrift_annet_fag,
         b.opplaringskontor[n.nr] as opplaringskontor, b.skjermet[n.nr] as skjermet,
         p.edition as utgave
    from workplaces b
    join pointer p on b.utgave_fra <= p.edition and p.edition < b.utgave_til
    join block_line n on n.nr <= b.linjer;

drop view internal.current_occupation_figures;
alter table internal.occupation_figures rename to occupation_figures_by_line;
drop index internal.occupation_figures_by_start;
drop index internal.occupation_figures_by_end;

create table internal.occupation_figures (
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
  utgave_fra integer not null,
  utgave_til integer not null,
  primary key (uno_id, nokkel, utgave_fra)
);

create index occupation_figures_by_start on internal.occupation_figures (utgave_fra);
create index occupation_figures_by_end on internal.occupation_figures (utgave_til);

insert into internal.occupation_figures
  select uno_id, omraade_type || ' ' || omraade_kode, 1, array[omraade_type], array[omraade_kode],
         array[tittel], array[omraade_navn], array[datagrunnlag], array[stillinger],
         array[stillinger_egne], array[stillinger_delte], array[stillinger_fordelt],
         array[aarsverk], array[aarsverk_egne], array[aarsverk_delte], array[midlertidige],
         array[bedrifter], array[larlinger], array[larlinger_egne], array[larlinger_delte],
         array[larebedrifter], array[bedrifter_med_larling], array[opplaringskontor], utgave_fra,
         utgave_til
    from internal.occupation_figures_by_line;

drop table internal.occupation_figures_by_line;

create view internal.current_occupation_figures as
  select b.uno_id, b.omraade_type[n.nr] as omraade_type, b.omraade_kode[n.nr] as omraade_kode,
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
    from internal.occupation_figures b
    join pointer p on b.utgave_fra <= p.edition and p.edition < b.utgave_til
    join block_line n on n.nr <= b.linjer;
