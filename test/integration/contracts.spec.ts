import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { type Page } from '../../src/common/page.ts';
import { type Contract } from '../../src/discovery/contracts/contract.ts';
import { type ContractNotice } from '../../src/discovery/contracts/notice-outbox.ts';
import { type Opening } from '../../src/discovery/contracts/openings.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { addCleaningFirms } from '../support/cleaning-firms.ts';
import { CONTRACT_LIST as LIST, deliverContracts } from '../support/contract-list.ts';
import { giveKeys, type KeyHolders } from '../support/key-holders.ts';
import { openLabelDesk } from '../support/label-desk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testContractPages } from './contract-pages.ts';

let test: TestApp;
let keys: KeyHolders['keys'];
let call: KeyHolders['call'];

beforeAll(async () => {
  test = await startTestApp();
  ({ keys, call } = await giveKeys(test));
  const desk = await openLabelDesk(test);
  await addCleaningFirms(test);
  await desk.deliver('register-pso', 'Naam;KvK;Trede;Geldig vanaf;Geldig tot', [
    ...['99870001', '99870011', '99870012', '99870014'].map(
      (kvk) => `Firma ${kvk};${kvk};Trede 2;2026-01-01;2028-12-31`,
    ),
  ]);
});
afterAll(() => test.close());

const deliver = (rows?: readonly string[]): Promise<ImportView> => deliverContracts(test, rows);

const contracts = async (query = ''): Promise<Contract[]> =>
  ((await call('groningen', 'get', `contracts?${query}`).expect(200)).body as Page<Contract>).items;

const notices = async (): Promise<ContractNotice[]> =>
  ((await call('groningen', 'get', 'contracts/notices').expect(200)).body as Page<ContractNotice>).items;

const openingsOf = async (number: string): Promise<[string, Opening['bid'], number | null][]> => {
  const found = (await contracts()).find((contract) => contract.number === number);
  const answer = await call('groningen', 'get', `contracts/${found?.id}`).expect(200);
  return (answer.body as { openings: Opening[] }).openings.map(({ supplier, bid, subcontractUpTo }) => [
    supplier.name,
    bid,
    subcontractUpTo,
  ]);
};

async function morningOf(day: string): Promise<void> {
  test.clock.set(new Date(`${day}T08:00:00Z`));
  await enqueue(test.dataSource.manager, 'discovery.notice-contracts', {});
  await test.drainJobs();
}

