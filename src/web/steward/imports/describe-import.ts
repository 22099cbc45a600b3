import {
  type ImportStatus,
  type ImportView,
  type Reason,
  type RowOutcome,
} from '../../../intake/import-view.ts';
import { problemInDutch } from '../../../intake/reasons/dutch-problems.ts';
import { reasonInDutch } from '../../../intake/reasons/dutch-reasons.ts';
import { type Requester } from '../../../intake/requesters.ts';
import { named } from '../../messages/messages.ts';
import { localUrl } from '../../site/page-context.ts';
import { type StewardContext } from '../steward-context.ts';

/** In the order in which people want to know them. */
export const OUTCOMES: readonly RowOutcome[] = ['created', 'updated', 'unchanged', 'review', 'rejected'];

/** How a state looks: in words first, the colour only helps. */
export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'plain';

export interface StatusView {
  text: string;
  tone: Tone;
}

const TONES: Record<ImportStatus, Tone> = {
  queued: 'busy',
  running: 'busy',
  previewed: 'warn',
  completed: 'good',
  refused: 'bad',
  reverted: 'plain',
};

export function statusView(
  { status: kept, reversing }: Pick<ImportView, 'status' | 'reversing'>,
  { s }: StewardContext,
): StatusView {
  const status = reversing ? 'running' : kept;
  return { text: named(s.status, status), tone: TONES[status] };
}

/** Who delivered it: what their key is called, or what else brought it. */
export function requesterText(requester: Requester | undefined, { s }: StewardContext): string {
  return requester?.keyName ?? named(s.list.requesters, requester?.actor ?? '');
}

/** Why a row or a file ended as it did, in the language of the page. */
export function reasonText(reason: Reason, { lang }: StewardContext): string {
  return lang === 'nl' ? reasonInDutch(reason) : reason.message;
}

/** What keeps an import from going on, or kept it from being taken back, with since when; null when nothing does. */
export function problemText(
  { problem, status, reversing }: Pick<ImportView, 'problem' | 'status' | 'reversing'>,
  { s, f, lang }: StewardContext,
): string | null {
  if (problem === null) return null;
  const goesOn = reversing || status === 'queued' || status === 'running';
  const text = lang === 'nl' ? problemInDutch(problem, goesOn) : problem.message;
  return problem.since === null ? text : `${text} ${s.progress.since(f.moment(problem.since))}`;
}

/** The address of an import's page or of a part of it, such as `/toepassen`. */
export function importPath(id: string, part = ''): string {
  return `/beheer/imports/${id}${part}`;
}

export function importUrl(
  id: string,
  { lang }: Pick<StewardContext, 'lang'>,
  params?: URLSearchParams,
): string {
  return localUrl(lang, importPath(id), params);
}
