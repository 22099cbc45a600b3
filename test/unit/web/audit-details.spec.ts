import { describe, expect, it } from '@jest/globals';

import { REPORT_OUTCOMES } from '../../../src/registration/reports/report.ts';
import { KEPT_DATA } from '../../../src/registration/privacy/kept-too-long.ts';
import { columnsOf } from '../../../src/requests/privacy/kept-columns.ts';
import { CHOICE_STATUSES } from '../../../src/requests/purchase-request.ts';
import { SETTABLE_THRESHOLDS } from '../../../src/discovery/shortlist/thresholds.ts';
import { auditActor, auditSubject } from '../../../src/web/messages/audit-codes.ts';
import { auditPart, auditValue } from '../../../src/web/messages/audit-details.ts';
import { mentionPlaces } from '../../../src/web/messages/mention-places.ts';

const names = {
  labels: { pso: 'PSO' },
  levels: {},
  levelNames: {},
  sources: {},
  municipalities: { GM0014: 'Groningen' },
  categories: { '55520000': 'Cateringdiensten' },
};
const dutch = (part: string, value: unknown) => auditValue({ lang: 'nl', names }, part, value);
const english = (part: string, value: unknown) => auditValue({ lang: 'en', names }, part, value);

describe('what the log says of a deed', () => {
  it('is in the words of the reader, whatever code was noted', () => {
    expect([auditPart('nl', 'what'), dutch('what', 'officer')]).toEqual(['gegevens van', 'een medewerker']);
    expect(english('what', 'officer')).toBe('an officer');
    expect(dutch('status', 'to-contact')).toBe('te benaderen');
    expect(dutch('outcome', 'not-so')).not.toBe('not-so');
    expect(dutch('scopes', ['suppliers:write'])).toBe('Bedrijven, keurmerken en categorieën bijwerken');
    expect(dutch('fields', ['kvkNumber', 'place'])).toBe('KvK-nummer, Plaats');
    expect(dutch('figures', ['one-quote-works 50000 2026-01-01'])).toMatch(/^[A-Z].* 50000 2026-01-01$/);
    expect(dutch('before', 'submitted')).toBe('Te beoordelen');
    expect(dutch('reason', 'steward')).toBe('door een beheerder');
  });

  it('names what other lists know by a code with that code', () => {
    expect(dutch('label', 'pso')).toBe('PSO (pso)');
    expect(dutch('municipality', 'GM0014')).toBe('Groningen (GM0014)');
    expect(dutch('code', '55520000')).toBe('Cateringdiensten (55520000)');
  });

  it('names who has no name, and what is no single thing', () => {
    expect([auditActor('nl', 'command-line'), auditActor('nl', 'user:7')]).toEqual([
      'opdrachtregel',
      'user:7',
    ]);
    expect([auditSubject('nl', 'list'), auditSubject('nl', '14')]).toEqual(['de hele lijst (list)', '14']);
    expect(auditSubject('nl', 'unknown')).toBe('geen open account (unknown)');
    expect([dutch('mentions', []), english('mentions', [])]).toEqual(['niets', 'nothing']);
  });

  it('leaves alone what people wrote, and codes that nobody knows', () => {
    expect(dutch('reason', 'Het certificaat is van een ander bedrijf.')).toMatch(/^Het certificaat/);
    expect(dutch('criterion', 'social-return')).toBe('social-return');
    expect(dutch('note', 'constructor')).toBe('constructor');
  });

  it('has a word for every code of its kinds, in both languages', () => {
    for (const read of [dutch, english]) {
      for (const status of CHOICE_STATUSES)
        if (read === dutch) expect(read('status', status)).not.toBe(status);
      for (const outcome of REPORT_OUTCOMES) expect(read('outcome', outcome)).not.toBe(outcome);
      for (const code of SETTABLE_THRESHOLDS) expect(read('figures', [`${code} 1 x`])).not.toContain(code);
    }
    for (const { name } of KEPT_DATA) expect([name, auditPart('nl', name)]).not.toEqual([name, name]);
  });

  it('says in words where somebody is still named', () => {
    const places = columnsOf('words').map(({ table, column }) => `${table}.${column}`);
    expect(Object.keys(mentionPlaces('nl')).sort()).toEqual(places.sort());
    expect(dutch('mentions', ['label_check.withdrawal_reason'])).not.toContain('_');
  });
});
