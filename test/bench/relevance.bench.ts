import { MeilisearchEngine } from '../../src/indexing/meilisearch-engine.ts';
import { type Bench } from './bench.ts';
import { measureRelevance } from './relevance.ts';

/** `npm run bench -- relevance FOLDER`: how well requests find suppliers (FOLDER holds suppliers, requests, judgments). */
export const bench: Bench = async ({ stores }, [folder]) => {
  if (!folder) throw new Error('Say which folder: npm run bench -- relevance FOLDER');
  const engine = new MeilisearchEngine({ ...stores, indexName: 'bench-relevance' });
  return measureRelevance(folder, engine);
};
