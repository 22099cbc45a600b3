import { type DataSource } from 'typeorm';

/** What fictional firms say of themselves; each says three of these. */
export const SENTENCES = [
  'Schoonmaak van kantoren, scholen en sporthallen.',
  'Glasbewassing en gevelreiniging, ook op hoogte.',
  'Lunches, broodjes en borrelhapjes voor vergaderingen.',
  'Warme maaltijden aan huis voor ouderen.',
  'Onderhoud van plantsoenen en bermen, snoeien en maaien.',
  'Bomen snoeien, kappen en planten.',
  'Aanleg van tuinen en groene daken.',
  'Drukwerk, folders en posters op gerecycled papier.',
  'Websites en apps die voor iedereen toegankelijk zijn.',
  'Opgeknapte laptops en telefoons, data gewist volgens certificaat.',
  'Gebruikte bureaus en stoelen, hersteld in eigen werkplaats.',
  'Meubels op maat van sloophout.',
  'Inpakken, ompakken en assembleren.',
  'Fietskoerier voor post en pakketten in de stad.',
  'Verhuizingen van kantoren en archieven.',
  'Leerlingenvervoer en rolstoelvervoer met elektrische busjes.',
  'Schilderwerk en houtrotherstel.',
  'Dakonderhoud, lekkages en isolatie.',
  'Elektrische installaties, laadpalen en zonnepanelen.',
  'Loodgieterswerk, riolering en verstoppingen.',
  'Straatwerk, asfalt en grondwerk.',
  'Sloop met oog voor wat nog te gebruiken is.',
  'Jobcoaching en re-integratie.',
  'Taalles en inburgering op de werkvloer.',
  'Dagbesteding op de boerderij.',
  'Evenementen, podia, geluid en licht.',
  'Beveiliging en verkeersregelaars.',
  'Werkkleding en borduren van logo’s.',
  'Wasserij voor linnen en handdoeken.',
  'Kerstpakketten en relatiegeschenken.',
  'Koffie, thee en automaten met onderhoud.',
  'Juridisch advies en bezwaarschriften.',
  'Onderzoek, enquêtes en inwonersavonden.',
  'Vertalers en tolken in veertig talen.',
  'Film, fotografie en animatie.',
  'Trainingen, coaching en teamdagen.',
];
const FIRST =
  'Noorder Zuider Ooster Wester Groen Blauw Rond Recht Stad Dorp Diep Hoog Eerlijk Helder Frisse'.split(' ');
const SECOND = 'werk huis lint loods ploeg brug hof wiel kring kant zorg licht draad poort veld'.split(' ');

const LABEL = { code: 'pso', name: 'PSO', level: 2, status: 'verified', source: 'bench', date: '2026-01-01' };

/** Published profiles of fictional firms, spread over the country by the postcode table. One statement. */
export async function insertSearchFirms(dataSource: DataSource, count: number): Promise<void> {
  await dataSource.query(
    `create temp table firm as
     with area as (select lat, lng, place, row_number() over (order by postcode) as nth from postcode_area where lat is not null)
     select gen_random_uuid() as id, n, a.lat, a.lng, a.place,
            ($2::text[])[1 + n % cardinality($2)] || ($3::text[])[1 + n / 7 % cardinality($3)] || ' ' || n as name,
            concat_ws(' ', ($4::text[])[1 + n % cardinality($4)], ($4::text[])[1 + n / 3 % cardinality($4)],
                      ($4::text[])[1 + n / 11 % cardinality($4)]) as said
       from generate_series(1, $1::int) n join area a on a.nth = 1 + n % (select count(*) from area)`,
    [count, FIRST, SECOND, SENTENCES],
  );
  await dataSource.query(`insert into supplier (id) select id from firm`);
  await dataSource.query(
    `insert into profile (supplier_id, data, content_hash)
     select id, jsonb_build_object(
       'supplierId', id, 'soleTrader', false, 'impact', n % 5 = 0, 'sources', '["bench"]'::jsonb,
       'name', ${statement('name')}, 'place', ${statement('place')}, 'country', ${statement(`'NL'`)},
       'description', ${statement('said')}, 'kvkNumber', ${statement(`(90000000 + n)::text`)},
       'size', ($1::text[])[1 + n % 4],
       'location', jsonb_build_object('lat', lat, 'lng', lng, 'precision', 'postcode', 'source', 'bench'),
       'municipality', jsonb_build_object('code', 'GM' || lpad((n % 340)::text, 4, '0'), 'name', place),
       'otherNames', '[]'::jsonb, 'categories', '[]'::jsonb, 'sbi', '[]'::jsonb, 'themes', '[]'::jsonb,
       'programmes', '[]'::jsonb, 'labels', case when n % 5 = 0 then $2::jsonb else '[]'::jsonb end), id::text
       from firm`,
    [['micro', 'small', 'medium', 'large'], JSON.stringify([LABEL])],
  );
  await dataSource.query(`drop table firm`);
  await dataSource.query(`analyze profile`);
}

/** SQL of a sourced value. */
function statement(value: string): string {
  return `jsonb_build_object('value', ${value}, 'source', 'bench', 'date', '2026-01-01')`;
}
