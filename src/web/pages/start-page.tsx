import { Layout } from '../components/layout.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { SmallCard } from '../components/small-card.tsx';
import { type StartView } from '../search/start-presenter.ts';
import { type PageContext } from '../site/page-context.ts';

interface StartProps {
  view: StartView;
  page: PageContext;
}

function Examples({ view, page }: StartProps) {
  return (
    <div class="register-examples">
      <h2 class="register-examples__title">{page.m.start.examplesTitle}</h2>
      <ul class="register-examples__list">
        {view.examples.map(({ text, near, href }) => (
          <li key={href}>
            <a class="register-example" href={href}>
              {text}
              {near !== undefined && <span class="register-example__near"> {near}</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Steps({ page }: { page: PageContext }) {
  const { m } = page;
  return (
    <section class="register-section" aria-labelledby="steps-title">
      <h2 class="utrecht-heading-2" id="steps-title">
        {m.start.stepsTitle}
      </h2>
      <ol class="register-steps">
        {m.start.steps.map(({ title, text }) => (
          <li key={title} class="register-step">
            <h3 class="register-step__title">{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ByLabel({ view, page }: StartProps) {
  if (view.labels.length === 0) return null;
  return (
    <section class="register-section" aria-labelledby="labels-title">
      <h2 class="utrecht-heading-2" id="labels-title">
        {page.m.start.labelsTitle}
      </h2>
      <ul class="register-tiles">
        {view.labels.map(({ text, count, href }) => (
          <li key={href}>
            <a class="register-tile" href={href}>
              <span class="register-tile__name">{text}</span>
              <span class="register-tile__count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Suppliers({ view, page }: StartProps) {
  const { m } = page;
  return (
    <section class="register-section" aria-labelledby="suppliers-title">
      <h2 class="utrecht-heading-2" id="suppliers-title">
        {m.start.suppliersTitle}
      </h2>
      {view.cards.length === 0 && <p>{m.start.noSuppliers}</p>}
      <ul class="register-smalls">
        {view.cards.map((card) => (
          <SmallCard key={card.href} card={card} />
        ))}
      </ul>
      {view.all !== undefined && (
        <a class="utrecht-link utrecht-link--html-a register-section__more" href={view.all.href}>
          {view.all.text}
        </a>
      )}
    </section>
  );
}

/** The page at `/` before anything is asked. */
export function StartPage({ view, page }: StartProps) {
  const { m } = page;
  const band = (
    <div class="register-band register-band--start">
      <div class="register-band__content">
        <h1 class="utrecht-heading-1">{m.start.title}</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead register-band__intro">{m.start.intro}</p>
        <SearchBox box={view.box} page={page} />
        <Examples view={view} page={page} />
      </div>
    </div>
  );
  return (
    <Layout page={page} title={m.start.title} description={m.start.intro} band={band} scripts={['suggest']}>
      <ByLabel view={view} page={page} />
      <Suppliers view={view} page={page} />
      <Steps page={page} />
    </Layout>
  );
}
