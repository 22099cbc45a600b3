import { RULE_REQUEST_EXAMPLE, SCHEME_EXAMPLE } from '../../src/api/v1/openapi/label-examples.ts';
import { deliverContracts } from '../support/contract-list.ts';
import { type Aim } from '../support/documented-examples.ts';
import { type TestApp } from '../support/test-app.ts';

interface Items {
  items: { id: string; code: string; supplier: { id: string } }[];
}

/** One for each that is changed in a way that the others must not be. */
const FIRMS = [
  'Bakkerij Korenaar',
  'Drukkerij Letterzetter',
  'Hoveniersbedrijf Vlinderstruik',
  'Fietsenmakerij Trapper',
  'Stukadoor Gladwerk',
  'Cateraar Soepterrine',
  'Zeefdrukkerij Inktvis',
  'Meubelmakerij Zwaluwstaart',
  'Rietvlechterij Biezen',
  'Smederij Aambeeld',
  'Naaiatelier Vingerhoed',
  'Kaasmakerij Stremsel',
  'Imkerij Raathoning',
  'Pottenbakkerij Draaischijf',
];
const HEADER = 'Nummer;Naam;KvK-nummer;Postcode;Plaats;Omschrijving;Keurmerken';

/** Two firms in each, of which nobody can say whether they are one. */
const ALIKE = [
  ['Schildersbedrijf Zonnestraal', 'Schildersbedrijf Zonestraal', '9712HM;Groningen'],
  ['Timmerbedrijf Eikenhout', 'Timmerbedrijf Eikenhoud', '9401AA;Assen'],
] as const;

const RULES = '/municipalities/GM0014/recognition-rules';
const RECORDS = '/sources/leveranciersdatabank/records';
const TARGET = { url: 'https://tool.example/hook', contact: 'beheer@tool.example' };

