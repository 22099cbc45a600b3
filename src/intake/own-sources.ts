import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Caller } from '../access/caller.ts';
import { ownMunicipality } from '../access/own-municipality.ts';
import { DomainError } from '../common/errors.ts';
import { municipalityOfContracts } from './contract-source.ts';
import { loadSources } from './sources.ts';

/**
 * Whose a source is: lists of contracts, and those lists of suppliers that a municipality keeps for itself. Nobody else delivers
 * for them, and nobody else reads, applies or takes back their imports (`OwnImportsGuard`).
 */
@Injectable()
export class OwnSources {
  constructor(private readonly dataSource: DataSource) {}

  /** A source that there is not is left to whoever looks for it. @throws DomainError forbidden */
  async require(code: string, caller: Caller): Promise<void> {
    const [source] = await loadSources(this.dataSource.manager, code);
    // That of contracts is made when it is delivered for the first time, and only by its own.
    const owner = source?.municipality ?? municipalityOfContracts(code);
    if (owner === null || owner === ownMunicipality(caller)) return;
    throw new DomainError(
      'forbidden',
      `The source '${code}' is of ${owner}: only a key of that municipality uses it.`,
    );
  }
}
