import { type HistoricHolding } from '../../enrichment/labels/label-history.ts';

/** A field of a firm of which the history tells both values, one value at a time. */
export type ValueField =
  | 'name'
  | 'legalForm'
  | 'kvkNumber'
  | 'establishmentNumber'
  | 'address'
  | 'place'
  | 'country'
  | 'website'
  | 'employees'
  | 'maxOrderValue';

/** A field that holds several values, which come and go: codes of CPV, SBI, themes and programmes. */
export type ListField = 'categories' | 'sbi' | 'themes' | 'programmes';

/**
 * A field of which the history tells that it changed, and not what it said: an older text may have held what its source took
 * out since, such as the name of a person.
 */
export type TextField = 'description' | 'serviceArea';

export type HistoryField = ValueField | ListField | TextField;

/** What a change did to a field. Absent before: nobody said anything; absent after: nobody does any more. */
export type FieldChange =
  | { field: ValueField; before?: string | number; after?: string | number }
  | { field: ListField; added: string[]; removed: string[] }
  | { field: TextField; done: 'added' | 'changed' | 'removed' };

/** What a source said, and the day of its statement (ISO date). */
interface Said {
  source: string;
  statedOn: string;
}

/** A label as it is named, with its level in the label's own words. */
export interface NamedLabel {
  code: string;
  name: string;
  level?: string;
  version?: string;
}

/** What became of a label; `claimed`: it was only said, nobody saw evidence. */
export type LabelTurn =
  | 'gained'
  | 'claimed'
  | 'confirmed'
  | 'renewed'
  | 'other-level'
  | 'ended'
  | 'withdrawn';

/**
 * Something that changed about a firm. `on` is an ISO date: of a label the day from which it holds or no longer does, of all
 * else the day on which the register took it in.
 */
export type HistoryEvent = { on: string } & (
  | ({ kind: 'entered' | 'returned' | 'left' | 'source-added' | 'source-ended' } & Said)
  | ({ kind: 'changed'; change: FieldChange } & Said)
  | ({
      kind: 'label';
      turn: LabelTurn;
      label: NamedLabel;
      /** Of `other-level`: the level before, in the label's own words. */
      levelBefore?: string;
      /** Last day, of one that was gained, renewed or has ended; and why that day is an assumption. */
      validUntil?: string;
      untilBasis?: HistoricHolding['untilBasis'];
    } & Said)
  /** The register had the firm twice; `name` is what the other entry was called. */
  | { kind: 'merged'; name?: string }
  /** The firm itself said that all was right. */
  | { kind: 'confirmed' }
);
