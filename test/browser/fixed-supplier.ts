import { type SupplierHit } from '../../src/discovery/search-query.ts';
import { type HistoricHolding } from '../../src/enrichment/labels/label-history.ts';
import { type HistoryEvent } from '../../src/registry/history/history-event.ts';
import { type FoundProfile } from '../../src/registry/profile-reader.ts';
import { aBusyResult, aProfile } from '../unit/web/support/web-fixtures.ts';

export const SUPPLIER = '11111111-1111-4111-8111-111111111111';
export const SOLE_TRADER = '33333333-3333-4333-8333-333333333333';
export const MERGED = '22222222-2222-4222-8222-222222222222';

export class FixedProfiles {
  find(id: string): Promise<FoundProfile> {
    const published = {
      kind: 'published' as const,
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-11-03T08:00:00Z',
    };
    if (id === SUPPLIER) return Promise.resolve({ ...published, profile: aProfile() });
    if (id === SOLE_TRADER) {
      return Promise.resolve({
        ...published,
        profile: aProfile({ supplierId: id, soleTrader: true, labels: [] }),
      });
    }
    return Promise.resolve(id === MERGED ? { kind: 'merged', into: SUPPLIER } : { kind: 'unknown' });
  }
}

/** One entry that a register still has, one that a person checked and that is in its days of grace, one only said. */
export class FixedChecks {
  historyOf(): Promise<HistoricHolding[]> {
    const pso = { label: 'pso', name: 'PSO', source: 'register-pso', statedOn: '2026-11-03' } as const;
    return Promise.resolve([
      {
        ...pso,
        levelName: 'Trede 2',
        basis: 'verified',
        status: 'verified',
        validFrom: '2025-05-02',
        validUntil: '2027-05-01',
        untilBasis: 'stated',
        confirmedOn: '2026-11-03',
      },
      {
        ...pso,
        name: 'Een keurmerk met een lange naam voor ondernemingen',
        basis: 'verified',
        status: 'verified',
        validUntil: '2026-11-01',
        graceUntil: '2026-12-01',
        untilBasis: 'usual',
        source: 'steward',
        checkId: '7',
      },
      { ...pso, basis: 'claimed', status: 'claimed', untilBasis: 'unknown', source: 'self-registration' },
    ]);
  }
}

/** More than a page tells at once, two of them by one source on one day. */
export class FixedHistory {
  of(): Promise<HistoryEvent[]> {
    const said = { source: 'leveranciersdatabank', statedOn: '2026-06-10' };
    const moved = { field: 'place', before: 'Assen', after: 'Groningen' } as const;
    return Promise.resolve([
      { on: '2026-11-03', kind: 'confirmed' },
      { on: '2026-06-12', kind: 'changed', change: moved, ...said },
      { on: '2026-06-12', kind: 'changed', change: { field: 'description', done: 'changed' }, ...said },
      ...Array.from({ length: 10 }, (_, year): HistoryEvent => {
        const change = { field: 'employees', before: year + 1, after: year + 2 } as const;
        return {
          on: `${2025 - year}-03-01`,
          kind: 'changed',
          change,
          source: 'impact-noord',
          statedOn: '2014-01-01',
        };
      }),
    ]);
  }
}

export class FixedRecognition {
  municipalities(): Promise<string[]> {
    return Promise.resolve(['GM0014']);
  }

  of(): Promise<Map<string, never[]>> {
    return Promise.resolve(new Map<string, never[]>());
  }
}

export class FixedSimilar {
  of(): Promise<SupplierHit[]> {
    return Promise.resolve(aBusyResult().items.slice(1, 4));
  }
}
