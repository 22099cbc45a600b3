import { type Page } from 'playwright-core';

/** What axe says of an element. */
export interface AxeNode {
  target: string[];
  failureSummary: string;
}

/** The rule that looks at colours, which takes most of the time of all rules together: `contrastFaults` has it look at each once. */
export const CONTRAST = 'color-contrast';

interface Looked {
  /** Colours that were looked at and have enough contrast. */
  enough: string[];
  /** Colours of one kind of element that cannot be judged, for instance what only shows once it has the focus. */
  unjudged: string[];
  faults: AxeNode[];
}

/** How many elements of the same colours are shown to axe: one may lie under what stays in sight. */
const OF_EACH = 3;

const LOOK = `(async ({ enough, unjudged }) => {
  const grounds = new Map();
  const groundOf = (one) => {
    if (!one) return '';
    if (!grounds.has(one)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(one);
      const own = [backgroundColor, backgroundImage, opacity].join();
      grounds.set(one, groundOf(one.parentElement) + (own === 'rgba(0, 0, 0, 0),none,1' ? '' : '>' + own));
    }
    return grounds.get(one);
  };
  const coloursOf = (one) => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(one);
    return [color, fontSize, fontWeight, textShadow, groundOf(one)].join();
  };
  const says = (one) => one.matches('input, select, textarea') || [...one.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim());
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest(':disabled, [aria-disabled=true]');
  const kindOf = (one) => [coloursOf(one), one.tagName, one.className].join();
  const asked = new Map();
  for (const one of document.body.querySelectorAll('*')) {
    if (!says(one) || !seen(one)) continue;
    const colours = coloursOf(one);
    if (enough.includes(colours) || unjudged.includes(kindOf(one))) continue;
    const same = asked.get(colours) ?? [];
    if (same.length < ${OF_EACH}) asked.set(colours, [...same, one]);
  }
  const include = [...asked.values()].flat();
  if (include.length === 0) return { enough: [], unjudged: [], faults: [] };
  const { passes, violations } = await axe.run({ include }, { runOnly: ['${CONTRAST}'], elementRef: true });
  const judged = new Set(passes.flatMap(({ nodes }) => nodes.map(({ element }) => coloursOf(element))));
  return {
    enough: [...judged],
    unjudged: include.filter((one) => !judged.has(coloursOf(one))).map(kindOf),
    faults: violations.flatMap(({ nodes }) => nodes.map(({ target, failureSummary }) => ({ target, failureSummary }))),
  };
})`;

const enough = new Set<string>();
const unjudged = new Set<string>();

/**
 * Text without enough contrast (WCAG 1.4.3), by axe, which must be in the page. Contrast comes of the colour and size of a text and of
 * the grounds behind it: what has the same of all these on another page, in another language or on a smaller screen is not looked
 * at again. What had a fault is.
 */
export async function contrastFaults(page: Page): Promise<AxeNode[]> {
  const known = JSON.stringify({ enough: [...enough], unjudged: [...unjudged] });
  const looked = await page.evaluate<Looked>(`${LOOK}(${known})`);
  if (looked.faults.length > 0) return looked.faults;
  for (const colours of looked.enough) enough.add(colours);
  for (const kind of looked.unjudged) unjudged.add(kind);
  return [];
}
