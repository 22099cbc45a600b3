import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type DataSource } from 'typeorm';

import { supplierOf } from './demo-labels.ts';
import {
  type CategoryAnswer,
  type CategoryDecisionService,
} from './enrichment/categories/decisions/category-decision.service.ts';
import { projectRoot } from './platform/project-root.ts';

/** `seeds/categories.json`. */
interface DemoCategories {
  decisions: (Pick<CategoryAnswer, 'code' | 'answer'> & { kvkNumber: string })[];
}

/** Accepts and refuses suggested categories of demo firms, through the same door as a steward; once. */
export async function loadDemoCategories(
  dataSource: DataSource,
  decisions: CategoryDecisionService,
  by: string,
): Promise<void> {
  const text = await readFile(join(projectRoot(), 'seeds', 'categories.json'), 'utf8');
  const demo = JSON.parse(text) as DemoCategories;
  const [done]: { decided: boolean }[] = await dataSource.query(
    `select exists (select from category_decision) as decided`,
  );
  if (done?.decided) return;
  for (const { kvkNumber, ...answer } of demo.decisions) {
    const supplierId = await supplierOf(dataSource, kvkNumber);
    if (supplierId) await decisions.decide({ supplierId, ...answer, by, as: 'steward' });
  }
}
