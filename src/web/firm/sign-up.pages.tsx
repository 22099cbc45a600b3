import { Injectable } from '@nestjs/common';
import { type Session } from '../../access/session.ts';
import { DomainError } from '../../common/errors.ts';
import { LexiconLoader } from '../../enrichment/categories/lexicon-loader.ts';
import { recogniseOffer } from '../../enrichment/categories/recognise-offer.ts';
import { LabelCatalogueService } from '../../enrichment/labels/catalogue/label-catalogue.service.ts';
import { type SchemeView } from '../../enrichment/labels/catalogue/scheme-view.ts';
import { AnswerChecks } from '../../registration/answer-checks.ts';
import { type Answers, type Step } from '../../registration/answers.ts';
import { type AnswerFault } from '../../registration/check-answers.ts';
import { type EvidenceRefusal, EvidenceService } from '../../registration/evidence/evidence.service.ts';
import { pageToGoOn } from '../../registration/page-to-go-on.ts';
import { type Registration, standingAnswers } from '../../registration/registration.ts';
import { type KeptPage, SignUpService } from '../../registration/sign-up.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { evidenceTextsFor } from '../messages/evidence.ts';
import { langFrom } from '../messages/lang.ts';
import { named } from '../messages/messages.ts';
import { signUpTextsFor } from '../messages/sign-up.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type FirmAnswer } from './begin.pages.tsx';
import { type Option } from './form-controls.tsx';
import { showAnswer } from './overview-part.tsx';
import { DonePage, LinkGonePage, LinkPage } from './plain-pages.tsx';
import { isAsHandedIn, LookPage, StepPage } from './step-page.tsx';
import { isReview, stepAfter, stepAt, stepPath, stepUrl } from './step-paths.ts';
import { faultText, type StepView } from './step-view.ts';
import { asItsOwn, isOf, UnkeptPages } from './unkept.pages.tsx';

/** What a page says at its top, by the word of the address. */
const NOTICES = {
  gemaild: 'mailed',
  'niet-gemaild': 'notMailed',
  bewaard: 'changed',
  klopt: 'stillRight',
} as const;

/** The pages of a sign-up, for the browser that it is open in. */
@Injectable()
export class SignUpPages {
  constructor(
    private readonly signUps: SignUpService,
    private readonly checks: AnswerChecks,
    private readonly lexicon: LexiconLoader,
    private readonly evidence: EvidenceService,
    private readonly contexts: PageContexts,
    private readonly unkept: UnkeptPages,
    private readonly catalogue: LabelCatalogueService,
  ) {}

  /** A page with what was filled in before. @param token of the browser */
  async show(path: string, params: RawParams, token: string): Promise<HtmlAnswer> {
    const step = requireStep(path);
    const registration = await this.signUps.find(token);
    if (registration === null) return this.expired(params);
    const said = NOTICES[params['bericht'] as keyof typeof NOTICES];
    return this.page(step, registration, params, { status: 200, faults: [], ...(said && { said }) });
  }

  /** Keeps what was typed, right or wrong, and goes on when it is right. */
  async save(path: string, params: RawParams, body: RawParams, token: string): Promise<HtmlAnswer> {
    const step = requireStep(path);
    const before = await this.signUps.find(token);
    if (!isOf(before, body)) return this.unkept.show(step, params, body, before);
    const kept = await this.signUps.save(before.id, step, asItsOwn(before, body));
    if (kept.clashes.length > 0) return this.clashed(step, kept, params);
    const after = kept.registration;
    if (body['next'] === 'mail') return this.takeAlong(step, after, params);
    const faults = await this.checks.ofStep(step, after.answers);
    if (faults.length > 0) return this.page(step, after, params, { status: 400, faults });
    if (step === 'finish') return this.handIn(after, params);
    const lang = langFrom(params['lang']);
    const review = isReview(params);
    // First the categories that the words lead to, to look at; then on.
    const proposes = step === 'what' && (body['next'] === 'propose' || isNewDescription(before, after));
    if (proposes)
      return {
        status: 303,
        location: `${stepUrl('what', lang, { review, said: { voorstel: '1' } })}#voorstel`,
      };
    if (!review) return { status: 303, location: stepUrl(stepAfter(step) ?? 'finish', lang) };
    const changed = after.version !== before.version;
    return {
      status: 303,
      location: stepUrl('finish', lang, changed ? { said: { bericht: 'bewaard' } } : {}),
    };
  }

  /** The page as it was sent, with what somebody else changed meanwhile: sent once more, it holds. */
  private clashed(
    step: Step,
    { registration, typed, clashes }: KeptPage,
    params: RawParams,
    refusal?: EvidenceRefusal,
  ): Promise<HtmlAnswer> {
    const shown = { status: 409 as const, faults: [], clashes, typed };
    return this.page(step, registration, params, { ...shown, ...(refusal && { refusal }) });
  }

