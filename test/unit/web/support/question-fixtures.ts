import { type LocatedQuestion } from '../../../../src/enrichment/location/question-distances.ts';
import { type CleanedRecord } from '../../../../src/intake/cleaned-record.ts';
import { type DescribedOperation } from '../../../../src/matching/identity/describe-operations.ts';
import { IMPORT_ID } from './steward-fixtures.ts';

type Candidate = LocatedQuestion['candidates'][number];

export function aStatement(cleaned: Partial<CleanedRecord> = {}, source = 'leveranciersdatabank') {
  return {
    source,
    statedOn: '2026-10-01',
    cleaned: { name: 'Schildersbedrijf Zonnestraal', place: 'Groningen', country: 'NL', ...cleaned },
  };
}

export function aCandidate(over: Partial<Candidate> = {}): Candidate {
  return {
    supplierId: '11111111-1111-4111-8111-111111111111',
    score: 0.94,
    evidence: [{ field: 'name', record: 'zonestraal', candidate: 'zonnestraal', agrees: 'other' }],
    statements: [aStatement()],
    distanceKm: 2.3,
    distancePrecision: 'postcode',
    ...over,
  };
}

/** Is the painter Zonestraal of Impact Noord the Zonnestraal that is known? */
export function aQuestion(over: Partial<LocatedQuestion> = {}): LocatedQuestion {
  return {
    id: '23',
    question: 'same-firm',
    reason: 'similar-name',
    record: {
      id: '4711',
      owner: null,
      importId: IMPORT_ID,
      line: 2,
      sheetRow: 2,
      ...aStatement({ name: 'Schildersbedrijf Zonestraal' }, 'impact-noord'),
    },
    supplier: null,
    candidates: [aCandidate()],
    hides: false,
    askedAt: '2026-11-26T10:20:00.000Z',
    postponedAt: null,
    ...over,
  };
}

export function anOperation(over: Partial<DescribedOperation> = {}): DescribedOperation {
  return {
    id: '17',
    kind: 'same',
    supplierId: '11111111-1111-4111-8111-111111111111',
    otherId: null,
    recordName: 'Zonestraal',
    supplierName: 'Zonnestraal',
    records: 1,
    doneBy: 'api-key:1',
    doneByName: 'Sanne',
    doneAt: '2026-11-26T10:20:00.000Z',
    undoneBy: null,
    undoneByName: null,
    undoneAt: null,
    ...over,
  };
}
