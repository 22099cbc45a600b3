import { Injectable } from '@nestjs/common';
import { ReadingLog } from '../../../access/audit/reading-log.ts';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { isDay } from '../../../common/day.ts';
import { DomainError } from '../../../common/errors.ts';
import { FirmNames } from '../../../registration/firm-names.ts';
import { SuspensionService } from '../../../registration/suspension/suspension.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { suspensionTextsFor } from '../../messages/suspension.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { firmPath, firmUrl } from '../firms/firm-url.ts';
import { requireId } from '../firms/firm.pages.tsx';
import { StewardContexts } from '../steward-contexts.ts';
import { SuspensionPage } from './suspension-page.tsx';

const PART = '/schorsing';

interface Shown {
  status: 200 | 400 | 409;
  faults: readonly FormFault[];
  filled: { reason: string; until: string };
}

/** Keeping a firm off the list while somebody looks into it. */
@Injectable()
export class SuspensionPages {
  constructor(
    private readonly suspensions: SuspensionService,
    private readonly names: FirmNames,
    private readonly contexts: StewardContexts,
    private readonly readings: ReadingLog,
  ) {}

  /** @throws DomainError not-found */
  async show(
    wanted: string,
    params: RawParams,
    session: Session,
    { status, faults, filled }: Shown = { status: 200, faults: [], filled: { reason: '', until: '' } },
  ): Promise<HtmlAnswer> {
    const id = requireId(wanted);
    const page = await this.contexts.of(firmPath(id, PART), params, session);
    await this.readings.note(session.caller, 'firm', id);
    const [newest, ...others] = await this.suspensions.of(id);
    const open = newest?.endedAt === null ? newest : null;
    const { said } = suspensionTextsFor(page.lang);
    const done = params['gedaan'];
    const view = {
      name: await this.names.of(id),
      back: firmUrl(id, page),
      action: firmUrl(id, page, undefined, PART),
      open,
      earlier: [...(newest && open === null ? [newest] : []), ...others],
      filled,
      faults,
      said: done === 'suspended' || done === 'lifted' ? said[done] : null,
    };
    return { status, html: renderPage(<SuspensionPage view={view} page={page} />) };
  }

  async decide(wanted: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const supplierId = requireId(wanted);
    const page = await this.contexts.of(firmPath(supplierId, PART), body, session);
    const { faults: texts } = suspensionTextsFor(page.lang);
    const by = actorName(session.caller);
    const filled = { reason: textOf(body['reason']), until: textOf(body['until']) };
    const until = filled.until === '' ? null : filled.until;
    const lifts = body['do'] === 'lift';
    const faults: FormFault[] = [
      ...(filled.reason === '' ? [{ field: 'reason', text: texts.reason }] : []),
      ...(until !== null && (!isDay(until) || until < page.today)
        ? [{ field: 'until', text: texts.until }]
        : []),
    ];
    if (!lifts && faults.length > 0)
      return this.show(supplierId, body, session, { status: 400, faults, filled });
    try {
      if (lifts) await this.suspensions.lift({ supplierId, by });
      else await this.suspensions.suspend({ supplierId, reason: filled.reason, until, by });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      const moved = [{ text: texts.conflict }];
      return this.show(supplierId, body, session, { status: 409, faults: moved, filled });
    }
    const onward = new URLSearchParams({ gedaan: lifts ? 'lifted' : 'suspended' });
    return { status: 303, location: firmUrl(supplierId, page, onward, PART) };
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().replace(/\r\n/g, '\n').slice(0, 2000) : '';
}
