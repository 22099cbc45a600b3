import { Injectable } from '@nestjs/common';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { LabelClaimService } from '../../../enrichment/labels/claims/label-claim.service.ts';
import { type LabelWork, LabelWorklist } from '../../../registry/label-worklist.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { labelsTextsFor } from '../../messages/labels.ts';
import { renderPage } from '../../render-page.ts';
import { labelCalled } from '../../search/label-badge.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { sourceName } from '../../site/source-name.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { filledIn } from '../components/field-faults.ts';
import { firmUrl } from '../firms/firm-url.ts';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { keyOf, keysIn, REFUSE_TOGETHER_PATH } from './checks-together-state.ts';
import { LABELS_PATH } from './labels-nav.tsx';
import { RefuseTogetherPage } from './refuse-together-page.tsx';

/** As long as a reason may be. Characters. */
const LONGEST_REASON = 1_000;

interface Shown {
  claims: readonly LabelWork[];
  reason: string;
  status: 200 | 400 | 409;
  faults: (page: StewardContext) => FormFault[];
  refused: number;
}

/** Refusing what is said of several labels: each by itself, as at the page of its firm, with one reason. */
@Injectable()
export class RefuseTogetherPages {
  constructor(
    private readonly work: LabelWorklist,
    private readonly claims: LabelClaimService,
    private readonly contexts: StewardContexts,
  ) {}

  async show(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const claims = await this.work.claimedOf(keysIn(params['houder']));
    const nothing = claims.length === 0;
    const faults = ({ lang }: StewardContext) =>
      nothing ? [{ text: labelsTextsFor(lang).refusing.nothing }] : [];
    return this.page(
      { claims, reason: '', status: nothing ? 400 : 200, faults, refused: 0 },
      params,
      session,
    );
  }

  /** Leads to the list; or names those that were not refused, because they changed meanwhile. */
  async refuse(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const claims = await this.work.claimedOf(keysIn(body['houder']));
    if (claims.length === 0) return this.show({ lang: body['lang'] }, session);
    const reason = (filledIn(body, ['reason'])['reason'] ?? '').slice(0, LONGEST_REASON);
    if (reason === '') {
      const faults = ({ lang }: StewardContext) => [
        { field: 'reason', text: labelsTextsFor(lang).firm.reasonMissing },
      ];
      return this.page({ claims, reason, status: 400, faults, refused: 0 }, body, session);
    }
    const left: LabelWork[] = [];
    for (const claim of claims)
      if (!(await this.refuseOne(claim, reason, actorName(session.caller)))) left.push(claim);
    const refused = claims.length - left.length;
    if (left.length > 0) {
      const faults = (page: StewardContext) => left.map((claim) => ({ text: movedText(claim, page) }));
      return this.page({ claims: [], reason, status: 409, faults, refused }, body, session);
    }
    const page = await this.contexts.of(LABELS_PATH, body, session);
    const said = new URLSearchParams({ geweigerd: String(refused) });
    return { status: 303, location: localUrl(page.lang, LABELS_PATH, said) };
  }

  /** False when somebody refused it before, or nobody says it any more. */
  private async refuseOne({ supplierId, label }: LabelWork, reason: string, by: string): Promise<boolean> {
    try {
      await this.claims.refuse({ supplierId, label, reason, by });
      return true;
    } catch (error) {
      if (error instanceof DomainError && (error.kind === 'conflict' || error.kind === 'not-found'))
        return false;
      throw error;
    }
  }

  private async page(shown: Shown, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const { claims, reason, status, refused } = shown;
    const kept = new URLSearchParams({ houder: claims.map(keyOf).join(',') });
    const page = await this.contexts.of(REFUSE_TOGETHER_PATH, params, session, kept);
    const view = {
      claims: claims.map((claim) => ({
        key: keyOf(claim),
        name: nameOf(claim, page),
        href: `${firmUrl(claim.supplierId, page)}#labels-title`,
        said: page.s.questions.saidOn(sourceName(claim.source, page), page.f.shortDate(claim.statedOn)),
      })),
      reason,
      refused: refused === 0 ? null : labelsTextsFor(page.lang).refusing.done(refused),
      faults: shown.faults(page),
    };
    return { status, html: renderPage(<RefuseTogetherPage view={view} page={page} />) };
  }
}

function nameOf({ label, labelName, levelName, firm }: LabelWork, page: StewardContext): string {
  const called = labelCalled({ code: label, name: labelName, level: levelName }, page.names);
  return labelsTextsFor(page.lang).together.name(called, firm);
}

function movedText(claim: LabelWork, page: StewardContext): string {
  return `${nameOf(claim, page)}: ${labelsTextsFor(page.lang).together.rowFaults['moved'] ?? ''}`;
}
