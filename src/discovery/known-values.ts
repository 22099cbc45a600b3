import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { invalidQuery, queryFault } from '../platform/http/query/read-query.ts';
import { type SearchQuery } from './search-query.ts';

/** What a question says in codes that stand in a list of the register. */
export type ListedValues = Pick<SearchQuery, 'label' | 'municipality' | 'source'>;

type Lists = Record<keyof ListedValues, readonly string[]>;

const NO_LISTS: Lists = { label: [], municipality: [], source: [] };

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
      `select array(select code from label_scheme order by code) as label,
              array(select code from municipality) as municipality, array(select code from source) as source`,
    );
    return lists ?? NO_LISTS;
  }
}

function faultsOf({ label = [], municipality, source }: ListedValues, lists: Lists) {
  const schemes = label.map((asked) => asked.replace(/:\d+$/, ''));
  const missing = schemes.filter((code) => !lists.label.includes(code)).map((code) => `'${code}'`);
  return [
    ...(missing.length > 0
      ? [
          queryFault(
            'label',
            `${missing.join(', ')} is no label of the catalogue; known are: ${lists.label.join(', ')}`,
          ),
        ]
      : []),
    ...(municipality !== undefined && !lists.municipality.includes(municipality)
      ? [queryFault('municipality', `'${municipality}' is the code of no municipality`)]
      : []),
    ...(source !== undefined && !lists.source.includes(source)
      ? [queryFault('source', `'${source}' is the code of no source`)]
      : []),
  ];
}
