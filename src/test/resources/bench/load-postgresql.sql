-- Loads a world into PostgreSQL: COPY takes every column as text, since it stops at the first value
-- that is not of its type; the rows that are right are chosen and typed afterwards. A line that
-- begins with \copy names a table, a file and its delimiter for the client, which unpacks it and
-- leaves out lines with too many fields.
set work_mem = '256MB';

set maintenance_work_mem = '256MB';

set temp_buffers = '512MB';

set max_parallel_workers_per_gather = 2;

create temporary table extract_text (
  nr bigint generated always as identity,
  "arbeidsforholdId" varchar,
  "type.kode" varchar,
  "arbeidstaker.type" varchar,
  "arbeidstaker.ident" varchar,
  "arbeidssted.type" varchar,
  "arbeidssted.ident" varchar,
  "yrke.kode" varchar,
  "avtaltStillingsprosent" varchar,
  "ansettelsesform.kode" varchar,
  "ansettelsesperiode.startdato" varchar,
  "ansettelsesperiode.sluttdato" varchar,
  "arbeidssted.kommunenummer" varchar,
  "antallTimerPrUke" varchar
);

\copy extract_text ${world}/employments-2026-10.csv.gz ;

-- What cannot be cast stops the statement, so that every date is looked at first.
create function pg_temp.is_date(text) returns boolean stable parallel safe language sql as
$$ select case when $1 ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' then
     cast(right($1, 2) as integer) <= date_part('day', cast(left($1, 7) || '-01' as date)
                                                      + interval '1 month - 1 day')
   else false end $$;

create temporary table right_rows as
select nr, "arbeidsforholdId" as id, "type.kode" as type, "arbeidssted.type" as kind,
       cast("arbeidssted.ident" as bigint) as ident, "yrke.kode" as title,
       case when "avtaltStillingsprosent" is null then 0
            else cast(replace("avtaltStillingsprosent", ',', '.') as numeric) * 100 end as centi,
       cast("ansettelsesperiode.startdato" as date) as start_date,
       cast("ansettelsesperiode.sluttdato" as date) as end_date,
       "ansettelsesform.kode" = 'midlertidig' as temporary, "arbeidssted.kommunenummer" as rownr
  from extract_text
 where "arbeidsforholdId" is not null and "type.kode" is not null and "yrke.kode" ~ '^[0-9]{7}$'
   and ("avtaltStillingsprosent" is null or "avtaltStillingsprosent" ~ '^[0-9]{1,3}([.,][0-9]+)?$')
   and pg_temp.is_date("ansettelsesperiode.startdato")
   and ("ansettelsesperiode.sluttdato" is null
        or pg_temp.is_date("ansettelsesperiode.sluttdato"))
   and ("ansettelsesperiode.sluttdato" is null
        or "ansettelsesperiode.sluttdato" >= "ansettelsesperiode.startdato")
   and ("arbeidssted.type" = 'Person'
        or ("arbeidssted.type" = 'Underenhet' and "arbeidssted.ident" ~ '^[0-9]{9}$'));

analyze right_rows;

create temporary table repeated as
select id, min(nr) as first from (
  select id, nr from right_rows r
   where kind = 'Person'
      or (11 - (ident / 100000000 * 3 + ident / 10000000 % 10 * 2 + ident / 1000000 % 10 * 7
                + ident / 100000 % 10 * 6 + ident / 10000 % 10 * 5 + ident / 1000 % 10 * 4
                + ident / 100 % 10 * 3 + ident / 10 % 10 * 2) % 11) % 11 = ident % 10) r
 group by id having count(*) > 1;

analyze repeated;

create temporary table counted as
select r.title, case when r.kind = 'Underenhet' then cast(r.ident as integer) end as orgnr,
       r.rownr, coalesce(r.temporary, false) as temporary, cast(r.centi as bigint) as centi
  from right_rows r
  left join repeated d on d.id = r.id
 where (d.id is null or d.first = r.nr)
   and (kind = 'Person'
        or (11 - (ident / 100000000 * 3 + ident / 10000000 % 10 * 2 + ident / 1000000 % 10 * 7
                  + ident / 100000 % 10 * 6 + ident / 10000 % 10 * 5 + ident / 1000 % 10 * 4
                  + ident / 100 % 10 * 3 + ident / 10 % 10 * 2) % 11) % 11 = ident % 10)
   and r.type in ('ordinaertArbeidsforhold', 'maritimtArbeidsforhold',
                  'forenkletOppgjoersordning')
   and r.start_date <= date '2026-10-31'
   and (r.end_date is null or r.end_date >= date '2026-10-31');

