import { expect, it } from '@jest/globals';

import { fieldIn, type Visitor } from '../support/visitor.ts';
import { type FirmsAtHand } from './yearly-question.ts';

/** What a firm that is on the list does by looking at its details again, without changing them. */
export function testLookingAgain({ test, listed }: FirmsAtHand): void {
  const open = async (visitor: Visitor, id: string) => {
    const formToken = fieldIn((await visitor.get('/mijn-bedrijf')).body, 'formToken');
    return visitor.post('/mijn-bedrijf/wijzigen', { formToken, id });
  };

  it('says that all is still right by a button there, and by handing in without a change', async () => {
    const { id, visitor } = await listed('Niets Nieuws', '99868070', 'niets@zaak.example');
    const ways = {
      '2027-02-01': () => visitor.post('/aanmelden/klopt', {}),
      '2027-02-02': () => visitor.post('/aanmelden/akkoord', { consent: 'ja' }),
    };
    for (const [day, answer] of Object.entries(ways)) {
      test().clock.set(new Date(`${day}T12:00:00Z`));
      expect((await open(visitor, id)).body).toContain('action="/aanmelden/klopt"');
      const said = await answer();
      expect([said.url, said.body.includes('Over een jaar vragen we het weer')]).toEqual([
        '/aanmelden/akkoord?bericht=klopt',
        true,
      ]);
      expect(said.body).not.toContain('Een beheerder kijkt ernaar');
      const rows: { on: string }[] = await test().dataSource.query(
        `select confirmed_on::text as "on" from registration where id = $1`,
        [id],
      );
      expect(rows).toEqual([{ on: day }]);
    }
    // What was changed in another window is not said to be right.
    await visitor.post('/aanmelden/wat', { description: 'Wij verzorgen nu ook het ontbijt en de borrel.' });
    const changed = await visitor.post('/aanmelden/klopt', {});
    expect([changed.url, changed.body.includes('Insturen')]).toEqual(['/aanmelden/akkoord', true]);
  });
}
