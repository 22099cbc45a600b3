import { type StewardContext } from '../steward-context.ts';
import { type ReadingView } from './reading-presenter.ts';

/** How a file was read, when that cannot be changed any more. */
export function ReadingFacts({ view, page }: { view: ReadingView; page: StewardContext }) {
  if (view.facts.length === 0) return null;
  return (
    <section class="register-reading" aria-labelledby="reading-title">
      <h2 class="register-reading__title" id="reading-title">
        {page.s.read.title}
      </h2>
      <dl class="register-reading__list">
        {view.facts.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
