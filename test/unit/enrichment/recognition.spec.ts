import { describe, expect, it } from '@jest/globals';

import { type LabelHolding } from '../../../src/enrichment/labels/label-holding.ts';
import {
  type RecognitionRule,
  recognise,
} from '../../../src/enrichment/labels/recognition/recognition-rule.ts';

const holding: LabelHolding = {
  supplierId: 'firm',
  recordId: '1',
  schemeCode: 'co2-prestatieladder',
  schemeName: 'CO2-Prestatieladder',
  covers: 'firm',
  kind: 'certificate',
  graceDays: 0,
  version: '3.1',
  levelCode: 'niveau-3',
  levelRank: 3,
  levelName: 'Niveau 3',
  basis: 'verified',
  validFrom: '2025-01-01',
  validUntil: '2027-12-31',
  untilBasis: 'stated',
  sourceCode: 'register-co2-prestatieladder',
  statedOn: '2025-02-01',
};
const rule: RecognitionRule = {
  id: '7',
  municipality: 'GM0014',
  label: 'co2-prestatieladder',
  criterion: 'award',
  note: 'Telt mee bij gunning.',
  from: '2026-01-01',
  sourceText: 'Verzonnen beleid.',
};
const DAY = '2026-11-24';

describe('what a municipality recognises of a firm', () => {
  it.each([
    ['any level', {}, true],
    ['its level', { version: '3.1', fromLevel: 'niveau-3', minRank: 3 }, true],
    ['a higher level', { version: '3.1', fromLevel: 'niveau-4', minRank: 4 }, false],
    ['the same rank of another version', { version: '4.0', fromLevel: 'trede-3', minRank: 3 }, false],
    ['another label', { label: 'pso' }, false],
    ['it until today', { until: DAY }, true],
    ['it until yesterday', { until: '2026-11-23' }, false],
    ['it from tomorrow on', { from: '2026-11-25' }, false],
  ])('when the rule asks for %s', (_what, more, recognised) => {
    const answer = recognise([holding], [{ ...rule, ...more }], DAY);
    expect(answer.map(({ levelName }) => levelName)).toEqual(recognised ? ['Niveau 3'] : []);
  });

  it.each([
    ['claimed', { basis: 'claimed' as const }],
    ['expired', { validUntil: '2026-11-23' }],
    ['withdrawn', { withdrawnOn: DAY }],
    ['replaced', { replacedOn: DAY }],
    ['not known yet', { validFrom: '2026-11-25' }],
  ])('never by a label that is %s', (_what, more) => {
    expect(recognise([{ ...holding, ...more }], [rule], DAY)).toEqual([]);
  });

  it('needs a level that is known when the rule asks for one', () => {
    const without = { ...holding };
    delete without.levelRank;
    expect(recognise([without], [{ ...rule, fromLevel: 'niveau-1', minRank: 1 }], DAY)).toEqual([]);
    expect(recognise([without], [rule], DAY)).toHaveLength(1);
  });
});