/** A register in which every operation of the document has something to work on. Answers on what, by operation. */
export async function exampleWorld(test: TestApp, key: string): Promise<Record<string, Aim>> {
  const call = async <T>(method: 'GET' | 'POST' | 'PUT', path: string, payload?: object): Promise<T> => {
    const headers = { 'x-api-key': key };
    const answer = await test.app.inject({ method, url: `/v1${path}`, headers, ...(payload && { payload }) });
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.payload}`);
    return (answer.payload ? answer.json() : undefined) as T;
  };
  const made = async (path: string, payload: object = {}) =>
    (await call<{ id: string }>('POST', path, payload)).id;
  const rows = FIRMS.map(
    (name, at) =>
      `F-${at};${name};990300${10 + at};9712HM;Groningen;Catering;${at === 6 || at === 7 ? 'B Corp' : ''}`,
  );
  const list = (...lines: string[]) => [HEADER, ...lines].join('\n');
  const delivered = await test.importCsv('leveranciersdatabank', list(...rows));
  await test.importCsv('impact-noord', list(rows[8] ?? ''));
  for (const [at, [one, other, place]] of ALIKE.entries()) {
    await test.importCsv('leveranciersdatabank', list(`A-${at};${one};;${place};;`));
    await test.importCsv('impact-noord', list(`B-${at};${other};;${place};;`));
  }
  const lone = (name: string) => list(`${name};${name};;9401AA;Assen;Manden;`);
  const previewed = await test.importCsv('impact-noord', lone('Mandenmakerij Wilgenteen'), { dryRun: true });
  const completed = await test.importCsv('impact-noord', lone('Touwslagerij Kabelgaren'));
  await deliverContracts(test);
  const ids: { id: string }[] = await test.dataSource.query(
    `select supplier_id as id from supplier_identifier where value like '990300__' order by value`,
  );
  const id = (at: number) => ids[at]?.id ?? '';
  const firm = (at: number) => `/suppliers/${id(at)}`;
  const [question, other] = (await call<Items>('GET', '/reviews')).items;
  const [contract] = (await call<Items>('GET', '/contracts')).items;
  const [closing] = (await call<Items>('GET', '/categories')).items;
  const wish = { codes: ['55520000'], labelNl: 'Iets', labelEn: 'Something', wordsNl: [], wordsEn: [] };
  await call('PUT', `/categories/${closing?.id}`, wish);
  await call('PUT', '/label-schemes/groene-krat', {
    ...SCHEME_EXAMPLE,
    code: 'groene-krat',
    name: 'Krat',
    aliases: [],
  });
  const decided = (await call<Items>('GET', `${firm(5)}/categories`)).items.find(({ code }) =>
    code.startsWith('555'),
  )?.code;
  await call('PUT', `${firm(5)}/categories/${decided}/decision`, { answer: 'refused' });
  for (const at of [1, 2]) await call('PUT', `${firm(at)}/suspension`, { reason: 'Er loopt een onderzoek.' });
  await call('PUT', `${firm(7)}/label-claims/b-corp/refusal`, { reason: 'Niet gezien.' });
  const asked = `/purchase-requests/${await made('/purchase-requests', { categories: ['55520000'] })}`;
  const chosen = (await call<Items>('GET', `${asked}/shortlist`)).items[0]?.supplier.id;
  const [rule, ruleToGo] = [await made(RULES, RULE_REQUEST_EXAMPLE), await made(RULES, RULE_REQUEST_EXAMPLE)];
  const [hook, hookToGo] = [await made('/webhooks', TARGET), await made('/webhooks', TARGET)];
  const check = {
    label: 'mvo-prestatieladder',
    level: 'niveau-3',
    validFrom: '2025-05-01',
    validUntil: '2028-04-30',
  };
  const { checkId } = await call<{ checkId: string }>('POST', `${firm(13)}/label-checks`, {
    ...check,
    evidenceFile: 'zaak 1',
  });
  const merged = await made(`${firm(11)}/merges`, { supplierId: id(12) });
  await call('POST', `${firm(0)}/reports`, { kind: 'closed' });
  const [report]: { id: string }[] = await test.dataSource.query(`select id from report`);
  const [record] = (await call<Items>('GET', `${firm(8)}/records`)).items;
  const search = await made('/duplicates');
  await test.drainJobs();

  const at = (path: string): Aim => ({ path });
  const below = (path: string, ...parts: string[]) =>
    Object.fromEntries(parts.map((part) => [part, at(path + part)]));
  const named = (prefix: string, aims: Record<string, Aim>) =>
    Object.fromEntries(Object.entries(aims).map(([part, aim]) => [`GET ${prefix}${part}`, aim]));
  return {
    ...named('/suppliers/{id}', {
      ...below(
        firm(0),
        '',
        '/categories',
        '/contacts',
        '/decisions',
        '/history',
        '/labels',
        '/ocds',
        '/records',
        '/schema-org',
        '/vcard',
      ),
      '/suspension': at(`${firm(1)}/suspension`),
    }),
    ...named(
      '/imports/{id}',
      below(`/imports/${delivered.id}`, '', '/ended', '/report.csv', '/report.xlsx', '/rows'),
    ),
    ...named(
      '/purchase-requests/{id}',
      below(
        asked,
        ...['', '/hand-over', '/hand-over.txt', '/selection-record', '/selection-record.csv'],
        ...['/selection-record.xlsx', '/shortlist'],
      ),
    ),
    ...named('/webhooks/{id}', below(`/webhooks/${hook}`, '', '/deliveries')),
    'DELETE /categories/{id}': at(`/categories/${closing?.id}`),
    'GET /contracts/{id}': at(`/contracts/${contract?.id}`),
    'GET /duplicates/{id}': at(`/duplicates/${search}`),
    'DELETE /label-schemes/{code}': at('/label-schemes/groene-krat'),
    [`GET /municipalities/{code}/recognition-rules/{rule}`]: at(`${RULES}/${rule}`),
    [`PUT /municipalities/{code}/recognition-rules/{rule}`]: at(`${RULES}/${rule}`),
    [`DELETE /municipalities/{code}/recognition-rules/{rule}`]: at(`${RULES}/${ruleToGo}`),
    'GET /reconcile/preview/{id}': at(`/reconcile/preview/${id(0)}`),
    'GET /sources/{source}/records/{externalId}': at(`${RECORDS}/F-0`),
    'PUT /sources/{source}/records/{externalId}': at(`${RECORDS}/F-3`),
    'DELETE /sources/{source}/records/{externalId}': at(`${RECORDS}/F-4`),
    'PUT /suppliers/{id}/suspension': at(`${firm(3)}/suspension`),
    'DELETE /suppliers/{id}/suspension': at(`${firm(2)}/suspension`),
    'PUT /suppliers/{id}/categories/{code}/decision': at(`${firm(0)}/categories/${decided}/decision`),
    'DELETE /suppliers/{id}/categories/{code}/decision': at(`${firm(5)}/categories/${decided}/decision`),
    'PUT /suppliers/{id}/label-claims/{label}/refusal': at(`${firm(6)}/label-claims/b-corp/refusal`),
    'DELETE /suppliers/{id}/label-claims/{label}/refusal': at(`${firm(7)}/label-claims/b-corp/refusal`),
    'POST /suppliers/{id}/label-checks': at(`${firm(0)}/label-checks`),
    'POST /suppliers/{id}/label-checks/{checkId}/withdrawal': at(
      `${firm(13)}/label-checks/${checkId}/withdrawal`,
    ),
    'POST /suppliers/{id}/corrections': at(`${firm(0)}/corrections`),
    'POST /suppliers/{id}/reports': at(`${firm(0)}/reports`),
    'POST /suppliers/{id}/splits': { path: `${firm(8)}/splits`, body: () => ({ recordIds: [record?.id] }) },
    'POST /suppliers/{id}/merges': { path: `${firm(9)}/merges`, body: () => ({ supplierId: id(10) }) },
    'POST /decisions/{id}/reversal': at(`/decisions/${merged}/reversal`),
    'POST /imports/{id}/application': at(`/imports/${previewed.id}/application`),
    'POST /imports/{id}/reversal': at(`/imports/${completed.id}/reversal`),
    'PUT /purchase-requests/{id}': at(asked),
    'POST /purchase-requests/{id}/draws': at(`${asked}/draws`),
    'POST /purchase-requests/{id}/shortlist': at(`${asked}/shortlist`),
    'POST /purchase-requests/{id}/choices': {
      path: `${asked}/choices`,
      body: (example: object) => ({ ...example, supplierId: chosen }),
    },
    'POST /reports/{id}/answer': at(`/reports/${report?.id}/answer`),
    'POST /reviews/{id}/decision': at(`/reviews/${question?.id}/decision`),
    'POST /reviews/decisions': {
      body: () => ({ answers: [{ reviewId: other?.id, decision: 'different' }] }),
    },
    'PUT /webhooks/{id}': at(`/webhooks/${hook}`),
    'DELETE /webhooks/{id}': at(`/webhooks/${hookToGo}`),
    'POST /webhooks/{id}/secrets': at(`/webhooks/${hook}/secrets`),
    'POST /webhooks/{id}/resumption': at(`/webhooks/${hook}/resumption`),
    'POST /webhooks/{id}/tests': at(`/webhooks/${hook}/tests`),
  };
}
