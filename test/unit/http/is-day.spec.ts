import { describe, expect, it } from '@jest/globals';

import { UsageQuery } from '../../../src/api/v1/api-keys/usage-query.ts';
import { DemandQuery } from '../../../src/api/v1/demand/demand-query.ts';
import { LabelDayQuery } from '../../../src/api/v1/labels/label-day-query.ts';
import { RulesQuery } from '../../../src/api/v1/labels/rules-query.ts';
import { RequestBody } from '../../../src/api/v1/shortlists/shortlist-body.ts';
import { SuppliersQuery } from '../../../src/api/v1/suppliers/suppliers-query.ts';
import { OwnThresholdBody } from '../../../src/api/v1/thresholds/own-thresholds-body.ts';
import { DomainError } from '../../../src/common/errors.ts';
import {
  LevelInput,
  SchemeInput,
  VersionInput,
} from '../../../src/enrichment/labels/catalogue/scheme-input.ts';
import { CheckInput, CheckWithdrawalInput } from '../../../src/enrichment/labels/checks/check-input.ts';
import { RuleInput } from '../../../src/enrichment/labels/recognition/rule-input.ts';
import { BodyPipe } from '../../../src/platform/http/body/body.pipe.ts';
import { readQuery } from '../../../src/platform/http/query/read-query.ts';
import { SuspensionInput } from '../../../src/registration/suspension/suspension-input.ts';

/** Of ISO 8601, and no day that the database takes. */
const NO_DAYS = ['2026-11', '2026', '2026-W48', '2026-12-31T10:00:00Z', '2026-02-29', '0000-01-01'];

const BODIES: [string, new () => object, string[]][] = [
  ['OwnThresholdBody', OwnThresholdBody, ['from', 'until', 'readOn']],
  ['RequestBody', RequestBody, ['on']],
  ['SuspensionInput', SuspensionInput, ['until']],
  ['RuleInput', RuleInput, ['from', 'until']],
  ['CheckInput', CheckInput, ['validFrom', 'validUntil']],
  ['CheckWithdrawalInput', CheckWithdrawalInput, ['withdrawnOn']],
  ['LevelInput', LevelInput, ['startsOn']],
  ['VersionInput', VersionInput, ['startsOn', 'closedOn']],
  ['SchemeInput', SchemeInput, ['closedOn']],
];

const QUERIES: [string, new () => object, string[]][] = [
  ['UsageQuery', UsageQuery, ['from', 'until']],
  ['DemandQuery', DemandQuery, ['from', 'until']],
  ['LabelDayQuery', LabelDayQuery, ['labelOn']],
  ['RulesQuery', RulesQuery, ['inForceOn']],
  ['SuppliersQuery', SuppliersQuery, ['labelOn']],
];

const fields = (table: typeof BODIES) =>
  table.flatMap(([name, type, names]) => names.map((field) => [`${name}.${field}`, type, field] as const));

/** What is said of the field that it is no day, once each. */
function faulty(field: string, read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const days = error.faults.filter(
      ({ name, message }) => name === field && message.startsWith('must be a day'),
    );
    return days.map(({ name }) => name);
  }
}

describe('a day that is asked for', () => {
  it.each(fields(BODIES))('in a body is a day that exists: %s', (_name, type, field) => {
    const read = (day: unknown) => faulty(field, () => new BodyPipe(type).transform({ [field]: day }));
    for (const text of [...NO_DAYS, '', 20261231, ['2026-12-31']])
      expect([text, read(text)]).toEqual([text, [field]]);
    expect(read('2026-12-31')).toEqual([]);
  });

  it.each(fields(QUERIES))('in an address is a day that exists: %s', (_name, type, field) => {
    const read = (day: string) => faulty(field, () => readQuery(type, { [field]: day }));
    for (const text of NO_DAYS) expect([text, read(text)]).toEqual([text, [field]]);
    expect(read('2026-12-31')).toEqual([]);
  });
});
