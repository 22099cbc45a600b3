import { type KnownFirmsView } from '../known-firms/known-firms-presenter.ts';
import { Layout } from '../components/layout.tsx';
import { type SignUpTexts } from '../messages/sign-up-nl.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from '../steward/components/fault-list.tsx';
import { EherkenningWay } from './eherkenning-way.tsx';
import { TextField } from './form-controls.tsx';

export interface BeginView {
  /** What was looked for. */
  name: string;
  kvkNumber: string;
  /** Firms that it may be; null before anybody looked. */
  known: (KnownFirmsView & { ids: string[] }) | null;
  looked: boolean;
  faults: FormFault[];
  /** This installation has it: a firm that is known needs no mail. */
  eherkenning: boolean;
  notice?: string;
}

interface Props {
  view: BeginView;
  texts: SignUpTexts;
  page: PageContext;
}

/** `/aanmelden`: are you on the list already? */
export function BeginPage({ view, texts, page }: Props) {
  const { begin } = texts;
  return (
    <Layout page={page} title={texts.title} scripts={['firm']}>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{texts.title}</h1>
        {view.notice !== undefined && (
          <p class="register-notice register-notice--warning" role="status">
            {view.notice}
          </p>
        )}
        <FaultList title={texts.faults} faults={view.faults} />
        <p class="utrecht-paragraph utrecht-paragraph--lead">{begin.intro}</p>
        <p class="utrecht-paragraph">{begin.time}</p>
        <form class="register-form" method="get" action="/aanmelden#gevonden">
          <TextField
            name="naam"
            label={begin.name}
            value={view.name}
            fault={faultOf(view.faults, 'naam')}
            autocomplete="organization"
            maxLength={200}
          />
          <TextField
            name="kvk"
            label={begin.kvk}
            hint={begin.kvkHint}
            value={view.kvkNumber}
            fault={faultOf(view.faults, 'kvk')}
            inputmode="numeric"
            maxLength={20}
          />
          {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
          <button class="utrecht-button utrecht-button--primary-action register-form__submit" type="submit">
            {begin.find}
          </button>
        </form>
        {view.looked && <Found view={view} texts={texts} page={page} />}
        <p>
          {begin.haveAccount}{' '}
          <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/mijn-bedrijf')}>
            {begin.haveAccountLink}
          </a>
        </p>
      </div>
    </Layout>
  );
}

function Found({ view, texts, page }: Props) {
  const { begin } = texts;
  const { known } = view;
  return (
    <section class="register-signup__found" id="gevonden" aria-labelledby="found-title" role="status">
      <h2 class="utrecht-heading-2" id="found-title">
        {known === null ? begin.none : begin.known}
      </h2>
      {known !== null && (
        <>
          <p class="utrecht-paragraph">{begin.knownText}</p>
          <ul class="register-claims">
            {known.firms.map((firm, index) => (
              <li key={known.ids[index]} class="register-claim">
                <p>
                  <strong>{firm.name}</strong>
                  {firm.about !== '' && <span class="register-hint"> {firm.about}</span>}
                </p>
                <Claim id={known.ids[index] ?? ''} name={firm.name} texts={texts} page={page} />
              </li>
            ))}
          </ul>
          {view.eherkenning && <EherkenningWay page={page} />}
        </>
      )}
      <form method="post" action={localUrl(page.lang, '/aanmelden')}>
        <input type="hidden" name="naam" value={view.name} />
        <input type="hidden" name="kvk" value={view.kvkNumber} />
        {/* People leave it empty, since nobody sees it; programs that fill in everything do not. */}
        <p class="register-signup__trap" aria-hidden="true">
          <label>
            Fax <input type="text" name="fax" tabIndex={-1} autocomplete="off" />
          </label>
        </p>
        <button
          class={`utrecht-button ${known === null ? 'utrecht-button--primary-action' : 'utrecht-button--secondary-action'}`}
          type="submit"
        >
          {known === null ? begin.start : begin.notMine}
        </button>
      </form>
    </section>
  );
}

/** Two ways to take over an entry. */
function Claim(props: { id: string; name: string; texts: SignUpTexts; page: PageContext }) {
  const { id, name, texts, page } = props;
  const { begin } = texts;
  return (
    <form class="register-claim__ways" method="post" action={localUrl(page.lang, '/aanmelden/claim')}>
      <input type="hidden" name="bedrijf" value={id} />
      <p class="register-hint">{begin.mineText}</p>
      <button
        class="utrecht-button utrecht-button--primary-action"
        type="submit"
        aria-label={`${begin.mine}: ${name}`}
      >
        {begin.mine}
      </button>
      <button
        class="utrecht-button utrecht-button--subtle"
        type="submit"
        name="hoe"
        value="zonder-mail"
        aria-label={`${begin.noMailbox}: ${name}`}
      >
        {begin.noMailbox}
      </button>
    </form>
  );
}
