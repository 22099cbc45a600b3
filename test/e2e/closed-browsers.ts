import { expect, it } from '@jest/globals';

import { confirmMail } from '../support/sign-up-desk.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';
import { type FirmsAtHand } from './yearly-question.ts';

/** What signing out, and a session that ended, come to for a firm. @param at firms that are on the list */
export function testClosedBrowsers({ test, server, listed }: FirmsAtHand): void {
  /** A browser that is signed in for the firm and has its details open. */
  async function open(visitor: Visitor, id: string, email: string): Promise<string> {
    await visitor.post('/mijn-bedrijf/inloggen', { email });
    await confirmMail(test(), server(), email, visitor);
    const formToken = fieldIn((await visitor.get('/mijn-bedrijf')).body, 'formToken');
    expect((await visitor.post('/mijn-bedrijf/wijzigen', { formToken, id })).url).toBe('/aanmelden/akkoord');
    return formToken;
  }
  const sees = async (visitor: Visitor) => (await visitor.get('/aanmelden/wie')).url === '/aanmelden/wie';

  it.each([
    ['who signs out', '', '99868051'],
    ['who does so after the session ended', 'delete from session', '99868052'],
  ])('leaves nothing open in the browser of %s', async (_, meanwhile, kvk) => {
    const email = `uit-${kvk}@zaak.example`;
    const { id, visitor } = await listed(`Uitgelogd ${kvk}`, kvk, email);
    const formToken = await open(visitor, id, email);
    expect(await sees(visitor)).toBe(true);
    if (meanwhile !== '')
      await test().dataSource.query(
        `${meanwhile} where firm_account_id =
        (select account_id from registration where id = $1)`,
        [id],
      );
    expect((await visitor.post('/mijn-bedrijf/afmelden', { formToken })).url).toBe('/');
    expect(await sees(visitor)).toBe(false);
  });

  it('leaves nothing open where it ends a session elsewhere, and all as it was here', async () => {
    const email = 'kwijt@zaak.example';
    const { id, visitor: lost } = await listed('Telefoon Kwijt', '99868053', email);
    await open(lost, id, email);
    const desk = new Visitor(test().app);
    const formToken = await open(desk, id, email);
    await desk.post('/mijn-bedrijf/sessies', { formToken, session: 'others' });
    expect([await sees(lost), await sees(desk)]).toEqual([false, true]);
  });

  it('says to who presses a button after the session ended that nothing was done', async () => {
    const email = 'tekort@zaak.example';
    const { id, visitor } = await listed('Te Lang Weg', '99868054', email);
    const formToken = await open(visitor, id, email);
    await test().dataSource.query(
      `delete from session where firm_account_id = (select account_id from registration where id = $1)`,
      [id],
    );
    const { body } = await visitor.post('/mijn-bedrijf/stoppen', { formToken, id });
    expect(body).toContain('Daarom is er niets gedaan of bewaard.');
    expect((await visitor.get('/mijn-bedrijf')).body).not.toContain('niets gedaan');
  });
}
