import { type TestApp } from '../support/test-app.ts';
import { SCHEME_EXAMPLE, RULE_REQUEST_EXAMPLE } from '../../src/api/v1/openapi/label-examples.ts';
import { CATEGORY_EXAMPLE } from '../../src/api/v1/openapi/category-schemas.ts';

/** Something to change: where it is read, where it is changed and with what. */
export interface ChangedThing {
  read: string;
  path: string;
  /** What is sent; a function makes it of what was read. */
  body?: unknown;
  /** What the same change answers a second time, where it is gone or on its way by then. */
  once?: number;
}

interface Items {
  items: { id: string; code: string; supplier: { id: string } }[];
}

/** Each of two sources: a merge, a split and so on has one of its own. */
const FIRMS = [
  'Smidse Zwartveld',
  'Wasserij Helderbron',
  'Rietdekkers Oostland',
  'Kwekerij Groenhart',
  'Touwslagerij Diep',
  'Glasblazerij Kwint',
  'Molenbouw Terpstra',
];
const HEADER = 'Nummer;Naam;KvK-nummer;Postcode;Plaats;Omschrijving';
const RECORDS = '/sources/leveranciersdatabank/records';
const RULES = '/municipalities/GM0014/recognition-rules';
const TARGET = { url: 'https://tool.example/one', contact: 'beheer@tool.example' };

/** What to send, made of what was read. */
export function bodyOf({ body }: ChangedThing, read: string): unknown {
  return typeof body === 'function' ? (body as (answer: unknown) => unknown)(JSON.parse(read)) : body;
}

