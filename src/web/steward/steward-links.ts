import { type SignedInCaller } from '../../access/caller.ts';
import { may } from '../../access/may.ts';
import { ownMunicipality } from '../../access/own-municipality.ts';
import { grantOf, type Permission } from '../../access/permission.ts';
import { administrationTextsFor } from '../messages/administration.ts';
import { deskTextsFor } from '../messages/desk.ts';
import { contractsTextsFor } from '../messages/contracts.ts';
import { labelsTextsFor } from '../messages/labels.ts';
import { type Lang } from '../messages/lang.ts';
import { listsTextsFor } from '../messages/lists.ts';
import { outreachTextsFor } from '../messages/outreach.ts';
import { queueTextsFor } from '../messages/queue.ts';
import { savedSearchTextsFor } from '../messages/saved-searches.ts';
import { sourcesTextsFor } from '../messages/sources.ts';
import { thresholdTextsFor } from '../messages/thresholds.ts';
import { type StewardTexts } from '../messages/steward-nl.ts';
import { webhooksTextsFor } from '../messages/webhooks.ts';
import { OVERVIEW_PATH } from '../desk/overview/overview-url.ts';
import { REQUESTS_PATH } from '../desk/requests/request-url.ts';
import { SEARCHES_PATH } from '../desk/searches/search-urls.ts';
import { THRESHOLDS_PATH } from '../administration/thresholds-url.ts';
import { SOURCES_PATH } from './sources/source-url.ts';
import { CONTRACTS_PATH, DEMAND_PATH } from './contracts/contract-url.ts';
import { LABELS_PATH } from './labels/labels-nav.tsx';
import { OUTREACH_PATH } from './outreach/outreach-url.ts';
import { QUEUE_PATH } from './queue/queue-url.ts';
import { CATEGORIES_PATH } from './lists/lists-nav.tsx';

/** What the parts are about, in the order of the menu. */
export const LINK_GROUPS = ['buying', 'data', 'firms', 'management'] as const;

export type LinkGroup = (typeof LINK_GROUPS)[number];

/** A way to a part of the pages for signed-in people. */
export interface StewardLink {
  group: LinkGroup;
  path: string;
  text: string;
}

interface Part {
  group: LinkGroup;
  path: string;
  text: (s: StewardTexts, lang: Lang) => string;
  permission: Permission;
  /** Only for who speaks for a municipality. */
  ofMunicipality?: true;
}

const LINKS: readonly Part[] = [
  {
    group: 'buying',
    path: OVERVIEW_PATH,
    text: (_s, lang) => deskTextsFor(lang).overview.navigation,
    permission: 'requests:read',
    ofMunicipality: true,
  },
  {
    group: 'buying',
    path: REQUESTS_PATH,
    text: (_s, lang) => deskTextsFor(lang).requests.navigation,
    permission: 'requests:read',
    ofMunicipality: true,
  },
  { group: 'data', path: '/beheer/imports', text: (s) => s.imports, permission: 'imports:write' },
  {
    group: 'data',
    path: SOURCES_PATH,
    text: (_s, lang) => sourcesTextsFor(lang).navigation,
    permission: 'imports:write',
  },
  {
    group: 'data',
    path: '/beheer/vragen',
    text: (s) => s.questions.navigation,
    permission: 'suppliers:write',
  },
  {
    group: 'firms',
    path: QUEUE_PATH,
    text: (_s, lang) => queueTextsFor(lang).navigation,
    permission: 'firms:moderate',
  },
  {
    group: 'firms',
    path: OUTREACH_PATH,
    text: (_s, lang) => outreachTextsFor(lang).navigation,
    permission: 'outreach:send',
  },
  {
    group: 'firms',
    path: '/beheer/bedrijven',
    text: (s) => s.firms.navigation,
    permission: 'suppliers:write',
  },
  {
    group: 'firms',
    path: LABELS_PATH,
    text: (_s, lang) => labelsTextsFor(lang).navigation,
    permission: 'suppliers:write',
  },
  {
    group: 'data',
    path: CATEGORIES_PATH,
    text: (_s, lang) => listsTextsFor(lang).navigation,
    permission: 'suppliers:write',
  },
  {
    group: 'buying',
    path: SEARCHES_PATH,
    text: (_s, lang) => savedSearchTextsFor(lang).navigation,
    permission: 'requests:read',
  },
  {
    group: 'buying',
    path: CONTRACTS_PATH,
    text: (_s, lang) => contractsTextsFor(lang).navigation,
    permission: 'requests:read',
    ofMunicipality: true,
  },
  {
    group: 'buying',
    path: DEMAND_PATH,
    text: (_s, lang) => contractsTextsFor(lang).demand.navigation,
    permission: 'imports:write',
  },
  {
    group: 'management',
    path: '/beheer/gebruikers',
    text: (_s, lang) => administrationTextsFor(lang).users.title,
    permission: 'members:manage',
  },
  {
    group: 'management',
    path: THRESHOLDS_PATH,
    text: (_s, lang) => thresholdTextsFor(lang).navigation,
    permission: 'thresholds:manage',
    ofMunicipality: true,
  },
  {
    group: 'management',
    path: '/beheer/sleutels',
    text: (_s, lang) => administrationTextsFor(lang).keys.title,
    permission: 'api-keys:manage',
  },
  {
    group: 'management',
    path: '/beheer/webhooks',
    text: (_s, lang) => webhooksTextsFor(lang).title,
    permission: 'api-keys:manage',
  },
  {
    group: 'management',
    path: '/beheer/logboek',
    text: (_s, lang) => administrationTextsFor(lang).log.title,
    permission: 'audit:read',
  },
  { group: 'management', path: '/account', text: (s) => s.account, permission: 'own-account:manage' },
];

/** The parts that somebody may open, in the order of the menu. Keys have always seen those of stewards. */
export function stewardLinks(caller: SignedInCaller, s: StewardTexts, lang: Lang): StewardLink[] {
  return LINKS.filter(({ permission }) => may(caller, permission) || isStewards(caller, permission))
    .filter(({ ofMunicipality }) => !ofMunicipality || ownMunicipality(caller) !== null)
    .map(({ group, path, text }) => ({ group, path, text: text(s, lang) }));
}

/** A key that lacks a scope finds on the page which one: its owner asks for it there. */
function isStewards(caller: SignedInCaller, permission: Permission): boolean {
  return caller.kind === 'api-key' && grantOf(permission).scope === 'suppliers:write';
}

/** The part that a page belongs to: one question stands below the questions. Undefined for a page of none of them. */
export function partOf<Part extends { path: string }>(
  path: string,
  parts: readonly Part[],
): Part | undefined {
  return parts
    .filter((part) => path === part.path || path.startsWith(`${part.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}