  /** Mails a link to go on elsewhere, and stays on the page. */
  private async takeAlong(step: Step, { id }: Registration, params: RawParams): Promise<HtmlAnswer> {
    const said = { bericht: (await this.signUps.mailLink(id)) ? 'gemaild' : 'niet-gemaild' };
    return {
      status: 303,
      location: stepUrl(step, langFrom(params['lang']), { review: isReview(params), said }),
    };
  }

  private async handIn(registration: Registration, params: RawParams): Promise<HtmlAnswer> {
    const done = await this.signUps.submit(registration.id);
    if (done.kind === 'faults')
      return this.page('finish', registration, params, { status: 400, faults: done.faults });
    if (done.kind === 'still-right') return toLook(params, 'klopt');
    const { lang } = await this.contexts.of('/aanmelden/klaar', params);
    return { status: 303, location: localUrl(lang, '/aanmelden/klaar') };
  }

  /** Without a change: where something was changed in another window, the page shows that instead. */
  async stillRight(params: RawParams, token: string): Promise<HtmlAnswer> {
    const registration = await this.signUps.find(token);
    if (registration === null) return this.expired(params);
    const done = await this.signUps.confirmAsItIs(registration.id);
    return toLook(params, done ? 'klopt' : null);
  }

  /** The page about labels, of a sign-up that is not open here. @param other the one that is */
  notHere(params: RawParams, body: RawParams, other: Registration | null): Promise<HtmlAnswer> {
    return this.unkept.show('labels', params, body, other);
  }

  /** The page about labels, with what was the matter with a file. */
  refused(registration: Registration, refusal: EvidenceRefusal, params: RawParams): Promise<HtmlAnswer> {
    return this.page('labels', registration, params, { status: 400, faults: [], refusal });
  }

  async done(params: RawParams, token: string): Promise<HtmlAnswer> {
    const registration = await this.signUps.find(token);
    if (registration === null) return this.expired(params);
    const page = await this.contexts.of('/aanmelden/klaar', params);
    const texts = signUpTextsFor(page.lang);
    const said = NOTICES[params['bericht'] as keyof typeof NOTICES];
    const html = renderPage(
      <DonePage
        email={registration.answers.email}
        confirmed={registration.emailConfirmed}
        listed={standingAnswers(registration) !== null}
        notice={said && texts[said]}
        texts={texts}
        page={page}
      />,
    );
    return { status: 200, html };
  }

  /** Mails the link that confirms the address once more, after handing in. */
  async mailLink(params: RawParams, token: string): Promise<HtmlAnswer> {
    const registration = await this.signUps.find(token);
    if (registration === null) return this.expired(params);
    const sent = await this.signUps.mailLink(registration.id);
    const said = new URLSearchParams({ bericht: sent ? 'gemaild' : 'niet-gemaild' });
    return { status: 303, location: localUrl(langFrom(params['lang']), '/aanmelden/klaar', said) };
  }

  /** Where a mailed link leads: shows, and changes nothing. @param session the one that the browser has: the button ends it */
  async link(params: RawParams, session: Session | null): Promise<HtmlAnswer> {
    const code = typeof params['code'] === 'string' ? params['code'] : '';
    const page = await this.contexts.of('/aanmelden/verder', params);
    const texts = signUpTextsFor(page.lang);
    const found = await this.signUps.lookAtLink(code);
    if (found === null) return { status: 404, html: renderPage(<LinkGonePage texts={texts} page={page} />) };
    const { answers, emailConfirmed } = found.registration;
    const confirms = found.link.purpose === 'continue' && !emailConfirmed;
    const signedIn = session?.caller.name;
    const shown = {
      code,
      firm: answers.name,
      confirms,
      other: signedIn === found.link.sentTo ? undefined : signedIn,
      texts,
      page,
    };
    return { status: 200, html: renderPage(<LinkPage {...shown} />) };
  }

  /** Uses a mailed link. */
  async openLink(body: RawParams, params: RawParams): Promise<FirmAnswer> {
    const page = await this.contexts.of('/aanmelden/verder', params);
    const code = typeof body['code'] === 'string' ? body['code'] : '';
    const before = await this.signUps.lookAtLink(code);
    const opened = await this.signUps.openLink(code);
    if (opened === null) {
      const html = renderPage(<LinkGonePage texts={signUpTextsFor(page.lang)} page={page} />);
      return { answer: { status: 404, html } };
    }
    const { registration, token, sessionToken } = opened;
    const goesOn = ['draft', 'asked'].includes(registration.status) || sessionToken === undefined;
    const location = goesOn
      ? stepUrl(pageToGoOn(registration), page.lang)
      : localUrl(page.lang, '/mijn-bedrijf', confirmedNow(before?.registration));
    return { answer: { status: 303, location }, token, ...(sessionToken && { sessionToken }) };
  }

