import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type ReversalView } from './reversal-presenter.ts';

/** `/beheer/imports/{id}/terugdraaien`: what taking an import back means, before it is done. */
export function ReversalPage({ view, page }: { view: ReversalView; page: StewardContext }) {
  const { reversal } = page.s;
  return (
    <StewardLayout page={page} title={view.title}>
      <div class="register-narrow">
        <h1 class="utrecht-heading-1 register-importhead__name">{view.title}</h1>
        <p>{reversal.text}</p>
        <p>{view.effects}</p>
        <form class="register-apply" method="post" action={view.action}>
          <FormToken page={page} />
          <button
            class="utrecht-button utrecht-button--primary-action utrecht-button--danger utrecht-button--submit register-form__submit"
            type="submit"
          >
            {reversal.submit}
          </button>
          <a class="utrecht-link utrecht-link--html-a" href={view.cancel}>
            {reversal.cancel}
          </a>
        </form>
      </div>
    </StewardLayout>
  );
}
