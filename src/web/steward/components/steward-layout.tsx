import { type ComponentChildren } from 'preact';
import { may } from '../../../access/may.ts';
import { Layout } from '../../components/layout.tsx';
import { deskTextsFor } from '../../messages/desk.ts';
import { queueTextsFor } from '../../messages/queue.ts';
import { localUrl, type PageContext } from '../../site/page-context.ts';
import { type StewardContext } from '../steward-context.ts';
import { QUEUE_PATH } from '../queue/queue-url.ts';
import { LINK_GROUPS, partOf, type StewardLink, stewardLinks } from '../steward-links.ts';
import { FormToken } from './form-token.tsx';

/** How much waits in the queue; null when nothing does, or somebody else's. */
function waitingIn({ waiting, f }: StewardContext): string | null {
  return waiting ? f.number(waiting) : null;
}

/** Beside a menu that is folded: what waits is seen without unfolding it. */
function Waiting({ page }: { page: StewardContext }) {
  const count = waitingIn(page);
  return count === null ? null : (
    <span class="register-steward__waiting">
      {queueTextsFor(page.lang).navigation} ({count})
    </span>
  );
}

interface NavLinkProps {
  path: string;
  text: string;
  /** Whether the page belongs to this part. */
  here: boolean;
  page: StewardContext;
}

function NavLink({ path, text, here, page }: NavLinkProps) {
  const count = waitingIn(page);
  const current = page.path === path ? 'page' : here ? 'true' : undefined;
  return (
    <a class="register-nav__link" href={localUrl(page.lang, path)} aria-current={current}>
      {text}
      {path === QUEUE_PATH && count !== null && ` (${count})`}
    </a>
  );
}

/** Who keeps the register and who buys with it each have pages of their own in the same frame. */
function areaOf({ caller, s, lang }: StewardContext): string {
  const buysOnly = may(caller, 'requests:read') && !may(caller, 'imports:write');
  return buysOnly ? deskTextsFor(lang).area : s.area;
}

/** More links than these are found by what they are about. */
const MOST_IN_A_ROW = 8;

/** The parts in one row, or in a row for each thing that they are about. */
function Rows({ parts, page }: { parts: readonly StewardLink[]; page: StewardContext }) {
  const here = partOf(page.path, parts);
  const linksOf = (some: readonly StewardLink[]) =>
    some.map(({ path, text }) => (
      <NavLink key={path} path={path} text={text} here={path === here?.path} page={page} />
    ));
  if (parts.length <= MOST_IN_A_ROW) return <>{linksOf(parts)}</>;
  return (
    <>
      {LINK_GROUPS.map((group) => ({ group, some: parts.filter((part) => part.group === group) }))
        .filter(({ some }) => some.length > 0)
        .map(({ group, some }) => (
          <div key={group} class="register-steward__group">
            <span class="register-steward__area">{page.s.groups[group]}</span>
            <span class="register-steward__links">{linksOf(some)}</span>
          </div>
        ))}
    </>
  );
}

/** On a phone more links than these would push the page itself below the fold: there they stand behind one line. */
const MOST_ON_A_PHONE = 5;

/** The parts: all of them on a wide screen, folded on a narrow one. Styles show one of the two; it needs no script. */
function Parts({ page }: { page: StewardContext }) {
  const parts = stewardLinks(page.caller, page.s, page.lang);
  const here = partOf(page.path, parts);
  const folded = parts.length > MOST_ON_A_PHONE;
  const grouped = parts.length > MOST_IN_A_ROW;
  const classes = [
    'register-steward__parts',
    ...(folded ? ['register-steward__parts--wide'] : []),
    ...(grouped ? ['register-steward__parts--grouped'] : []),
  ];
  return (
    <nav class="register-steward__nav" aria-label={areaOf(page)}>
      <div class={classes.join(' ')}>
        {!grouped && <span class="register-steward__area">{areaOf(page)}</span>}
        <Rows parts={parts} page={page} />
      </div>
      {folded && (
        <details class="register-steward__fold">
          <summary class="register-steward__summary">
            {page.s.menu(areaOf(page), here?.text)}
            <Waiting page={page} />
          </summary>
          <Rows parts={parts} page={page} />
        </details>
      )}
    </nav>
  );
}

/** Where one is within the steward's pages, as whom, and the way out. */
function StewardBar({ page }: { page: StewardContext }) {
  const { s } = page;
  return (
    <div class="register-steward">
      <div class="register-steward__content">
        <Parts page={page} />
        <form class="register-steward__who" method="post" action="/beheer/afmelden">
          <FormToken page={page} />
          <span>
            {s.signedInAs} <strong>{page.steward}</strong>
          </span>
          <button class="register-steward__out" type="submit">
            {s.signOut}
          </button>
        </form>
      </div>
    </div>
  );
}

/** The frame of every page for signed-in stewards. */
export function StewardLayout(props: {
  page: StewardContext;
  title: string;
  /** Beside the one that every page of theirs has. */
  scripts?: readonly (keyof PageContext['site']['scripts'])[];
  children: ComponentChildren;
}) {
  const { page, title, scripts = [], children } = props;
  return (
    <Layout
      page={page}
      title={`${title} – ${areaOf(page)}`}
      noIndex
      band={<StewardBar page={page} />}
      scripts={['steward', ...scripts]}
    >
      {children}
    </Layout>
  );
}
