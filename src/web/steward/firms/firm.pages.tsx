import { Injectable } from '@nestjs/common';
import { ReadingLog } from '../../../access/audit/reading-log.ts';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { CategoryDecisionService } from '../../../enrichment/categories/decisions/category-decision.service.ts';
import { type FirmCategory } from '../../../enrichment/categories/decisions/firm-categories.ts';
import { LabelCatalogueService } from '../../../enrichment/labels/catalogue/label-catalogue.service.ts';
import { LabelCheckService } from '../../../enrichment/labels/checks/label-check.service.ts';
import { type HistoricHolding } from '../../../enrichment/labels/label-history.ts';
import { StatedAreas } from '../../../enrichment/location/stated-areas.ts';
import { type Correction, STEWARD } from '../../../matching/identity/correct-supplier.ts';
import { IdentityService } from '../../../matching/identity/identity.service.ts';
import { type SupplierRecord } from '../../../matching/identity/supplier-records.ts';
import { StatedAddresses } from '../../../enrichment/location/stated-addresses.ts';
import { ProfileReader } from '../../../registry/profile-reader.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { firmEntryTextsFor } from '../../messages/firm-entry.ts';
import { labelsTextsFor } from '../../messages/labels.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { idsIn, NOTHING_HAPPENED, readHappened } from '../questions/question-state.ts';
import { presentNotice } from '../questions/notice-presenter.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import {
  chosenTogether,
  type CorrectionForm,
  formOf,
  readCorrection,
  readCorrectionForm,
} from './correction-form.ts';
import { FirmPage } from './firm-page.tsx';
import { type FirmView, presentFirm } from './firm-presenter.ts';
import { firmIdIn, firmPath, firmUrl } from './firm-url.ts';

/** A form of the page that was not taken. */
export interface Refused {
  status: 400 | 409 | 503;
  form?: CorrectionForm;
  /** A label check, as it was filled in. */
  check?: Record<string, string>;
  /** What stands in the way, where no form of the page is to be corrected. */
  told?: string;
  faults: Partial<FirmView['faults']>;
}

/** The steward's page of one firm, and what can be done there. */
@Injectable()
export class FirmPages {
  constructor(
    private readonly identities: IdentityService,
    private readonly profiles: ProfileReader,
    private readonly contexts: StewardContexts,
    private readonly decisions: CategoryDecisionService,
    private readonly readings: ReadingLog,
    private readonly checks: LabelCheckService,
    private readonly catalogue: LabelCatalogueService,
    private readonly areas: StatedAreas,
    private readonly addresses: StatedAddresses,
  ) {}

  /** @throws DomainError not-found */
  async show(wanted: string, params: RawParams, session: Session, refused?: Refused): Promise<HtmlAnswer> {
    const id = requireId(wanted);
    const page = await this.contexts.of(firmPath(id), params, session);
    const profile = await this.profiles.find(id);
    if (profile.kind === 'merged') return { status: 303, location: firmUrl(profile.into, page) };
    await this.readings.note(session.caller, 'firm', id);
    const records = await this.identities.recordsOf(id);
    const operations = await this.identities.operationsOf(id);
    const categories = await this.decisions.categoriesOf(id);
    const history = await this.checks.historyOf(id);
    const happened = readHappened(params);
    const done = await this.identities.describe(happened.done);
    const view = presentFirm(
      {
        id,
        records,
        operations: await this.identities.describe(operations.map((operation) => operation.id)),
        categories,
        history,
        schemes: await this.catalogue.list(),
        check: refused?.check ?? {},
        published: profile.kind === 'published',
        form: refused?.form ?? currentForm(records),
        notice: presentNotice({ ...NOTHING_HAPPENED, done: happened.done }, done, {}, page),
        said: saidOf(params, page),
        told: refused?.told ?? null,
        faults: { correct: [], split: [], merge: [], categories: [], labels: [], ...refused?.faults },
      },
      await this.identities.keyNames(actorsOf(records, categories, history)),
      page,
    );
    return { status: refused?.status ?? 200, html: renderPage(<FirmPage view={view} page={page} />) };
  }

