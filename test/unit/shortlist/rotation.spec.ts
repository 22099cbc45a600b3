import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { drawOrder, type Entrant } from '../../../src/discovery/shortlist/rotation.ts';

const TWELVE = Array.from({ length: 12 }, (_, index) => `firm-${index}`);

describe('the draw', () => {
  it('ends 20 requests of 3 invitations over 12 equal firms within one of each other', () => {
    const asked = new Map(TWELVE.map((id) => [id, 0]));
    for (let request = 0; request < 20; request++) {
      const entrants = TWELVE.map((id): Entrant => ({ id, asked: asked.get(id) ?? 0 }));
      const invited = drawOrder(entrants, `seed-${request}`).slice(0, 3);
      for (const { id } of invited) asked.set(id, (asked.get(id) ?? 0) + 1);
      const counts = [...asked.values()];
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
    expect([...asked.values()].reduce((sum, count) => sum + count)).toBe(60);
  });

  it('can be done again by anybody who has the seed, in whatever order the firms stand', () => {
    const entrants = TWELVE.map((id) => ({ id, asked: 0 }));
    const first = drawOrder(entrants, 'a seed');
    expect(drawOrder([...entrants].reverse(), 'a seed')).toEqual(first);
    const byHand = [...TWELVE].sort((a, b) => (ticket(a) < ticket(b) ? -1 : 1));
    expect(first.map(({ id }) => id)).toEqual(byHand);
  });

  it('falls differently for another seed', () => {
    const entrants = TWELVE.map((id) => ({ id, asked: 0 }));
    const firsts = Array.from({ length: 40 }, (_, seed) => drawOrder(entrants, String(seed))[0]?.id);
    expect(new Set(firsts).size).toBeGreaterThan(6);
  });

  it('puts who was asked less often before who was asked more often, whatever they draw', () => {
    const order = drawOrder(
      [
        { id: 'often', asked: 3 },
        { id: 'never', asked: 0 },
        { id: 'once', asked: 1 },
      ],
      'any',
    );
    expect(order.map(({ id }) => id)).toEqual(['never', 'once', 'often']);
  });
});

/** The rule as it is written in words, done apart from the code. */
function ticket(id: string): string {
  return createHash('sha256').update(`a seed:${id}`).digest('hex');
}
