import { beforeAll, describe, expect, it } from '@jest/globals';
import { type InjectOptions } from 'fastify';

import { formTokenOf } from '../../src/access/session.ts';
import {
  type MunicipalPeople,
  type MunicipalThings,
  OWN_LIST,
  peopleOf,
  thingsOf,
} from '../support/register-things.ts';
import { type Rule, ROUTES } from '../support/route-table.ts';
import { FROM_OUR_PAGE } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';
import { THINGS_OF_ROUTES } from '../support/things-of-routes.ts';

const isOpen = (rule: Rule) => rule === 'public' || rule === 'own-form';
const CLOSED = Object.entries(ROUTES).filter(([, rule]) => !isOpen(rule));
const OWNED = Object.entries(THINGS_OF_ROUTES).filter(([, thing]) => !thing.startsWith('shared: '));

/** Stands in everything that Groningen has to itself, and nowhere else. */
const WORD = 'kanariegeel';

type Who = keyof MunicipalPeople;
const OTHERS: Who[] = ['buyer', 'steward', 'administrator', 'key'];

const SUPPLIER = '00000000-0000-4000-8000-000000000000';
/** A body without a fault, where a route looks at it before it looks whose the thing is. */
const BODIES: Record<string, object> = {
  'PUT /v1/purchase-requests/:id': { text: 'Iets anders' },
  'POST /v1/purchase-requests/:id/draws': { invitations: 1 },
  'POST /v1/purchase-requests/:id/choices': { supplierId: SUPPLIER, status: 'contacted' },
  'PUT /v1/webhooks/:id': { url: 'https://elders.example/', contact: 'x@elders.example' },
  'PUT /v1/sources/:source/records/:externalId': { name: 'Reus' },
  'POST /v1/sources/:source/records': { records: [{ externalId: 'C-1', name: 'Reus' }] },
  'POST /v1/municipalities/:code/recognition-rules': aRule(),
  'PUT /v1/municipalities/:code/recognition-rules/:rule': aRule(),
};

/** What belongs to a municipality, for everybody of another one. @param app once it runs */
export function testOwners(app: () => TestApp): void {
  let own: MunicipalPeople;
  let others: MunicipalPeople;
  let things: MunicipalThings;

  beforeAll(async () => {
    own = await peopleOf(app(), 'GM0014', WORD);
    others = await peopleOf(app(), 'GM0106', 'merelzwart');
    things = await thingsOf(app(), 'GM0014', own, WORD);
  });

  /** Calls as somebody of a municipality does: pages with a session, the API with its key. */
  async function call(route: string, people: MunicipalPeople, who: Who, thing = THINGS_OF_ROUTES[route]) {
    const [method = '', path = ''] = route.split(' ');
    const url = addressOf(path, thing, things);
    const person = who === 'key' ? null : people[who];
    const reading = method === 'GET';
    const form = { formToken: person ? formTokenOf(person.token) : '', ...bodyIds(things) };
    const options: InjectOptions = {
      method,
      url,
      headers: {
        ...FROM_OUR_PAGE,
        accept: person ? 'text/html' : 'application/json',
        ...(person ? { cookie: `session=${person.token}` } : { 'x-api-key': people.key.key }),
        ...(reading
          ? {}
          : { 'content-type': person ? 'application/x-www-form-urlencoded' : 'application/json' }),
        ...(['PUT', 'DELETE'].includes(method) ? { 'if-match': '*' } : {}),
      },
      ...(reading
        ? {}
        : { payload: person ? new URLSearchParams(form).toString() : JSON.stringify(BODIES[route] ?? {}) }),
    };
    return app().app.inject(options);
  }

  describe('what an address names', () => {
    it('is said for every route that is not open to all', () => {
      const named = CLOSED.map(([route]) => route).filter((route) => route.includes(':'));
      expect(Object.keys(THINGS_OF_ROUTES).sort()).toEqual(named.sort());
    });
  });

  describe('what is the own of a municipality', () => {
    const kinds = OWNED.flatMap(([route]) => OTHERS.map((who) => [route, who] as const)).filter(
      ([route, who]) => ROUTES[route]?.startsWith('api ') === (who === 'key'),
    );

    it.each(kinds)('is not there for those of another: %s, as %s', async (route, who) => {
      const answer = await call(route, others, who);
      expect([403, 404]).toContain(answer.statusCode);
      expect(answer.body).not.toContain(WORD);
    });

    it.each(kinds.filter(([route]) => THINGS_OF_ROUTES[route] === 'contract import'))(
      'is not there for those of another when it is a list of suppliers of its own: %s, as %s',
      async (route, who) => {
        const answer = await call(route, others, who, 'own list');
        expect([403, 404]).toContain(answer.statusCode);
        expect(answer.body).not.toContain(WORD);
      },
    );

    it('is there for its own key when it is a list of suppliers of its own', async () => {
      for (const route of ['GET /v1/imports/:id/rows', 'GET /v1/sources/:source/records/:externalId'])
        expect((await call(route, own, 'key', 'own list')).body).toContain(WORD);
    });

    it.each(
      OWNED.map(([route]) => route).filter((route) => route.startsWith('GET ') && !route.includes(':source')),
    )('is there for its own people: %s', async (route) => {
      const who = ROUTES[route]?.startsWith('api ') ? 'key' : 'administrator';
      expect((await call(route, own, who)).statusCode).toBe(200);
    });

    it.each(CLOSED.map(([route]) => route).filter((route) => route.startsWith('GET ')))(
      'is on no list of those of another: %s',
      async (route) => {
        for (const who of OTHERS.filter((one) => ROUTES[route]?.startsWith('api ') === (one === 'key')))
          expect((await call(route, others, who)).body).not.toContain(WORD);
      },
    );

    it('is in no statement that others read about a firm, and leads them to no import of it', async () => {
      const [firm]: { id: string }[] = await app().dataSource.query(
        `select supplier_id as id from profile where data -> 'name' ->> 'value' = 'Hovenier Eigenlijst'`,
      );
      const path = `/suppliers/${firm?.id ?? ''}`;
      const read = (people: MunicipalPeople) =>
        app().app.inject({ url: `/v1${path}/records`, headers: { 'x-api-key': people.key.key } });
      const theirs = await read(others);
      expect(theirs.json()).toMatchObject({ items: [{ cleaned: { name: 'Hovenier Eigenlijst' } }] });
      expect(theirs.body).not.toContain(WORD);
      expect((await read(own)).body).toContain(WORD);
      // What they read is what they may decide on.
      const headers = { 'x-api-key': others.key.key, 'if-match': String(theirs.headers['etag']) };
      const payload = { description: 'Snoeit hagen.' };
      const corrected = await app().app.inject({
        method: 'POST',
        url: `/v1${path}/corrections`,
        headers,
        payload,
      });
      expect(corrected.statusCode).toBe(201);
      const page = async (people: MunicipalPeople) =>
        (await people.steward.get(`/beheer/bedrijven/${firm?.id ?? ''}`)).body;
      expect(await page(own)).toContain(`/beheer/imports/${things['own list']}`);
      expect(await page(others)).not.toContain('/beheer/imports/');
      await app().drainJobs();
    });

    it('is as it was, whatever those of another sent', async () => {
      const before = await stateOf(app());
      for (const [route] of CLOSED.filter(([route]) => !route.startsWith('GET ')))
        for (const who of OTHERS.filter((one) => ROUTES[route]?.startsWith('api ') === (one === 'key')))
          if (!isTheirOwn(route))
            for (const thing of [THINGS_OF_ROUTES[route], 'own list'] as const)
              await call(route, others, who, thing);
      expect(await stateOf(app())).toEqual(before);
    });
  });
}

