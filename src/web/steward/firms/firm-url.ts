import { localUrl } from '../../site/page-context.ts';
import { type StewardContext } from '../steward-context.ts';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** The address of a firm's page for stewards, or of a part of it, such as `/samenvoegen`. */
export function firmPath(id: string, part = ''): string {
  return `/beheer/bedrijven/${encodeURIComponent(id)}${part}`;
}

export function firmUrl(
  id: string,
  { lang }: Pick<StewardContext, 'lang'>,
  params?: URLSearchParams,
  part = '',
): string {
  return localUrl(lang, firmPath(id, part), params);
}

/** The id of a firm in what somebody pasted: the id itself, or the address of a page about it. */
export function firmIdIn(text: unknown): string | null {
  return typeof text === 'string' ? (UUID.exec(text)?.[0].toLowerCase() ?? null) : null;
}
