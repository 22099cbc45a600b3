import { type EntityManager } from 'typeorm';

import { recordAudit } from '../access/audit.ts';
import { DomainError } from '../common/errors.ts';
import { loadSources } from './sources.ts';

/** Kinds of lists that an installation may have several of. */
export const LIST_KINDS = ['supplier-database', 'sign-up'] as const;

/** A list that somebody keeps. */
export interface NewSource {
  code: string;
  name: string;
  kind: (typeof LIST_KINDS)[number];
  /** CBS code of the municipality whose own it is; null for one that all share. */
  municipality: string | null;
}

/** Which word counts more where lists disagree: the same as those that every installation begins with. */
const PRECEDENCE: Record<NewSource['kind'], number> = { 'sign-up': 20, 'supplier-database': 30 };

/** Makes a source. @param by who has it done @throws DomainError invalid-input, conflict when the code is taken */
export async function addSource(manager: EntityManager, source: NewSource, by: string): Promise<void> {
  const { code, name, kind, municipality } = source;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))
    throw new DomainError('invalid-input', `A code has small letters, digits and hyphens: not '${code}'.`);
  if (municipality !== null) await requireMunicipality(manager, municipality);
  if ((await loadSources(manager, code)).length > 0)
    throw new DomainError('conflict', `There is a source '${code}' already.`);
  await manager.query(
    `insert into source (code, name, kind, precedence, municipality) values ($1, $2, $3, $4, $5)`,
    [code, name, kind, PRECEDENCE[kind], municipality],
  );
  await recordAudit(manager, {
    actor: by,
    action: 'source.added',
    subject: code,
    details: { name, kind, municipality },
  });
}

/** Says whose a source is from now on; null for all. @throws DomainError invalid-input, not-found */
export async function giveSource(
  manager: EntityManager,
  code: string,
  municipality: string | null,
  by: string,
): Promise<void> {
  const [source] = await loadSources(manager, code);
  if (!source) throw new DomainError('not-found', `There is no source '${code}'.`);
  if (!(LIST_KINDS as readonly string[]).includes(source.kind))
    throw new DomainError(
      'invalid-input',
      `'${code}' is of kind ${source.kind}: only lists of suppliers change hands.`,
    );
  if (municipality !== null) await requireMunicipality(manager, municipality);
  await manager.query(`update source set municipality = $2 where code = $1`, [code, municipality]);
  await recordAudit(manager, {
    actor: by,
    action: 'source.given',
    subject: code,
    before: { municipality: source.municipality },
    after: { municipality },
  });
}

async function requireMunicipality(manager: EntityManager, code: string): Promise<void> {
  const known: unknown[] = await manager.query(`select from municipality where code = $1`, [code]);
  if (known.length === 0)
    throw new DomainError(
      'invalid-input',
      `'${code}' is not the CBS code of a municipality, such as GM0014.`,
    );
}