  private async expired(params: RawParams): Promise<HtmlAnswer> {
    const { lang } = await this.contexts.of('/aanmelden', params);
    return { status: 303, location: localUrl(lang, '/aanmelden', new URLSearchParams({ verlopen: '1' })) };
  }

  private async page(
    step: Step,
    registration: Registration,
    params: RawParams,
    shown: {
      status: 200 | 400 | 409;
      faults: readonly AnswerFault[];
      /** What the page was sent with, where that is not what is kept. */
      typed?: Answers;
      /** What somebody else changed meanwhile. */
      clashes?: readonly (keyof Answers)[];
      said?: (typeof NOTICES)[keyof typeof NOTICES];
      refusal?: EvidenceRefusal;
    },
  ): Promise<HtmlAnswer> {
    const page = await this.contexts.of(stepPath(step), params);
    const texts = signUpTextsFor(page.lang);
    const answers = shown.typed ?? registration.answers;
    const clashes = (shown.clashes ?? []).map((field) => {
      const now = showAnswer(field, registration.answers, texts, page);
      return { field, text: texts.changedElsewhere(texts.fields[field].label, now) };
    });
    const fileFault = shown.refusal && evidenceTextsFor(page.lang).refused[shown.refusal];
    const view: StepView = {
      step,
      answers,
      registration,
      texts,
      page,
      review: isReview(params),
      faults: [
        ...shown.faults.map((fault) => atItsPage(fault, step, texts, page)),
        ...clashes,
        ...(fileFault === undefined ? [] : [{ field: 'file', text: fileFault }]),
      ],
      files: step === 'labels' || step === 'finish' ? await this.evidence.list(registration.id) : [],
      categories:
        step === 'what' ? await this.categories(answers, params['voorstel'] !== undefined, texts, page) : [],
      labels: step === 'labels' ? labelOptions(answers, texts, page, await this.catalogue.list()) : [],
      ...(shown.said === undefined ? {} : { notice: texts[shown.said] }),
    };
    const { status } = registration;
    const html =
      step === 'finish' && !view.review && isAsHandedIn(status)
        ? renderPage(<LookPage view={view} status={status} />)
        : renderPage(<StepPage view={view} />);
    return { status: shown.status, html };
  }

  /** What was ticked, and what the words lead to. @param asNew proposals are ticked, to be taken away where they are wrong */
  private async categories(
    { name, description, categories }: Answers,
    asNew: boolean,
    texts: StepView['texts'],
    { names }: PageContext,
  ): Promise<Option[]> {
    const lexicon = await this.lexicon.load();
    const offer = recogniseOffer({ name, description }, lexicon);
    const proposed = new Map(offer.map(({ code, because }) => [code, because]));
    return [...new Set([...categories, ...proposed.keys()])].map((code) => {
      const because = proposed.get(code);
      return {
        value: code,
        text: named(names.categories, code),
        chosen: categories.includes(code) || (asNew && because !== undefined),
        ...(because === undefined ? {} : { note: texts.proposed.because(because) }),
      };
    });
  }
}

/** Has the firm's own page say that the address was confirmed just now. */
function confirmedNow(before: Registration | undefined): URLSearchParams {
  return new URLSearchParams(before?.emailConfirmed === false ? { gedaan: 'bevestigd' } : {});
}

/** To what was filled in; of an entry with nothing to hand in, a look at it. */
function toLook(params: RawParams, said: keyof typeof NOTICES | null): HtmlAnswer {
  const location = stepUrl(
    'finish',
    langFrom(params['lang']),
    said === null ? {} : { said: { bericht: said } },
  );
  return { status: 303, location };
}

function requireStep(path: string): Step {
  const step = stepAt(path);
  if (step === null) throw new DomainError('not-found', 'There is no such page of the sign-up.');
  return step;
}

function isNewDescription(before: Registration, after: Registration): boolean {
  return before.answers.description !== after.answers.description;
}

/** A fault of another page leads there. */
function atItsPage(fault: AnswerFault, step: Step, texts: StepView['texts'], page: PageContext) {
  const shown = faultText(fault, texts);
  return fault.step === step ? shown : { ...shown, href: stepUrl(fault.step, page.lang, { review: true }) };
}

function labelOptions(
  { labels }: Answers,
  texts: StepView['texts'],
  { names, lang, f }: PageContext,
  schemes: readonly Pick<SchemeView, 'code' | 'closedOn'>[],
): Option[] {
  const closed = new Map(schemes.map(({ code, closedOn }) => [code, closedOn]));
  return Object.entries(names.labels)
    .map(([value, text]) => {
      const day = closed.get(value);
      const note = day ? { note: texts.closedLabel(f.date(day)) } : {};
      return { value, text, chosen: labels.includes(value), ...note };
    })
    .sort((a, b) => a.text.localeCompare(b.text, lang));
}
