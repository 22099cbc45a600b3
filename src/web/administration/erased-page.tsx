import { type Mention } from '../../requests/privacy/mentions.ts';
import { administrationTextsFor } from '../messages/administration.ts';
import { localUrl } from '../site/page-context.ts';
import { StewardLayout } from '../steward/components/steward-layout.tsx';
import { type StewardContext } from '../steward/steward-context.ts';
import { MentionList } from './mention-list.tsx';

/** That an account was erased, and where people still wrote its name down. */
export function ErasedPage({ page, mentions }: { page: StewardContext; mentions: readonly Mention[] }) {
  const { users } = administrationTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={users.erased}>
      <div class="register-narrow">
        <h1 class="utrecht-heading-1">{users.erased}</h1>
        <p>{users.erasedText}</p>
        {mentions.length > 0 && (
          <>
            <p>{users.mentions}</p>
            <MentionList page={page} mentions={mentions} />
          </>
        )}
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/beheer/gebruikers')}>
            {users.back}
          </a>
        </p>
      </div>
    </StewardLayout>
  );
}
