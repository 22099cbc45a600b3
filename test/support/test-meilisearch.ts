import { required } from './test-database.ts';

/** The Meilisearch that all tests share; use an index name of your own. */
export function testMeilisearch(): { url: string; key: string } {
  return { url: required('TEST_MEILI_URL'), key: required('TEST_MEILI_KEY') };
}
