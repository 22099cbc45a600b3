import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';

import { AuditLogService } from '../../src/access/audit/audit-log.service.ts';
import { ReadingLog } from '../../src/access/audit/reading-log.ts';
import { recordAudit } from '../../src/access/audit.ts';
import { tamper as tamperWith } from '../support/tamper.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let dataSource: DataSource;
let log: AuditLogService;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = database.dataSource;
  log = new AuditLogService(dataSource);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await tamper(`delete from audit_chain`, `delete from audit_event`);
});

const deed = (subject: string, actor = 'command-line') =>
  dataSource.transaction((manager) => recordAudit(manager, { actor, action: 'thing.done', subject }));

/** Does what only the owner of the database can: goes past the triggers that keep the log as it is. */
const tamper = (...statements: string[]) => tamperWith(dataSource, ...statements);

async function idOf(subject: string): Promise<string> {
  const [row]: { id: string }[] = await dataSource.query(`select id from audit_event where subject = $1`, [
    subject,
  ]);
  return row?.id ?? '';
}

describe('the audit log', () => {
  it('is a chain without gaps, also when many write at the same moment and some of it is taken back', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => deed(`at once ${i}`)));
    const taken = dataSource.transaction(async (manager) => {
      await recordAudit(manager, { actor: 'x', action: 'thing.done', subject: 'taken back' });
      throw new Error('taken back');
    });
    await expect(taken).rejects.toThrow('taken back');
    await deed('after');
    expect(await log.verify()).toMatchObject({
      kind: 'whole',
      events: 21,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('does not keep others waiting while a long transaction that wrote to it goes on', async () => {
    await dataSource.transaction(async (manager) => {
      await recordAudit(manager, { actor: 'import', action: 'thing.done', subject: 'long' });
      await deed('short');
    });
    expect(await log.verify()).toMatchObject({ kind: 'whole', events: 2 });
  });

  it('cannot be changed, nor can its chain', async () => {
    await deed('kept');
    for (const statement of [
      `update audit_chain set hash = ''`,
      `delete from audit_chain`,
      `truncate audit_chain`,
      `delete from audit_event`,
    ]) {
      await expect(dataSource.query(statement)).rejects.toThrow('append-only');
    }
  });

  it.each([
    ['changed', 'changed', (id: string) => `update audit_event set actor = 'somebody else' where id = ${id}`],
    [
      'given another time',
      'changed',
      (id: string) => `update audit_event set at = at - interval '1 ms' where id = ${id}`,
    ],
    ['deleted', 'deleted', (id: string) => `delete from audit_event where id = ${id}`],
    [
      'given a new hash',
      'changed',
      (id: string) =>
        `update audit_chain set hash = audit_event_hash('', (select e from audit_event e where id = ${id})) where event_id = ${id}`,
    ],
  ])('names the first event that was %s behind its back', async (_how, what, statement) => {
    for (const subject of ['one', 'two', 'three', 'four']) await deed(subject);
    await tamper(statement(await idOf('two')), statement(await idOf('three')));
    expect(await log.verify()).toEqual({
      kind: 'broken',
      fault: { eventId: await idOfGone('two', what), what },
    });
  });

  /** Of a deleted event the id stands only in the chain: the second link. */
  async function idOfGone(subject: string, what: string): Promise<string> {
    if (what !== 'deleted') return idOf(subject);
    const [row]: { id: string }[] = await dataSource.query(
      `select event_id as id from audit_chain order by sequence offset 1 limit 1`,
    );
    return row?.id ?? '';
  }

  it('notices an event that was taken out with its link, and one that was slipped in', async () => {
    for (const subject of ['one', 'two', 'three']) await deed(subject);
    const id = await idOf('two');
    await tamper(
      `delete from audit_event where id = ${id}`,
      `delete from audit_chain where event_id = ${id}`,
    );
    expect(await log.verify()).toEqual({
      kind: 'broken',
      fault: { eventId: await idOf('three'), what: 'link-missing' },
    });
    await tamper(`delete from audit_chain`, `delete from audit_event`);
    await deed('one');
    await tamper(`insert into audit_event (actor, action, subject) values ('x', 'y', 'slipped in')`);
    expect(await log.verify()).toEqual({
      kind: 'broken',
      fault: { eventId: await idOf('slipped in'), what: 'not-linked' },
    });
  });

  it('is the same chain for sessions with another time zone', async () => {
    await deed('one');
    await dataSource.transaction(async (manager) => {
      await manager.query(`set local time zone 'Asia/Tokyo'`);
      await recordAudit(manager, { actor: 'x', action: 'thing.done', subject: 'two' });
    });
    expect(await log.verify()).toMatchObject({ kind: 'whole', events: 2 });
  });

  it('keeps old and new values, and is found by who, what, to which and when', async () => {
    const actor = 'user:00000000-0000-4000-8000-000000000000';
    await recordAudit(dataSource.manager, {
      actor,
      action: 'role.granted',
      subject: 's-1',
      before: { role: 'buyer' },
      after: { role: 'steward' },
    });
    await deed('s-2');
    const found = async (filter: Parameters<typeof log.list>[0]) =>
      (await log.list(filter, { kind: 'all' }, 1, 10)).items.map(({ subject }) => subject);
    expect(await found({})).toEqual(['s-2', 's-1']);
    expect(await found({ actor })).toEqual(['s-1']);
    expect(await found({ action: 'role' })).toEqual(['s-1']);
    expect(await found({ subject: 's-2' })).toEqual(['s-2']);
    expect(await found({ from: '2100-01-01' })).toEqual([]);
    expect(await found({ until: '2000-01-01' })).toEqual([]);
    const { items, total } = await log.list({}, { kind: 'all' }, 2, 1);
    expect([total, items[0]?.details]).toEqual([
      2,
      { before: { role: 'buyer' }, after: { role: 'steward' } },
    ]);
  });

  it('shows an administrator of a municipality what its people and keys did, and no more', async () => {
    const [user]: { id: string }[] = await dataSource.query(
      `insert into app_user (email, name) values ('a@assen.example', 'Anne') returning id`,
    );
    await dataSource.query(
      `insert into membership (user_id, role, municipality, granted_by) values ($1, 'steward', 'GM0106', 'test')`,
      [user?.id],
    );
    await deed('done by Anne', `user:${user?.id}`);
    await deed(user?.id ?? '', 'command-line');
    await deed('elsewhere');
    const seen = async (municipality: string) =>
      (await log.list({}, { kind: 'some', municipalities: [municipality] }, 1, 10)).items;
    expect((await seen('GM0106')).map(({ subject, actorName }) => [subject, actorName])).toEqual([
      [user?.id, null],
      ['done by Anne', 'Anne'],
    ]);
    expect(await seen('GM0014')).toEqual([]);
  });

  it('notes who read personal data, once a day', async () => {
    const reader = { kind: 'api-key', id: 'k', name: 'x', scopes: [], municipality: null } as const;
    const readings = new ReadingLog(dataSource);
    for (const subject of ['firm-1', 'firm-1', 'firm-2']) await readings.note(reader, 'firm', subject);
    const { items } = await log.list({ action: 'personal-data.read' }, { kind: 'all' }, 1, 10);
    expect(items.map(({ actor, subject, details }) => [actor, subject, details])).toEqual([
      ['api-key:k', 'firm-2', { what: 'firm' }],
      ['api-key:k', 'firm-1', { what: 'firm' }],
    ]);
  });
});
