import { type KnownFirmsView } from './known-firms-presenter.ts';

/**
 * For a form in which somebody enters a firm: those that it may be, before it is sent. Links open beside the form, so that
 * what was filled in stays.
 */
export function KnownFirmsPart({ view }: { view: KnownFirmsView | null }) {
  if (view === null) return null;
  return (
    <section class="register-notice register-notice--warning" aria-labelledby="known-firms">
      <h2 class="register-notice__title" id="known-firms">
        {view.title}
      </h2>
      <p>{view.text}</p>
      <ul class="register-notice__list">
        {view.firms.map(({ name, href, about, certainty, agreeing }) => (
          <li key={`${name} ${about}`}>
            {href === undefined ? (
              <strong>{name}</strong>
            ) : (
              <a class="utrecht-link utrecht-link--html-a" href={href} target="_blank" rel="noopener">
                {name}
              </a>
            )}
            {about !== '' && ` · ${about}`}
            {': '}
            {certainty}
            {agreeing !== '' && ` (${agreeing})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
