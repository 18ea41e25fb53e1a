-- Writes the five files, sorted as the program sorts them.
copy (select * from out_occupation_figures order by uno_id, omraade_type, omraade_kode) to '${out}/occupation-figures.csv' (header, delimiter ';');

copy (select * from out_area_totals order by omraade_type, omraade_kode) to '${out}/area-totals.csv' (header, delimiter ';');

copy (select * from out_title_figures order by styrk98_kode) to '${out}/title-figures.csv' (header, delimiter ';');

copy (select * from out_clusters order by klynge) to '${out}/clusters.csv' (header, delimiter ';');

copy (select * from out_workplaces order by uno_id, orgnr) to '${out}/workplaces.csv' (header, delimiter ';');

