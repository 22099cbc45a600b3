import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { invalidQuery, queryFault } from '../platform/http/query/read-query.ts';
import { labelFault } from './label-fault.ts';
import { type SearchQuery } from './search-query.ts';

/** What a question says in codes that stand in a list of the register. */
export type ListedValues = Pick<SearchQuery, 'label' | 'category' | 'municipality' | 'source'>;

type Lists = Record<keyof ListedValues, readonly string[]>;

const NO_LISTS: Lists = { label: [], category: [], municipality: [], source: [] };

/** A typing error must not look like a label that nobody holds, or a municipality without firms. */
@Injectable()
export class KnownValues {
  private lists = NO_LISTS;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * One query where something is new to this process, which it is once. Without the database nothing is refused: who asks has
   * an answer of the search engine then.
   * @throws DomainError invalid-input with a fault for each parameter that names what is in no list
   */
  async require(asked: ListedValues): Promise<void> {
    if (faultsOf(asked, this.lists).length === 0) return;
    try {
      this.lists = await this.load();
    } catch {
      return;
    }
    const faults = faultsOf(asked, this.lists);
    if (faults.length > 0) throw invalidQuery(faults);
  }

  private async load(): Promise<Lists> {
    const [lists]: Lists[] = await this.dataSource.query(
      `select array(select code from label_scheme order by code)
              || array(select distinct on (scheme_code, rank) scheme_code || ':' || rank from label_level
                        where rank > 0 order by scheme_code, rank) as label,
              array(select code from category) as category,
              array(select code from municipality) as municipality, array(select code from source) as source`,
    );
    return lists ?? NO_LISTS;
  }
}

function faultsOf({ label = [], category, municipality, source }: ListedValues, lists: Lists) {
  const ofLabels = new Set(
    label.map((asked) => labelFault(asked, lists.label)).filter((one) => one !== null),
  );
  return [
    ...(ofLabels.size > 0 ? [queryFault('label', [...ofLabels].join('; '))] : []),
    ...(category !== undefined && !lists.category.some((code) => code.startsWith(category))
      ? [queryFault('category', `'${category}' is no CPV code that is known here`)]
      : []),
    ...(municipality !== undefined && !lists.municipality.includes(municipality)
      ? [queryFault('municipality', `'${municipality}' is the code of no municipality`)]
      : []),
    ...(source !== undefined && !lists.source.includes(source)
      ? [queryFault('source', `'${source}' is the code of no source`)]
      : []),
  ];
}
