import { describe, expect, it } from '@jest/globals';

import { type ShortlistResult } from '../../src/discovery/shortlist/shortlist.ts';
import { namesOf } from '../support/shortlisted.ts';
import { type TestApp } from '../support/test-app.ts';

/** What the tests of lots need of those of shortlists. */
interface LotsStage {
  make: (body: object) => Promise<ShortlistResult>;
  /** A request for gardeners in Groningen. */
  greenery: object;
}

/** The lots of a request, and those that are proposed. @param app once it runs, with gardeners, painters and window cleaners */
export function testLots(app: () => TestApp, { make, greenery }: LotsStage): void {
  describe('a request in lots', () => {
    it('proposes lots that small firms can take, and names what nobody can', async () => {
      const { lotProposal, feasibility } = await make({ ...greenery, radiusKm: 10, estimatedValue: 300_000 });
      expect(lotProposal?.lots.length).toBeGreaterThanOrEqual(5);
      for (const { able } of lotProposal?.lots ?? []) expect(able.length).toBeGreaterThanOrEqual(3);
      expect(lotProposal?.uncovered).toBe(0);
      expect(feasibility.thresholds.find(({ code }) => code === 'eu-supplies-services')).toMatchObject({
        value: 216_000,
        reached: true,
      });
      // One lot of 60,000 is a fifth of the whole, two are more.
      const outside = lotProposal?.lots.at(-1)?.number;
      expect(feasibility.smallLots).toMatchObject({ european: true, room: 60_000, without: [outside] });
      const enormous = await make({ ...greenery, estimatedValue: 1_000_000 });
      expect(enormous.lotProposal?.uncovered).toBe(1_000_000 - 9 * 60_000);
    });

    it('says of the lots that a request has itself which need no European procedure, and shows it on the page', async () => {
      const worth = (estimatedValue: number) => ({ ...greenery, estimatedValue });
      const { feasibility, lots } = await make({ lots: [worth(240_000), worth(50_000), worth(10_000)] });
      expect(feasibility.smallLots).toMatchObject({ european: true, room: 60_000, without: [2, 3] });
      expect(lots.map((lot) => lot.feasibility.smallLots)).toEqual([undefined, undefined, undefined]);
      const unsaid = await make({ lots: [worth(240_000), greenery] });
      expect(unsaid.feasibility.smallLots).toBeUndefined();
      const params = 'text=hoveniers+voor+groenonderhoud&near=9712HM&radiusKm=10&value=300.000';
      const page = (await app().app.inject({ url: `/opdracht?${params}` })).body;
      expect(page).toMatch(/Perceel 5: [^<]*\(mag buiten de Europese procedure\)/);
      expect(page).toContain('hoogstens 20 % zijn (€ 60.000)');
    });

    it('takes no place or value of one lot for another, nor for all together, from a text that holds the lots', async () => {
      const said = [
        'onderhoud van plantsoenen (€ 40.000)',
        'ramen lappen in Assen (€ 8.000), vanaf 1 maart 2027',
      ];
      const text = said.map((lot, index) => `Perceel ${index + 1}: ${lot}`).join('\n');
      const { query, lots } = await make({ text, lots: said.map((lot) => ({ text: lot })) });
      expect(query).not.toHaveProperty('estimatedValue');
      expect(query).not.toHaveProperty('place');
      expect(lots.map((lot) => [lot.query.place?.name, lot.query.estimatedValue])).toEqual([
        [undefined, 40_000],
        ['Assen', 8_000],
      ]);
      const understood = async (lot: number) => {
        const url = `/opdracht?perceel=${lot}&text=${encodeURIComponent(text)}`;
        const page = (await app().app.inject({ url })).body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
        return /Zo is uw vraag gelezen.*Klopt iets niet/.exec(page)?.[0] ?? '';
      };
      expect(await understood(0)).toMatch(/plantsoenen.*ramen lappen/);
      expect(await understood(0)).not.toMatch(/waarde|Assen|maart/);
      expect(await understood(1)).toContain('waarde € 40.000');
      expect(await understood(1)).not.toMatch(/Assen|maart/);
    });

    it('gives each lot a shortlist of its own', async () => {
      const { lots } = await make({
        near: '9712HM',
        requiredLabels: ['pso'],
        lots: [
          { title: 'Groen', categories: ['77310000'], estimatedValue: 60_000 },
          { title: 'Ramen', categories: ['90911300'], requiredLabels: [] },
        ],
      });
      expect(lots.map(({ number, title, query }) => [number, title, query.requiredLabels])).toEqual([
        [1, 'Groen', ['pso']],
        [2, 'Ramen', []],
      ]);
      expect(namesOf(lots[0]?.items ?? []).sort()).toEqual(['Groen A', 'Groen B']);
      expect(lots[0]?.query.estimatedValue).toBe(60_000);
      expect(namesOf(lots[1]?.items ?? []).sort()).toEqual(['Alleen Glas', 'Verf En Glas']);
    });

    it('looks as far around the place of a lot as around that of the whole, unless the lot says how far', async () => {
      const categories = ['77310000'];
      const { lots } = await make({
        near: '9712HM',
        radiusKm: 40,
        lots: [{ categories, near: 'Assen' }, { categories, near: 'Assen', radiusKm: 5 }, { categories }],
      });
      expect(lots.map(({ query }) => query.radiusKm)).toEqual([40, 5, 40]);
    });

    it('judges a lot with words of its own on what the text of the whole says of every lot', async () => {
      const { lots } = await make({
        text: 'Groen en ramen in Groningen voor € 100.000 vanaf 1 mei 2027. Minimaal PSO, VCA verplicht.',
        lots: [{ text: 'onderhoud van plantsoenen' }, { text: 'ramen wassen in Assen, ISO 9001' }],
      });
      expect(
        lots.map(({ query }) => [query.place?.name, query.requiredLabels, query.on, query.notJudged]),
      ).toEqual([
        ['Groningen', ['pso'], '2027-05-01', ['VCA']],
        ['Assen', ['pso'], '2027-05-01', ['ISO 9001', 'VCA']],
      ]);
      // The value of the whole is not that of a part.
      expect(lots.map(({ query }) => query.estimatedValue)).toEqual([undefined, undefined]);
    });

    it('wishes in each lot for what the text of the whole wishes for, in its order too', async () => {
      const lots = [{ text: 'onderhoud van plantsoenen' }];
      const plain = await make({ text: 'Groen en ramen in Groningen.', lots });
      const wishing = await make({ text: 'Groen en ramen in Groningen, bij voorkeur PSO trede 1.', lots });
      const [lot] = wishing.lots;
      expect(lot?.query.wished).toEqual([
        expect.objectContaining({ label: 'pso:1', because: 'PSO trede 1' }),
      ]);
      expect(lot?.query.requiredLabels).toEqual([]);
      const scoreOf = (name: string, list: typeof plain): number =>
        list.lots[0]?.items.find(({ supplier }) => supplier.name === name)?.score ?? NaN;
      expect(scoreOf('Groen A', wishing)).toBeCloseTo(scoreOf('Groen A', plain) * 1.1, 1);
      const without = await make({
        text: 'Groen en ramen in Groningen, bij voorkeur PSO trede 1.',
        lots,
        without: ['label:pso'],
      });
      expect(without.lots[0]?.query.wished).toBeUndefined();
    });

    it('is about what its lots say where it says nothing itself, and each lot about its own words', async () => {
      const whole = await make({
        lots: [
          { text: 'onderhoud van plantsoenen in Groningen' },
          { text: 'ramen wassen in Assen, VCA verplicht' },
        ],
      });
      const codes = ({ query }: Pick<typeof whole, 'query'>): string[] =>
        query.categories.map(({ code }) => code);
      const [green, windows] = whole.lots.map(codes);
      expect(whole.lots.map(({ query }) => query.place?.name)).toEqual(['Groningen', 'Assen']);
      expect([whole, ...whole.lots].map(({ query }) => query.notJudged)).toEqual([
        ['VCA'],
        undefined,
        ['VCA'],
      ]);
      expect([green?.length, windows?.length]).toEqual([1, 1]);
      expect(green).not.toEqual(windows);
      expect(codes(whole).sort()).toEqual([...(green ?? []), ...(windows ?? [])].sort());
    });

    it.each([
      ['says nothing itself', {}],
      ['says what goes for every lot', { text: 'Opdracht van de gemeente, aan de Oosterhamrikkade.' }],
    ])('judges nobody by what one lot alone asks, when it %s', async (_, whole) => {
      const { query, lots } = await make({
        ...whole,
        lots: [
          { text: 'onderhoud van plantsoenen in Groningen voor € 20.000, PSO verplicht' },
          { text: 'ramen wassen in Groningen' },
        ],
      });
      const asked = (one: typeof query): unknown[] => [
        one.place?.name,
        one.estimatedValue,
        one.requiredLabels,
      ];
      expect(asked(query)).toEqual(['Groningen', undefined, []]);
      expect(lots.map((lot) => asked(lot.query))).toEqual([
        ['Groningen', 20_000, ['pso']],
        ['Groningen', undefined, []],
      ]);
    });
  });
}
