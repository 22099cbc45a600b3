import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DomainError } from '../common/errors.ts';
import { contractSourceToBe, municipalityOfContracts } from './contract-source.ts';
import { ImportService } from './import.service.ts';
import { type ImportView } from './import-view.ts';
import { type Choices, previewAgain } from './preview-again.ts';
import { loadRequesters, type Requester } from './requesters.ts';
import { loadSourceAges, type SourceAge } from './source-ages.ts';
import { loadSources, type Source, type SourceKind } from './sources.ts';
import { canStartAgain, refusedDelivery } from './start-again.ts';

/** What people who look after imports need beside the imports themselves (`ImportService`). */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: ImportService,
  ) {}

  /**
   * Everybody that files come from: not what stewards themselves correct, which comes in no file, nor the contracts of
   * another municipality than `seenBy` (CBS code). Its own are offered before they were ever delivered.
   */
  async sources(seenBy: string | null): Promise<Source[]> {
    const { manager } = this.dataSource;
    const seen = (await loadSources(manager)).filter(
      ({ kind, municipality }) => kind !== 'steward' && (municipality === null || municipality === seenBy),
    );
    if (seenBy === null || seen.some(({ municipality }) => municipality === seenBy)) return seen;
    const own = await contractSourceToBe(manager, seenBy);
    return own === null ? seen : [...seen, own];
  }

  /** What kind of source that is: it decides what its columns can be. @param code of a source that has imports */
  async kindOf(code: string): Promise<SourceKind> {
    const [source] = await loadSources(this.dataSource.manager, code);
    return source?.kind ?? (municipalityOfContracts(code) === null ? 'supplier-database' : 'contracts');
  }

  /** The same with how old the word of each is. @param seenBy CBS code whose contracts may be seen */
  sourceAges(seenBy: string | null): Promise<SourceAge[]> {
    return loadSourceAges(this.dataSource.manager, seenBy);
  }

  /** Who delivered these imports, by the id of the import. */
  requesters(importIds: readonly string[]): Promise<Map<string, Requester>> {
    return loadRequesters(this.dataSource.manager, importIds);
  }

  /** Makes a preview once more, with other choices. @throws DomainError conflict when it is no preview (any more) */
  async previewAgain(id: string, choices: Choices): Promise<void> {
    const queued = await this.dataSource.transaction((manager) => previewAgain(manager, id, choices));
    if (!queued)
      throw new DomainError(
        'conflict',
        `Import '${id}' is no preview, or too old a one to have its file: deliver the file again.`,
      );
  }

  /** Whether a refused import can be started again by a press: the file was not at fault, and is still here. */
  canStartAgain(id: string): Promise<boolean> {
    return canStartAgain(this.dataSource.manager, id);
  }

  /**
   * Takes the file of a refused import in once more, as a preview with all that was said of it; answers the new import.
   * @param requestedBy who asks @throws DomainError conflict when it cannot be started again (any more)
   */
  async startAgain(id: string, requestedBy: string): Promise<ImportView> {
    const delivery = await refusedDelivery(this.dataSource.manager, id);
    if (delivery) return this.imports.receive({ ...delivery, requestedBy });
    throw new DomainError('conflict', `Import '${id}' cannot be started again: deliver the file again.`);
  }
}
