import { ownFirmTextsFor } from '../messages/own-firm.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';

/** The way in that needs no mail and no steward, where this installation has it; it ends at the firm's own page. */
export function EherkenningWay({ page }: { page: PageContext }) {
  const { signIn } = ownFirmTextsFor(page.lang);
  const back = new URLSearchParams({ back: localUrl(page.lang, '/mijn-bedrijf') });
  return (
    <>
      <p class="utrecht-paragraph">{signIn.eherkenningText}</p>
      <a
        class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action register-way"
        href={localUrl(page.lang, '/inloggen/eherkenning', back)}
      >
        {signIn.eherkenning}
      </a>
    </>
  );
}
