import { type PlaceChoiceView } from '../search/place-choice.ts';
import { type PageContext } from '../site/page-context.ts';

/** Which of the places of one name is meant: plain links, so choosing needs no script. */
export function PlaceQuestion({ choice, page }: { choice: PlaceChoiceView; page: PageContext }) {
  return (
    <div class="register-notice register-notice--warning" role="status">
      <p class="register-notice__title">{page.m.faults.nearChoice(choice.name)}</p>
      <ul class="register-notice__list">
        {choice.choices.map(({ href, text }) => (
          <li key={href}>
            <a class="utrecht-link utrecht-link--html-a" href={href}>
              {text}
            </a>
          </li>
        ))}
        {choice.withoutHref !== undefined && (
          <li>
            <a class="utrecht-link utrecht-link--html-a" href={choice.withoutHref}>
              {page.m.results.without(choice.because)}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
