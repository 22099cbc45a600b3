import { describe, expect, it } from '@jest/globals';

import { aBuyer } from '../support/buyer.ts';
import { type TestApp } from '../support/test-app.ts';

/** Where somebody is in each list of work, as its own links say it. */
const PLACES: [list: string, place: string][] = [
  ['/beheer/imports', 'source=impact-noord&page=1'],
  ['/beheer/vragen', 'reason=name-alike&source='],
  ['/beheer/aanmeldingen', 'status=refused&vanaf=20'],
  ['/beheer/keurmerken', 'page=1'],
  ['/beheer/keurmerken/aflopend', 'page=1'],
  ['/beheer/keurmerken/herinneringen', 'status=failed'],
  ['/beheer/categorieen', 'q=lunch'],
  ['/beheer/contracten', 'range=all'],
  ['/beheer/gemiste-vraag', 'from=2026-10-01&municipality=GM0014'],
  ['/beheer/uitnodigingen/logboek', 'vanaf=50'],
  ['/beheer/logboek', 'action=role.granted&from=2026-01-01&until='],
  ['/opdrachten', 'stand=all'],
];

/** Lists of work remember where one was. @param app once it runs */
export function testWorkLists(app: () => TestApp): void {
  /** Opens a page with the cookies of a browser. */
  const open = async (url: string, cookie: string) =>
    app().app.inject({ url, headers: { accept: 'text/html', cookie } });
  const placeKept = (answer: Awaited<ReturnType<typeof open>>): string =>
    [answer.headers['set-cookie']]
      .flat()
      .find((one) => one?.startsWith('lijst-'))
      ?.split(';')[0] ?? '';

  describe('a list of work', () => {
    it.each(PLACES)('%s leads back to where one was, and nowhere else', async (list, place) => {
      const { token } = await aBuyer(app(), `lijst-${list.replaceAll('/', '')}`, 'GM0014', 'administrator');
      const session = `session=${token}`;
      expect((await open(list, session)).statusCode).toBe(200);
      const there = await open(`${list}?${place}`, session);
      const kept = placeKept(there);
      expect([there.statusCode, kept]).toEqual([200, expect.stringContaining('lijst-')]);
      // A browser sends it to this list only.
      const path = /Path=([^;]+)/i.exec(String(there.headers['set-cookie']))?.[1] ?? '';
      expect(list.startsWith(path)).toBe(true);
      const back = await open(list, `${session}; ${kept}`);
      expect([back.statusCode, back.headers.location]).toEqual([303, `${list}?${place}`]);
    });

    it('of deeds remembers no name that was looked for', async () => {
      const { token } = await aBuyer(app(), 'lijst-namen', 'GM0014', 'administrator');
      for (const names of ['actor=Noor&subject=&action=', 'actor=&subject=0b8f7a52&action=role'])
        expect(placeKept(await open(`/beheer/logboek?${names}`, `session=${token}`))).toBe('');
    });
  });
}
