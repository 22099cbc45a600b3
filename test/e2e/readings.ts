import { beforeAll, describe, expect, it } from '@jest/globals';

import { SCOPES } from '../../src/access/scope.ts';
import { aBuyer } from '../support/buyer.ts';
import { type NotedReading, READINGS_OF_ROUTES } from '../support/readings-of-routes.ts';
import {
  type MunicipalPeople,
  peopleOf,
  type SharedThings,
  sharedThings,
} from '../support/register-things.ts';
import { ROUTES } from '../support/route-table.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

const NOTED = Object.entries(READINGS_OF_ROUTES).flatMap(([route, reading]) =>
  typeof reading === 'string' ? [] : [{ route, reading }],
);

interface Reader {
  /** As the log names them. */
  actor: string;
  headers: Record<string, string>;
}

/** Whether reading of personal data stands in the audit log, route by route. @param app once it runs */
export function testReadings(app: () => TestApp): void {
  let people: MunicipalPeople;
  let things: SharedThings;
  beforeAll(async () => {
    people = await peopleOf(app(), 'GM0014', 'lezer');
    things = await sharedThings(app());
    await app().dataSource.query(
      `insert into suspension (supplier_id, reason, suspended_by) values ($1, 'Er loopt een onderzoek.', 'test')`,
      [things.supplier],
    );
    await app().dataSource.query(
      `insert into label_reminder (supplier_id, scheme_code, valid_until, days_before, decided_on, recipient, subject, body)
       values ($1, 'pso', '2027-01-01', 30, '2026-11-24', 'wil@dingen.example', 'Uw PSO', 'Loopt af.')`,
      [things.supplier],
    );
  });

  /** Who never read anything before: readings are noted once a day. */
  async function aReader(route: string): Promise<Reader> {
    if (ROUTES[route]?.startsWith('api ')) {
      const { id, key } = await aKeyFor(app().app, [...SCOPES]);
      return { actor: `api-key:${id}`, headers: { 'x-api-key': key } };
    }
    const name = `lezer${NOTED.findIndex((noted) => noted.route === route)}`;
    const { id, token } = await aBuyer(app(), name, 'GM0014', 'administrator');
    return { actor: `user:${id}`, headers: { accept: 'text/html', cookie: `session=${token}` } };
  }

  /** Who is noted by one reading, of that kind. */
  async function notedBy(route: string, { what, of }: NotedReading, { headers }: Reader): Promise<string[]> {
    const id = of === 'account' ? people.buyer.id : of ? things[of] : '';
    const url = (route.split(' ')[1] ?? '')
      .replace(':source', 'leveranciersdatabank')
      .replace(/:(id|externalId)/, id)
      .replace('/samenvoegen', `/samenvoegen?met=${things['other supplier']}`)
      .replace('/voorbeeld', '/voorbeeld?soort=first&aantal=5&taal=nl');
    const before = await lastEvent();
    const answer = await app().app.inject({ url, headers });
    expect(answer.statusCode).toBe(200);
    const rows: { actor: string }[] = await app().dataSource.query(
      `select distinct actor from audit_event
        where id > $1 and action = 'personal-data.read' and details ->> 'what' = $2`,
      [before, what],
    );
    return rows.map(({ actor }) => actor);
  }

  async function lastEvent(): Promise<string> {
    const [row]: { id: string }[] = await app().dataSource.query(
      `select coalesce(max(id), 0) as id from audit_event`,
    );
    return row?.id ?? '0';
  }

  describe('reading of personal data', () => {
    it('is said to be noted, or why it is not, for every page and answer that is not open to all', () => {
      const closed = Object.entries(ROUTES).filter(
        ([route, rule]) => route.startsWith('GET ') && rule !== 'public' && rule !== 'own-form',
      );
      expect(Object.keys(READINGS_OF_ROUTES).sort()).toEqual(closed.map(([route]) => route).sort());
    });

    it.each(NOTED)('stands in the audit log: $route', async ({ route, reading }) => {
      const reader = await aReader(route);
      expect(await notedBy(route, reading, reader)).toEqual([reader.actor]);
    });

    it('is no reading when there is nothing to read, or it may not be read', async () => {
      const before = await lastEvent();
      const cookie = `session=${people.buyer.token}`;
      const [nobody, forbidden] = [
        '/leveranciers/00000000-0000-4000-8000-000000000000/contact',
        `/beheer/imports/${things.import}`,
      ];
      for (const url of [nobody, forbidden])
        expect([403, 404]).toContain(
          (await app().app.inject({ url, headers: { accept: 'text/html', cookie } })).statusCode,
        );
      expect(await lastEvent()).toBe(before);
    });

    it('of the whole register is noted when sole traders are in it as persons, and not for the public', async () => {
      const { actor, headers } = await aReader('GET /v1/suppliers/:id/contacts');
      const readers = async () => {
        const rows: { actor: string }[] = await app().dataSource.query(
          `select actor from audit_event where subject = 'export' and actor in ('public', $1)`,
          [actor],
        );
        return rows.map((row) => row.actor);
      };
      await app().getJson('/v1/exports/suppliers');
      expect(await readers()).toEqual([]);
      await app().app.inject({ url: '/v1/exports/suppliers.csv', headers });
      expect(await readers()).toEqual([actor]);
    });
  });

  describe('contact details of a firm', () => {
    it('are for officers and keys with their scope, and never for the public', async () => {
      const page = await people.buyer.get(`/leveranciers/${things.supplier}/contact`);
      expect(page.text).toMatch(
        /Contact met Schilder Dingenstraal.*Leveranciersdatabank.*Wil de Vries.*wil@dingen\.example/,
      );
      const answer = await app().app.inject({
        url: `/v1/suppliers/${things.supplier}/contacts`,
        headers: { 'x-api-key': people.key.key },
      });
      expect(answer.json()).toEqual({
        items: [
          {
            source: 'leveranciersdatabank',
            statedOn: '2026-11-24',
            contactPerson: 'Wil de Vries',
            email: 'wil@dingen.example',
          },
        ],
        noMail: false,
      });
      const shown = await app().app.inject({ url: `/leveranciers/${things.supplier}` });
      expect(shown.body).toContain(`href="/leveranciers/${things.supplier}/contact"`);
      expect(shown.body).not.toContain('Wil de Vries');
    });

    it('are asked for by way of the sign-in page, which leads back to them', async () => {
      const url = `/leveranciers/${things.supplier}/contact`;
      const turned = await app().app.inject({ url, headers: { accept: 'text/html' } });
      expect([turned.statusCode, turned.headers.location]).toEqual([
        303,
        `/inloggen?back=${encodeURIComponent(url)}`,
      ]);
    });
  });
}
