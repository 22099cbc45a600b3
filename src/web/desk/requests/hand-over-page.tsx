import { CopyButton } from '../../components/copy-button.tsx';
import { Icon } from '../../components/icon.tsx';
import { otherLang } from '../../messages/lang.ts';
import { StewardLayout } from '../../steward/components/steward-layout.tsx';
import { type DeskContext } from '../desk-context.ts';

/** The text that goes to a tender system. */
export interface HandOverView {
  title: string;
  text: string;
  /** Whether there is anybody to hand over. */
  some: boolean;
  backHref: string;
  textHref: string;
}

/**
 * `/opdrachten/{id}/overdracht`: the text in a field, from which it can be copied without script; the button is there with
 * script only.
 */
export function HandOverPage({ view, page }: { view: HandOverView; page: DeskContext }) {
  const t = page.d.handOver;
  return (
    <StewardLayout page={page} title={`${t.title}: ${view.title}`} scripts={['copy']}>
      <p>
        <a class="utrecht-link utrecht-link--html-a register-back" href={view.backHref}>
          <Icon name="back" />
          {page.d.compare.back}
        </a>
      </p>
      <h1 class="utrecht-heading-1">{t.title}</h1>
      <p class="register-questions__intro">{t.intro}</p>
      {!view.some && (
        <p class="register-notice register-notice--warning" role="status">
          {t.none}
        </p>
      )}
      {view.some && <TextToTake view={view} page={page} />}
    </StewardLayout>
  );
}

/** The text itself, to copy or to download. */
function TextToTake({ view, page }: { view: HandOverView; page: DeskContext }) {
  const t = page.d.handOver;
  return (
    <>
      <div class="utrecht-form-field register-field">
        <label class="utrecht-form-label" for="overdracht">
          {t.text}
        </label>
        <textarea
          class="utrecht-textarea utrecht-textarea--html-textarea register-handover"
          id="overdracht"
          rows={14}
          readOnly
        >
          {view.text}
        </textarea>
      </div>
      <p class="register-record__actions register-handover-ways">
        <CopyButton of="overdracht" text={t.copy} page={page} />
        <a
          class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
          href={view.textHref}
        >
          {t.download}
        </a>
      </p>
      <p>
        <a
          class="utrecht-link utrecht-link--html-a"
          href={page.alternates[otherLang(page.lang)]}
          hreflang={otherLang(page.lang)}
        >
          {t.inOther}
        </a>
      </p>
    </>
  );
}
