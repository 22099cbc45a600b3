import { Injectable } from '@nestjs/common';
import { ReadingLog } from '../../../access/audit/reading-log.ts';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { IdentityService } from '../../../matching/identity/identity.service.ts';
import { EvidenceService } from '../../../registration/evidence/evidence.service.ts';
import { ModerationService } from '../../../registration/moderation.service.ts';
import { NetworkSights } from '../../../registration/queue/network-sight.ts';
import { type RegistrationStatus } from '../../../registration/registration.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { moderationTextsFor } from '../../messages/moderation.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { requireId } from '../firms/firm.pages.tsx';
import { firmIdIn } from '../firms/firm-url.ts';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { SignUpPage } from './sign-up-page.tsx';
import { presentLine, presentSignUp, signUpPath } from './sign-up-presenter.ts';
import { SignUpsPage } from './sign-ups-page.tsx';

const PATH = '/beheer/aanmeldingen';
const PAGE_SIZE = 50;
const TABS = [
  'submitted',
  'asked',
  'draft',
  'approved',
  'refused',
  'stopped',
] as const satisfies RegistrationStatus[];
const CHOICES = ['approve', 'refuse', 'ask', 'prove'] as const;

type Choice = (typeof CHOICES)[number];

/** The queue of sign-ups, and deciding about one. */
@Injectable()
export class StewardSignUpPages {
  constructor(
    private readonly moderation: ModerationService,
    private readonly evidence: EvidenceService,
    private readonly identities: IdentityService,
    private readonly contexts: StewardContexts,
    private readonly readings: ReadingLog,
    private readonly sights: NetworkSights,
  ) {}

  async list(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const status = TABS.find((tab) => tab === params['status']) ?? 'submitted';
    const from = Math.max(0, Math.min(100_000, Math.trunc(Number(params['vanaf'] ?? 0)) || 0));
    const page = await this.contexts.of(PATH, params, session, new URLSearchParams({ status }));
    const texts = moderationTextsFor(page.lang);
    const counts = await this.moderation.counts(session.caller);
    const found = await this.moderation.list(session.caller, [status], {
      limit: PAGE_SIZE + 1,
      offset: from,
    });
    const address = (query: Record<string, string>) => localUrl(page.lang, PATH, new URLSearchParams(query));
    const view = {
      tabs: TABS.map((tab) => ({
        text: `${texts.statuses[tab]} (${counts[tab] ?? 0})`,
        href: address({ status: tab }),
        current: tab === status,
      })),
      lines: found.slice(0, PAGE_SIZE).map((registration) => presentLine(registration, page)),
      next: found.length > PAGE_SIZE ? address({ status, vanaf: String(from + PAGE_SIZE) }) : null,
    };
    return { status: 200, html: renderPage(<SignUpsPage view={view} page={page} />) };
  }

  async show(wanted: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const id = requireId(wanted);
    await this.sights.require(session.caller, 'sign-up', id);
    const page = await this.contexts.of(signUpPath(id), params, session);
    const said = CHOICES.find((choice) => choice === params['gedaan']);
    await this.readings.note(session.caller, 'sign-up', id);
    return this.page(id, page, { status: 200, faults: [], said: said ?? null });
  }

  /** Does what a button says, to the version that the steward saw. */
  async decide(wanted: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const id = requireId(wanted);
    await this.sights.require(session.caller, 'sign-up', id);
    const page = await this.contexts.of(signUpPath(id), body, session);
    const texts = moderationTextsFor(page.lang);
    const choice = CHOICES.find((one) => one === body['choice']);
    const words = textOf(
      body[{ approve: '', refuse: 'reason', ask: 'question', prove: 'how' }[choice ?? 'approve']],
    );
    if (choice === undefined || (choice !== 'approve' && words === ''))
      return this.page(id, page, { status: 400, faults: [{ text: texts.faults.missing }], said: null });
    if (choice === 'prove')
      await this.sights.require(session.caller, 'firm', firmIdIn(body['bedrijf']) ?? '');
    try {
      await this.follow(
        choice,
        { id, version: Number(body['version']), by: actorName(session.caller) },
        words,
        body,
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      return this.page(id, page, { status: 409, faults: [{ text: texts.faults.conflict }], said: null });
    }
    const onward = new URLSearchParams({ gedaan: choice });
    return { status: 303, location: localUrl(page.lang, signUpPath(id), onward) };
  }

  private follow(
    choice: Choice,
    decision: { id: string; version: number; by: string },
    words: string,
    body: RawParams,
  ): Promise<void> {
    switch (choice) {
      case 'approve':
        return this.moderation.approve(decision);
      case 'refuse':
        return this.moderation.refuse({ ...decision, reason: words });
      case 'ask':
        return this.moderation.ask({ ...decision, question: words });
      case 'prove':
        return this.moderation.proveClaim({
          ...decision,
          supplierId: firmIdIn(body['bedrijf']) ?? '',
          how: words,
        });
    }
  }

  private async page(
    id: string,
    page: StewardContext,
    { status, faults, said }: { status: 200 | 400 | 409; faults: readonly FormFault[]; said: Choice | null },
  ): Promise<HtmlAnswer> {
    const found = await this.moderation.find(id);
    const actors = await this.identities.keyNames(found.events.map(({ by }) => by));
    const files = await this.evidence.list(id);
    const view = presentSignUp(found, { files, actors }, page);
    const told = said && moderationTextsFor(page.lang).said[said];
    return {
      status,
      html: renderPage(<SignUpPage view={view} page={page} faults={faults} said={told} />),
    };
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().replace(/\r\n/g, '\n').slice(0, 2000) : '';
}
