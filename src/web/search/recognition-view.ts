import { type Recognition } from '../../enrichment/labels/recognition/recognition-rule.ts';
import { named } from '../messages/messages.ts';
import { safeUrl } from '../safe-url.ts';
import { type PageContext } from '../site/page-context.ts';
import { labelCalled } from './label-badge.ts';

/** A rule of a municipality that a firm fulfils, with the policy that it quotes. */
export interface RecognitionView {
  /** `Telt mee bij Groningen`. */
  title: string;
  /** What counts and how, by which label: the words of the municipality. */
  note: string;
  label: string;
  quote: string;
  href?: string;
}

export function presentRecognition(
  recognised: readonly Recognition[],
  { m, names }: PageContext,
): RecognitionView[] {
  return recognised.map(({ municipality, note, label, labelName, levelName, sourceText, sourceUrl }) => {
    const href = safeUrl(sourceUrl);
    return {
      title: m.results.recognised(named(names.municipalities, municipality)),
      note,
      label: labelCalled({ code: label, name: labelName, level: levelName }, names),
      quote: sourceText,
      ...(href === undefined ? {} : { href }),
    };
  });
}
