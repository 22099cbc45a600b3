import { firmNameParts } from '../common/firm-name.ts';
import { placeKey } from '../common/place-name.ts';
import { type RecordedRow } from '../intake/row-outcomes.ts';
import { type MatchSubject } from './match-record.ts';

/** What matching looks at of a record. */
export function toSubject({
  recordId,
  line,
  cleaned,
}: Pick<RecordedRow, 'recordId' | 'line' | 'cleaned'>): MatchSubject {
  return {
    recordId,
    line,
    kvkNumber: cleaned.kvkNumber ?? null,
    nameKey: firmNameParts(cleaned.name).key,
    placeKey: cleaned.place ? placeKey(cleaned.place) || null : null,
    postcode: cleaned.postcode && cleaned.postcode.length >= 4 ? cleaned.postcode : null,
  };
}
