-- Loads a world into DuckDB. Columns have types, so that no time goes into guessing them; rows whose
-- types or number of fields are wrong are left out, as the program rejects them.
set threads = 2;

create temporary table extract as
select "arbeidsforholdId" as id, "type.kode" as type, "arbeidssted.type" as kind,
       "arbeidssted.ident" as ident, "yrke.kode" as title,
       case when "avtaltStillingsprosent" is null then 0
            else cast(try_cast(replace("avtaltStillingsprosent", ',', '.') as decimal(9, 2)) * 100
                      as integer) end as centi,
       "ansettelsesperiode.startdato" as start_date, "ansettelsesperiode.sluttdato" as end_date,
       "ansettelsesform.kode" = 'midlertidig' as temporary,
       "arbeidssted.kommunenummer" as rownr
  from read_csv('${world}/employments-2026-10.csv.gz', delim = ';', header = true, quote = '"',
    auto_detect = false, ignore_errors = true, columns = {
    'arbeidsforholdId': 'BIGINT', 'type.kode': 'VARCHAR', 'arbeidstaker.type': 'VARCHAR',
    'arbeidstaker.ident': 'VARCHAR', 'arbeidssted.type': 'VARCHAR', 'arbeidssted.ident': 'BIGINT',
    'yrke.kode': 'VARCHAR', 'avtaltStillingsprosent': 'VARCHAR', 'ansettelsesform.kode': 'VARCHAR',
    'ansettelsesperiode.startdato': 'DATE', 'ansettelsesperiode.sluttdato': 'DATE',
    'arbeidssted.kommunenummer': 'VARCHAR', 'antallTimerPrUke': 'VARCHAR'});