/** One thing for each operation that heeds `If-Match`, in an order in which none stands in the way of the next. */
export async function thingsToChange(test: TestApp, key: string): Promise<Record<string, ChangedThing>> {
  const call = async <T>(method: 'GET' | 'POST' | 'PUT', path: string, payload?: object): Promise<T> => {
    const headers = { 'x-api-key': key };
    const answer = await test.app.inject({ method, url: `/v1${path}`, headers, ...(payload && { payload }) });
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.payload}`);
    return (answer.payload ? answer.json() : undefined) as T;
  };
  const idOf = async (path: string, payload: object) =>
    (await call<{ id: string }>('POST', path, payload)).id;
  const rows = FIRMS.map((name, at) => `C-${at};${name};9902000${at};9712HM;Groningen;Catering`);
  await test.importCsv('leveranciersdatabank', [HEADER, ...rows].join('\n'));
  await test.importCsv('impact-noord', [HEADER, ...rows].join('\n'));
  const other = (name: string) => `${HEADER}\n${name};${name};;9401AA;Assen;Manden`;
  const previewed = await test.importCsv('impact-noord', other('Mandenmakerij Es'), { dryRun: true });
  const completed = await test.importCsv('impact-noord', other('Vlechtwerk Noord'));
  const ids: { id: string }[] = await test.dataSource.query(
    `select supplier_id as id from supplier_identifier where value like '9902000_' order by value`,
  );
  const firm = (at: number) => `/suppliers/${ids[at]?.id}`;

  const label = { ...SCHEME_EXAMPLE, code: 'groene-krat', name: 'Groene Krat', aliases: [] };
  await call('PUT', '/label-schemes/groene-krat', label);
  const [{ id: category = '' } = {}, { id: changed = '' } = {}] = (await call<Items>('GET', '/categories'))
    .items;
  const wish = {
    codes: CATEGORY_EXAMPLE.codes,
    labelNl: 'Iets',
    labelEn: 'Something',
    wordsNl: [],
    wordsEn: [],
  };
  await call('PUT', `/categories/${changed}`, wish);
  const decided = (await call<Items>('GET', `${firm(2)}/categories`)).items.find((one) =>
    one.code.startsWith('555'),
  )?.code;
  await call('PUT', `${firm(2)}/categories/${decided}/decision`, { answer: 'refused' });
  await call('PUT', `${firm(3)}/suspension`, { reason: 'Er loopt een onderzoek.' });
  const asked = `/purchase-requests/${await idOf('/purchase-requests', { categories: ['55520000'] })}`;
  const [rule, ruleToGo] = [await idOf(RULES, RULE_REQUEST_EXAMPLE), await idOf(RULES, RULE_REQUEST_EXAMPLE)];
  const [hook, hookToGo] = [await idOf('/webhooks', TARGET), await idOf('/webhooks', TARGET)];
  const at = (read: string, more: Partial<ChangedThing> = {}): ChangedThing => ({
    read,
    path: read,
    ...more,
  });
  const below = (read: string, part: string, body?: unknown): ChangedThing => ({
    read,
    path: read + part,
    body,
  });
  const choice = ({ items }: Items) => ({ supplierId: items[0]?.supplier.id, status: 'contacted' });

  return {
    'PUT /label-schemes/{code}': at('/label-schemes/b-corp', {
      body: (was: object) => ({ ...was, proves: 'Veel.' }),
    }),
    'DELETE /label-schemes/{code}': at('/label-schemes/groene-krat', { once: 404 }),
    'PUT /categories/{id}': at(`/categories/${category}`, {
      body: { ...wish, labelNl: 'Iets anders', labelEn: 'Something else' },
    }),
    'DELETE /categories/{id}': at(`/categories/${changed}`),
    'PUT /municipalities/{code}/recognition-rules/{rule}': at(`${RULES}/${rule}`, {
      body: { ...RULE_REQUEST_EXAMPLE, note: 'Anders.' },
    }),
    'DELETE /municipalities/{code}/recognition-rules/{rule}': at(`${RULES}/${ruleToGo}`, { once: 404 }),
    'PUT /procurement-thresholds/own': at('/procurement-thresholds/own', {
      body: {
        items: [
          {
            code: 'several-quotes-works',
            value: 50_000,
            from: '2026-01-01',
            source: 'Inkoopbeleid',
            readOn: '2026-01-05',
          },
        ],
      },
    }),
    'PUT /contracts/settings': at('/contracts/settings', { body: { monthsBefore: 9, noticeMonths: 3 } }),
    'PUT /suppliers/{id}/categories/{code}/decision': below(`${firm(1)}/categories`, `/${decided}/decision`, {
      answer: 'refused',
    }),
    'DELETE /suppliers/{id}/categories/{code}/decision': below(
      `${firm(2)}/categories`,
      `/${decided}/decision`,
    ),
    'DELETE /suppliers/{id}/suspension': at(`${firm(3)}/suspension`),
    'POST /suppliers/{id}/corrections': {
      ...below(`${firm(0)}/records`, ''),
      path: `${firm(0)}/corrections`,
      body: { website: 'https://smidse.example' },
    },
    'POST /suppliers/{id}/splits': {
      read: `${firm(4)}/records`,
      path: `${firm(4)}/splits`,
      body: ({ items }: Items) => ({ recordIds: [items[0]?.id] }),
    },
    'POST /suppliers/{id}/merges': {
      read: `${firm(5)}/records`,
      path: `${firm(5)}/merges`,
      body: { supplierId: ids[6]?.id },
    },
    'POST /purchase-requests/{id}/draws': {
      read: `${asked}/shortlist`,
      path: `${asked}/draws`,
      body: { invitations: 1 },
    },
    'POST /purchase-requests/{id}/choices': {
      read: `${asked}/shortlist`,
      path: `${asked}/choices`,
      body: choice,
    },
    'POST /purchase-requests/{id}/shortlist': at(`${asked}/shortlist`),
    'PUT /purchase-requests/{id}': at(asked, { body: { categories: ['55500000'] } }),
    'POST /webhooks/{id}/secrets': below(`/webhooks/${hook}`, '/secrets'),
    'POST /webhooks/{id}/resumption': below(`/webhooks/${hook}`, '/resumption', {}),
    'PUT /webhooks/{id}': at(`/webhooks/${hook}`, { body: { ...TARGET, url: 'https://tool.example/two' } }),
    'DELETE /webhooks/{id}': at(`/webhooks/${hookToGo}`, { once: 404 }),
    'POST /imports/{id}/application': below(`/imports/${previewed.id}`, '/application'),
    'POST /imports/{id}/reversal': below(`/imports/${completed.id}`, '/reversal'),
    'DELETE /sources/{source}/records/{externalId}': at(`${RECORDS}/C-1`, { once: 404 }),
    'PUT /sources/{source}/records/{externalId}': at(`${RECORDS}/C-2`, {
      body: { name: FIRMS[2] },
      once: 409,
    }),
  };
}
