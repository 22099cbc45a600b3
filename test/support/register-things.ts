import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { SCOPES } from '../../src/access/scope.ts';
import { addSource } from '../../src/intake/keep-sources.ts';
import { aBuyer, type Buyer } from './buyer.ts';
import { openRequestDesk } from './request-desk.ts';
import { finishSignUp } from './sign-up-desk.ts';
import { type TestApp } from './test-app.ts';
import { type OwnedThing } from './things-of-routes.ts';
import { Visitor } from './visitor.ts';

/** What belongs to one municipality: the id of one of each, and its code. */
export type MunicipalThings = Record<OwnedThing | 'key', string>;

/** The people and the program of a municipality. */
export interface MunicipalPeople {
  buyer: Buyer;
  steward: Buyer;
  administrator: Buyer;
  /** A key with every scope. */
  key: { id: string; key: string };
}

/** People with every role, who are called after a word that stands nowhere else, and a key. */
export async function peopleOf(test: TestApp, municipality: string, word: string): Promise<MunicipalPeople> {
  const person = (role: string) => aBuyer(test, `${role}-${word}`, municipality, role);
  const key = await test.app
    .get(ApiKeyService, { strict: false })
    .create({ name: `Programma ${word}`, scopes: [...SCOPES], municipality });
  return {
    buyer: await person('buyer'),
    steward: await person('steward'),
    administrator: await person('administrator'),
    key,
  };
}

/** One of everything that a municipality has to itself, with the word in each. */
export async function thingsOf(
  test: TestApp,
  municipality: string,
  { buyer, key }: MunicipalPeople,
  word: string,
): Promise<MunicipalThings> {
  const desk = await openRequestDesk(test, municipality);
  const request = await desk.create({ title: `Vraag ${word}`, text: 'Schoonmaak van kantoren' });
  await desk.call('post', `/${request.id}/shortlist`).expect(201);
  await buyer.post('/zoekvragen', { zoekvraag: 'q=schoonmaak', name: `Zoek ${word}`, frequency: 'never' });
  const { id: delivered } = await test.importCsv(
    `contracts-${municipality.toLowerCase()}`,
    [
      'Contractnummer;Leverancier;Onderwerp;CPV;Waarde;Ingangsdatum;Einddatum',
      `C-1;Reus;Contract ${word};90910000-9;€ 180.000;1-1-2024;31-3-2027`,
    ].join('\n'),
    { delivery: 'replace', fileName: `contracten-${word}.csv` },
  );
  const list = await ownListOf(test, municipality, word);
  const [webhook]: { id: string }[] = await test.dataSource.query(
    `insert into webhook (api_key_id, municipality, url, contact, secret, position)
     values ($1, $2, 'https://tool.example/' || $3, $3 || '@tool.example', 'v1:x', 0) returning id`,
    [key.id, municipality, word],
  );
  const [search]: { id: string }[] = await test.dataSource.query(
    `select id from saved_search where user_id = $1`,
    [buyer.id],
  );
  const contracts = /\/beheer\/contracten\/([0-9a-f]+)"/.exec(
    (await buyer.get('/beheer/contracten?range=all')).body,
  );
  return {
    municipality,
    request: request.id,
    search: search?.id ?? '',
    webhook: webhook?.id ?? '',
    contract: contracts?.[1] ?? '',
    'contract import': delivered,
    'own list': list,
    account: buyer.id,
    key: key.id,
  };
}

/** Source of a list of suppliers that is of one municipality alone. */
export const OWN_LIST = 'eigen-lijst';

/** Delivers that list; answers its import. Its firms are in the register of all, the rows as delivered are not. */
async function ownListOf(test: TestApp, municipality: string, word: string): Promise<string> {
  const source = { code: OWN_LIST, name: 'Eigen lijst', kind: 'supplier-database', municipality } as const;
  await addSource(test.dataSource.manager, source, 'test');
  const rows = `Leveranciersnummer;Naam;Plaats;Opmerking\nL-1;Hovenier Eigenlijst;Assen;${word}\n`;
  return (await test.importCsv(OWN_LIST, rows)).id;
}

/** What all municipalities share, and holds personal data: the id of one of each. */
export interface SharedThings {
  supplier: string;
  'other supplier': string;
  import: string;
  question: string;
  'sign-up': string;
  evidence: string;
  report: string;
  /** Number at the source. */
  record: string;
}

/** A firm with a contact person, a question about it, a report, and a sign-up with a file. */
export async function sharedThings(test: TestApp): Promise<SharedThings> {
  const { dataSource } = test;
  const header = 'Leveranciersnummer;Naam;Postcode;Plaats;Contactpersoon;E-mail';
  const { id } = await test.importCsv(
    'leveranciersdatabank',
    [
      header,
      'Ding-1;Schilder Dingenstraal;9712HM;Groningen;Wil de Vries;wil@dingen.example',
      'Ding-3;Slagerij Dingeman;9401AA;Assen;;',
    ].join('\n'),
  );
  await test.importCsv(
    'impact-noord',
    `${header}\nDing-2;Schilder Dingestraal;9712HM;Groningen;Wil de Vries;\n`,
  );
  const visitor = new Visitor(test.app);
  await visitor.post('/aanmelden', { naam: 'Dingenlunch' });
  await finishSignUp(visitor, { wie: { name: 'Dingenlunch', kvkNumber: '99866077' } });
  const one = async (sql: string): Promise<string> => {
    const rows: { id: string }[] = await dataSource.query(sql);
    const [row] = rows;
    if (!row) throw new Error(`nothing was made: ${sql}`);
    return String(row.id);
  };
  const called = (name: string) =>
    one(`select supplier_id as id from profile where data -> 'name' ->> 'value' = '${name}'`);
  const supplier = await called('Schilder Dingenstraal');
  const signUp = await one(`select id from registration where answers ->> 'name' = 'Dingenlunch'`);
  return {
    supplier,
    'other supplier': await called('Slagerij Dingeman'),
    import: id,
    question: await one(`select id from review_item where decided_at is null order by id desc limit 1`),
    'sign-up': signUp,
    evidence: await one(
      `insert into evidence_file (registration_id, file_name, media_type, byte_size, sha256, content)
       values ('${signUp}', 'pso.pdf', 'application/pdf', 5, 'x', '%PDF-') returning id`,
    ),
    report: await one(
      `insert into report (supplier_id, kind, body, email, lang)
       values ('${supplier}', 'wrong', 'Het adres klopt niet.', 'melder@buren.example', 'nl') returning id`,
    ),
    record: 'Ding-1',
  };
}
