import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { LexiconLoader } from '../enrichment/categories/lexicon-loader.ts';
import { type IndexDocument } from './index-document.ts';
import { type Delivery, SearchEngine, SearchEngineUnavailable } from './search-engine.ts';
import { loadPublished } from './stored-profiles.ts';
import { toDocument } from './to-document.ts';

/** Key of the advisory lock under which documents are read from the database and handed to the engine. */
const SEND_LOCK = 7_316_001;

/** Makes the live index say of suppliers what the registry says now. */
@Injectable()
export class IndexWriter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly engine: SearchEngine,
    private readonly lexicons: LexiconLoader,
  ) {}

  /**
   * Writes the published ones among these suppliers, removes the others, and returns when both are searchable.
   * A document that the engine refuses is set aside in `search_index_refusal` and does not hold up the rest.
   *
   * @throws SearchEngineUnavailable when the engine did not take all of it: safe to repeat
   */
  async bringUpToDate(supplierIds: readonly string[]): Promise<void> {
    if (supplierIds.length === 0) return;
    const sent = await this.send(supplierIds);
    await this.finish(sent.documents, sent.written);
    if (sent.removed) await this.mustSucceed(sent.removed);
  }

  /**
   * Reading and handing over happen under one lock: the engine works in the order of arrival, so a version of a profile
   * that was read earlier can never arrive after a later one.
   */
  private async send(
    supplierIds: readonly string[],
  ): Promise<{ documents: IndexDocument[]; written: Delivery | null; removed: Delivery | null }> {
    const lexicon = await this.lexicons.load();
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock($1)`, [SEND_LOCK]);
      const documents = (await loadPublished(manager, supplierIds)).map((stored) =>
        toDocument(stored, lexicon),
      );
      const present = new Set(documents.map(({ id }) => id));
      const absent = supplierIds.filter((id) => !present.has(id));
      return {
        documents,
        written: documents.length > 0 ? await this.engine.write(documents, 'live') : null,
        removed: absent.length > 0 ? await this.engine.remove(absent, 'live') : null,
      };
    });
  }

  /** One bad document makes the engine refuse its whole delivery: halves are tried until it stands alone. */
  private async finish(documents: readonly IndexDocument[], delivery: Delivery | null): Promise<void> {
    if (!delivery) return;
    const outcome = await this.engine.delivered(delivery);
    if (outcome.done) return forgetRefusals(this.dataSource.manager, documents);
    const [first] = documents;
    if (documents.length === 1 && first) return recordRefusal(this.dataSource.manager, first, outcome.reason);
    const middle = Math.ceil(documents.length / 2);
    for (const half of [documents.slice(0, middle), documents.slice(middle)]) {
      await this.finish(half, await this.engine.write(half, 'live'));
    }
  }

  private async mustSucceed(delivery: Delivery): Promise<void> {
    const outcome = await this.engine.delivered(delivery);
    if (!outcome.done) throw new SearchEngineUnavailable(outcome.reason);
  }
}

async function forgetRefusals(manager: EntityManager, documents: readonly IndexDocument[]): Promise<void> {
  await manager.query(`delete from search_index_refusal where supplier_id = any($1::uuid[])`, [
    documents.map(({ id }) => id),
  ]);
}

async function recordRefusal(manager: EntityManager, document: IndexDocument, reason: string): Promise<void> {
  await manager.query(
    `insert into search_index_refusal (supplier_id, revision, reason) values ($1, $2, $3)
     on conflict (supplier_id) do update
       set revision = excluded.revision, reason = excluded.reason, refused_at = now()`,
    [document.id, document.revision, reason],
  );
}