  /** Makes a firm of its own of the statements that were ticked. */
  async split(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(firmPath(id), body, session);
    const recordIds = idsIn(body['recordId']);
    const refuse = (status: Refused['status'], text: string) =>
      this.show(id, body, session, { status, faults: { split: [{ text }] } });
    if (recordIds.length === 0) return refuse(400, page.s.firms.split.some);
    try {
      const by = actorName(session.caller);
      const operation = await this.identities.split({ supplierId: requireId(id), recordIds, by });
      return { status: 303, location: firmUrl(id, page, new URLSearchParams({ done: operation.id })) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.kind === 'unavailable') return refuse(503, page.s.questions.notice.busy);
      if (error.kind === 'invalid-input') return refuse(400, page.s.firms.split.some);
      if (error.kind === 'conflict') return refuse(409, page.s.firms.merge.taken);
      throw error;
    }
  }

  /** Puts values above all sources, or takes such a choice back. */
  async correct(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(firmPath(id), body, session);
    const form = readCorrectionForm(body);
    const records = await this.identities.recordsOf(requireId(id));
    const before = currentForm(records);
    const { values, faults } = readCorrection(form, before, page);
    const refuse = (status: Refused['status'], correct: FirmView['faults']['correct']) =>
      this.show(id, body, session, { status, form, faults: { correct } });
    const wrong = faults.length > 0 ? faults : await this.unknownPlaces(values, countryOf(records), page);
    if (wrong.length > 0) return refuse(400, wrong);
    if (Object.keys(values).length === 0) return refuse(400, [{ text: page.s.firms.correct.nothing }]);
    try {
      await this.identities.correct({ supplierId: requireId(id), values, by: actorName(session.caller) });
      return { status: 303, location: firmUrl(id, page, new URLSearchParams({ corrected: '1' })) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.kind === 'unavailable') return refuse(503, [{ text: page.s.questions.notice.busy }]);
      if (error.kind === 'conflict') return refuse(409, [{ text: page.s.firms.merge.taken }]);
      throw error;
    }
  }

  /** Names that the register cannot place, in the address and in the service area: the firm would not be found where it is and works. */
  private async unknownPlaces(
    { postcode, place, serviceArea }: Correction,
    country: string,
    { lang, s }: StewardContext,
  ): Promise<FormFault[]> {
    const address = { postcode: postcode ?? '', place: place ?? '', country };
    const unknown = await this.areas.unknownParts(serviceArea ?? '');
    const doubt = await this.addresses.doubt(address);
    return [
      ...(doubt === null
        ? []
        : [{ field: 'correct-place', text: firmEntryTextsFor(lang).placeDoubt(doubt) }]),
      ...(unknown.length === 0
        ? []
        : [{ field: 'correct-serviceArea', text: s.firms.correct.unknownPlaces(unknown.join(', ')) }]),
    ];
  }
}

/** @throws DomainError not-found */
export function requireId(text: string): string {
  const id = firmIdIn(text);
  if (id === null || id.length !== text.length) throw new DomainError('not-found', 'There is no such firm.');
  return id;
}

/** Who linked records, decided about categories or checked labels. */
function actorsOf(
  records: readonly SupplierRecord[],
  categories: readonly FirmCategory[],
  history: readonly HistoricHolding[],
): string[] {
  const deciders = categories.flatMap(({ decision }) => (decision ? [decision.by] : []));
  const checkers = history.flatMap(({ checkedBy }) => checkedBy ?? []);
  return [...records.map(({ linkedBy }) => linkedBy), ...deciders, ...checkers];
}

/** The other country that a source names, which the form has no field for; empty for a Dutch firm. */
function countryOf(records: readonly SupplierRecord[]): string {
  return records.find(({ cleaned }) => (cleaned.country ?? 'NL') !== 'NL')?.cleaned.country ?? '';
}

function currentForm(records: Parameters<typeof presentFirm>[0]['records']): CorrectionForm {
  return formOf(
    chosenTogether(records.flatMap(({ source, cleaned }) => (source === STEWARD ? cleaned : []))),
  );
}

function saidOf(params: RawParams, { s, lang }: StewardContext): string | null {
  if (params['labelled'] !== undefined) return labelsTextsFor(lang).firm.saved;
  if (params['entered'] !== undefined) return firmEntryTextsFor(lang).done;
  return params['corrected'] === undefined ? null : s.firms.correct.done;
}
