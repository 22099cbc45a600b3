import { Injectable } from '@nestjs/common';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError, type Fault } from '../../../common/errors.ts';
import { CheckInput } from '../../../enrichment/labels/checks/check-input.ts';
import { LabelCheckService } from '../../../enrichment/labels/checks/label-check.service.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type LabelWork, LabelWorklist } from '../../../registry/label-worklist.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { langFrom } from '../../messages/lang.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { filledIn } from '../components/field-faults.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { ChecksTogetherPage } from './checks-together-page.tsx';
import { presentChecks, type RefusedCheck } from './checks-together-presenter.ts';
import { CHECKS_TOGETHER_PATH, keyOf, keysIn } from './checks-together-state.ts';
import { ENDING_PATH } from './labels-nav.tsx';

/** New evidence of several labels that run out: each is noted by itself, as at the page of its firm. */
@Injectable()
export class ChecksTogetherPages {
  constructor(
    private readonly work: LabelWorklist,
    private readonly checks: LabelCheckService,
    private readonly contexts: StewardContexts,
  ) {}

  async show(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const work = await this.work.endingOf(keysIn(params['houder']));
    return this.page({ work, body: {}, saved: [], refused: [], asked: 'nothing' }, params, session);
  }

  /** Keeps what has a new last day; what was not taken stands on the page again, with why. */
  async keep(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const work = await this.work.endingOf(keysIn(body['houder']));
    const filled = work.filter((one) => untilOf(one, body) !== '');
    const saved: LabelWork[] = [];
    const refused: RefusedCheck[] = [];
    for (const one of filled) {
      const faults = await this.keepOne(one, body, actorName(session.caller));
      if (faults === null) saved.push(one);
      else refused.push({ work: one, faults });
    }
    if (saved.length > 0 && refused.length === 0) return leadsToList(saved.length, body);
    const left = work.filter((one) => !saved.includes(one));
    const asked = filled.length === 0 ? 'days' : 'faults';
    return this.page({ work: left, body, saved, refused, asked }, body, session);
  }

  /** Why it was not kept; null when it was. */
  private async keepOne(work: LabelWork, body: RawParams, by: string): Promise<readonly Fault[] | null> {
    try {
      await this.checks.add(work.supplierId, new BodyPipe(CheckInput).transform(checkOf(work, body)), by);
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.kind === 'invalid-input') return error.faults;
      if (error.kind !== 'conflict' && error.kind !== 'not-found') throw error;
      return [{ in: 'body', name: 'moved', message: error.message }];
    }
  }

  private async page(
    facts: Parameters<typeof presentChecks>[0],
    params: RawParams,
    session: Session,
  ): Promise<HtmlAnswer> {
    const kept = new URLSearchParams({ houder: facts.work.map(keyOf).join(',') });
    const page = await this.contexts.of(CHECKS_TOGETHER_PATH, params, session, kept);
    const view = presentChecks(facts, page);
    return {
      status: view.faults.length > 0 ? 400 : 200,
      html: renderPage(<ChecksTogetherPage view={view} page={page} />),
    };
  }
}

function leadsToList(count: number, body: RawParams): HtmlAnswer {
  const said = new URLSearchParams({ vastgelegd: String(count) });
  return { status: 303, location: localUrl(langFrom(body['lang']), ENDING_PATH, said) };
}

function untilOf(work: LabelWork, body: RawParams): string {
  return filledIn(body, [`until-${keyOf(work)}`])[`until-${keyOf(work)}`] ?? '';
}

function checkOf(work: LabelWork, body: RawParams): object {
  const number = filledIn(body, [`number-${keyOf(work)}`])[`number-${keyOf(work)}`];
  return {
    ...filledIn(body, ['validFrom', 'evidenceUrl', 'evidenceFile']),
    label: work.label,
    version: work.version,
    ...(work.level === undefined ? {} : { level: work.level }),
    validUntil: untilOf(work, body),
    ...(number === undefined ? {} : { certificateNumber: number }),
  };
}
