import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Test } from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Scope } from '../../src/access/scope.ts';
import { type Page } from '../../src/common/page.ts';
import { type Contract } from '../../src/discovery/contracts/contract.ts';
import { type ContractNotice } from '../../src/discovery/contracts/notice-outbox.ts';
import { type Opening } from '../../src/discovery/contracts/openings.ts';
import { DemandCounter } from '../../src/discovery/demand/demand-counter.ts';
import { type UnmetDemand } from '../../src/discovery/demand/demand-store.ts';
import { type SearchResult } from '../../src/discovery/search-query.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { openLabelDesk } from '../support/label-desk.ts';
import { openRequestDesk } from '../support/request-desk.ts';
import { formTokenIn, postForm, signIn } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const LIST = [
  'Contractnummer;Leverancier;KvK;Onderwerp;CPV;Waarde;Ingangsdatum;Einddatum;Verlenging;Opzegtermijn',
  'C-1;Schoonmaakreus B.V.;99870001;Schoonmaak wijkcentra;90910000-9;€ 180.000;1-1-2024;31-3-2027;2 x 1 jaar;4 maanden',
  'C-2;Groenbedrijf Linde;99870002;Onderhoud plantsoenen;77310000;40.000;1-3-2025;28-2-2029;geen;1-12-2026',
  'C-3;Schoonmaakreus B.V.;99870001;Glasbewassing;90911300;12.000;1-1-2026;31-12-2026;;',
  ';Drukkerij Zonder Nummer;;Drukwerk;79800000;;;;misschien;ooit',
];

let test: TestApp;
let keys: { groningen: string; assen: string; none: string };

const SCOPES: Scope[] = ['requests:read', 'requests:write', 'imports:write'];

beforeAll(async () => {
  test = await startTestApp();
  const desk = await openLabelDesk(test);
  const create = async (municipality?: string) => {
    const service = test.app.get(ApiKeyService, { strict: false });
    const made = await service.create({
      name: 'Contracten',
      scopes: SCOPES,
      ...(municipality && { municipality }),
    });
    return made.key;
  };
  keys = { groningen: await create('GM0014'), assen: await create('GM0106'), none: await create() };
  await test.importCsv(
    'leveranciersdatabank',
    [
      'Naam;KvK;Plaats;CPV;Grootste opdracht;Omschrijving',
      'Schoonmaakreus B.V.;99870001;Groningen;90910000;1.000.000;Schoonmaak',
      'Sociale Schoonmaak Noord;99870011;Groningen;90911200;60.000;Schoonmaak van kantoren',
      'Sterk Schoon;99870012;Groningen;90910000;250.000;Schoonmaak',
      'Schoon Zonder Keurmerk;99870013;Groningen;90910000;250.000;Schoonmaak',
      'Schoon ver weg;99870014;Maastricht;90910000;250.000;Schoonmaak',
    ].join('\n'),
  );
  await desk.deliver('register-pso', 'Naam;KvK;Trede;Geldig vanaf;Geldig tot', [
    ...['99870001', '99870011', '99870012', '99870014'].map(
      (kvk) => `Firma ${kvk};${kvk};Trede 2;2026-01-01;2028-12-31`,
    ),
  ]);
});
afterAll(() => test.close());

const call = (key: keyof typeof keys, method: 'get' | 'put' | 'post', path: string, body?: object): Test => {
  const sent = request(test.app.getHttpServer())[method](`/v1/${path}`).set('X-Api-Key', keys[key]);
  return body ? sent.send(body) : sent;
};

const deliver = (rows: readonly string[] = LIST): Promise<ImportView> =>
  test.importCsv('contracts-gm0014', `${rows.join('\n')}\n`, { delivery: 'replace' });

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
      expect(refused.body).toMatchObject({ detail: 'Only a key of GM0014 delivers its contracts.' });
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
    expect(body).toContain('Opzeggen kan tot en met 30 november 2026.');
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
});

