import { type DataSource } from 'typeorm';

import { type LabelledPair } from '../fixtures/matching/labelled-pairs.ts';
import { type Answer, qualityOf, type Quality } from '../fixtures/matching/measure.ts';

/** The first peer: the name and the postcode as they are written, but for capitals. */
export function exactNameAndPostcode(pairs: readonly LabelledPair[], names: Names): Quality {
  return qualityOf(pairs, ({ id, known, incoming }): Answer => {
    const [a, b] = names.get(id) ?? ['', ''];
    const samePostcode = known.postcode !== null && known.postcode === incoming.postcode;
    return a.toLowerCase() === b.toLowerCase() && samePostcode ? 'linked' : 'new';
  });
}

/** Pair -> both names as they are written. */
export type Names = ReadonlyMap<string, readonly [string, string]>;

/** The second peer: `pg_trgm`'s likeness of the names, linked from the one threshold on that is best for these pairs. */
export async function bestTrigramThreshold(
  dataSource: DataSource,
  pairs: readonly LabelledPair[],
  names: Names,
): Promise<{ threshold: number; quality: Quality }> {
  const rows: { id: string; likeness: number }[] = await dataSource.query(
    `select id, similarity(a, b)::float8 as likeness from unnest($1::text[], $2::text[], $3::text[]) as x (id, a, b)`,
    [
      pairs.map(({ id }) => id),
      pairs.map(({ id }) => names.get(id)?.[0]),
      pairs.map(({ id }) => names.get(id)?.[1]),
    ],
  );
  const likeness = new Map(rows.map((row) => [row.id, row.likeness]));
  const at = (threshold: number): Quality =>
    qualityOf(pairs, ({ id }) => ((likeness.get(id) ?? 0) >= threshold ? 'linked' : 'new'));
  const thresholds = Array.from({ length: 91 }, (_, step) => 0.1 + step / 100);
  const [best = 0.5] = [...thresholds].sort((a, b) => at(b).f1 - at(a).f1);
  return { threshold: Math.round(best * 100) / 100, quality: at(best) };
}
