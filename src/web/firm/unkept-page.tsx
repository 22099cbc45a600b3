import { type Answers, FIELDS_OF_STEP, type Step } from '../../registration/answers.ts';
import { type Registration } from '../../registration/registration.ts';
import { Layout } from '../components/layout.tsx';
import { type SignUpTexts } from '../messages/sign-up-nl.ts';
import { unkeptTextsFor } from '../messages/unkept.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from '../steward/components/fault-list.tsx';
import { TextField } from './form-controls.tsx';
import { AnswerRows } from './overview-part.tsx';
import { stepUrl } from './step-paths.ts';

/** A page that was sent and not kept. */
export interface UnkeptView {
  step: Step;
  /** What was typed on it; of other pages nothing. */
  typed: Answers;
  /** The sign-up that the browser has open instead; null for none. */
  other: Registration | null;
  /** What the page said of itself, to be sent along again. */
  stamp: Readonly<Record<string, string>>;
  mailTo: string;
  sent: boolean;
  faults: readonly FormFault[];
  review: boolean;
  texts: SignUpTexts;
  page: PageContext;
}

/**
 * Holds what was typed until the sign-up is open again in this browser: nothing of it is kept by the server, so nobody else
 * gets to see it. Loading the page again sends it again.
 */
export function UnkeptPage({ view }: { view: UnkeptView }) {
  const { step, other, page, texts, faults } = view;
  const t = unkeptTextsFor(page.lang);
  const firm = other === null ? '' : other.answers.name || t.unnamed;
  return (
    <Layout page={page} title={t.title} noIndex scripts={['firm']}>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{t.title}</h1>
        <FaultList title={texts.faults} faults={faults} />
        <p class="register-notice register-notice--warning">{other === null ? t.closed : t.other(firm)}</p>
        {view.sent && (
          <p class="register-notice register-notice--good" role="status">
            {t.sent}
          </p>
        )}
        <ol class="register-numbered">
          {t.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ol>
        <form
          class="register-form"
          method="post"
          action={stepUrl(step, page.lang, { review: view.review })}
          noValidate
        >
          <Typed view={view} />
          <TextField
            name="mailTo"
            label={t.email}
            value={view.mailTo}
            fault={faultOf(faults, 'mailTo')}
            autocomplete="email"
            inputmode="email"
            maxLength={300}
          />
          <div class="register-signup__ways">
            <button
              class="utrecht-button utrecht-button--secondary-action"
              type="submit"
              name="next"
              value="link"
            >
              {t.mail}
            </button>
            <button class="utrecht-button utrecht-button--primary-action" type="submit">
              {t.keep}
            </button>
            {other !== null && isNew(other) && (
              <button
                class="utrecht-button utrecht-button--secondary-action"
                type="submit"
                name="at"
                value={other.id}
              >
                {t.keepAt(firm)}
              </button>
            )}
          </div>
        </form>
        {other === null && (
          <p>
            {t.anew}{' '}
            <a
              class="utrecht-link utrecht-link--html-a"
              href={localUrl(page.lang, '/aanmelden')}
              target="_blank"
              rel="noopener"
            >
              {t.anewLink}
            </a>
          </p>
        )}
        <div class="register-filledin">
          <h2 class="register-filledin__title">{t.typed}</h2>
          <AnswerRows fields={FIELDS_OF_STEP[step]} answers={view.typed} texts={texts} page={page} />
          {step === 'labels' && <p class="register-hint">{t.file}</p>}
        </div>
      </div>
    </Layout>
  );
}

/** Nothing of it was handed in yet: whoever lost the one that they began goes on with it. */
function isNew({ status, approved }: Registration): boolean {
  return status === 'draft' && approved === null;
}

function Typed({ view: { step, typed, stamp } }: { view: UnkeptView }) {
  const answers = FIELDS_OF_STEP[step].flatMap((field) =>
    valuesOf(typed[field]).map((value) => [field, value]),
  );
  return (
    <>
      {[...answers, ...Object.entries(stamp)].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function valuesOf(answer: Answers[keyof Answers]): readonly string[] {
  if (typeof answer === 'boolean') return answer ? ['ja'] : [];
  return typeof answer === 'string' ? [answer] : answer;
}
