import { describe, expect, it } from '@jest/globals';

import { type ImportView } from '../../src/intake/import-view.ts';
import { FROM_OUR_PAGE } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

/** As sent -> as shown. A browser writes `%22` and `%0D%0A` for what would end the name in the form. */
const NAMES: [string, string][] = [
  ['"><img src=x onerror=alert(1)>.csv', '%22><img src=x onerror=alert(1)>.csv'],
  ["'; drop table import;--{{7*7}}${7*7}.csv", "'; drop table import;--{{7*7}}${7*7}.csv"],
  ['../../../etc/passwd', 'passwd'],
  ['C:\\fakepath\\lijst.csv', 'lijst.csv'],
  ['lijst\u202evsc.exe', 'lijstvsc.exe'],
  ['li\u200bj\u2066st.csv', 'lijst.csv'],
  ['lijst.csv\r\nX-Evil: 1', 'lijst.csv%0D%0AX-Evil: 1'],
  [`${'é'.repeat(300)}.csv`, `${'é'.repeat(179)}…${'é'.repeat(16)}.csv`],
];

/** What steers a terminal, or turns or hides text; line breaks of the page itself aside. */
const UNSEEN = /[\p{Cf}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;

interface Stage {
  test: TestApp;
  /** Of a steward who signed in. */
  cookie: string;
  formToken: string;
  /** Of an API key that may import. */
  key: string;
}

/** A file may be called anything: its name is a text to show, wherever it comes from and goes to. */
export function testHostileFileNames(stage: () => Stage): void {
  const get = (url: string, headers: Record<string, string>) => stage().test.app.inject({ url, headers });

  /** As a browser sends it. */
  async function sendForm(url: string, name: string, fields: object, headers: Record<string, string>) {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, String(value));
    form.set('file', new File([`Naam;Plaats\nNaamloos ${name.length};Assen\n`], name));
    const body = new Response(form);
    const type = { 'content-type': body.headers.get('content-type') ?? '' };
    const payload = Buffer.from(await body.arrayBuffer());
    return stage().test.app.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload });
  }

  async function expectShown(id: string, shown: string): Promise<void> {
    const { cookie, key } = stage();
    const view: ImportView = (await get(`/v1/imports/${id}`, { 'x-api-key': key })).json();
    expect(view.fileName).toBe(shown);
    for (const path of [`/beheer/imports/${id}`, '/beheer/imports']) {
      const { statusCode, body } = await get(path, { cookie });
      expect([path, statusCode]).toEqual([path, 200]);
      const text = shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
      expect(body).toContain(text);
      expect(body).not.toContain('<img src=x');
      expect(UNSEEN.exec(body)).toBeNull();
    }
  }

  describe('the name of a file', () => {
    it.each(NAMES)('%j is shown as %j, whether it comes by form, body or page', async (sent, shown) => {
      const { cookie, formToken, key } = stage();
      const api = { 'x-api-key': key };
      const form = { source: 'impact-noord', dryRun: 'true' };
      const byForm = await sendForm('/v1/imports', sent, form, api);
      expect(byForm.statusCode).toBe(202);
      await expectShown(byForm.json<ImportView>().id, shown);

      const query = new URLSearchParams({ ...form, fileName: sent }).toString();
      const byBody = await stage().test.app.inject({
        method: 'POST',
        url: `/v1/imports?${query}`,
        headers: { ...api, 'content-type': 'text/csv' },
        payload: `Naam;Plaats\nRechtstreeks ${sent.length};Assen\n`,
      });
      expect(byBody.statusCode).toBe(202);
      const inBody = shown.replaceAll('%22', '"').replaceAll('%0D%0A', ' ');
      await expectShown(byBody.json<ImportView>().id, inBody);

      const page = { formToken, source: 'self-registration', delivery: 'add' };
      const byPage = await sendForm('/beheer/imports', sent, page, { ...FROM_OUR_PAGE, cookie });
      expect(byPage.statusCode).toBe(303);
      await expectShown(String(byPage.headers.location).split('/').at(-1) ?? '', shown);
    });

    it('is in no header of its report and of no other answer', async () => {
      const { key, test } = stage();
      const name = 'x"; filename=y.exe\u202e.csv';
      const sent = await sendForm('/v1/imports', name, { source: 'impact-noord' }, { 'x-api-key': key });
      await test.drainJobs();
      const { id } = sent.json<ImportView>();
      const report = await get(`/v1/imports/${id}/report.csv`, { 'x-api-key': key });
      expect(report.headers['content-disposition']).toMatch(
        /^attachment; filename="importverslag-impact-noord-x-22-filename-y-exe-\d{4}-\d\d-\d\d\.csv"$/,
      );
      for (const { headers } of [sent, report]) expect(JSON.stringify(headers)).not.toContain('y.exe');
    });
  });
}