-- Right rows, in the file's order, which rowid keeps; the check digit is modulus 11.
create temporary table right_rows as
select rowid as nr, *
  from extract
 where id is not null and type is not null and start_date is not null and centi is not null
   and length(title) = 7 and try_cast(title as integer) is not null
   and centi between 0 and 99999
   and (end_date is null or end_date >= start_date)
   and (kind = 'Person'
        or (kind = 'Underenhet' and ident between 0 and 999999999
            and (11 - (ident // 100000000 * 3 + ident // 10000000 % 10 * 2
                       + ident // 1000000 % 10 * 7 + ident // 100000 % 10 * 6
                       + ident // 10000 % 10 * 5 + ident // 1000 % 10 * 4
                       + ident // 100 % 10 * 3 + ident // 10 % 10 * 2) % 11) % 11 = ident % 10));

create temporary table repeated as
select id, min(nr) as first from right_rows group by id having count(*) > 1;

create temporary table counted as
select r.title, case when r.kind = 'Underenhet' then cast(r.ident as integer) end as orgnr,
       r.rownr, coalesce(r.temporary, false) as temporary, r.centi
  from right_rows r
  left join repeated d on d.id = r.id
 where (d.id is null or d.first = r.nr)
   and r.type in ('ordinaertArbeidsforhold', 'maritimtArbeidsforhold',
                  'forenkletOppgjoersordning')
   and r.start_date <= date '2026-10-31'
   and (r.end_date is null or r.end_date >= date '2026-10-31');

create temporary table workplaces as
select "organisasjonsnummer" as orgnr, navn, "overordnetEnhet" as parent,
       "beliggenhetsadresse.kommunenummer" as location, "postadresse.kommunenummer" as postal
  from read_csv('${world}/workplaces.csv.gz', delim = ',', header = true, quote = '"',
    escape = '"', auto_detect = false, columns = {
    'organisasjonsnummer': 'INTEGER', 'navn': 'VARCHAR', 'organisasjonsform.kode': 'VARCHAR',
    'organisasjonsform.beskrivelse': 'VARCHAR', 'naeringskode1.kode': 'VARCHAR',
    'naeringskode1.beskrivelse': 'VARCHAR', 'naeringskode2.kode': 'VARCHAR',
    'naeringskode2.beskrivelse': 'VARCHAR', 'naeringskode3.kode': 'VARCHAR',
    'naeringskode3.beskrivelse': 'VARCHAR', 'hjelpeenhetskode.kode': 'VARCHAR',
    'hjelpeenhetskode.beskrivelse': 'VARCHAR', 'harRegistrertAntallAnsatte': 'VARCHAR',
    'antallAnsatte': 'VARCHAR', 'registreringsdatoAntallAnsatteEnhetsregisteret': 'VARCHAR',
    'registreringsdatoantallansatteNAVAaregisteret': 'VARCHAR', 'hjemmeside': 'VARCHAR',
    'epostadresse': 'VARCHAR', 'telefon': 'VARCHAR', 'mobil': 'VARCHAR',
    'postadresse.adresse': 'VARCHAR', 'postadresse.poststed': 'VARCHAR',
    'postadresse.postnummer': 'VARCHAR', 'postadresse.kommune': 'VARCHAR',
    'postadresse.kommunenummer': 'VARCHAR', 'postadresse.land': 'VARCHAR',
    'postadresse.landkode': 'VARCHAR', 'beliggenhetsadresse.adresse': 'VARCHAR',
    'beliggenhetsadresse.poststed': 'VARCHAR', 'beliggenhetsadresse.postnummer': 'VARCHAR',
    'beliggenhetsadresse.kommune': 'VARCHAR', 'beliggenhetsadresse.kommunenummer': 'VARCHAR',
    'beliggenhetsadresse.land': 'VARCHAR', 'beliggenhetsadresse.landkode': 'VARCHAR',
    'registreringsdatoEnhetsregisteret': 'VARCHAR', 'registrertIMvaregisteret': 'VARCHAR',
    'overordnetEnhet': 'INTEGER', 'oppstartsdato': 'VARCHAR', 'datoEierskifte': 'VARCHAR',
    'nedleggelsesdato': 'VARCHAR'});

create temporary table occupations as
select uno_id, tittel, coalesce(status, 'publisert') as status
  from read_csv('${world}/occupations.csv', delim = ';', all_varchar = true);

create temporary table titles as
select * from read_csv('${world}/titles.csv', delim = ';', all_varchar = true);

create temporary table title_links as
select styrk98_kode, uno_id, status, cast(vekt as decimal(6, 4)) as vekt
  from read_csv('${world}/title-links.csv', delim = ';', all_varchar = true);

create temporary table trade_links as
select * from read_csv('${world}/trade-links.csv', delim = ';', all_varchar = true);

create temporary table municipalities as
select * from read_csv('${world}/municipalities.csv', delim = ';', all_varchar = true);

create temporary table changes as
select * from read_csv('${world}/municipality-changes.csv', delim = ';', all_varchar = true);

create temporary table contracts as
select promrkode as trade, cast(bnr as integer) as orgnr,
       regexp_extract(filename, 'contracts-([0-9]{2})', 1) as county
  from read_csv('${world}/vigo-0/contracts-*.csv', delim = ';', all_varchar = true,
                filename = true)
 where lower(type) in ('lærekontrakt', 'opplæringskontrakt') and godkjentdato is not null
   and strptime(start, '%d.%m.%Y') <= date '2026-11-15' and cast(slutt as date) >= date '2026-11-15'
   and avslutningskode is null
   and not (avbrudd_fra is not null and cast(avbrudd_fra as date) <= date '2026-11-15'
            and (avbrudd_til is null or cast(avbrudd_til as date) >= date '2026-11-15'));

create temporary table approvals as
select programomradekode as trade, cast(orgnr as integer) as orgnr,
       cast(orgnr_opplaringskontor as integer) as office,
       regexp_extract(filename, 'approvals-([0-9]{2})', 1) as county
  from read_csv('${world}/vigo-0/approvals-*.csv', delim = ';', all_varchar = true,
                filename = true)
 where (godkjent_fra is null or cast(godkjent_fra as date) <= date '2026-11-15')
   and (godkjent_til is null or cast(godkjent_til as date) >= date '2026-11-15');