describe('contracts of a municipality', () => {
  let first: ImportView;
  beforeAll(async () => {
    first = await deliver();
  });

  it('come by the ordinary import, which says of each row what it could not read', async () => {
    expect(first).toMatchObject({ status: 'completed', rows: { total: 4, created: 4, rejected: 0 } });
    expect(first.mapping).toMatchObject({
      contractNumber: 'Contractnummer',
      contractSubject: 'Onderwerp',
      contractValue: 'Waarde',
      validUntil: 'Einddatum',
      contractExtensions: 'Verlenging',
      contractNotice: 'Opzegtermijn',
    });
    const rows = await call('groningen', 'get', `imports/${first.id}/rows`).expect(200);
    const [, , , last] = (rows.body as { items: { reasons: { code: string; field: string }[] }[] }).items;
    expect(last?.reasons.map(({ code, field }) => [code, field])).toEqual([
      ['contract-term-unreadable', 'contractExtensions'],
      ['contract-term-unreadable', 'contractNotice'],
    ]);
  });

  it('are listed with when they end, until when at most, and by when notice is due', async () => {
    expect(await contracts()).toMatchObject([
      { number: 'C-3', phase: 'soon', notice: { on: '2026-06-30', basis: 'usual' } },
      {
        number: 'C-1',
        subject: 'Schoonmaak wijkcentra',
        supplier: { name: 'Schoonmaakreus B.V.', kvkNumber: '99870001' },
        categories: ['90910000'],
        value: 180000,
        endsOn: '2027-03-31',
        extensions: { times: 2, months: 12, lastEndOn: '2029-03-31' },
        notice: { on: '2026-11-30', basis: 'stated' },
        phase: 'soon',
      },
      { number: 'C-2', phase: 'running', notice: { on: '2026-12-01', basis: 'stated' } },
      { subject: 'Drukwerk', phase: 'no-end' },
    ]);
    expect((await contracts('withinMonths=2')).map(({ number }) => number)).toEqual(['C-3']);
  });

  it('show which local firms with a verified label could bid, and which could do a part', async () => {
    expect(await openingsOf('C-1')).toEqual([
      ['Sterk Schoon', 'yes', 180000],
      ['Sociale Schoonmaak Noord', 'no', 60000],
    ]);
    expect((await openingsOf('C-2')).length).toBe(0);
  });

  it('make no supplier, and are on no public page', async () => {
    const found = await test.getJson<{ items: { name: string }[] }>('/v1/suppliers?q=Groenbedrijf+Linde');
    expect(found.items.map(({ name }) => name)).not.toContain('Groenbedrijf Linde');
    const [row]: { matches: string }[] = await test.dataSource.query(
      `select count(*) as matches from record_match m join source_record r on r.id = m.record_id where r.source_code = 'contracts-gm0014'`,
    );
    expect(row?.matches).toBe('0');
  });

  it('do not exist for anybody else, nor does their import', async () => {
    const [contract] = await contracts();
    expect((await call('assen', 'get', 'contracts').expect(200)).body).toMatchObject({ total: 0 });
    await call('assen', 'get', `contracts/${contract?.id}`).expect(404);
    await call('none', 'get', 'contracts').expect(403);
    for (const key of ['assen', 'none'] as const) {
      for (const part of ['', '/rows', '/report.csv'])
        await call(key, 'get', `imports/${first.id}${part}`).expect(404);
      await call(key, 'post', `imports/${first.id}/reversal`).expect(404);
      const listed = await call(key, 'get', 'imports?source=contracts-gm0014').expect(200);
      expect(listed.body).toMatchObject({ total: 0, items: [] });
      const refused = await request(test.app.getHttpServer())
        .post('/v1/imports')
        .set('X-Api-Key', keys[key])
        .field('source', 'contracts-gm0014')
        .attach('file', Buffer.from('Naam\nX\n'), 'x.csv')
        .expect(403);
      expect(refused.body).toMatchObject({
        detail: "The source 'contracts-gm0014' is of GM0014: only a key of that municipality uses it.",
      });
    }
    expect(
      (await call('groningen', 'get', 'imports?source=contracts-gm0014').expect(200)).body,
    ).toMatchObject({
      total: 1,
    });
  });

  it('follow the last list, and the one before when that is taken back', async () => {
    const ids = new Map((await contracts()).map(({ number, id }) => [number, id]));
    const next = await deliver([
      LIST[0] ?? '',
      (LIST[1] ?? '').replace('31-3-2027', '31-3-2028'),
      LIST[2] ?? '',
      LIST[3] ?? '',
    ]);
    expect(next).toMatchObject({ rows: { total: 3, updated: 1, unchanged: 2 }, recordsEnded: 1 });
    const now = await contracts();
    expect(now.map(({ number }) => number)).toEqual(['C-3', 'C-1', 'C-2']);
    expect(now[1]).toMatchObject({ id: ids.get('C-1'), endsOn: '2028-03-31' });
    await call('groningen', 'post', `imports/${next.id}/reversal`).expect(202);
    await test.drainJobs();
    expect((await contracts()).map(({ number, endsOn }) => [number, endsOn])).toEqual([
      ['C-3', '2026-12-31'],
      ['C-1', '2027-03-31'],
      ['C-2', '2029-02-28'],
      [undefined, undefined],
    ]);
  });
});

