import { describe, expect, it } from '@jest/globals';

import { bridgeRenewals, whatRemains } from '../../../src/enrichment/labels/former-statements.ts';
import { type LabelStatement } from '../../../src/enrichment/labels/label-statements.ts';

const statement = (more: Partial<LabelStatement>): LabelStatement => ({
  supplierId: 'firm',
  recordId: '1',
  sourceCode: 'register-pso',
  registerOf: 'pso',
  statedOn: '2025-01-10',
  says: {},
  ...more,
});
const term = { validFrom: '2025-01-01', validUntil: '2026-12-31', withdrawnOn: null, replacedOn: null };

describe('what remains of what a register said before', () => {
  it.each([
    ['all of it while it is on the list', {}, [term]],
    [
      'until the day of the list that it is not on',
      { endedOn: '2026-03-01' },
      [{ ...term, withdrawnOn: '2026-03-01' }],
    ],
    ['its whole term when that was over by then', { endedOn: '2027-01-15' }, [term]],
    ['until the next one starts', { replacedOn: '2026-06-01' }, [{ ...term, replacedOn: '2026-06-01' }]],
    ['nothing when the next one puts it right', { replacedOn: '2025-01-01' }, []],
  ])('is %s', (_what, more, remains) => {
    expect(whatRemains(statement(more), term, 0)).toEqual(remains);
  });

  it('ends with the list also in its days of grace: the register has given up on it', () => {
    expect(whatRemains(statement({ endedOn: '2027-01-15' }), term, 30)).toEqual([
      { ...term, withdrawnOn: '2027-01-15' },
    ]);
  });

  it('lasts until the next certificate starts when the list has that one only', () => {
    const ended = statement({ endedOn: '2026-12-01' });
    const next = statement({ recordId: '2', says: { validFrom: '2027-01-01' } });
    const ofOther = statement({ recordId: '3', supplierId: 'other', says: { validFrom: '2027-01-01' } });
    expect(bridgeRenewals([ended, next])[0]).toMatchObject({ replacedOn: '2027-01-01' });
    expect(bridgeRenewals([ended, next])[0]).not.toHaveProperty('endedOn');
    expect(bridgeRenewals([ended, ofOther])[0]).toEqual(ended);
  });
});
