import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { AppConfig } from '../../../platform/config/app-config.ts';
import { type KnownFirms, FirmLookup, type Sight } from '../../../discovery/firm-lookup.ts';
import { kvkNumberIn } from '../../../discovery/search-plan.ts';
import { type FirmDescription } from '../../../matching/lookup/firm-description.ts';
import { isSupplierId, type LivingProfile, profilesById } from '../../../registry/profiles-by-id.ts';
import { publicProfile } from '../../../registry/public-profile.ts';
import { extensionProperty, type ExtensionValue } from './extension-properties.ts';
import { type ExtensionQuery } from './read-extension.ts';
import { type Manifest, manifest } from './manifest.ts';
import { type ReconcileRequest } from './read-request.ts';
import { type ReconcileQuery } from './read-queries.ts';
import { askedCandidate, type ReconcileCandidate, toCandidate } from './to-candidate.ts';

export type ReconcileResults = Record<string, { result: ReconcileCandidate[] }>;

export interface ExtensionAnswer {
  meta: { id: string; name: string }[];
  rows: Record<string, Record<string, ExtensionValue[]>>;
}

export type ReconcileAnswer = Manifest | ReconcileResults | ExtensionAnswer;

/** Answers the questions of the reconciliation API: published suppliers only, whoever asks. */
@Injectable()
export class ReconcileService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lookup: FirmLookup,
    private readonly config: AppConfig,
  ) {}

  async answer(request: ReconcileRequest, sight: Sight): Promise<ReconcileAnswer> {
    switch (request.kind) {
      case 'manifest':
        return manifest(this.config.baseUrl.replace(/\/$/, ''));
      case 'queries':
        return this.reconcile(request.queries, sight);
      case 'extend':
        return this.extend(request.extension);
    }
  }

  /** Candidates for each query, best first. */
  private async reconcile(queries: readonly ReconcileQuery[], sight: Sight): Promise<ReconcileResults> {
    const asked = await this.published(queries.map(({ text }) => text));
    const described = queries.filter(({ text }) => !isSupplierId(text));
    const found = await this.lookup.find(described.map(toDescription), sight);
    const known = new Map(described.map(({ key }, index) => [key, found[index]]));
    return Object.fromEntries(
      queries.map(({ key, text, limit }) => {
        const own = asked.get(text);
        const result = own ? [ofId(own)] : candidates(known.get(key), limit);
        return [key, { result }];
      }),
    );
  }

  /** Values of suppliers, under the ids that were asked for: of one that was merged away those of its survivor. */
  private async extend({ ids, properties }: ExtensionQuery): Promise<ExtensionAnswer> {
    const found = await this.published(ids);
    const wanted = properties.flatMap((id) => extensionProperty(id) ?? []);
    const rows = ids.map((id) => {
      const living = found.get(id);
      const values = wanted.map((one) => [one.id, living ? one.valuesOf(living.profile) : []]);
      return [id, Object.fromEntries(values) as Record<string, ExtensionValue[]>];
    });
    return {
      meta: wanted.map(({ id, name }) => ({ id, name })),
      rows: Object.fromEntries(rows) as ExtensionAnswer['rows'],
    };
  }

  /** A published supplier as anybody may see it, or the one that it was merged into; undefined when there is none. */
  async one(id: string): Promise<LivingProfile | undefined> {
    return (await this.published([id])).get(id);
  }

  private async published(ids: readonly string[]): Promise<Map<string, LivingProfile>> {
    const found = await profilesById(this.dataSource.manager, ids);
    return new Map(
      [...found]
        .filter(([, { published }]) => published)
        .map(([id, living]) => [id, { ...living, profile: publicProfile(living.profile) }]),
    );
  }
}

/** A text of eight digits is a KvK number, as in the search. */
function toDescription({ text, properties }: ReconcileQuery): FirmDescription {
  const kvkNumber = kvkNumberIn(text);
  if (kvkNumber !== null) return { kvkNumber, ...properties };
  return text === '' ? properties : { ...properties, name: text };
}

function candidates(known: KnownFirms | undefined, limit: number): ReconcileCandidate[] {
  const firms = (known?.firms ?? []).filter(({ published }) => published);
  return firms.slice(0, limit).map((firm) => toCandidate(firm, firm.id === known?.match));
}

function ofId({ profile }: LivingProfile): ReconcileCandidate {
  const { supplierId: id, name, place, kvkNumber } = profile;
  return askedCandidate({
    id,
    name: name.value,
    place: place?.value ?? null,
    kvkNumber: kvkNumber?.value ?? null,
  });
}