describe('lists of contracts as they are kept', () => {
  const head = LIST[0] ?? '';
  afterAll(() => deliver());

  it('leave out who holds the contract by its name when the list has no numbers', async () => {
    await deliver([head, 'C-9;Stichting Sterk Schoon;;Schoonmaak wijkcentra;90910000;;;31-3-2027;;']);
    expect((await openingsOf('C-9')).map(([name]) => name)).not.toContain('Sterk Schoon');
    expect((await openingsOf('C-9')).map(([name]) => name)).toContain('Sociale Schoonmaak Noord');
  });

  it('say that a firm that does one of the things that they are about could do a part', async () => {
    await deliver([head, 'C-7;Alles B.V.;;Werk;90910000, 45442100;50.000;;31-3-2027;;']);
    expect((await openingsOf('C-7')).map(([, bid]) => bid)).toEqual(['no', 'no', 'no']);
  });

  it('leave out each firm of a combination that holds it', async () => {
    await deliver([
      head,
      'C-8;Combinatie Schoonmaakreus en Sterk Schoon;99870001 / 99870012;Schoonmaak wijkcentra;90910000;;;31-3-2027;;',
    ]);
    const [{ supplier }] = (await contracts()) as [Contract];
    expect(supplier).toMatchObject({ kvkNumber: '99870001', partners: [{ kvkNumber: '99870012' }] });
    const names = (await openingsOf('C-8')).map(([name]) => name);
    expect([names.includes('Sterk Schoon'), names.includes('Sociale Schoonmaak Noord')]).toEqual([
      false,
      true,
    ]);
  });

  it('tell the lots of one firm under one number apart, in whatever order they come', async () => {
    const lots = [
      'centrum;90910000;;;31-3-2027;;',
      'Haren;90910000;;;30-9-2027;;',
      'Ten Boer;90910000;;;31-12-2027;;',
    ].map((lot) => `2021-34;Schoonmaakreus B.V.;99870001;Schoonmaak ${lot}`);
    await deliver([head, ...lots]);
    const ids = (await contracts()).map(({ id, subject }) => [subject, id]);
    expect(ids.map(([subject]) => subject)).toEqual([
      'Schoonmaak centrum',
      'Schoonmaak Haren',
      'Schoonmaak Ten Boer',
    ]);
    const sorted = await deliver([head, ...lots.toReversed()]);
    expect(sorted.rows).toMatchObject({ unchanged: 3, updated: 0, created: 0 });
    const moved = await deliver([
      head,
      ...lots.toReversed().map((lot) => lot.replace('30-9-2027', '31-10-2027')),
    ]);
    expect(moved.rows).toMatchObject({ unchanged: 2, updated: 1, created: 0 });
    expect((await contracts()).map(({ id, subject }) => [subject, id])).toEqual(ids);
  });
});

describe('the time before its end from which a contract is looked at again', () => {
  const soon = async (): Promise<(string | undefined)[]> =>
    (await contracts()).filter(({ phase }) => phase === 'soon').map(({ number }) => number);

  beforeAll(async () => {
    await deliver();
  });
  afterAll(() => test.clock.set(new Date('2026-11-24T12:00:00Z')));

  it('is what the municipality sets, to the day', async () => {
    const set = (monthsBefore: number) =>
      call('groningen', 'put', 'contracts/settings', { monthsBefore, noticeMonths: 6 }).expect(204);
    // C-3 ends on 31 December 2026, C-1 on 31 March 2027.
    test.clock.set(new Date('2026-11-24T12:00:00Z'));
    await set(12);
    expect(await soon()).toEqual(['C-3', 'C-1']);
    await set(3);
    expect(await soon()).toEqual(['C-3']);
    test.clock.set(new Date('2026-12-30T12:00:00Z'));
    expect(await soon()).toEqual(['C-3']);
    test.clock.set(new Date('2026-12-31T12:00:00Z'));
    expect(await soon()).toEqual(['C-3', 'C-1']);
    await set(12);
  });
});

