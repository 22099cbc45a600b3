import { Injectable } from '@nestjs/common';
import { isMailAddress } from '../../platform/mail/mail-address.ts';
import { NO_ANSWERS, readStep, type Step } from '../../registration/answers.ts';
import { OwnFirmService } from '../../registration/own-firm.service.ts';
import { type Registration } from '../../registration/registration.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { ownFirmTextsFor } from '../messages/own-firm.ts';
import { signUpTextsFor } from '../messages/sign-up.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { isReview, stepPath } from './step-paths.ts';
import { SIGN_UP_FIELD } from './step-view.ts';
import { UnkeptPage, type UnkeptView } from './unkept-page.tsx';

/** Longer than what any page says of itself. */
const LONGEST_STAMP = 2_000;

/** Whether a page may be kept with the sign-up that the browser has open; a form that does not say which it is of may. */
export function isOf(registration: Registration | null, body: RawParams): registration is Registration {
  if (registration === null) return false;
  const stamped = textIn(body, SIGN_UP_FIELD);
  return stamped === '' || stamped === registration.id || body['at'] === registration.id;
}

/** What a page said it was opened with is of another sign-up, where somebody chose this one for it. */
export function asItsOwn({ id }: Registration, body: RawParams): RawParams {
  return body['at'] === id ? { ...body, seen: undefined } : body;
}

function textIn(body: RawParams, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** Pages of a sign-up that is not open any more in the browser that sends them. */
@Injectable()
export class UnkeptPages {
  constructor(
    private readonly firms: OwnFirmService,
    private readonly contexts: PageContexts,
  ) {}

  /** Keeps nothing, and gives back what was typed with a way to go on. @param other what the browser has open instead */
  async show(
    step: Step,
    params: RawParams,
    body: RawParams,
    other: Registration | null,
  ): Promise<HtmlAnswer> {
    const page = await this.contexts.of(stepPath(step), params);
    const typed = readStep(step, body, NO_ANSWERS);
    const mailTo = textIn(body, 'mailTo') || typed.email;
    const asks = body['next'] === 'link';
    const sent = asks && isMailAddress(mailTo);
    if (sent) await this.firms.mailLinks(mailTo);
    const missing = { field: 'mailTo', text: ownFirmTextsFor(page.lang).signIn.missing };
    const view: UnkeptView = {
      step,
      typed,
      other,
      stamp: stampOf(body),
      mailTo,
      sent,
      faults: asks && !sent ? [missing] : [],
      review: isReview(params),
      texts: signUpTextsFor(page.lang),
      page,
    };
    return { status: 409, html: renderPage(<UnkeptPage view={view} />) };
  }
}

function stampOf(body: RawParams): Record<string, string> {
  const stamps = [SIGN_UP_FIELD, 'seen'].filter((name) => name in body);
  return Object.fromEntries(
    stamps
      .map((name) => [name, textIn(body, name)])
      .filter(([, value = '']) => value.length <= LONGEST_STAMP),
  ) as Record<string, string>;
}
