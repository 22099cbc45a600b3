import { type ComponentChildren } from 'preact';
import { type Answers, FIELDS_OF_STEP, STEPS } from '../../registration/answers.ts';
import { type Registration } from '../../registration/registration.ts';
import { Layout } from '../components/layout.tsx';
import { type OwnFirmTexts } from '../messages/own-firm-nl.ts';
import { signUpTextsFor } from '../messages/sign-up.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { AnswerRows } from './overview-part.tsx';
import { isPrivate } from './private-answers.ts';
import { RoomField, type RoomSaid } from './room-field.tsx';

interface Props {
  texts: OwnFirmTexts;
  page: PageContext;
}

/** What the question is about: all that buyers see. Programs that read mail open the link too, so nothing else. */
function askedAbout(answers: Answers): readonly (keyof Answers)[] {
  return STEPS.filter((step) => step !== 'finish')
    .flatMap((step) => FIELDS_OF_STEP[step] as readonly (keyof Answers)[])
    .filter((field) => field !== 'room' && !isPrivate(field, answers));
}

function Plain(props: Props & { title: string; children: ComponentChildren }) {
  return (
    <Layout page={props.page} title={props.title} noIndex scripts={['firm']}>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{props.title}</h1>
        {props.children}
      </div>
    </Layout>
  );
}

/** Where the yearly mail leads: opening it changes nothing, each button does one thing. */
export function YearlyPage(
  props: Props & { code: string; registration: Registration; said?: RoomSaid | undefined },
) {
  const { texts, page, code, registration, said } = props;
  const { yearly } = texts;
  const { approved, answers } = registration;
  const answer = (value: string, text: string, kind: string) => (
    <button class={`utrecht-button utrecht-button--${kind}`} type="submit" name="antwoord" value={value}>
      {text}
    </button>
  );
  return (
    <Plain title={yearly.title} texts={texts} page={page}>
      <p class="utrecht-paragraph">{yearly.intro((approved ?? answers).name)}</p>
      <form class="register-form" method="post" action={localUrl(page.lang, '/mijn-bedrijf/jaarlijks')}>
        <input type="hidden" name="code" value={code} />
        <RoomField page={page} said={said} />
        <div class="register-record__actions">
          {answer('klopt', yearly.right, 'primary-action')}
          {answer('wijzigen', yearly.change, 'secondary-action')}
          {answer('stoppen', yearly.stop, 'subtle')}
        </div>
      </form>
      <section aria-labelledby="asked-about">
        <h2 class="utrecht-heading-3" id="asked-about">
          {yearly.details}
        </h2>
        <AnswerRows
          fields={askedAbout(approved ?? answers)}
          answers={approved ?? answers}
          texts={signUpTextsFor(page.lang)}
          page={page}
        />
      </section>
    </Plain>
  );
}

/** What an answer did, and where to go when it was a slip. */
export function YearlyDonePage({ texts, page, text }: Props & { text: string }) {
  return (
    <Plain title={texts.yearly.done} texts={texts} page={page}>
      <p class="register-notice register-notice--good" role="status">
        {text}
      </p>
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/mijn-bedrijf')}>
          {texts.yearly.toOwn}
        </a>
      </p>
    </Plain>
  );
}

/** A link that was used: most often by the same person, for the same answer. */
export function YearlyGonePage({ texts, page }: Props) {
  return (
    <Plain title={texts.yearly.gone} texts={texts} page={page}>
      <p class="utrecht-paragraph">{texts.yearly.goneText}</p>
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/mijn-bedrijf')}>
          {texts.yearly.toOwn}
        </a>
      </p>
    </Plain>
  );
}
