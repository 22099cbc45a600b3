import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { RebuildService } from '../../src/indexing/rebuild.service.ts';
import { type ChangePage } from '../../src/registry/changes/change-feed.ts';
import { aKeyFor } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let key: string;

beforeAll(async () => {
  test = await startTestApp();
  ({ key } = await aKeyFor(test.app, ['suppliers:read']));
});
afterAll(() => test.close());

const ask = (query: string) =>
  request(test.app.getHttpServer()).get(`/v1/changes?${query}`).set('X-Api-Key', key);
const changes = async (query: string) => (await ask(query).expect(200)).body as ChangePage;
const firms = (...rows: string[]) => ['Nummer;Naam;Plaats', ...rows].join('\n');

/** Follows the feed to its end, in small steps. */
async function follow(since: string, limit = 3): Promise<ChangePage> {
  const items: ChangePage['items'] = [];
  for (let next = since; ;) {
    const page = await changes(`since=${next}&limit=${limit}`);
    items.push(...page.items);
    if (page.items.length === 0) return { ...page, items };
    next = page.next;
  }
}

describe('the feed of changes', () => {
  it('tells what was published, updated and withdrawn, in that order, and nothing twice', async () => {
    const start = (await follow('0')).next;
    await test.importCsv('impact-noord', firms('1;Fietsgilde;Assen', '2;Theehuis Noord;Assen'));
    await test.importCsv('impact-noord', firms('1;Fietsgilde;Groningen', '2;Theehuis Noord;Assen'));
    await test.importCsv('impact-noord', firms('1;Fietsgilde;Groningen'), { delivery: 'replace' });
    const { items, next, newest } = await follow(start, 1);
    expect(items.map(({ kind }) => kind)).toEqual(['published', 'published', 'updated', 'withdrawn']);
    expect(new Set(items.map(({ supplierId }) => supplierId)).size).toBe(2);
    expect(next).toBe(newest);
  });

  it('says nothing when the same file comes again or the index is built again', async () => {
    const { next } = await follow('0');
    await test.importCsv('impact-noord', firms('1;Fietsgilde;Groningen'));
    await test.app.get(RebuildService, { strict: false }).rebuild();
    expect(await changes(`since=${next}`)).toEqual({ items: [], next, newest: next });
  });

  it('gives every change once and in order to who follows while many write at once', async () => {
    const start = (await follow('0')).next;
    const writers = 5;
    const rounds = 12;
    let writing = true;
    const seen: number[] = [];
    const reader = (async () => {
      for (let next = start; ;) {
        const page = await changes(`since=${next}&limit=7`);
        seen.push(...page.items.map(({ sequence }) => sequence));
        if (page.items.length === 0 && !writing) return;
        next = page.next;
      }
    })();
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer, rounds)));
    writing = false;
    await reader;
    const all: { sequence: string }[] = await test.dataSource.query(
      `select sequence from change where sequence > $1 order by sequence`,
      [start],
    );
    // Of each writer: 6 with one change and 6 with two, less one of each that was taken back.
    expect(all).toHaveLength(writers * 15);
    expect(seen).toEqual(all.map(({ sequence }) => Number(sequence)));
  });

  it('refuses a cursor that it never gave out, as after a restored backup, and what is none', async () => {
    const { newest } = await changes('');
    const ahead = await ask(`since=${BigInt(newest) + 1n}`).expect(400);
    expect(ahead.body).toMatchObject({ errors: [{ in: 'query', name: 'since' }] });
    expect((ahead.body as { detail: string }).detail).toContain('restored from a backup');
    await ask('since=yesterday&limit=1001').expect(400);
    await request(test.app.getHttpServer()).get('/v1/changes').expect(401);
  });
});

/** Transactions that draw their numbers early and end late: one or two changes each, some taken back. */
async function write(writer: number, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await test.dataSource
      .transaction(async (manager) => {
        const id = randomUUID();
        await manager.query(`insert into supplier (id) values ($1)`, [id]);
        for (let count = 0; count <= round % 2; count++)
          await manager.query(`insert into change (kind, supplier_id) values ('updated', $1)`, [id]);
        // Those that came first take the longest.
        for (let wait = 0; wait < (writer * 7 + round * 3) % 11; wait++) await manager.query('select 1');
        if (round % 5 === 4) throw new Error('taken back');
        return undefined;
      })
      .catch((error: Error) => expect(error.message).toBe('taken back'));
  }
}
