import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { type CategoryLexicon } from '../enrichment/categories/category-lexicon.ts';
import { LexiconLoader } from '../enrichment/categories/lexicon-loader.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { IndexInspector } from './index-inspector.ts';
import { indexFingerprint } from './index-settings.ts';
import { IndexWriter } from './index-writer.ts';
import { IndexingSettings } from './indexing-settings.ts';
import { type Delivery, SearchEngine, SearchEngineUnavailable } from './search-engine.ts';
import { loadPublishedAfter } from './stored-profiles.ts';
import { toDocument } from './to-document.ts';

/** Two rebuilds at once would fill the same `next` index. */
export const REBUILD_LOCK = 7_316_002;
const BUILD_CHUNK = 5000;
const REPAIR_CHUNK = 1000;

export interface RebuildReport {
  documents: number;
  /** Suppliers that changed while the new index was being filled, or that the first pass could not write. */
  replayed: number;
  seconds: number;
}

/** Makes the index anew beside the live one; searches go on meanwhile. */
@Injectable()
export class RebuildService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly engine: SearchEngine,
    private readonly writer: IndexWriter,
    private readonly inspector: IndexInspector,
    private readonly lexicons: LexiconLoader,
    private readonly settings: IndexingSettings,
  ) {}

  /** @throws Error when another rebuild is busy; SearchEngineUnavailable when the engine does not take it */
  async rebuild(onProgress: (documents: number) => void = () => undefined): Promise<RebuildReport> {
    const started = Date.now();
    return this.alone(async () => {
      // Words may change meanwhile: the index is remembered with those that it was filled with.
      const lexicon = await this.lexicons.load();
      const documents = await this.fill(lexicon, onProgress);
      await this.engine.swap();
      const replayed = await this.repair();
      await this.remember(lexicon, documents);
      return { documents, replayed, seconds: (Date.now() - started) / 1000 };
    });
  }

  /**
   * Called when the program starts and every minute after that: makes the index when there is none, and asks for a rebuild in the background when
   * it is empty, was lost, or was made with other settings or words.
   */
  async ensureIndex(): Promise<'ready' | 'rebuild-requested'> {
    const state = await this.engine.state();
    if (state === 'missing') {
      await this.engine.create('live');
      if (!(await this.anythingPublished())) {
        await this.remember(await this.lexicons.load(), 0);
        return 'ready';
      }
    }
    const cause = state === 'ready' ? await this.staleness() : `index is ${state}`;
    if (cause === null) return 'ready';
    // It is remembered with the words that it was filled with: what changed since then shows when it has ended.
    if (await this.isBusy()) return 'rebuild-requested';
    await this.dataSource.transaction((manager) => requestRebuild(manager, cause));
    return 'rebuild-requested';
  }

  /** Whether a rebuild is going on, in whichever process. */
  private async isBusy(): Promise<boolean> {
    const locks: unknown[] = await this.dataSource.query(
      `select from pg_locks
        where locktype = 'advisory' and classid = 0 and objid = $1 and objsubid = 1 and granted
          and database = (select oid from pg_database where datname = current_database())`,
      [REBUILD_LOCK],
    );
    return locks.length > 0;
  }

  private async anythingPublished(): Promise<boolean> {
    const [profile]: unknown[] = await this.dataSource.query(`select 1 from profile where published limit 1`);
    return profile !== undefined;
  }

  private async staleness(): Promise<string | null> {
    const [state]: { fingerprint: string }[] = await this.dataSource.query(
      `select fingerprint from search_index_state where index_name = $1`,
      [this.settings.indexName],
    );
    const fingerprint = indexFingerprint((await this.lexicons.load()).fingerprint);
    if (!state) return 'index was never built';
    if (state.fingerprint !== fingerprint) return 'settings or words changed';
    const [answer] = await this.engine.search([{ offset: 0, limit: 1 }]);
    const [profile]: unknown[] = await this.dataSource.query(
      `select 1 from profile p where published and updated_at < now() - interval '10 minutes' limit 1`,
    );
    return answer?.total === 0 && profile !== undefined ? 'index is empty' : null;
  }

  private async fill(lexicon: CategoryLexicon, onProgress: (documents: number) => void): Promise<number> {
    await this.engine.create('next');
    const deliveries: Delivery[] = [];
    let documents = 0;
    for (let after: string | null = null; ;) {
      const profiles = await loadPublishedAfter(this.dataSource.manager, after, BUILD_CHUNK);
      const last = profiles.at(-1);
      if (!last) break;
      after = last.profile.supplierId;
      deliveries.push(
        await this.engine.write(
          profiles.map((stored) => toDocument(stored, lexicon)),
          'next',
        ),
      );
      documents += profiles.length;
      onProgress(documents);
    }
    // A chunk that is refused is not lost: the repair after the swap writes its good documents one half at a time.
    for (const delivery of deliveries) await this.engine.delivered(delivery);
    return documents;
  }

  /**
   * Writes whatever differs after the swap. Comparing all revisions is dearer than replaying from a moment in time, but
   * misses nothing: a transaction that began before that moment may have committed after it.
   */
  private async repair(): Promise<number> {
    const { missing, outdated, surplus } = await this.inspector.drift();
    const ids = [...missing, ...outdated, ...surplus];
    for (let start = 0; start < ids.length; start += REPAIR_CHUNK) {
      await this.writer.bringUpToDate(ids.slice(start, start + REPAIR_CHUNK));
    }
    return ids.length;
  }

  private async remember(lexicon: CategoryLexicon, documents: number): Promise<void> {
    const fingerprint = indexFingerprint(lexicon.fingerprint);
    await this.dataSource.query(
      `insert into search_index_state (index_name, fingerprint, documents) values ($1, $2, $3)
       on conflict (index_name) do update
         set fingerprint = excluded.fingerprint, documents = excluded.documents, built_at = now()`,
      [this.settings.indexName, fingerprint, documents],
    );
  }

  /** A session lock, not a transaction: a rebuild of a large register takes minutes. */
  private async alone<T>(work: () => Promise<T>): Promise<T> {
    const session = this.dataSource.createQueryRunner();
    try {
      const [row] = (await session.query(`select pg_try_advisory_lock($1) as free`, [REBUILD_LOCK])) as {
        free: boolean;
      }[];
      if (!row?.free) throw new SearchEngineUnavailable('Another rebuild of the search index is busy');
      try {
        return await work();
      } finally {
        await session.query(`select pg_advisory_unlock($1)`, [REBUILD_LOCK]);
      }
    } finally {
      await session.release();
    }
  }
}

/** Asks for a rebuild in the background; asking again while one waits changes nothing. */
export async function requestRebuild(manager: EntityManager, cause: string): Promise<void> {
  await enqueue(manager, 'indexing.rebuild', { cause }, { jobKey: 'indexing.rebuild' });
}
