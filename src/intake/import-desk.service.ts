import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DomainError } from '../common/errors.ts';
import { type Choices, previewAgain } from './preview-again.ts';
import { loadRequesters, type Requester } from './requesters.ts';
import { loadSources, type Source } from './sources.ts';

/** What people who look after imports need beside the imports themselves (`ImportService`). */
@Injectable()
export class ImportDesk {
  constructor(private readonly dataSource: DataSource) {}

  /** Everybody that files come from: not what stewards themselves correct, which comes in no file. */
  async sources(): Promise<Source[]> {
    return (await loadSources(this.dataSource.manager)).filter(({ kind }) => kind !== 'steward');
  }

  /** Who delivered these imports, by the id of the import. */
  requesters(importIds: readonly string[]): Promise<Map<string, Requester>> {
    return loadRequesters(this.dataSource.manager, importIds);
  }

  /** Makes a preview once more, with other choices. @throws DomainError conflict when it is no preview (any more) */
  async previewAgain(id: string, choices: Choices): Promise<void> {
    const queued = await this.dataSource.transaction((manager) => previewAgain(manager, id, choices));
    if (!queued) throw new DomainError('conflict', `Import '${id}' is no preview; deliver the file again.`);
  }
}