describe('the message that notice is due', () => {
  beforeAll(async () => {
    await deliver();
  });

  it('is written once on its day, with who could take part, whatever runs twice', async () => {
    await morningOf('2026-11-29');
    expect(await notices()).toEqual([]);
    await morningOf('2026-11-30');
    await morningOf('2026-11-30');
    await morningOf('2026-12-01');
    const told = await notices();
    expect(told.map(({ subject, status, recipient }) => [subject, status, recipient])).toEqual([
      ['Contract ‘Onderhoud plantsoenen’ loopt af op 28 februari 2029', 'unaddressed', null],
      ['Contract ‘Schoonmaak wijkcentra’ loopt af op 31 maart 2027', 'unaddressed', null],
    ]);
    const body = told[1]?.body ?? '';
    expect(body).toContain('De laatste dag om op te zeggen: 30 november 2026.');
    expect(body).not.toContain('voorbij');
    expect(body).toContain(
      '- Sterk Schoon, Groningen\n- Sociale Schoonmaak Noord, Groningen (als onderaannemer)',
    );
    expect(body).toContain('/beheer/contracten/');
  });

  it('waits for the address that the municipality gives, and only for that of its own', async () => {
    const settings = { monthsBefore: 6, noticeMonths: 3, mailTo: 'contracten@gemeente.example' };
    await call('assen', 'put', 'contracts/settings', { ...settings, mailTo: 'x@assen.example' }).expect(204);
    await call('groningen', 'put', 'contracts/settings', settings).expect(204);
    expect((await call('groningen', 'get', 'contracts/settings').expect(200)).body).toEqual(settings);
    expect((await notices()).map(({ status, recipient }) => [status, recipient])).toEqual([
      ['waiting', settings.mailTo],
      ['waiting', settings.mailTo],
    ]);
    const refused = await call('groningen', 'put', 'contracts/settings', {
      ...settings,
      mailTo: 'geen adres',
    });
    expect([refused.status, refused.body]).toMatchObject([400, { errors: [{ name: 'mailTo' }] }]);
  });

  it('is cancelled when the contract is no longer on the list, written anew when it is back, and mailed once', async () => {
    await deliver([LIST[0] ?? '', LIST[1] ?? '', LIST[3] ?? '']);
    await morningOf('2026-12-02');
    expect((await notices()).map(({ status }) => status)).toEqual(['cancelled', 'handed-over']);
    await deliver();
    await morningOf('2026-12-03');
    await morningOf('2026-12-04');
    expect((await notices()).map(({ status }) => status)).toEqual(['handed-over', 'handed-over']);
    const mail: { subject: string }[] = await test.dataSource.query(
      `select message_key as key from outgoing_mail where purpose = 'contract-notice'`,
    );
    expect(mail).toHaveLength(2);
  });

  it('is in English for an officer who signed in so last', async () => {
    await test.dataSource.query(
      `insert into app_user (email, name, lang) values ('Contracten@gemeente.example', 'Sam', 'en')`,
    );
    await test.dataSource.query(`delete from contract_notice`);
    await test.dataSource.query(`delete from outgoing_mail`);
    await morningOf('2026-12-05');
    const mails: { subject: string; text: string; html: string }[] = await test.dataSource.query(
      `select subject, body_text as text, body_html as html from outgoing_mail order by subject`,
    );
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Contract ‘Onderhoud plantsoenen’ ends on 28 February 2029',
      'Contract ‘Schoonmaak wijkcentra’ ends on 31 March 2027',
    ]);
    expect(mails[1]?.text).toContain('The last day to give notice: 30 November 2026.');
    expect(mails[1]?.text).toContain('That day has passed.');
    expect(mails[1]?.html).toContain('<html lang="en">');
  });

  it('says what is so when it goes, and goes to an address that comes long after its day no more', async () => {
    const settings = { monthsBefore: 6, noticeMonths: 3 };
    const mailedWhenAddressedOn = async (day: string) => {
      await test.dataSource.query(`delete from contract_notice`);
      await test.dataSource.query(`delete from outgoing_mail`);
      await call('groningen', 'put', 'contracts/settings', settings).expect(204);
      await morningOf('2026-12-01');
      await morningOf(day);
      const mailTo = 'contracten@gemeente.example';
      await call('groningen', 'put', 'contracts/settings', { ...settings, mailTo }).expect(204);
      await morningOf(day);
      const mails: { text: string }[] = await test.dataSource.query(
        `select body_text as text from outgoing_mail order by subject`,
      );
      return mails.map(({ text }) => text);
    };
    const soon = await mailedWhenAddressedOn('2026-12-10');
    expect(soon).toEqual(Array(2).fill(expect.stringContaining('That day has passed.')));
    expect(await mailedWhenAddressedOn('2027-03-15')).toEqual([]);
    expect((await notices()).map(({ status }) => status)).toEqual(['unaddressed', 'unaddressed']);
  });
});

testContractPages(() => test);
