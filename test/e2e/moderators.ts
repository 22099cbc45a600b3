import { expect, it } from '@jest/globals';

import { SessionService } from '../../src/access/session.service.ts';
import { LUNCH_FIRM } from '../support/sign-up-answers.ts';
import { finishSignUp } from '../support/sign-up-desk.ts';
import { type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';

interface Stage {
  test: TestApp;
  /** `name: kind` of each line of the queue. */
  linesIn: (body: string) => string[];
  idOf: (name: string) => Promise<string>;
  newestReport: () => Promise<{ id: string }>;
}

/**
 * What moderators of a network do with what waits: a report about Drukkerij De Vlag, and a change of Bakkerij Anders with its file
 * of evidence.
 */
export function testModerators(stage: () => Stage): void {
  /** A moderator of Impact Noord, signed in. */
  const moderator = async () => {
    const { test } = stage();
    const [user]: { id: string }[] = await test.dataSource.query(
      `with made as (insert into app_user (email, name) values ('noor' || random() || '@netwerk.example', 'Noor') returning id)
       insert into membership (user_id, role, network_code, granted_by) select id, 'moderator', 'impact-noord', 'test' from made
       returning user_id as id`,
    );
    const owner = { kind: 'user', id: user?.id ?? '' } as const;
    const token = await test.app.get(SessionService, { strict: false }).open(owner, { method: 'oidc' });
    return new Visitor(test.app).carry('session', token);
  };
  const ofNetwork = (...firms: string[]) =>
    stage().test.importCsv('impact-noord', ['Naam;KvK;Plaats', ...firms].join('\n'));
  const pathOf = async (table: string, path: string) => {
    const [row]: { id: string }[] = await stage().test.dataSource.query(
      `select id from ${table} order by id limit 1`,
    );
    return `/beheer/${path}/${row?.id ?? ''}`;
  };

  it('offers moderators no search to keep, which only who buys can', async () => {
    const { test } = stage();
    const keeps = /href="\/zoekvragen\/bewaren/;
    expect((await (await moderator()).get('/?q=bakker')).body).not.toMatch(keeps);
    expect((await new Visitor(test.app).get('/?q=bakker')).body).toMatch(keeps);
  });

  it('shows moderators of a network what is about firms of that network, and of others nothing', async () => {
    const { linesIn, test, idOf } = stage();
    const noor = await moderator();
    expect(linesIn((await noor.get('/beheer/wachtrij?soort=alles')).body)).toEqual([]);
    await ofNetwork('Drukkerij De Vlag B.V.;99868100;Assen');
    const queue = await noor.get('/beheer/wachtrij?soort=alles');
    expect(linesIn(queue.body)).toEqual(['Drukkerij De Vlag B.V.: meldingen']);
    expect(queue.body).toContain('>Wachtrij (1)</a>');
    const [{ id } = { id: '' }]: { id: string }[] = await test.dataSource.query(
      `select id from registration where answers ->> 'name' = 'Bakkerij Anders'`,
    );
    const others = [
      `/beheer/aanmeldingen/${id}`,
      await pathOf('evidence_file', `aanmeldingen/${id}/bewijs`),
      await pathOf('evidence_file', 'bewijs'),
    ];
    for (const path of others) expect([path, (await noor.get(path)).status]).toEqual([path, 404]);
    expect((await noor.get('/beheer/aanmeldingen')).body).not.toContain('Bakkerij Anders');
    const formToken = fieldIn(queue.body, 'formToken');
    const decided = await noor.post(`/beheer/aanmeldingen/${id}`, { formToken, choice: 'approve' });
    expect(decided.status).toBe(404);

    await ofNetwork('Bakkerij Anders;99868002;Groningen');
    expect(linesIn((await noor.get('/beheer/wachtrij')).body)).toEqual([
      'Drukkerij De Vlag B.V.: meldingen',
      'Bakkerij Anders: aanmeldingen',
    ]);
    for (const path of others) expect([path, (await noor.get(path)).status]).toEqual([path, 200]);
    // That somebody speaks for a firm is theirs to say of a firm of the network only.
    const prove = { formToken, choice: 'prove', how: 'gebeld', version: '1' };
    const stranger = { ...prove, bedrijf: await idOf('Hoveniersbedrijf Iep B.V.') };
    expect((await noor.post(`/beheer/aanmeldingen/${id}`, stranger)).status).toBe(404);
  });

  it('is open to moderators of a network, who decide about what is in it and do nothing else', async () => {
    const { linesIn, idOf, newestReport } = stage();
    const noor = await moderator();
    const queue = await noor.get('/beheer/wachtrij?soort=alles');
    expect(linesIn(queue.body)).toEqual([
      'Drukkerij De Vlag B.V.: meldingen',
      'Bakkerij Anders: aanmeldingen',
    ]);
    expect(queue.body).not.toContain('Schorsingen');
    for (const [path, status] of [
      ['/beheer/imports', 403],
      ['/beheer/bedrijven', 403],
      ['/beheer/uitnodigingen', 403],
      ['/beheer/aanmeldingen', 200],
    ] as const)
      expect([path, (await noor.get(path)).status]).toEqual([path, status]);
    const formToken = fieldIn(queue.body, 'formToken');
    const { id } = await newestReport();
    const opened = await noor.get(`/beheer/meldingen/${id}`);
    expect(opened.body).not.toContain('/beheer/bedrijven/');
    const answer = await noor.post(`/beheer/meldingen/${id}`, {
      formToken,
      outcome: 'not-so',
      reason: 'Ik belde: ze zijn er.',
    });
    expect(answer.body).toContain('beantwoord en gesloten');
    const firm = await idOf('Drukkerij De Vlag B.V.');
    const suspended = await noor.post(`/beheer/bedrijven/${firm}/schorsing`, {
      formToken,
      do: 'suspend',
      reason: 'x',
      until: '',
    });
    expect(suspended.status).toBe(403);
  });

  it('shows moderators a sign-up for a firm of the network also when its number was typed with dots', async () => {
    const visitor = new Visitor(stage().test.app);
    await visitor.post('/aanmelden', { naam: 'Drukkerij Met Puntjes', kvk: '' });
    const who = { ...LUNCH_FIRM.wie, name: 'Drukkerij Met Puntjes', kvkNumber: '99.86.81.00' };
    await finishSignUp(visitor, { wie: who });
    expect((await (await moderator()).get('/beheer/aanmeldingen')).body).toContain('Drukkerij Met Puntjes');
  });
}
