import { togetherTextsFor } from '../../messages/together.ts';
import { localUrl } from '../../site/page-context.ts';
import { FaultList } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { AnswersList } from '../sign-ups/answers-list.tsx';
import { type StewardContext } from '../steward-context.ts';
import { BackToQueue } from './back-to-queue.tsx';
import { type TogetherItem, type TogetherView } from './together-presenter.ts';
import { TOGETHER_PATH } from './together-state.ts';

interface Props {
  view: TogetherView;
  page: StewardContext;
}

/** `/beheer/wachtrij/samen`: what several sign-ups would make public, and letting them through together. */
export function TogetherPage({ view, page }: Props) {
  const t = togetherTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={t.title} scripts={['questions']}>
      <h1 class="utrecht-heading-1">{t.title}</h1>
      {view.approved !== null && (
        <p class="register-notice register-notice--good" role="status">
          {view.approved}
        </p>
      )}
      {view.warnings.map((text) => (
        <p key={text} class="register-notice register-notice--warning" role="status">
          {text}
        </p>
      ))}
      <FaultList title={t.faults} faults={view.fault === null ? [] : [{ text: view.fault }]} />
      {view.ready.length > 0 && <Ready view={view} page={page} />}
      {view.blocked.length > 0 && <Blocked view={view} page={page} />}
      <BackToQueue page={page} />
    </StewardLayout>
  );
}

function Ready({ view, page }: Props) {
  const t = togetherTextsFor(page.lang);
  return (
    <form method="post" action={localUrl(page.lang, TOGETHER_PATH)}>
      <FormToken page={page} />
      <p class="register-questions__intro">{t.intro}</p>
      <ul class="register-questionlist">
        {view.ready.map((item) => (
          <li key={item.id} class="register-questionitem">
            <input
              class="register-option__box"
              type="checkbox"
              id={`b-${item.id}`}
              name="besluit"
              value={item.value}
              checked
            />
            <div class="register-questionitem__text">
              <h2 class="register-questionitem__name">
                <label for={`b-${item.id}`}>{item.name}</label>
              </h2>
              <About item={item} page={page} />
              <AnswersList answers={item.answers} page={page} />
            </div>
          </li>
        ))}
      </ul>
      <p class="register-together__submit">
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {t.approve}
        </button>
      </p>
    </form>
  );
}

function Blocked({ view, page }: Props) {
  const t = togetherTextsFor(page.lang);
  return (
    <section class="register-section" aria-labelledby="blocked-title">
      <h2 class="utrecht-heading-2" id="blocked-title">
        {t.blocked}
      </h2>
      <p class="register-questions__intro">{t.blockedText}</p>
      <ul class="register-questionlist">
        {view.blocked.map((item) => (
          <li key={item.id} class="register-questionitem">
            <div class="register-questionitem__text">
              <h3 class="register-questionitem__name">{item.name}</h3>
              <About item={item} page={page} />
              <ul class="register-notice__list">
                {item.reasons.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ item, page }: { item: TogetherItem; page: StewardContext }) {
  const t = togetherTextsFor(page.lang);
  return (
    <>
      <p class="register-questionitem__meta">
        {item.meta} ·{' '}
        <a class="utrecht-link utrecht-link--html-a" href={item.href} aria-label={t.open(item.name)}>
          {t.openShort}
        </a>
      </p>
      {item.notes.map((note) => (
        <p key={note} class="register-questionitem__facts">
          {note}
        </p>
      ))}
    </>
  );
}
