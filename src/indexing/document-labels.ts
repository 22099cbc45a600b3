import { provesImpact } from '../registry/profile-labels.ts';
import { type ProfileLabel } from '../registry/profile.ts';
import { type DocumentLabel, type IndexDocument } from './index-document.ts';

/** What a document says of a supplier's labels: what it is filtered by, and what is shown. */
export type LabelPart = Pick<IndexDocument, 'impact' | 'standing' | 'label' | 'labels'>;

/** @param labels as they are on the day that is asked about */
export function documentLabels(labels: readonly ProfileLabel[]): LabelPart {
  const impact = provesImpact(labels);
  return {
    impact,
    standing: impact ? 1 : 0,
    label: [...new Set(labels.flatMap(labelTokens))],
    labels: labels.flatMap(shownLabel),
  };
}

function labelTokens({ code, status, level }: ProfileLabel): string[] {
  if (status !== 'verified') return [];
  return [code, ...Array.from({ length: level ?? 0 }, (_, index) => `${code}:${index + 1}`)];
}

function shownLabel({
  code,
  name,
  levelName,
  level,
  status,
  validFrom,
  validUntil,
  untilBasis,
  membership,
}: ProfileLabel): DocumentLabel[] {
  if (status === 'withdrawn') return [];
  const shownLevel = levelName ?? level?.toString();
  return [
    {
      code,
      name,
      ...(shownLevel === undefined ? {} : { level: shownLevel }),
      status,
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validUntil === undefined ? {} : { validUntil }),
      ...(untilBasis === undefined ? {} : { untilBasis }),
      ...(membership ? { membership } : {}),
    },
  ];
}
