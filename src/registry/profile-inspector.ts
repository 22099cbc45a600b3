import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { Clock } from '../common/clock.ts';
import { CategoryEnricher } from '../enrichment/categories/category-enricher.ts';
import { startBatches, suppliersUnderWay } from '../platform/jobs/pipeline-batch.ts';
import { makeProfiles, type MadeProfiles } from './publish-profiles.ts';
import { loadFacts } from './supplier-facts.ts';

/** Firms whose profile is not what is known about them would make of it now. */
export interface ProfileComparison {
  compared: number;
  /** Published otherwise, though there is nothing to publish, or not though there is. Ids in order. */
  differing: string[];
}

/** Compared at a time: some 2 MB of profiles. */
const CHUNK = 500;

/** Compares published profiles with what they are made from. */
@Injectable()
export class ProfileInspector {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly categories: CategoryEnricher,
  ) {}

  /** Of all firms but those that the pipeline has under way. */
  async compare(): Promise<ProfileComparison> {
    const { manager } = this.dataSource;
    // Asked before and after: a batch may end, and another begin, while firms are compared.
    const before = await suppliersUnderWay(manager);
    let compared = 0;
    const differing: string[] = [];
    for (let ids = await idsAfter(manager, null); ids.length > 0; ids = await idsAfter(manager, ids.at(-1))) {
      const facts = await loadFacts(manager, this.categories, ids);
      differing.push(...(await otherThan(manager, await makeProfiles(manager, facts, this.clock.today()))));
      compared += ids.length;
    }
    const underWay = new Set([...before, ...(await suppliersUnderWay(manager))]);
    return { compared, differing: differing.filter((id) => !underWay.has(id)) };
  }

  /** Has those that differ published anew, also where the hash of what was published says that nothing changed. */
  async republish(): Promise<ProfileComparison> {
    const comparison = await this.compare();
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`update profile set content_hash = '' where supplier_id = any($1::uuid[])`, [
        comparison.differing,
      ]);
      await startBatches(manager, {
        cause: 'profiles that differed from their sources',
        supplierIds: comparison.differing,
        stage: 'enriched',
      });
    });
    return comparison;
  }
}

async function idsAfter(manager: EntityManager, after: string | null | undefined): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select id from supplier where ($1::uuid is null or id > $1) order by id limit $2`,
    [after ?? null, CHUNK],
  );
  return rows.map(({ id }) => id);
}

/** Which of these firms are not published as they were made. */
async function otherThan(manager: EntityManager, { made, empty }: MadeProfiles): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select m.supplier_id as id
       from rows from (unnest($1::uuid[]), jsonb_array_elements($2::jsonb), unnest($3::text[]))
              as m (supplier_id, data, content_hash)
       left join profile p on p.supplier_id = m.supplier_id and p.published
      where p.supplier_id is null or p.data <> m.data or p.content_hash <> m.content_hash
     union all
     select supplier_id from profile where supplier_id = any($4::uuid[]) and published
     order by id`,
    [
      made.map(({ id }) => id),
      `[${made.map(({ data }) => data).join(',')}]`,
      made.map(({ hash }) => hash),
      empty,
    ],
  );
  return rows.map(({ id }) => id);
}
