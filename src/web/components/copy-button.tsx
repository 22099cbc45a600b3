import { copyTextsFor } from '../messages/copy.ts';
import { type PageContext } from '../site/page-context.ts';

interface CopyProps {
  /** Id of the element whose text is copied. */
  of: string;
  /** What it says; `Kopieer` without it. */
  text?: string;
  page: Pick<PageContext, 'lang'>;
  secondary?: boolean;
}

/** There with the script `copy` only; its parent holds nothing else that copies. */
export function CopyButton({ of, text, page, secondary = false }: CopyProps) {
  const t = copyTextsFor(page.lang);
  return (
    <>
      <button
        class={`utrecht-button utrecht-button--${secondary ? 'secondary' : 'primary'}-action`}
        type="button"
        data-copy={of}
        data-copied={t.copied}
        data-marked={t.marked}
        hidden
      >
        {text ?? t.copy}
      </button>
      <span class="register-unseen" role="status" data-copy-said></span>
    </>
  );
}