describe('unmet demand', () => {
  type Demand = Page<UnmetDemand>;
  const search = (query: string) => test.getJson<SearchResult>(`/v1/suppliers?${query}`);
  const demand = async (query = ''): Promise<Demand> =>
    (await call('none', 'get', `unmet-demand?${query}`).expect(200)).body as Demand;
  /** What the register makes of the word. */
  let roofing: string;
  const write = () => test.app.get(DemandCounter, { strict: false }).write();

  beforeAll(async () => {
    test.clock.set(new Date('2026-11-26T12:00:00Z'));
    roofing = (await search('q=dakdekker+gezocht&near=Assen')).query.categories[0]?.code ?? '';
    expect((await test.app.inject({ url: '/?q=dakdekker&near=9401LT' })).statusCode).toBe(200);
    // A later page, a firm's name, a number, and what was found are no demand.
    await search('q=dakdekker&near=Assen&page=2');
    await search('q=Sociale+Schoonmaak+Noord');
    await search('q=99870011');
    await search('q=schoonmaak');
    test.clock.set(new Date('2026-12-01T12:00:00Z'));
    await search('category=55520000&municipality=GM1680');
    await search('q=dakdekker&near=Assen');
    await write();
  });

  it('counts purchase requests apart, or each of their lots', async () => {
    const ask = (body: object) =>
      request(test.app.getHttpServer()).post('/v1/shortlists').send(body).expect(200);
    await ask({ categories: ['92000000'], near: 'Assen' });
    await ask({ lots: [{ categories: ['92100000'] }, { categories: ['92200000'] }], near: 'Assen' });
    await write();
    const { items } = await demand('municipality=GM0106');
    const culture = items.filter(({ category }) => category.code.startsWith('92'));
    expect(culture.map(({ category, searches, requests }) => [category.code, searches, requests])).toEqual([
      ['92000000', 0, 1],
      ['92100000', 0, 1],
      ['92200000', 0, 1],
    ]);
    await test.dataSource.query(`delete from unmet_demand where kind = 'request'`);
  });

  it('counts a stored request once for what it asks, and anew when it asks something else', async () => {
    const desk = await openRequestDesk(test, 'GM0106');
    const culture = { categories: ['92000000'], near: 'Assen' };
    const key = randomUUID();
    const keep = () => desk.call('post', '', culture).set('Idempotency-Key', key).expect(201);
    const { id } = (await keep()).body as { id: string };
    await keep();
    await desk.call('post', `/${id}/shortlist`, {}).expect(201);
    const change = (body: object) => desk.call('put', `/${id}`, body).set('If-Match', '*').expect(200);
    await change({ ...culture, title: 'Cultuur' });
    await change({ ...culture, categories: ['92100000'] });
    await write();
    const { items } = await demand('municipality=GM0106');
    expect(items.filter(({ requests }) => requests > 0)).toMatchObject([
      { category: { code: '92000000' }, requests: 1 },
      { category: { code: '92100000' }, requests: 1 },
    ]);
    await test.dataSource.query(`delete from unmet_demand where kind = 'request'`);
  });

  it('is counted by category, area and week after the answer, without words or who asked', async () => {
    const { items } = await demand('perWeek=true');
    expect(
      items.map(({ week, category, municipality, times }) => [week, category.code, municipality, times]),
    ).toEqual([
      ['2026-11-30', roofing, { code: 'GM0106', name: 'Assen' }, 1],
      ['2026-11-30', '55520000', { code: 'GM1680', name: 'Aa en Hunze' }, 1],
      ['2026-11-23', roofing, { code: 'GM0106', name: 'Assen' }, 2],
    ]);
    const columns: { name: string }[] = await test.dataSource.query(
      `select column_name as name from information_schema.columns where table_name = 'unmet_demand' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['category', 'kind', 'municipality', 'times', 'week']);
  });

  it('is added up over weeks, for an area and a period, the most wanted first', async () => {
    expect((await demand()).items).toMatchObject([
      {
        category: { code: roofing },
        times: 3,
        searches: 3,
        requests: 0,
        firstWeek: '2026-11-23',
        lastWeek: '2026-11-30',
      },
      { category: { code: '55520000', label: 'Cateringdiensten' }, times: 1 },
    ]);
    expect((await demand('municipality=GM1680&lang=en')).items).toMatchObject([
      { category: { label: 'Catering services' } },
    ]);
    expect((await demand('until=2026-11-29')).items).toMatchObject([{ times: 2 }]);
    await request(test.app.getHttpServer()).get('/v1/unmet-demand').expect(401);
  });

  it('is a file for a spreadsheet too', async () => {
    const file = await call('none', 'get', 'unmet-demand/report.csv?municipality=GM0106').expect(200);
    expect(file.text.split('\r\n')).toEqual([
      '\ufeffweek;cpv;categorie;gemeentecode;gemeente;keren;zoekvragen;inkoopvragen',
      expect.stringMatching(`^2026-11-30;${roofing};.*;GM0106;Assen;1;1;0$`),
      expect.stringMatching(`^2026-11-23;${roofing};.*;GM0106;Assen;2;2;0$`),
      '',
    ]);
  });

  it('waits when it cannot be written, and is not lost', async () => {
    const before = (await demand('municipality=GM1680')).items[0]?.times;
    await search('category=55520000&municipality=GM1680');
    await test.dataSource.query(`alter table unmet_demand rename to unmet_demand_away`);
    await write();
    await test.dataSource.query(`alter table unmet_demand_away rename to unmet_demand`);
    await write();
    expect([before, (await demand('municipality=GM1680')).items[0]?.times]).toEqual([1, 2]);
  });
});

describe('the pages about contracts and unmet demand', () => {
  const cookies: Partial<Record<keyof typeof keys, string>> = {};
  const cookie = async (key: keyof typeof keys) => (cookies[key] ??= await signIn(test.app, keys[key]));
  const open = async (key: keyof typeof keys, url: string) =>
    test.app.inject({ url, headers: { accept: 'text/html', cookie: await cookie(key) } });

  beforeAll(async () => {
    test.clock.set(new Date('2026-11-26T12:00:00Z'));
    await deliver();
    await call('groningen', 'put', 'contracts/settings', { monthsBefore: 12, noticeMonths: 6 }).expect(204);
  });

  it('lead from the contracts that end soon to who could take part', async () => {
    const list = (await open('groningen', '/beheer/contracten')).body;
    expect(list).toContain('Contracten van Groningen');
    expect(list).toMatch(/Schoonmaak wijkcentra<\/a>.*€\s180\.000.*31 mrt 2027.*30 nov 2026.*2 bedrijven/s);
    expect(list).not.toContain('Onderhoud plantsoenen</a>');
    expect((await open('groningen', '/beheer/contracten?range=all')).body).toContain(
      'Onderhoud plantsoenen</a>',
    );
    const href = /href="(\/beheer\/contracten\/[0-9a-f]+)">Schoonmaak wijkcentra/.exec(list)?.[1] ?? '';
    const contract = (await open('groningen', `${href}?lang=en`)).body;
    expect(contract).toMatch(
      /Sterk Schoon.*could bid for the whole.*Sociale Schoonmaak Noord.*could do a part/s,
    );
    expect((await open('assen', href)).statusCode).toBe(404);
    expect((await open('assen', '/beheer/contracten?range=all')).body).not.toContain('Schoonmaak wijkcentra');
    expect((await open('none', '/beheer/contracten')).body).toContain('Deze pagina is van een gemeente');
  });

  it('keep settings, and say beside the field what is wrong with them', async () => {
    const session = await cookie('groningen');
    const formToken = await formTokenIn(test.app, session);
    const send = (fields: Record<string, string>) =>
      postForm(test.app, '/beheer/contracten/instellingen', { formToken, ...fields }, { cookie: session });
    const refused = await send({ monthsBefore: '100', noticeMonths: 'drie', mailTo: 'geen adres' });
    expect(refused.statusCode).toBe(400);
    for (const text of [
      '1 tot en met 60',
      '0 tot en met 24',
      'Dit is geen e-mailadres',
      'value="geen adres"',
    ])
      expect(refused.body).toContain(text);
    const saved = await send({ monthsBefore: '6', noticeMonths: '3', mailTo: 'inkoop@gemeente.example' });
    expect([saved.statusCode, saved.headers.location]).toEqual([303, '/beheer/contracten?saved=1']);
    expect((await call('groningen', 'get', 'contracts/settings').expect(200)).body).toEqual({
      monthsBefore: 6,
      noticeMonths: 3,
      mailTo: 'inkoop@gemeente.example',
    });
  });

  it('show a municipality only its own source to deliver to', async () => {
    const own = (await open('groningen', '/beheer/imports')).body;
    expect(own).toContain('Contracten Groningen');
    expect(own).toContain('test.csv');
    const other = (await open('assen', '/beheer/imports?source=contracts-gm0014')).body;
    expect(other).not.toContain('Contracten Groningen');
    expect(other).not.toContain('test.csv</a>');
  });

  it('show what buyers did not find, and give it as a file', async () => {
    const page = (await open('assen', '/beheer/gemiste-vraag?from=2026-11-01&municipality=GM1680')).body;
    expect(page).toMatch(/Cateringdiensten<\/a>.*Aa en Hunze/s);
    const href = (/href="([^"]*rapport\.csv[^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
    const file = await open('assen', href);
    expect([file.headers['content-type'], file.body.split('\r\n')[1]]).toEqual([
      'text/csv; charset=utf-8',
      '2026-11-30;55520000;Cateringdiensten;GM1680;Aa en Hunze;2;2;0',
    ]);
  });
});
