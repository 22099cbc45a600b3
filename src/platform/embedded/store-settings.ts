/** Where the stores are, or where to keep embedded ones. */
export interface StoreSettings {
  /** Folder for the embedded stores; made when it is not there. */
  dataDir: string;
  /** A PostgreSQL elsewhere; none is started then. */
  databaseUrl?: string;
  /** A Meilisearch elsewhere; none is started then. */
  meiliUrl?: string;
  /** Key of the Meilisearch elsewhere, or the key to give to the embedded one (at least 16 bytes). */
  meiliMasterKey?: string;
  /** The Meilisearch program to start, instead of the one found. */
  meiliBin?: string;
  /** Takes one line for the person who starts us. */
  log: (line: string) => void;
  /** False switches fsync off: for tests only. Default true. */
  durable?: boolean;
}

/** Stores that answer. */
export interface OpenStores {
  /** Holds a password: never log it. */
  databaseUrl: string;
  meiliUrl: string;
  /** Empty when a Meilisearch elsewhere has no key. */
  meiliMasterKey: string;
  /** Which of them run on this data folder (started here, or by the process whose stores these are). */
  embedded: { postgres: boolean; meilisearch: boolean };
  /** Resolves with a message when an embedded store ends unasked; otherwise never settles. */
  lost: Promise<string>;
  /**
   * Stops what this process started, within 6 seconds. A command first waits for others that use its stores, at most
   * 60 seconds; calling close() once more ends that waiting. Calling it again is harmless.
   */
  close(): Promise<void>;
}
