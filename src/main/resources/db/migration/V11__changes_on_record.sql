-- figure_file: from now on it is written before an edition's changed lines are, so that it tells
-- whether an edition that was never published has left any; those of before are put right here.
-- endringer: how many changes there were to the edition's set since it was loaded.

alter table figure_file add column endringer bigint default 0 not null;

delete from occupation_figures_changed where utgave_fra > (select edition from pointer);
update occupation_figures_changed set utgave_til = 2147483647
 where utgave_til > (select edition from pointer) and utgave_til < 2147483647;
update figure_file
   set endringer = (select count(*) from occupation_figures_changed)
 where tabell = 'occupation_figures';

delete from title_figures_changed where utgave_fra > (select edition from pointer);
update title_figures_changed set utgave_til = 2147483647
 where utgave_til > (select edition from pointer) and utgave_til < 2147483647;
update figure_file
   set endringer = (select count(*) from title_figures_changed)
 where tabell = 'title_figures';

delete from workplaces_changed where utgave_fra > (select edition from pointer);
update workplaces_changed set utgave_til = 2147483647
 where utgave_til > (select edition from pointer) and utgave_til < 2147483647;
update figure_file
   set endringer = (select count(*) from workplaces_changed)
 where tabell = 'workplaces';

delete from occupation_panels_changed where utgave_fra > (select edition from pointer);
update occupation_panels_changed set utgave_til = 2147483647
 where utgave_til > (select edition from pointer) and utgave_til < 2147483647;
update figure_file
   set endringer = (select count(*) from occupation_panels_changed)
 where tabell = 'occupation_panels';

delete from internal.occupation_figures_changed where utgave_fra > (select edition from pointer);
update internal.occupation_figures_changed set utgave_til = 2147483647
 where utgave_til > (select edition from pointer) and utgave_til < 2147483647;
update figure_file
   set endringer = (select count(*) from internal.occupation_figures_changed)
 where tabell = 'internal.occupation_figures';

delete from internal.title_figures_changed where utgave_fra > (select edition from pointer);
update internal.title_figures_changed set utgave_til = 2147483647
 where utgave_til > (select edition from pointer) and utgave_til < 2147483647;
update figure_file
   set endringer = (select count(*) from internal.title_figures_changed)
 where tabell = 'internal.title_figures';
