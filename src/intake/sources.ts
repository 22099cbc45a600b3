import { type EntityManager } from 'typeorm';

import { type WishedMapping } from './columns/fields.ts';

export type SourceKind =
  | 'steward'
  | 'supplier-database'
  | 'sign-up'
  | 'self-registration'
  | 'label-register'
  /** Contracts of one municipality: no statements about firms, and nobody else's business. */
  | 'contracts';

/** Where statements come from. */
export interface Source {
  code: string;
  name: string;
  kind: SourceKind;
  /** Lower wins where sources disagree about a field. */
  precedence: number;
  /** Label registers: the scheme that all rows speak about. */
  labelScheme: string | null;
  /** Whether a delivery is all that the source says, or comes on top, when whoever delivers does not say. */
  delivers: 'whole' | 'additions';
  /** A delivery with fewer firms than the last one by more than this share (0 to 1) waits for a person. */
  mostShrinkage: number;
  /** What a person chose for this source before (`columns/confirmed-mapping.ts`). */
  confirmedMapping: WishedMapping;
  /** CBS code of the municipality whose own it is, always so of contracts; null for what everybody shares. */
  municipality: string | null;
}

const COLUMNS = `code, name, kind, precedence, label_scheme as "labelScheme", delivers,
  most_shrinkage as "mostShrinkage", confirmed_mapping as "confirmedMapping", municipality`;

/** All sources, or those with the given code. */
export async function loadSources(manager: EntityManager, code?: string): Promise<Source[]> {
  return manager.query<Source[]>(
    `select ${COLUMNS} from source where $1::text is null or code = $1 order by code`,
    [code ?? null],
  );
}
