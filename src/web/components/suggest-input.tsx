import { type Lang } from '../messages/lang.ts';
import { suggestTextsFor } from '../messages/suggest.ts';
import { localUrl } from '../site/page-context.ts';

interface SuggestInputProps {
  id: string;
  name: string;
  value: string;
  fault?: string | undefined;
  /** Path that completes what is typed. */
  suggest: string;
  lang: Lang;
}

/** A box that the script `suggest` completes: without it, a plain one. Its field has a hint. */
export function SuggestInput({ id, name, value, fault, suggest, lang }: SuggestInputProps) {
  const t = suggestTextsFor(lang);
  return (
    <div class="register-suggest">
      <input
        class={`utrecht-textbox utrecht-textbox--html-input ${fault ? 'utrecht-textbox--invalid' : ''}`}
        id={id}
        name={name}
        type="text"
        enterkeyhint="search"
        value={value}
        autocomplete="off"
        aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
        aria-invalid={fault ? 'true' : undefined}
        data-suggest={localUrl(lang, suggest)}
        data-suggest-name={t.name}
        data-suggest-one={t.one}
        data-suggest-more={t.more}
        data-suggest-none={t.none}
      />
    </div>
  );
}
