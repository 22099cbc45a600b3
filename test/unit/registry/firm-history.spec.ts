import { describe, expect, it } from '@jest/globals';

import { type HistoricHolding } from '../../../src/enrichment/labels/label-history.ts';
import { firmEvents } from '../../../src/registry/history/firm-events.ts';
import { type HistoryEvent } from '../../../src/registry/history/history-event.ts';
import { labelEvents } from '../../../src/registry/history/label-events.ts';
import { type ToldRecord } from '../../../src/registry/history/told-records.ts';

const at = (day: string): string => `${day}T12:00:00.000000Z`;

/** A statement of the municipal list that counted from one day until another. */
function told(from: string, until: string | null, over: Partial<ToldRecord> = {}): ToldRecord {
  return {
    recordId: '1',
    source: 'leveranciersdatabank',
    kind: 'supplier-database',
    precedence: 30,
    statedOn: from,
    cleaned: { name: 'Groenwerk', country: 'NL' },
    from: at(from),
    until: until === null ? null : at(until),
    ...over,
  };
}

const firm = (cleaned: Partial<ToldRecord['cleaned']>) => ({
  cleaned: { name: 'Groenwerk', country: 'NL', ...cleaned },
});
const FIRM_ITSELF = { source: 'self-registration', kind: 'self-registration', precedence: 10 } as const;
const changes = (events: readonly HistoryEvent[]) =>
  events.flatMap((event) => (event.kind === 'changed' ? [event.change] : []));

describe('the history of a firm', () => {
  it('begins with the day on which it came in, and tells nothing while sources repeat themselves', () => {
    const records = [
      told('2026-01-05', '2026-02-05', firm({ place: 'Assen', website: 'http://g.example' })),
      told('2026-02-05', null, firm({ place: 'Assen', website: 'https://www.g.example/' })),
    ];
    expect(firmEvents(records)).toEqual([
      { on: '2026-01-05', kind: 'entered', source: 'leveranciersdatabank', statedOn: '2026-01-05' },
    ]);
  });

  it('tells what a source said first and what it said since', () => {
    const before = firm({ place: 'Assen', employees: 8, categories: ['55520000'], description: 'Kort' });
    const after = firm({ place: 'Groningen', website: 'https://g.example', categories: ['90911300'] });
    const events = firmEvents([
      told('2026-01-05', '2026-03-05', before),
      told('2026-03-05', null, { ...after, statedOn: '2026-03-01' }),
    ]);
    expect(changes(events)).toEqual([
      { field: 'place', before: 'Assen', after: 'Groningen' },
      { field: 'employees', before: 8 },
      { field: 'categories', added: ['90911300'], removed: ['55520000'] },
      { field: 'description', done: 'removed' },
      { field: 'website', after: 'https://g.example' },
    ]);
    expect(events[1]).toMatchObject({
      on: '2026-03-05',
      source: 'leveranciersdatabank',
      statedOn: '2026-03-01',
    });
  });

  it('tells of a source that begins to speak what it replaced, and not all that it says', () => {
    const events = firmEvents([
      told('2026-01-05', null, firm({ place: 'Assen' })),
      told('2026-02-05', '2026-04-05', {
        ...FIRM_ITSELF,
        recordId: '2',
        ...firm({ place: 'Groningen', employees: 3, website: 'https://g.example' }),
      }),
    ]);
    expect(events.slice(1)).toMatchObject([
      { on: '2026-02-05', kind: 'source-added', source: 'self-registration' },
      { kind: 'changed', change: { before: 'Assen', after: 'Groningen' }, source: 'self-registration' },
      { on: '2026-04-05', kind: 'source-ended', source: 'self-registration' },
      { kind: 'changed', change: { before: 'Groningen', after: 'Assen' }, source: 'leveranciersdatabank' },
    ]);
  });

  it('knows that a firm went and came back', () => {
    const events = firmEvents([told('2026-01-05', '2026-02-05'), told('2026-04-05', null)]);
    expect(events.map(({ on, kind }) => [on, kind])).toEqual([
      ['2026-01-05', 'entered'],
      ['2026-02-05', 'left'],
      ['2026-04-05', 'returned'],
    ]);
  });

  it('never tells a former description, which may have named somebody', () => {
    const events = firmEvents([
      told('2026-01-05', '2026-02-05', firm({ description: 'Bel Jan de Vries' })),
      told('2026-02-05', null, firm({ description: 'Bel ons' })),
    ]);
    expect(changes(events)).toEqual([{ field: 'description', done: 'changed' }]);
    expect(JSON.stringify(events)).not.toContain('Vries');
  });

  it('keeps numbers and addresses of a firm that is a person, also from when nobody had said so', () => {
    const home = { kvkNumber: '99000001', street: 'Thuisweg', houseNumber: '1', postcode: '9712HM' };
    const moved = { kvkNumber: '99000002', street: 'Elders', houseNumber: '2', postcode: '9401AA' };
    const events = (legalForm: 'eenmanszaak' | 'bv') =>
      changes(
        firmEvents([
          told('2026-01-05', '2026-02-05', firm({ ...home, place: 'Assen' })),
          told('2026-02-05', null, firm({ ...moved, place: 'Groningen', legalForm })),
        ]),
      ).map((change) => change.field);
    expect(events('eenmanszaak')).toEqual(['place', 'legalForm']);
    expect(events('bv')).toEqual(['kvkNumber', 'address', 'place', 'legalForm']);
  });
});

