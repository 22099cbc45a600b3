import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../../access/audit.ts';
import { DomainError } from '../../../common/errors.ts';
import { ANY_STATE, type SeenState } from '../../../platform/http/if-match.ts';
import { startBatches } from '../../../platform/jobs/pipeline-batch.ts';
import { buildCatalogue, type LabelCatalogue, loadLabelCatalogue } from '../label-catalogue.ts';
import {
  heldLevels,
  lockCatalogue,
  removeScheme,
  suppliersToReadAgain,
  whatRefersTo,
} from './catalogue-use.ts';
import { withFormerNames } from './former-names.ts';
import { ensureRegisterSource } from './register-source.ts';
import { type SchemeFault, schemeFaults } from './scheme-faults.ts';
import { type SchemeInput } from './scheme-input.ts';
import { SchemeRefused } from './scheme-refused.ts';
import { type SchemeView, toRows, toSchemeView } from './scheme-view.ts';
import { storeCatalogue } from './store-catalogue.ts';

/** What became of schemes that were given, by code. */
export interface SavedSchemes {
  created: string[];
  updated: string[];
  unchanged: string[];
  /** As they are now, in the order in which they were given; read before anybody else can change them. */
  schemes: SchemeView[];
}

type SavedCodes = Omit<SavedSchemes, 'schemes'>;

/** The label schemes of this register, as a steward keeps them. */
@Injectable()
export class LabelCatalogueService {
  constructor(private readonly dataSource: DataSource) {}

  async list(): Promise<SchemeView[]> {
    return [...(await loadLabelCatalogue(this.dataSource.manager)).values()].map(toSchemeView);
  }

  /** @throws DomainError not-found */
  async find(code: string): Promise<SchemeView> {
    const scheme = viewOf(await loadLabelCatalogue(this.dataSource.manager), code);
    if (!scheme) throw unknownScheme(code);
    return scheme;
  }

  /**
   * Adds schemes and changes those that are there, all or none. What firms say and what registers said is read again with
   * the new words; a name that changes stays as an alias. @param by who does it, for the audit trail @param seen asked of the scheme as it is, of one that is saved
   * @throws SchemeRefused with every fault at once; what `seen` throws
   */
  async save(
    given: readonly SchemeInput[],
    by: string,
    seen: SeenState<SchemeView> = ANY_STATE,
  ): Promise<SavedSchemes> {
    return this.dataSource.transaction(async (manager) => {
      await lockCatalogue(manager);
      const before = await loadLabelCatalogue(manager);
      for (const { code } of given) seen(viewOf(before, code));
      const after = new Map([...before, ...buildCatalogue(...rowsOf(given))]);
      const schemes = given.map((scheme) => withFormerNames(scheme, before.get(scheme.code), after));
      const wanted = buildCatalogue(...rowsOf(schemes));
      await requireNoFaults(manager, schemes, new Map([...before, ...wanted]));
      const saved = compare(before, wanted);
      const changed = schemes.filter(({ code }) => !saved.unchanged.includes(code));
      const kept = (catalogue: LabelCatalogue) =>
        schemes.flatMap(({ code }) => viewOf(catalogue, code) ?? []);
      if (changed.length === 0) return { ...saved, schemes: kept(before) };
      await storeCatalogue(manager, toRows(changed), 'steward');
      await ensureRegisterSource(manager, changed);
      await this.afterChange(manager, [...saved.created, ...saved.updated], by, 'label-scheme.saved');
      return { ...saved, schemes: kept(await loadLabelCatalogue(manager)) };
    });
  }

  /**
   * Removes a scheme that nothing refers to. @param seen asked of the scheme as it is
   * @throws DomainError not-found; conflict when something does: it can be closed; what `seen` throws
   */
  async remove(code: string, by: string, seen: SeenState<SchemeView> = ANY_STATE): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await lockCatalogue(manager);
      const scheme = viewOf(await loadLabelCatalogue(manager), code);
      if (!scheme) throw unknownScheme(code);
      seen(scheme);
      const users = await whatRefersTo(manager, code);
      if (users.length > 0) {
        const message = `Label '${code}' is in use (${users.join(', ')}). Give it a closedOn instead: nothing new is held by it then.`;
        throw new DomainError('conflict', message);
      }
      await removeScheme(manager, code);
      await recordAudit(manager, { actor: by, action: 'label-scheme.removed', subject: code });
    });
  }

  private async afterChange(
    manager: EntityManager,
    codes: readonly string[],
    actor: string,
    action: string,
  ): Promise<void> {
    for (const subject of codes) await recordAudit(manager, { actor, action, subject });
    const supplierIds = await suppliersToReadAgain(manager, codes);
    await startBatches(manager, { cause: 'label catalogue', supplierIds });
  }
}

function viewOf(catalogue: LabelCatalogue, code: string): SchemeView | null {
  const scheme = catalogue.get(code);
  return scheme ? toSchemeView(scheme) : null;
}

function rowsOf(schemes: readonly SchemeInput[]): Parameters<typeof buildCatalogue> {
  const rows = toRows(schemes);
  return [rows.schemes, rows.versions, rows.levels];
}

async function requireNoFaults(
  manager: EntityManager,
  schemes: readonly SchemeInput[],
  catalogue: LabelCatalogue,
): Promise<void> {
  const codes = schemes.map(({ code }) => code);
  const held = await heldLevels(manager, codes);
  const faults = schemes.flatMap((scheme) =>
    schemeFaults(scheme, catalogue, held.get(scheme.code) ?? []).map(({ reason, fault }) => ({
      reason,
      fault: schemes.length > 1 ? { ...fault, name: `${scheme.code}.${fault.name}` } : fault,
    })),
  );
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at);
  faults.push(...twice.map(givenTwice));
  if (faults.length > 0) throw new SchemeRefused(faults);
}

function givenTwice(name: string): SchemeFault {
  const message = 'is there twice: give each label once';
  return { reason: { code: 'twice-given' }, fault: { in: 'body', name, message } };
}

function compare(before: LabelCatalogue, wanted: LabelCatalogue): SavedCodes {
  const saved: SavedCodes = { created: [], updated: [], unchanged: [] };
  for (const [code, scheme] of wanted) {
    const old = before.get(code);
    const same =
      old && JSON.stringify(sorted(toSchemeView(old))) === JSON.stringify(sorted(toSchemeView(scheme)));
    saved[!old ? 'created' : same ? 'unchanged' : 'updated'].push(code);
  }
  return saved;
}

/** The same whatever the order of its fields and versions. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sorted).map((item) => [JSON.stringify(item), item] as const);
    return items.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}

function unknownScheme(code: string): DomainError {
  return new DomainError('not-found', `There is no label '${code}'; GET /v1/label-schemes lists them.`);
}