create temporary table workplaces_text (
  "organisasjonsnummer" varchar,
  "navn" varchar,
  "organisasjonsform.kode" varchar,
  "organisasjonsform.beskrivelse" varchar,
  "naeringskode1.kode" varchar,
  "naeringskode1.beskrivelse" varchar,
  "naeringskode2.kode" varchar,
  "naeringskode2.beskrivelse" varchar,
  "naeringskode3.kode" varchar,
  "naeringskode3.beskrivelse" varchar,
  "hjelpeenhetskode.kode" varchar,
  "hjelpeenhetskode.beskrivelse" varchar,
  "harRegistrertAntallAnsatte" varchar,
  "antallAnsatte" varchar,
  "registreringsdatoAntallAnsatteEnhetsregisteret" varchar,
  "registreringsdatoantallansatteNAVAaregisteret" varchar,
  "hjemmeside" varchar,
  "epostadresse" varchar,
  "telefon" varchar,
  "mobil" varchar,
  "postadresse.adresse" varchar,
  "postadresse.poststed" varchar,
  "postadresse.postnummer" varchar,
  "postadresse.kommune" varchar,
  "postadresse.kommunenummer" varchar,
  "postadresse.land" varchar,
  "postadresse.landkode" varchar,
  "beliggenhetsadresse.adresse" varchar,
  "beliggenhetsadresse.poststed" varchar,
  "beliggenhetsadresse.postnummer" varchar,
  "beliggenhetsadresse.kommune" varchar,
  "beliggenhetsadresse.kommunenummer" varchar,
  "beliggenhetsadresse.land" varchar,
  "beliggenhetsadresse.landkode" varchar,
  "registreringsdatoEnhetsregisteret" varchar,
  "registrertIMvaregisteret" varchar,
  "overordnetEnhet" varchar,
  "oppstartsdato" varchar,
  "datoEierskifte" varchar,
  "nedleggelsesdato" varchar
);

\copy workplaces_text ${world}/workplaces.csv.gz ,

create temporary table workplaces as
select cast("organisasjonsnummer" as integer) as orgnr, navn,
       cast("overordnetEnhet" as integer) as parent,
       "beliggenhetsadresse.kommunenummer" as location, "postadresse.kommunenummer" as postal
  from workplaces_text;

create temporary table occupations (uno_id varchar, tittel varchar, status varchar,
  interesser varchar, kvalitetssikret_dato varchar);

\copy occupations ${world}/occupations.csv ;

create temporary table titles (styrk98_kode varchar, tittel varchar, styrk08_kode varchar,
  gyldig_fra varchar, gyldig_til varchar);

\copy titles ${world}/titles.csv ;

create temporary table title_links (styrk98_kode varchar, uno_id varchar, status varchar,
  vekt numeric, kvalitetssikret_dato varchar, kommentar varchar);

\copy title_links ${world}/title-links.csv ;

create temporary table trade_links (programomradekode varchar, uno_id varchar, status varchar,
  kvalitetssikret_dato varchar, kommentar varchar);

\copy trade_links ${world}/trade-links.csv ;

create temporary table municipalities (kommunenr varchar, kommunenavn varchar, fylkenr varchar,
  fylkenavn varchar);

\copy municipalities ${world}/municipalities.csv ;

create temporary table changes (gammel_kode varchar, ny_kode varchar);

\copy changes ${world}/municipality-changes.csv ;

create temporary table contracts_text (kontraktsnr varchar, type varchar, fornavn varchar,
  etternavn varchar, fodselsnummer varchar, promrkode varchar, promrnavn varchar, bnr integer,
  bedrnavn varchar, godkjentdato varchar, start varchar, slutt date, avbrudd_fra date,
  avbrudd_til date, avslutningskode varchar, county varchar default current_setting('bench.county'));

\copy contracts_text ${world}/vigo-0/contracts-*.csv ;

create temporary table contracts as
select promrkode as trade, bnr as orgnr, county
  from contracts_text
 where lower(type) in ('lærekontrakt', 'opplæringskontrakt') and godkjentdato is not null
   and to_date(start, 'DD.MM.YYYY') <= date '2026-11-15' and slutt >= date '2026-11-15'
   and avslutningskode is null
   and not (avbrudd_fra is not null and avbrudd_fra <= date '2026-11-15'
            and (avbrudd_til is null or avbrudd_til >= date '2026-11-15'));

create temporary table approvals_text (orgnr integer, programomradekode varchar,
  godkjent_fra date, godkjent_til date, orgnr_opplaringskontor integer,
  navn_opplaringskontor varchar, county varchar default current_setting('bench.county'));

\copy approvals_text ${world}/vigo-0/approvals-*.csv ;

create temporary table approvals as
select programomradekode as trade, orgnr, orgnr_opplaringskontor as office, county
  from approvals_text
 where (godkjent_fra is null or godkjent_fra <= date '2026-11-15')
   and (godkjent_til is null or godkjent_til >= date '2026-11-15');
