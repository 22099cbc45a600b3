import { type DataSource } from 'typeorm';

import { type BoundaryImporter } from './enrichment/location/boundary-importer.ts';
import { readReferenceFiles } from './enrichment/reference/reference-files.ts';

/** Outlines of the three northern provinces, where the demo firms are: not fictional, see `seeds/reference/README.md`. */
const FILE = 'boundaries-north.json';

/** Gives the map of a demo register its outlines; those that are there already are somebody's own, and stay. */
export async function loadDemoBoundaries(
  dataSource: DataSource,
  boundaries: BoundaryImporter,
): Promise<void> {
  const [done]: { some: boolean }[] = await dataSource.query(
    `select exists (select from municipality_boundary) as some`,
  );
  if (done?.some) return;
  for (const { text } of await readReferenceFiles([FILE])) await boundaries.import(text);
}
