import { Layout } from '../components/layout.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import { type PeopleTexts } from '../messages/people-nl.ts';
import { localUrl } from '../site/page-context.ts';
import { FormToken } from '../steward/components/form-token.tsx';
import { type StewardContext } from '../steward/steward-context.ts';

interface Props {
  page: StewardContext;
  t: PeopleTexts;
}

/** `/inloggen` after a password was set in a browser that somebody else is signed in to: who that is, and both ways on. */
export function OtherAccountPage({ page, t }: Props) {
  const { otherAccount } = t;
  return (
    <Layout page={page} title={otherAccount.title} noIndex>
      <div class="register-narrow">
        <h1 class="utrecht-heading-1">{otherAccount.title}</h1>
        <p class="utrecht-paragraph">{otherAccount.text(page.steward)}</p>
        <form class="register-form" method="post" action="/beheer/afmelden">
          <FormToken page={page} />
          <SubmitButton text={otherAccount.signOut} />
        </form>
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/inloggen')}>
            {otherAccount.goOn(page.steward)}
          </a>
        </p>
      </div>
    </Layout>
  );
}
