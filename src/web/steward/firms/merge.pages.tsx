import { Injectable } from '@nestjs/common';
import { ReadingLog } from '../../../access/audit/reading-log.ts';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { QuestionDistances } from '../../../enrichment/location/question-distances.ts';
import { IdentityService } from '../../../matching/identity/identity.service.ts';
import { type SupplierRecord } from '../../../matching/identity/supplier-records.ts';
import { SuspensionService } from '../../../registration/suspension/suspension.service.ts';
import { ProfileReader } from '../../../registry/profile-reader.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { FirmPages, requireId } from './firm.pages.tsx';
import { firmIdIn, firmPath, firmUrl } from './firm-url.ts';
import { MergePage } from './merge-page.tsx';
import { presentMerge } from './merge-presenter.ts';
import { actorText } from '../questions/notice-presenter.ts';
import { chosenValues, valueChoices } from './merge-values.ts';

/** Merging a firm with another one: looking at both first. */
@Injectable()
export class MergePages {
  constructor(
    private readonly identities: IdentityService,
    private readonly profiles: ProfileReader,
    private readonly firms: FirmPages,
    private readonly distances: QuestionDistances,
    private readonly contexts: StewardContexts,
    private readonly readings: ReadingLog,
    private readonly suspensions: SuspensionService,
  ) {}

  /** Both firms side by side, or the page of the first with what is wrong with the other. */
  async ask(
    wanted: string,
    params: RawParams,
    session: Session,
    refused?: { status: 409 | 503; fault: string },
  ): Promise<HtmlAnswer> {
    const firstId = requireId(wanted);
    const kept = new URLSearchParams(typeof params['met'] === 'string' ? { met: params['met'] } : {});
    const page = await this.contexts.of(firmPath(firstId, '/samenvoegen'), params, session, kept);
    const first = await this.identities.recordsOf(firstId);
    const named = typeof params['met'] === 'string' ? params['met'].trim() : '';
    if (named !== '' && firmIdIn(named) === null)
      return { status: 303, location: lookFor(named, firstId, page) };
    const other = await this.other(params['met']);
    if (other === null || other.id === firstId) {
      const { notFound, self } = page.s.firms.merge;
      const text = other === null ? notFound : self;
      const faults = { merge: [{ field: 'met', text }] };
      return this.firms.show(firstId, { lang: page.lang }, session, { status: 400, faults });
    }
    const { id: secondId, records: second } = other;
    await this.readings.noteAll(session.caller, 'firm', [firstId, secondId]);
    const together = await this.identities.recordsOf(firstId, secondId);
    const apart = await this.distances.apart(first, second);
    const suspended = await this.suspensions.among([firstId, secondId]);
    const fault = refused?.fault ?? null;
    const facts = { firstId, secondId, first, second, together, apart, suspended, fault };
    const view = presentMerge(facts, page);
    return { status: refused?.status ?? 200, html: renderPage(<MergePage view={view} page={page} />) };
  }

  /** Makes one firm of the two, and leads to the one that lives on. */
  async merge(wanted: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const firstId = requireId(wanted);
    const page = await this.contexts.of(firmPath(firstId), body, session);
    const first = await this.identities.recordsOf(firstId);
    const other = await this.other(body['met']);
    const living = await this.livingOf(firstId);
    if (living !== firstId || (other !== null && other.id !== firmIdIn(body['met'])))
      return this.meanwhile(living, other?.id === living, session, page);
    if (other === null || other.id === firstId) return this.ask(wanted, body, session);
    const [keepId, goneId] = body['keep'] === other.id ? [other.id, firstId] : [firstId, other.id];
    const values = chosenValues(valueChoices(first, other.records), body);
    try {
      const by = actorName(session.caller);
      const operation = await this.identities.merge({ keepId, goneId, by, values });
      return { status: 303, location: firmUrl(keepId, page, new URLSearchParams({ done: operation.id })) };
    } catch (error) {
      return this.ask(wanted, body, session, refusalOf(error, page));
    }
  }

  private async livingOf(id: string): Promise<string> {
    const found = await this.profiles.find(id);
    return found.kind === 'merged' ? found.into : id;
  }

  /** Somebody else merged one of the two since they were looked at. @param together with the other one of them: who did that, and when */
  private async meanwhile(
    id: string,
    together: boolean,
    session: Session,
    page: StewardContext,
  ): Promise<HtmlAnswer> {
    const { taken, takenBy } = page.s.firms.merge;
    const last = (await this.identities.operationsOf(id)).find(
      ({ kind, undoneAt }) => kind === 'merge' && undoneAt === null,
    );
    const [operation] = together && last ? await this.identities.describe([last.id]) : [];
    const told = operation
      ? takenBy(actorText(operation.doneBy, operation.doneByName, page), page.f.moment(operation.doneAt))
      : taken;
    return this.firms.show(id, { lang: page.lang }, session, { status: 409, told, faults: {} });
  }

  /** The firm that somebody pasted; one that was merged leads to the one that lives on. Null when there is none. */
  private async other(pasted: unknown): Promise<{ id: string; records: SupplierRecord[] } | null> {
    const named = firmIdIn(pasted);
    if (named === null) return null;
    const found = await this.profiles.find(named);
    const id = found.kind === 'merged' ? found.into : named;
    try {
      return { id, records: await this.identities.recordsOf(id) };
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return null;
      throw error;
    }
  }
}

/** A name or a number: which firms are called so? */
function lookFor(named: string, firstId: string, { lang }: StewardContext): string {
  return localUrl(lang, '/beheer/bedrijven', new URLSearchParams({ q: named, bij: firstId }));
}

/** @throws what is no expected outcome */
function refusalOf(error: unknown, { s }: StewardContext): { status: 409 | 503; fault: string } {
  if (error instanceof DomainError && error.kind === 'unavailable')
    return { status: 503, fault: s.questions.notice.busy };
  if (error instanceof DomainError && error.kind === 'conflict')
    return { status: 409, fault: s.firms.merge.taken };
  throw error;
}
