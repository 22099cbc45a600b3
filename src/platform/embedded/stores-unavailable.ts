/** PostgreSQL or Meilisearch cannot be used; the message says what to do and holds no secret. */
export class StoresUnavailable extends Error {
  override readonly name = 'StoresUnavailable';
}
