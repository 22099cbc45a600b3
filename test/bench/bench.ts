import { type DataSource } from 'typeorm';

import { type OpenStores } from '../../src/platform/embedded/store-settings.ts';

/** What a benchmark gets: empty stores of its own, migrated and with reference data. */
export interface BenchContext {
  stores: OpenStores;
  dataSource: DataSource;
  /** Folder of the stores; a temporary one, removed afterwards. */
  dataDir: string;
}

/** Measures something; the answer is printed as JSON. Units stand in the names. */
export type Bench = (context: BenchContext, args: readonly string[]) => Promise<object>;