const PSO: HistoricHolding = {
  label: 'pso',
  name: 'PSO',
  levelName: 'Trede 1',
  status: 'verified',
  basis: 'verified',
  validFrom: '2022-03-01',
  validUntil: '2024-02-29',
  untilBasis: 'stated',
  source: 'register-pso',
  statedOn: '2022-03-15',
};
const labelled = (...holdings: Partial<HistoricHolding>[]) => withGrace(0, holdings);
const withGrace = (days: number, holdings: Partial<HistoricHolding>[]) =>
  labelEvents(
    holdings.map((holding) => ({ ...PSO, ...holding })),
    '2026-11-24',
    new Map([['pso', days]]),
  ).map(({ on, turn, label }) => `${on} ${turn} ${label.level}`);

describe('the history of a label', () => {
  it('tells that it was won, renewed and lost', () => {
    const next = { validFrom: '2024-03-01', validUntil: '2026-02-28', statedOn: '2024-03-20' };
    expect(labelled({}, next)).toEqual([
      '2022-03-01 gained Trede 1',
      '2024-03-01 renewed Trede 1',
      '2026-03-01 ended Trede 1',
    ]);
  });

  it('tells of a higher level, and nothing when registers repeat what holds', () => {
    const higher = { levelName: 'Trede 2', validFrom: '2023-06-01', validUntil: '2027-05-31' };
    expect(labelled({}, { statedOn: '2022-09-01' }, higher)).toEqual([
      '2022-03-01 gained Trede 1',
      '2023-06-01 other-level Trede 2',
    ]);
  });

  it('tells of a break that it was lost and won again, and that one was withdrawn', () => {
    const again = { validFrom: '2025-01-01', validUntil: '2027-01-01', withdrawnOn: '2026-05-01' };
    expect(labelled({}, again)).toEqual([
      '2022-03-01 gained Trede 1',
      '2024-03-01 ended Trede 1',
      '2025-01-01 gained Trede 1',
      '2026-05-01 withdrawn Trede 1',
    ]);
  });

  it('tells apart what is only said, and leaves out claims that were refused and what is to come', () => {
    const said = {
      basis: 'claimed',
      status: 'claimed',
      statedOn: '2021-05-01',
      untilBasis: 'unknown',
    } as const;
    const claim = { ...said, validFrom: undefined, validUntil: undefined } as unknown as HistoricHolding;
    expect(labelled(claim, {})).toEqual([
      '2021-05-01 claimed Trede 1',
      '2022-03-01 confirmed Trede 1',
      '2024-03-01 ended Trede 1',
    ]);
    expect(labelled({ ...claim, status: 'withdrawn' })).toEqual([]);
    expect(labelled({ validFrom: '2027-01-01', validUntil: '2029-01-01' })).toEqual([]);
  });

  it('lets a label last through its days of grace, and a later one be its renewal in them', () => {
    const until = { validUntil: '2026-11-01' };
    expect(withGrace(30, [until])).toEqual(['2022-03-01 gained Trede 1']);
    expect(withGrace(22, [until])).toEqual(['2022-03-01 gained Trede 1', '2026-11-24 ended Trede 1']);
    const next = { validFrom: '2024-03-20', validUntil: '2027-03-19', statedOn: '2024-03-21' };
    expect(withGrace(30, [{}, next])).toEqual(['2022-03-01 gained Trede 1', '2024-03-20 renewed Trede 1']);
  });

  it('says that one ended on its last day when a register took it off its list afterwards', () => {
    expect(labelled({ withdrawnOn: '2025-06-01' })).toEqual([
      '2022-03-01 gained Trede 1',
      '2024-03-01 ended Trede 1',
    ]);
  });

  it('tells the highest of two levels that hold on one day, and no change from one to the other', () => {
    const [low, high] = [{ level: 1 }, { level: 2, levelName: 'Trede 2' }];
    for (const both of [
      [low, high],
      [high, low],
    ])
      expect(labelled(...both)).toEqual(['2022-03-01 gained Trede 2', '2024-03-01 ended Trede 2']);
    expect(labelled({ ...high, replacedOn: '2023-01-01' }, { ...low, validFrom: '2023-01-01' })).toEqual([
      '2022-03-01 gained Trede 2',
      '2023-01-01 other-level Trede 1',
      '2024-03-01 ended Trede 1',
    ]);
  });
});
