import { describe, expect, it } from '@jest/globals';

import { assessFeasibility, type Feasibility } from '../../../src/discovery/shortlist/feasibility.ts';
import { type FirmFacts } from '../../../src/discovery/shortlist/firm-facts.ts';
import { judgeFirm } from '../../../src/discovery/shortlist/judge-firm.ts';
import { buildLots } from '../../../src/discovery/shortlist/lot-builder.ts';
import { type ShortlistQuery, valuedLots } from '../../../src/discovery/shortlist/shortlist-query.ts';
import {
  readThresholds,
  type Threshold,
  thresholdRows,
  thresholdsOn,
} from '../../../src/discovery/shortlist/thresholds.ts';
import { type Wish } from '../../../src/discovery/shortlist/wish.ts';
import { aFirm, aWish, capacity, WINDOWS } from './support/firms.ts';

async function assess(firms: FirmFacts[], wish: Wish, request: ShortlistQuery = {}): Promise<Feasibility> {
  const judged = firms.map((facts) => ({ facts, criteria: judgeFirm(facts, wish) }));
  const sizes = firms.map(({ id, maxOrderValue }) => ({ id, capacity: maxOrderValue?.value ?? 0 }));
  const proposal = wish.estimatedValue === null ? null : buildLots(wish.estimatedValue, sizes);
  const figures = thresholdsOn(await readThresholds(), '2026-11-26');
  return assessFeasibility(judged, wish, proposal, figures, valuedLots(request));
}

describe('feasibility', () => {
  it('counts who could do the whole, a lot and a share', async () => {
    const firms = [
      aFirm({ id: 'large', maxOrderValue: capacity(400_000) }),
      aFirm({ id: 'a', maxOrderValue: capacity(100_000) }),
      aFirm({ id: 'b', maxOrderValue: capacity(100_000) }),
      aFirm({ id: 'c', maxOrderValue: capacity(100_000) }),
      aFirm({ id: 'silent' }),
      aFirm({ id: 'other trade', cpv: ['90', '909', '9091', '90911', '909113'] }),
    ];
    const found = await assess(firms, aWish({ estimatedValue: 300_000 }));
    expect(found.whole).toEqual({ able: 2, unsure: 1 });
    expect(found.lots.map(({ able }) => able)).toEqual([4, 4, 4]);
    expect(found.share).toBe(5);
    expect(found.notes.map(({ en }) => en).join(' ')).toContain('Fewer than 3 firms meet everything');
    expect(found.notes.map(({ en }) => en).join(' ')).toContain('values of all lots together count');
  });

  it('names proposed lots as small ones only where the request has none that they would be taken for', async () => {
    const firms = ['a', 'b', 'c', 'd', 'e'].map((id) => aFirm({ id, maxOrderValue: capacity(60_000) }));
    const wish = aWish({ estimatedValue: 300_000 });
    expect((await assess(firms, wish)).smallLots).toMatchObject({ without: [5] });
    const [large, small] = [{ estimatedValue: 240_000 }, { estimatedValue: 50_000 }];
    expect((await assess(firms, wish, { lots: [large, small] })).smallLots).toMatchObject({ without: [2] });
    expect((await assess(firms, wish, { lots: [large, small, {}] })).smallLots).toBeUndefined();
  });

  it('tells whether reserving would leave competition', async () => {
    const proven = (id: string) => aFirm({ id, reservable: [{ labelName: 'PSO 30+' }] });
    const two = await assess([proven('a'), proven('b'), aFirm()], aWish());
    expect(two.reserved).toMatchObject({ qualifying: 2, needed: 3, leavesCompetition: false });
    const three = await assess([proven('a'), proven('b'), proven('c')], aWish());
    expect(three.reserved).toMatchObject({ qualifying: 3, leavesCompetition: true });
    expect(three.reserved.reason.nl).not.toContain('beleid');
  });

  it('takes one firm for no competition, also where a municipality invites one', () => {
    const judged = [aFirm({ reservable: [{ labelName: 'PSO 30+' }] })].map((facts) => ({
      facts,
      criteria: judgeFirm(facts, aWish()),
    }));
    const figure: Threshold = {
      ...{ code: 'invited-least', value: 1, unit: 'firms', from: '2026-01-01', until: null },
      ...{ source: 'Inkoopbeleid 2026', readOn: '2026-11-26', municipality: 'GM0014' },
    };
    const { reserved } = assessFeasibility(judged, aWish(), null, new Map([[figure.code, figure]]));
    expect(reserved).toMatchObject({ qualifying: 1, needed: 2, leavesCompetition: false });
    expect(reserved.reason.nl).toContain('minder dan 2');
    expect(reserved.reason.en).toMatch(/^1 of 1 able firms shows by a label that it qualifies for/);
  });

  it('takes too few of those that were judged for no verdict, when there are more', () => {
    const facts = aFirm({ reservable: [{ labelName: 'PSO 30+' }] });
    const judged = [{ facts, criteria: judgeFirm(facts, aWish()) }];
    const { reserved } = assessFeasibility(judged, aWish(), null, new Map(), [], false);
    expect(reserved).toMatchObject({ qualifying: 1, leavesCompetition: false });
    expect(reserved.reason.nl).toMatch(/: niet iedereen is beoordeeld, er kunnen er meer zijn$/);
    expect(reserved.reason.nl).not.toContain('te weinig concurrentie');
  });

  it('quotes the policy by which firms qualify for a reserved contract', async () => {
    const reservable = [{ labelName: 'PSO 30+', policy: 'Ten minste 30 procent.' }];
    const { reserved } = await assess([aFirm({ reservable }), aFirm({ id: 'b', reservable })], aWish());
    expect(reserved.reason.nl).toMatch(/het beleid van de gemeente: “Ten minste 30 procent\.”$/);
  });

  it('puts the figures of the law beside the value, each with its source, those of works for works only', async () => {
    const { thresholds } = await assess([], aWish({ estimatedValue: 216_000 }));
    const supplies = thresholds.find(({ code }) => code === 'eu-supplies-services');
    expect(supplies).toMatchObject({ value: 216_000, reached: true, until: '2027-12-31' });
    expect(supplies?.source).toContain('2025/2152');
    expect(thresholds.map(({ code }) => code)).not.toContain('eu-works');
    const building = { ...WINDOWS, code: '45210000', codes: ['45210000'] };
    const works = await assess([], aWish({ categories: [building], estimatedValue: 216_000 }));
    expect(works.thresholds.find(({ code }) => code === 'eu-works')).toMatchObject({ reached: false });
    expect(works.thresholds.map(({ code }) => code)).not.toContain('eu-supplies-services');
  });

  it('knows no figure of a day for which none was entered, and refuses a table that it cannot read', async () => {
    const later = thresholdsOn(await readThresholds(), '2028-01-01');
    expect([...later.keys()]).not.toContain('eu-works');
    expect(() =>
      thresholdRows('code,value,unit,from,until,source,read_on\neu-works,veel,EUR,2026-01-01,,s,d'),
    ).toThrow('line 2');
  });
});
