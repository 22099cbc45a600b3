import { type DataSource } from 'typeorm';

/** Descriptions of fictional firms; every firm gets one, so that the category lexicon has words to read. */
const DESCRIPTIONS = [
  'Schoonmaak van kantoren en scholen, glasbewassing en gevelreiniging in de hele provincie.',
  'Catering voor vergaderingen en feesten, met lunches, broodjes en warme maaltijden uit de streek.',
  'Hovenier voor aanleg en onderhoud van groen, met medewerkers die elders moeilijk werk vinden.',
  'Drukwerk, posters en banners; ook inpakken, ompakken en versturen van mailingen.',
  'Onderhoud en reparatie van fietsen en scootmobielen, en verhuur aan bedrijven.',
  'Advies over energie, isolatie en zonnepanelen voor scholen, verenigingen en bewoners.',
];

/** What firms say of labels; a fifth of them says something. */
const CLAIMS = ['PSO trede 2', 'B Corp', 'bezig met PSO', 'ISO 14001 en FSC', 'Code Sociale Ondernemingen'];

/** Where firms say they work; a quarter of them says something. */
const AREAS = [
  'Groningen, Westerkwartier',
  '25 km',
  'landelijk',
  '55520000: Assen; provincie Drenthe',
  'Noord-Nederland',
];

/**
 * Suppliers with one record each, as matching leaves them behind: number, postcode of the reference table, description, and
 * of a fifth of them a claim, of a quarter a service area; a tenth is on a register's list, half of those for the second time.
 */
export async function insertFirms(dataSource: DataSource, count: number): Promise<string[]> {
  await dataSource.query(
    `insert into import (source_code, file_name, dry_run, requested_by, status)
     values ('leveranciersdatabank', 'bench', false, 'bench', 'completed'), ('register-pso', 'bench', false, 'bench', 'completed')`,
  );
  await dataSource.query(
    `create temp table firm as
     with area as (select postcode, place, row_number() over (order by postcode) as nth from postcode_area where lat is not null)
     select gen_random_uuid() as id, n, lpad((90000000 + n)::text, 8, '0') as kvk, a.postcode || 'AB' as postcode, a.place
       from generate_series(1, $1::int) n
       join area a on a.nth = 1 + n % (select count(*) from area)`,
    [count],
  );
  await dataSource.query(`insert into supplier (id) select id from firm`);
  await insertRecords(
    dataSource,
    'leveranciersdatabank',
    `jsonb_strip_nulls(jsonb_build_object('name', 'Firma ' || n, 'country', 'NL', 'kvkNumber', kvk, 'postcode', postcode, 'place', place,
       'description', ($2::text[])[1 + n % cardinality($2)],
       'labels', case when n % 5 = 0 then ($3::text[])[1 + n / 5 % cardinality($3)] end,
       'serviceArea', case when n % 4 = 0 then ($4::text[])[1 + n / 4 % cardinality($4)] end))`,
    'true',
    [DESCRIPTIONS, CLAIMS, AREAS],
  );
  await dataSource.query(
    `insert into record_match (record_id, supplier_id, outcome, reason, score, kvk_number, name_key)
     select r.id, f.id, 'new', 'bench', 1, f.kvk, 'firma ' || f.n
       from firm f join source_record r on r.source_code = 'leveranciersdatabank' and r.record_key = f.kvk`,
  );
  for (const year of [2024, 2026]) await insertCertificates(dataSource, year);
  const rows: { id: string }[] = await dataSource.query(`select id from firm order by n`);
  await dataSource.query(`drop table firm`);
  return rows.map(({ id }) => id);
}

/** The list of a year: the tenth of the firms, or only half of it in the first one, which the second one replaces. */
async function insertCertificates(dataSource: DataSource, year: number): Promise<void> {
  await dataSource.query(
    `update source_record set superseded_at = now() where source_code = 'register-pso' and superseded_at is null`,
  );
  await insertRecords(
    dataSource,
    'register-pso',
    `jsonb_build_object('name', 'Firma ' || n, 'country', 'NL', 'kvkNumber', kvk, 'labelLevel', 'Trede ' || 1 + n % 3,
       'validFrom', $2 || '-01-15', 'validUntil', $3 || '-01-14')`,
    year === 2024 ? 'n % 20 = 0' : 'n % 10 = 0',
    [String(year), String(year + 2)],
  );
  await dataSource.query(
    `update source_record old set superseded_by = next.id from source_record next
      where old.source_code = 'register-pso' and old.superseded_at is not null and old.superseded_by is null
        and next.source_code = 'register-pso' and next.record_key = old.record_key and next.superseded_at is null`,
  );
  await dataSource.query(
    `insert into record_kvk (record_id, kvk_number, position)
     select id, record_key, 1 from source_record where source_code = 'register-pso' on conflict do nothing`,
  );
}

async function insertRecords(
  dataSource: DataSource,
  source: string,
  cleaned: string,
  which: string,
  values: readonly unknown[],
): Promise<void> {
  await dataSource.query(
    `insert into source_record (source_code, record_key, import_id, line, raw, cleaned, content_hash, stated_on)
     select i.source_code, f.kvk, i.id, f.n, '{}', ${cleaned}, 'bench', '2026-02-01'
       from firm f join import i on i.source_code = $1 and i.file_name = 'bench' where ${which}`,
    [source, ...values],
  );
}