/** What only touches who sends it, and would end their session. */
function isTheirOwn(route: string): boolean {
  return ['POST /account/wissen', 'POST /beheer/afmelden', 'POST /inloggen/code'].includes(route);
}

/** The address of a thing of Groningen; of what is shared any id will do. */
function addressOf(path: string, thing: string | undefined, things: MunicipalThings): string {
  const id = (things as Record<string, string>)[thing ?? ''] ?? SUPPLIER;
  return path
    .replace(':source', thing === 'own list' ? OWN_LIST : 'contracts-gm0014')
    .replace(':externalId', thing === 'own list' ? 'L-1' : 'C-1')
    .replace(':code', things.municipality)
    .replace(':id', id)
    .replace(/:\w+/g, '1');
}

/** Fields of forms that name a thing. */
function bodyIds(things: MunicipalThings): Record<string, string> {
  return {
    key: things.key,
    user: things.account,
    gemeente: things.municipality,
    municipality: things.municipality,
    opdracht: things.request,
    search: things.search,
    weg: '1',
    choice: 'close',
  };
}

/** Everything that Groningen has to itself, as it stands in the database. */
async function stateOf({ dataSource }: TestApp): Promise<unknown> {
  const [row]: { state: unknown }[] = await dataSource.query(`
    select jsonb_build_object(
      'requests', (select jsonb_agg(r order by r.id) from purchase_request r where municipality = 'GM0014'),
      'shortlists', (select count(*) from frozen_shortlist),
      'searches', (select jsonb_agg(s order by s.id) from saved_search s where name like '%${WORD}%'),
      'webhooks', (select jsonb_agg(w order by w.id) from webhook w where municipality = 'GM0014'),
      'keys', (select jsonb_agg(to_jsonb(k) - 'last_used_at' order by k.id) from api_key k where name like '%${WORD}%'),
      'accounts', (select jsonb_agg(to_jsonb(u) - 'last_sign_in_at' order by u.id) from app_user u where email like '%${WORD}%'),
      'roles', (select jsonb_agg(m order by m.user_id, m.role) from membership m join app_user u on u.id = m.user_id
                 where u.email like '%${WORD}%'),
      'rules', (select jsonb_agg(r order by r.id) from recognition_rule r where municipality = 'GM0014'),
      'thresholds', (select jsonb_agg(t) from municipality_threshold t where municipality = 'GM0014'),
      'contract settings', (select jsonb_agg(c) from contract_setting c where municipality = 'GM0014'),
      'contracts', (select jsonb_agg(r order by r.id) from source_record r where source_code in ('contracts-gm0014', '${OWN_LIST}')),
      'imports', (select jsonb_agg(i order by i.id) from import i where source_code in ('contracts-gm0014', '${OWN_LIST}'))) as state`);
  return row?.state;
}

function aRule(): object {
  return {
    label: 'pso',
    criterion: 'social-return',
    note: 'Telt mee.',
    from: '2026-01-01',
    sourceText: 'Beleid (verzonnen).',
  };
}
