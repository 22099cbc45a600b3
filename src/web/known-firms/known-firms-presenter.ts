import { type KnownFirms } from '../../discovery/firm-lookup.ts';
import { knownFirmsTextsFor } from '../messages/known-firms.ts';
import { named } from '../messages/messages.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';

/** A firm that may be the one that somebody is entering, as the page prints it. */
export interface KnownFirmView {
  name: string;
  /** Absent for a firm that has no public page. */
  href?: string;
  /** Place and KvK number, as far as they may be seen, and whether it is public. */
  about: string;
  certainty: string;
  /** Fields that agree, in words; empty when only the names are alike. */
  agreeing: string;
}

export interface KnownFirmsView {
  title: string;
  text: string;
  firms: KnownFirmView[];
}

/** More than this nobody compares. */
const MAX_FIRMS = 5;

/**
 * What a form says about firms that may be known; null when there is none.
 * @param addressOf a firm's page for who may see all of them; without it only public ones have one
 */
export function presentKnownFirms(
  known: KnownFirms,
  page: PageContext,
  addressOf?: (id: string) => string,
): KnownFirmsView | null {
  if (known.firms.length === 0) return null;
  const texts = knownFirmsTextsFor(page.lang);
  const firms = known.firms.slice(0, MAX_FIRMS).map((firm): KnownFirmView => {
    const { id, name, place, kvkNumber, published, certainty, evidence } = firm;
    const same = evidence
      .filter(({ agrees }) => agrees === 'same')
      .map(({ field }) => named(texts.fields, field));
    const href = addressOf?.(id) ?? (published ? localUrl(page.lang, `/leveranciers/${id}`) : undefined);
    return {
      name,
      ...(href === undefined ? {} : { href }),
      about: [place, kvkNumber && `KvK ${kvkNumber}`, published ? null : texts.hidden]
        .filter(Boolean)
        .join(' · '),
      certainty: texts.certainty[certainty],
      agreeing: same.length > 0 ? `${texts.agreeing} ${same.join(', ')}` : '',
    };
  });
  return { title: texts.title, text: known.match === null ? texts.perhaps : texts.certain, firms };
}
