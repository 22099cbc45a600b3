import { rm } from 'node:fs/promises';

/** Once after all tests. */
export default async function stopStores() {
  const { stores, dataDir } = globalThis.testStores;
  await stores.close();
  await rm(dataDir, { recursive: true, force: true });
}
