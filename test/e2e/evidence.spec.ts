import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { SignUpSteward } from '../support/sign-up-desk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { Visitor } from '../support/visitor.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const JPEG = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(64),
]);

let test: TestApp;
let steward: SignUpSteward;

beforeAll(async () => {
  test = await startTestApp();
  steward = await SignUpSteward.in(test);
});
afterAll(() => test.close());

const begin = async (naam: string) => {
  const visitor = new Visitor(test.app);
  await visitor.post('/aanmelden', { naam, kvk: '' });
  const [row]: { id: string }[] = await test.dataSource.query(
    `select id from registration where answers ->> 'name' = $1`,
    [naam],
  );
  return { visitor, id: row?.id ?? '' };
};
const send = (visitor: Visitor, name: string, content: string | Buffer) =>
  visitor.upload(
    '/aanmelden/keurmerken',
    { labels: 'pso', bewijsVan: 'pso', next: 'send' },
    { name, content },
  );
const filesIn = (body: string) =>
  [...body.matchAll(/href="(\/aanmelden\/bewijs\/[^"]+)"/g)].map(([, path]) => path ?? '');

describe('evidence of a label', () => {
  it('is kept with the ticks of its page, and handed out as a download to firm and steward', async () => {
    const { visitor, id } = await begin('Met Bewijs');
    const page = await send(visitor, '../../Certificaat <PSO>.pdf', PDF);
    expect(page.url).toBe('/aanmelden/keurmerken');
    expect(page.body).toContain('>Certificaat &lt;PSO>.pdf<');
    expect(page.body).toMatch(/value="pso" checked/);
    const [path = ''] = filesIn(page.body);
    // Who looks through all answers before handing in sees that the file is there, and takes it away at its page.
    const overview = await visitor.get('/aanmelden/akkoord');
    expect(filesIn(overview.body)).toEqual([path]);
    expect(overview.body).not.toContain(`${path}/weg`);
    const own = await visitor.download(path);
    expect(own.rawPayload.equals(PDF)).toBe(true);
    expect(own.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="bewijs-[0-9a-f]{8}\.pdf"$/),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const file = path.split('/').pop() ?? '';
    const seen = await steward.download(`/beheer/aanmeldingen/${id}/bewijs/${file}`);
    expect(seen.rawPayload.equals(PDF)).toBe(true);
    const [read]: object[] = await test.dataSource.query(
      `select actor like 'api-key:%' as "byKey" from audit_event where action = 'evidence.read' and subject = $1`,
      [file],
    );
    expect(read).toEqual({ byKey: true });
  });

  it.each([
    ['a picture', 'foto.png', PNG],
    ['a photo', 'foto.jpg', JPEG],
  ])('may be %s', async (_kind, name, content) => {
    const { visitor } = await begin(`Met ${name}`);
    expect(filesIn((await send(visitor, name, content)).body)).toHaveLength(1);
  });

  it.each([
    ['a page that is called a PDF', 'certificaat.pdf', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', 'logo.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a program', 'certificaat.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a page with a PDF behind it', 'x.pdf', Buffer.concat([Buffer.from('<html><script>1</script>'), PDF])],
  ])('is refused when it is %s', async (_what, name, content) => {
    const { visitor } = await begin(`Zonder ${_what}`);
    const page = await send(visitor, name, content);
    expect([page.status, page.body.includes('geen PDF, PNG of JPEG')]).toEqual([400, true]);
    expect(filesIn(page.body)).toEqual([]);
    expect(page.body).toMatch(/value="pso" checked/);
  });

  it('is refused when it is larger than 10 MB, with what to do', async () => {
    const { visitor } = await begin('Te Groot');
    const page = await send(visitor, 'groot.pdf', Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]));
    expect([page.status, page.body.includes('er past 10 MB in')]).toEqual([400, true]);
    const after = await visitor.get('/aanmelden/keurmerken');
    expect(filesIn(after.body)).toEqual([]);
    expect(after.body).toMatch(/value="pso" checked/);
  });

  it('is refused when it opens only with a password, with what to do; protection against changes does no harm', async () => {
    const { visitor } = await begin('Op Slot');
    const file = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/protected-pdf', name));
    const page = await send(visitor, 'certificaat.pdf', file('locked-256.pdf'));
    expect([page.status, page.body.includes('gaat alleen open met een wachtwoord')]).toEqual([400, true]);
    expect(filesIn(page.body)).toEqual([]);
    expect(page.body).toMatch(/value="pso" checked/);
    expect(filesIn((await send(visitor, 'certificaat.pdf', file('open-256.pdf'))).body)).toHaveLength(1);
  });

  it('is refused when it is a photo that only phones open, with what to do', async () => {
    const { visitor } = await begin('Van De Telefoon');
    const heic = Buffer.concat([Buffer.from('00000018667479706865696300000000', 'hex'), Buffer.alloc(64)]);
    const page = await send(visitor, 'IMG_0001.HEIC', heic);
    expect([page.status, page.body.includes('Dit is een HEIC-foto van een telefoon')]).toEqual([400, true]);
  });

  it('is asked for when there is none, or nothing in it', async () => {
    const { visitor } = await begin('Leeg Bewijs');
    for (const name of ['', 'leeg.pdf']) {
      const page = await send(visitor, name, '');
      expect([page.status, page.body.includes('Er is geen bestand gekozen, of het is leeg.')]).toEqual([
        400,
        true,
      ]);
      expect(page.body).toMatch(/value="pso" checked/);
    }
  });

  it('is about the only label that was ticked, when none was chosen for it', async () => {
    const { visitor, id } = await begin('Zonder Keuze');
    await visitor.upload(
      '/aanmelden/keurmerken',
      { labels: 'pso', bewijsVan: '' },
      { name: 'a.pdf', content: PDF },
    );
    const rows: object[] = await test.dataSource.query(
      `select scheme_code as label from evidence_file where registration_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ label: 'pso' }]);
  });

  it('is nobody else’s: not of another firm, nor of who is not signed in', async () => {
    const mine = await begin('Mijn Bewijs');
    const other = await begin('Ander Bewijs');
    const [path = ''] = filesIn((await send(mine.visitor, 'a.pdf', PDF)).body);
    const file = path.split('/').pop() ?? '';
    expect((await other.visitor.download(path)).statusCode).toBe(404);
    expect((await new Visitor(test.app).download(path)).statusCode).toBe(404);
    await other.visitor.post(`${path}/weg`);
    expect((await mine.visitor.download(path)).statusCode).toBe(200);
    expect((await steward.download(`/beheer/aanmeldingen/${other.id}/bewijs/${file}`)).statusCode).toBe(404);
    const stranger = await new Visitor(test.app).download(`/beheer/aanmeldingen/${mine.id}/bewijs/${file}`);
    expect([stranger.statusCode, stranger.rawPayload.includes('%PDF')]).toEqual([303, false]);
  });

  it('is taken away by who sent it, and kept once when it is sent twice', async () => {
    const { visitor } = await begin('Weer Weg');
    await send(visitor, 'a.pdf', PDF);
    const [path = '', ...more] = filesIn((await send(visitor, 'b.pdf', PDF)).body);
    expect(more).toEqual([]);
    expect(filesIn((await visitor.post(`${path}/weg`)).body)).toEqual([]);
    expect((await visitor.download(path)).statusCode).toBe(404);
  });
});
