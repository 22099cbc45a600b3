import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';

import { expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { endStatement } from '../../src/matching/end-statement.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { queueMail } from '../../src/platform/mail/mail-outbox.ts';
import { eraseStatements } from '../../src/registration/privacy/erase-statements.ts';
import { SupplierDataService } from '../../src/registration/privacy/supplier-data.service.ts';
import { recordKeyOf, SELF_REGISTRATION } from '../../src/intake/own-word.ts';
import { type TestApp } from '../support/test-app.ts';
import { Visitor } from '../support/visitor.ts';

const CANARY = 'Nachtzwaluw';
const HEAD = 'Leveranciersnummer;Naam;Rechtsvorm;KvK;Straat;Huisnummer;Postcode;Plaats;Contactpersoon;E-mail';
const OTHER = 'L2;Blijft Staan B.V.;BV;99869002;Vismarkt;3;9711KS;Groningen;Jan Blijver;jan@blijft.example';
const CHANGED = 'L3;Ook Blijvend B.V.;BV;99869003;Vismarkt;4;9711KS;Groningen;;';
const own = (street: string) =>
  `L1;Klussen ${CANARY};Eenmanszaak;99869001;${street};7;9712HM;Groningen;Sam ${CANARY};sam@nachtzwaluw.example`;

/** Erasing a sole trader who never signed up: municipalities and networks delivered what is known. */
export function testErasedSupplier(
  test: () => TestApp,
  tablesWith: (word: string) => Promise<string[]>,
): void {
  const idOf = async (name: string): Promise<string> => {
    const { items } = await test().getJson<{ items: { id: string; name: string }[] }>(
      `/v1/suppliers?q=${encodeURIComponent(name)}`,
    );
    return items.find((item) => item.name === name)?.id ?? '';
  };
  const data = () => test().app.get(SupplierDataService, { strict: false });

  it('that files of others brought can be handed out whole, and erased with every trace in them', async () => {
    await test().importCsv('leveranciersdatabank', [HEAD, own('Nachtpad'), OTHER].join('\n'));
    // Said again otherwise, by another source, and in a delivery that was only tried.
    await test().importCsv('leveranciersdatabank', [HEAD, own('Avondpad'), OTHER, CHANGED].join('\n'));
    await test().importCsv('leveranciersdatabank', [HEAD, own('Ochtendpad'), OTHER].join('\n'), {
      dryRun: true,
    });
    await test().importCsv('impact-noord', `Naam;KvK;Plaats\nKlussen ${CANARY};99869001;Groningen`);
    // Rows that were rejected, of which only the name or the number could be read.
    await test().importCsv('impact-noord', `Naam;KvK;Straat\nKlussen ${CANARY};9,99E+07;Schemerpad`);
    await test().importCsv('register-social-enterprise-nl', `Naam;KvK;Straat\n;99869001;Middernachtpad`);
    const id = await idOf(`Klussen ${CANARY}`);
    await test().dataSource.query(
      `insert into report (supplier_id, kind, body, lang) values ($1, 'wrong', $2, 'nl')`,
      [id, `Bel ${CANARY} liever niet`],
    );
    await test().dataSource.query(
      `insert into label_reminder (supplier_id, scheme_code, valid_until, days_before, decided_on, recipient, subject, body)
       values ($1, 'pso', '2027-01-01', 30, '2026-12-02', 'sam@nachtzwaluw.example', $2, $2)`,
      [id, `${CANARY}: PSO loopt af`],
    );
    const content = { lang: 'nl' as const, subject: `${CANARY}: PSO loopt af`, parts: [], footer: '' };
    await queueMail(test().dataSource.manager, {
      key: 'reminder-of-canary',
      purpose: 'label-reminder',
      to: 'Sam@nachtzwaluw.example',
      content,
    });
    await test().drainJobs();
    const given = JSON.stringify(await data().export(id));
    // Rejected rows and those of a trial are no statements, and kept all the same.
    const rows = ['Schemerpad', 'Middernachtpad', 'Ochtendpad'];
    for (const said of [...rows, 'Nachtpad', 'Avondpad', `Sam ${CANARY}`, 'sam@nachtzwaluw', 'impact-noord'])
      expect(given).toContain(said);
    expect(given).not.toContain('Jan Blijver');
    expect((await tablesWith(CANARY)).length).toBeGreaterThan(5);

    const sources = await data().erase(id, 'user:test');
    await test().drainJobs();
    expect(sources).toEqual(['impact-noord', 'leveranciersdatabank']);
    const paths = ['Nachtpad', 'Avondpad', 'Ochtendpad', 'Schemerpad', 'Middernachtpad'];
    for (const trace of [CANARY, 'nachtzwaluw', '99869001', ...paths])
      expect([trace, await tablesWith(trace)]).toEqual([trace, []]);
    expect(await idOf(`Klussen ${CANARY}`)).toBe('');
    expect((await test().app.inject({ url: `/v1/suppliers/${id}` })).statusCode).toBe(404);
    // Of the others in those files nothing is lost.
    expect(await idOf('Blijft Staan B.V.')).not.toBe('');
    expect(await tablesWith('Jan Blijver')).toContain('public.import_row');
    const [event]: { action: string; details: object }[] = await test().dataSource.query(
      `select action, details from audit_event where subject = $1 order by id desc limit 1`,
      [id],
    );
    expect(event).toEqual({
      action: 'supplier.erased',
      details: { statements: expect.any(Number), merged: [] },
    });
  });

  it('comes back with a later delivery of a source that was not told, as a new firm', async () => {
    const delivery = [HEAD, own('Terugpad'), OTHER].join('\n');
    expect(await test().importCsv('leveranciersdatabank', delivery)).toMatchObject({
      status: 'completed',
      rows: { created: 1 },
    });
    const id = await idOf(`Klussen ${CANARY}`);
    expect(id).not.toBe('');
    await data().erase(id, 'user:test');
    await test().drainJobs();
    expect(await tablesWith(CANARY)).toEqual([]);
  });

  it('that was split from another one leaves what is said of that other one', async () => {
    await test().importCsv('impact-noord', 'Naam;KvK;Plaats\nZetwerk Wulp;99869011;Groningen');
    const id = await idOf('Zetwerk Wulp');
    for (const street of ['Wulppad', 'Kievitpad'])
      await test().importCsv(
        'leveranciersdatabank',
        [HEAD, `L11;Zetwerk Wulp;Eenmanszaak;99869011;${street};9;9712HM;Groningen;;`].join('\n'),
      );
    const [record]: { id: string }[] = await test().dataSource.query(
      `select id::text from source_record where record_key = 'id:L11' and superseded_at is null`,
    );
    await test()
      .app.get(IdentityService, { strict: false })
      .split({ supplierId: id, recordIds: [record?.id ?? ''], by: 'test' });
    await test().drainJobs();
    const given = JSON.stringify(await data().export(id));
    expect(given).toContain('Wulppad');
    expect(given).not.toContain('Kievitpad');

    await data().erase(id, 'user:test');
    await test().drainJobs();
    expect(await tablesWith('Wulppad')).toEqual([]);
    expect(await tablesWith('Kievitpad')).toEqual(
      expect.arrayContaining(['public.import_row', 'public.source_record']),
    );
    expect(await idOf('Zetwerk Wulp')).not.toBe('');
  });

  it('leaves no name by which it was looked for where others go on speaking of the firm', async () => {
    await test().importCsv(
      'leveranciersdatabank',
      [HEAD, 'L21;Zetwerk Putter;BV;99869021;Putterpad;9;9712HM;Groningen;;'].join('\n'),
    );
    const supplierId = await idOf('Zetwerk Putter');
    const values = { name: 'Zetwerk Roerdomp' };
    await test().app.get(IdentityService, { strict: false }).correct({ supplierId, values, by: 'test' });
    await test().drainJobs();
    expect(await tablesWith('Roerdomp')).toContain('public.supplier_alias');
    const said = { source: 'steward', key: supplierId };
    await test().dataSource.transaction(async (manager) => {
      await endStatement(manager, { ...said, by: 'test' });
      await eraseStatements(manager, [said]);
    });
    await test().drainJobs();
    expect(await tablesWith('Roerdomp')).toEqual([]);
    expect(await idOf('Zetwerk Putter')).toBe(supplierId);
  });

  it('stays out of a preview that is applied afterwards', async () => {
    const lines = (street: string) => [
      HEAD,
      `L21;Mandenmaker Roerdomp;Eenmanszaak;99869021;${street};9;9712HM;Groningen;;`,
      'L22;Touwslager Putter;Eenmanszaak;99869022;Markt;9;9712HM;Groningen;;',
    ];
    await test().importCsv('leveranciersdatabank', lines('Roerdomppad').join('\n'));
    const preview = await test().importCsv('leveranciersdatabank', lines('Reigerpad').join('\n'), {
      dryRun: true,
    });
    await data().erase(await idOf('Mandenmaker Roerdomp'), 'user:test');
    await test().drainJobs();
    const imports = test().app.get(ImportService, { strict: false });
    expect((await imports.find(preview.id)).rows).toMatchObject({ rejected: 1, unchanged: 1 });
    // What it does is no longer what was previewed, so it may have to be agreed to again.
    for (let times = 0; times < 2 && (await imports.find(preview.id)).status === 'previewed'; times++) {
      await imports.apply(preview.id);
      await test().drainJobs();
    }
    expect(await imports.find(preview.id)).toMatchObject({
      status: 'completed',
      rows: { rejected: 1, unchanged: 1 },
    });
    expect(await tablesWith('Roerdomp')).toEqual([]);
    expect(await tablesWith('Reigerpad')).toEqual([]);
  });

  it('is not erased by half while a delivery that may speak of it is under way', async () => {
    const lines = [HEAD, 'L23;Hoedenmaker Kluut;Eenmanszaak;99869023;Kluutpad;9;9712HM;Groningen;;'].join(
      '\n',
    );
    await test().importCsv('leveranciersdatabank', lines);
    const id = await idOf('Hoedenmaker Kluut');
    await test()
      .app.get(ImportService, { strict: false })
      .receive({
        source: 'leveranciersdatabank',
        fileName: 'later.csv',
        content: Readable.from([Buffer.from(lines.replace('Kluutpad', 'Tureluurpad'))]),
        dryRun: false,
        delivery: 'add',
        requestedBy: 'test',
      });
    await expect(data().erase(id, 'user:test')).rejects.toThrow(
      "A delivery of 'leveranciersdatabank' is still",
    );
    await test().drainJobs();
    expect(await tablesWith('Kluutpad')).toContain('public.source_record');
    await data().erase(id, 'user:test');
    await test().drainJobs();
    expect(await tablesWith('Tureluurpad')).toEqual([]);
  });

  it('that another one was merged into goes with all that was kept of both, by either id', async () => {
    const lines = [
      HEAD,
      'L31;Lantaarnmaker Grutto;Eenmanszaak;99869031;Gruttopad;9;9712HM;Groningen;;',
      'L32;Spiegelmaker Tapuit;Eenmanszaak;99869032;Tapuitpad;9;9401AA;Assen;;',
    ];
    await test().importCsv('leveranciersdatabank', lines.join('\n'));
    await test().importCsv('impact-noord', 'Naam;KvK;Plaats\nSpiegelmaker Tapuit;99869032;Kluizeveer');
    const [keepId, goneId] = [await idOf('Lantaarnmaker Grutto'), await idOf('Spiegelmaker Tapuit')];
    await test().dataSource.query(
      `insert into report (supplier_id, kind, body, lang) values ($1, 'wrong', 'Tapuit is verhuisd', 'nl')`,
      [goneId],
    );
    // Ends before the merge, so it is remembered of the one that goes.
    await test().importCsv('impact-noord', 'Naam;KvK;Plaats\nHeel Anders B.V.;99869039;Groningen', {
      delivery: 'replace',
    });
    await test().app.get(IdentityService, { strict: false }).merge({ keepId, goneId, by: 'test' });
    await test().drainJobs();
    for (const id of [keepId, goneId]) {
      const given = JSON.stringify(await data().export(id));
      for (const said of ['Gruttopad', 'Tapuitpad', 'Kluizeveer']) expect(given).toContain(said);
    }

    await data().erase(goneId, 'user:test');
    await test().drainJobs();
    for (const trace of ['Grutto', 'Tapuit', 'Kluizeveer', '99869031', '99869032'])
      expect([trace, await tablesWith(trace)]).toEqual([trace, []]);
  });

  it('goes with a sign-up that stopped, and without one of a stranger that claims it', async () => {
    const begun = async (naam: string): Promise<string> => {
      await new Visitor(test().app).post('/aanmelden', { naam, kvk: '' });
      const [row]: { number: string }[] = await test().dataSource.query(
        `select number::text from registration where answers ->> 'name' = $1`,
        [naam],
      );
      return row?.number ?? '';
    };
    const number = await begun('Rietdekker Karekiet');
    await begun('Vreemde Koekoek');
    await test().importCsv(
      'self-registration',
      `Aanmeldnummer;Naam;KvK-nummer;Plaats\naanmelding-${number};Rietdekker Karekiet;99869041;Groningen`,
    );
    const id = await idOf('Rietdekker Karekiet');
    await test().dataSource.query(
      `update registration set supplier_id = $1 where answers ->> 'name' = 'Vreemde Koekoek'`,
      [id],
    );
    await test().dataSource.transaction((manager) =>
      endStatement(manager, { source: SELF_REGISTRATION, key: recordKeyOf(number), by: 'test' }),
    );
    await test().drainJobs();
    expect(await data().export(id)).toMatchObject({ signUps: [{ signUp: { number: Number(number) } }] });

    await data().erase(id, 'user:test');
    await test().drainJobs();
    expect(await tablesWith('Karekiet')).toEqual([]);
    expect(await tablesWith('Vreemde Koekoek')).toEqual(['public.registration']);
  });

  it('that nobody knows is said not to be there', async () => {
    const nobody = `00000000-0000-4000-8000-${randomBytes(6).toString('hex')}`;
    await expect(data().erase(nobody, 'user:test')).rejects.toThrow(`no supplier with id '${nobody}'`);
    await expect(data().export('no id')).rejects.toThrow("no supplier with id 'no id'");
  });
}
