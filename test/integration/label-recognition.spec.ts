import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type SupplierView } from '../../src/api/v1/suppliers/supplier-view.ts';
import { type KeptShortlist } from '../../src/api/v1/purchase-requests/shortlist-view.ts';
import { type SearchResult } from '../../src/discovery/search-query.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { OverviewService } from '../../src/requests/overview.service.ts';
import { type LabelDesk, openLabelDesk } from '../support/label-desk.ts';
import { openRequestDesk } from '../support/request-desk.ts';
import { formTokenIn, postForm, signIn } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let desk: LabelDesk;
beforeAll(async () => {
  test = await startTestApp();
  desk = await openLabelDesk(test);
});
afterAll(() => test.close());

const ruledSince = (day: string): Promise<unknown> =>
  test.dataSource.query(`update recognition_rule set created_at = $1`, [day]);

const profileOf = (id: string, query = ''): Promise<Profile> =>
  test.getJson<Profile>(`/v1/suppliers/${id}${query}`);

describe('what a municipality recognises', () => {
  const RULE = {
    label: 'code-sociale-ondernemingen',
    fromLevel: 'geregistreerd',
    criterion: 'social-return',
    countsPercent: 100,
    note: 'Facturen tellen voor 100 % mee.',
    from: '2026-01-01',
    sourceText: 'Inkoop bij een onderneming die de Code onderschrijft, telt volledig mee (verzonnen).',
    sourceUrl: 'https://gemeente.example/beleid',
  };
  let codeFirm: string;
  let memberFirm: string;
  beforeAll(async () => {
    codeFirm = await desk.addFirm('Erkend met Code', '99863001');
    memberFirm = await desk.addFirm('Alleen Lid', '99863002');
    await desk.addFirm('Niet Erkend', '99863003');
    await desk.deliver('register-code-sociale-ondernemingen', 'Naam;KvK;Status;Geregistreerd op', [
      'Erkend met Code;99863001;geregistreerd;2025-06-01',
    ]);
    await desk.deliver('register-social-enterprise-nl', 'Naam;KvK;Geldig vanaf', [
      'Alleen Lid;99863002;2026-02-01',
    ]);
    await desk.call('post', 'municipalities/GM0014/recognition-rules', RULE).expect(201);
    await desk
      .call('post', 'municipalities/GM0014/recognition-rules', {
        ...RULE,
        label: 'social-enterprise-nl',
        fromLevel: undefined,
        countsPercent: 50,
        from: '2026-07-01',
      })
      .expect(201);
  });

  const erkend = 'q=Erkend+met+Code';

  it('is its policy, which anybody may read, for a day too', async () => {
    const path = '/v1/municipalities/GM0014/recognition-rules';
    const all = await test.getJson<{ items: object[] }>(path);
    expect(all.items).toMatchObject([RULE, { label: 'social-enterprise-nl', countsPercent: 50 }]);
    expect((await test.getJson<{ items: object[] }>(`${path}?inForceOn=2026-06-30`)).items).toHaveLength(1);
  });

  it('is quoted beside each supplier for who asks, and differs between municipalities', async () => {
    const profile = await test.getJson<SupplierView>(`/v1/suppliers/${codeFirm}?recognisedBy=GM0014`);
    expect(profile.recognition).toMatchObject([
      {
        municipality: 'GM0014',
        label: 'code-sociale-ondernemingen',
        levelName: 'Geregistreerd',
        countsPercent: 100,
        sourceText: RULE.sourceText,
        sourceUrl: RULE.sourceUrl,
      },
    ]);
    expect(await test.getJson(`/v1/suppliers/${codeFirm}?recognisedBy=GM1680`)).toMatchObject({
      recognition: [],
    });
    expect(await test.getJson(`/v1/suppliers/${codeFirm}`)).not.toHaveProperty('recognition');
    // The key of the steward is of GM0014.
    const own = await desk.call('get', `suppliers/${memberFirm}`).expect(200);
    expect(own.body).toMatchObject({ recognition: [{ countsPercent: 50 }] });
    const hits = await desk.call('get', `suppliers?${erkend}`).expect(200);
    expect((hits.body as SearchResult).items[0]).toMatchObject({ recognition: [{ countsPercent: 100 }] });
  });

  it('is a condition of a search, on the day that is asked about', async () => {
    const recognised = await desk.names('recognisedBy=GM0014');
    expect(recognised).toEqual(expect.arrayContaining(['Alleen Lid', 'Erkend met Code']));
    expect(recognised).not.toContain('Niet Erkend');
    expect(await desk.names('recognisedBy=GM0014&q=Alleen+Lid&labelOn=2026-06-30')).toEqual([]);
    expect(await desk.names('recognisedBy=GM1680')).toEqual([]);
    const refused = await desk.call('get', 'suppliers?recognisedBy=GM9999').expect(400);
    expect(refused.body).toMatchObject({ errors: [{ name: 'recognisedBy' }] });
  });

  it('is quoted in shortlists and in the record of a request, of whoever asks', async () => {
    const asked = { title: 'Proef', text: 'proefwerk' };
    const buyers = await openRequestDesk(test, 'GM0014');
    const kept = await buyers.create({ ...asked, recognisedBy: 'GM0014' });
    const of = (list: KeptShortlist, name: string) =>
      list.items.find(({ supplier }) => supplier.name === name);
    const code = of(await buyers.shortlistOf(kept), 'Erkend met Code');
    expect(code?.supplier.recognition).toMatchObject([{ countsPercent: 100, sourceText: RULE.sourceText }]);
    expect(code?.reasons.join()).toContain('dat Groningen erkent: Facturen tellen voor 100 % mee. (“Inkoop');
    const record = await buyers.call('get', `/${kept.id}/selection-record.csv`).expect(200);
    expect(record.text).toContain(
      `Code Sociale Ondernemingen Geregistreerd: ${RULE.note} (“${RULE.sourceText}”)`,
    );
    // The clock of the application stands still in a test, that of the database does not.
    await ruledSince('2026-11-01');
    const overview = test.app.get(OverviewService, { strict: false });
    expect((await overview.of('GM0014')).share).toMatchObject({ recognised: { requests: 1, with: 1 } });
    const others = await openRequestDesk(test, 'GM1680');
    const theirs = await others.shortlistOf(await others.create(asked));
    expect(of(theirs, 'Erkend met Code')?.supplier.recognition).toEqual([]);
    expect((await overview.of('GM1680')).share).toMatchObject({ requests: 1, recognised: null });
  });

  it('makes no share of lists of before there were rules, or about those of another municipality', async () => {
    const buyers = await openRequestDesk(test, 'GM0014');
    await buyers.create({ title: 'Proef', text: 'proefwerk', recognisedBy: 'GM1680' });
    const overview = test.app.get(OverviewService, { strict: false });
    const { share } = await overview.of('GM0014');
    expect(share).toMatchObject({ requests: 2, recognised: { requests: 1, with: 1 } });
    await ruledSince('2026-11-25');
    expect((await overview.of('GM0014')).share.recognised).toEqual({ requests: 0, with: 0 });
  });

  it('is a condition of the export, which quotes the rules beside each firm', async () => {
    const url = '/v1/exports/suppliers.csv?recognisedBy=GM0014&fields=name,recognition';
    const csv = (await test.app.inject({ url })).body;
    expect(csv).toContain(`${RULE.note} (“${RULE.sourceText}”)`);
    expect(csv).toContain('Alleen Lid');
    expect(csv).not.toContain('Niet Erkend');
    const own = await desk.call('get', 'exports/suppliers?fields=recognition&limit=1000').expect(200);
    const { items } = own.body as { items: Partial<SupplierView>[] };
    expect(items.find(({ id }) => id === memberFirm)).toMatchObject({
      recognition: [{ countsPercent: 50, sourceText: RULE.sourceText }],
    });
    expect(items.every(({ recognition }) => recognition !== undefined)).toBe(true);
    await desk.call('get', 'exports/suppliers?recognisedBy=GM9999').expect(400);
  });

  it('is a filter on the search page, with the policy beside each firm', async () => {
    const open = async (path: string) => (await test.app.inject({ url: path })).body;
    const list = await open('/?q=&recognisedBy=GM0014');
    expect(list).toContain('Telt mee bij Groningen');
    expect(list).toContain(RULE.sourceText);
    expect(list).not.toContain('Niet Erkend');
    expect(await open(`/leveranciers/${codeFirm}?q=&recognisedBy=GM0014`)).toContain(RULE.sourceText);
    const before = await open(`/leveranciers/${memberFirm}?q=&recognisedBy=GM0014&labelOn=2026-06-30`);
    expect(before).toContain('Geen keurmerk dat volgens het beleid van Groningen meetelt.');
  });

  it('is kept on a page of its own people, and shown there to others', async () => {
    const keyOf = (municipality: string) =>
      test.app.get(ApiKeyService, { strict: false }).create({
        name: 'Beleid',
        scopes: ['imports:write', 'suppliers:write'],
        municipality,
      });
    const cookie = await signIn(test.app, (await keyOf('GM1680')).key);
    const formToken = await formTokenIn(test.app, cookie);
    const path = '/beheer/keurmerken/erkenning';
    const open = async (query = '') =>
      (await test.app.inject({ url: path + query, headers: { accept: 'text/html', cookie } })).body;
    const send = (fields: Record<string, string>) =>
      postForm(test.app, path, { formToken, ...fields }, { cookie });
    const rule = {
      do: 'add',
      held: 'pso||trede-2',
      criterion: 'social-return',
      countsPercent: '50',
      note: 'Telt voor de helft.',
      from: '2026-01-01',
      sourceText: 'Bedrijven met PSO trede 2 tellen voor de helft (verzonnen).',
    };
    const refused = await send({ ...rule, criterion: 'Social Return!', countsPercent: 'half', from: '' });
    expect(refused.statusCode).toBe(400);
    for (const text of ['zoals social-return.', 'van 1 tot en met 100', 'Vul de eerste dag in.', rule.note])
      expect(refused.body).toContain(text);
    expect((await send(rule)).statusCode).toBe(303);
    const { items } = await test.getJson<{ items: { id: string }[] }>(
      '/v1/municipalities/GM1680/recognition-rules',
    );
    expect(items).toMatchObject([{ label: 'pso', fromLevel: 'trede-2', countsPercent: 50 }]);
    expect(await open()).toContain(rule.sourceText);
    const id = items[0]?.id ?? '';
    expect((await send({ do: 'end', rule: id, until: '2026-12-31' })).statusCode).toBe(303);
    expect(await open()).toContain('1 jan 2026 tot en met 31 dec 2026');
    const others = await open('?gemeente=GM0014');
    expect(others).toContain(RULE.sourceText);
    expect(others).not.toContain('Regel toevoegen');
    expect(others).toContain('Code Sociale Ondernemingen, vanaf Geregistreerd');
    expect(others).toContain('Vandaag voldoet 1 bedrijf.');
    expect(others).toContain('Samen erkennen deze regels vandaag 2 bedrijven.');
    expect(others).toContain('/v1/exports/suppliers.csv?recognisedBy=GM0014');
    expect((await send({ ...rule, gemeente: 'GM0014' })).statusCode).toBe(403);
    expect((await send({ do: 'remove', rule: id })).statusCode).toBe(303);
    expect(await open()).toContain('Er is nog geen regel.');
  });

  it('makes no impact of a membership', async () => {
    expect(await profileOf(memberFirm)).toMatchObject({
      impact: false,
      labels: [{ code: 'social-enterprise-nl', status: 'verified', membership: true }],
    });
    expect(await desk.names('label=social-enterprise-nl')).toEqual(['Alleen Lid']);
    expect(await desk.names('q=Alleen+Lid&impact=true&labelOn=2026-06-30')).not.toContain('Alleen Lid');
  });

  it('is changed by keys of that municipality only, and every former rule stays known', async () => {
    const other = await openLabelDesk(test, 'GM1680');
    await other.call('post', 'municipalities/GM0014/recognition-rules', RULE).expect(403);
    const { items } = await test.getJson<{ items: { id: string }[] }>(
      '/v1/municipalities/GM0014/recognition-rules',
    );
    const path = `municipalities/GM0014/recognition-rules/${items[0]?.id}`;
    await other.call('delete', path).expect(403);
    const ended = { ...RULE, until: '2026-10-31' };
    expect((await desk.call('put', path, ended).expect(200)).body).toMatchObject(ended);
    try {
      expect(await desk.names(`${erkend}&recognisedBy=GM0014`)).toEqual([]);
      expect(await desk.names(`${erkend}&recognisedBy=GM0014&labelOn=2026-10-31`)).toEqual([
        'Erkend met Code',
      ]);
      const audit: { details: object }[] = await test.dataSource.query(
        `select details from audit_event where action = 'recognition.changed' and subject like 'GM0014 %'`,
      );
      expect(audit).toMatchObject([{ details: { before: { countsPercent: 100 } } }]);
    } finally {
      await desk.call('put', path, RULE).expect(200);
    }
  });

  it('must say of which version a level is, where versions have other levels', async () => {
    const refused = await desk
      .call('post', 'municipalities/GM0014/recognition-rules', {
        ...RULE,
        label: 'co2-prestatieladder',
        fromLevel: 'trede-2',
      })
      .expect(400);
    expect(refused.body).toMatchObject({ errors: [{ name: 'version' }] });
  });
});
