import { expect } from '@jest/globals';
import { type Page } from 'playwright-core';

/** What went wrong on a walk through a page by keys alone; each thing by its text or name. */
interface KeyWalk {
  /** What can be used by mouse and was never reached. */
  missed: string[];
  /** What came before what stands before it. */
  outOfOrder: string[];
  /** What does not show that it has the focus. */
  unseen: string[];
  /** Whether the walk came to the end of the page, and began anew. */
  leaves: boolean;
}

const SOUND: KeyWalk = { missed: [], outOfOrder: [], unseen: [], leaves: true };

/** Notes in the page whatever gets the focus from now on. */
const NOTE = `(() => {
  const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
  const group = ({ type, form, name }) => type === 'radio' && name ? [...document.getElementsByName(name)].filter((one) => one.form === form) : [];
  const here = (one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true });
  // Of choices that exclude each other one is on the way: arrows lead to the others.
  const onTheWay = (one) => group(one).length < 2 || one === (group(one).find((other) => other.checked) ?? group(one)[0]);
  // The ring of a date that is entered backwards is on its button alone: seen on one of the two ways will do.
  const seen = window.keyWalk?.seen ?? new Set();
  const walk = { reached: [], seen, expected: [...document.querySelectorAll(usable)].filter((one) => here(one) && onTheWay(one)) };
  document.addEventListener('focusin', ({ target }) => {
    if (walk.reached.at(-1) !== target) walk.reached.push(target);
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
    const { width, height } = target.getBoundingClientRect();
    const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    if (ring && width > 1 && height > 1) seen.add(target);
  });
  window.keyWalk = walk;
  return walk.expected.length;
})()`;

/** What the notes say, once the keys were pressed. */
const TELL = `((backwards) => {
  const name = (one) => (one.getAttribute('aria-label') || one.textContent.trim() || one.name || one.id || one.tagName).slice(0, 60);
  const { reached, seen, expected } = window.keyWalk;
  const again = reached.findIndex((one, at) => reached.indexOf(one) < at);
  const round = again < 0 ? reached : reached.slice(0, again + 1);
  if (backwards) round.reverse();
  const back = round.filter((one, at) => at > 0 && round[at - 1].compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);
  return {
    missed: expected.filter((one) => !reached.includes(one)).map(name),
    // Whoever goes round the page comes from its end to its beginning once.
    outOfOrder: back.length > 1 ? back.map(name) : [],
    unseen: reached.filter((one) => !seen.has(one)).map(name),
    leaves: again >= 0,
  };
})`;

/** Whether the first thing has the focus again. */
const ROUND = `(({ reached }) => reached.length > 1 && reached.at(-1) === reached[0])(window.keyWalk)`;

/**
 * Walks round the whole page by Tab, and back by Shift+Tab: all that can be used is reached in the order of the page, shows
 * that it has the focus, and nothing holds somebody.
 */
export async function expectWalkableByKeys(page: Page): Promise<void> {
  for (const key of ['Tab', 'Shift+Tab']) {
    const stops = await page.evaluate<number>(NOTE);
    for (let press = 0; press < stops; press++) await page.keyboard.press(key);
    // A date has more stops than one: its day, month, year and button.
    for (let press = 0; press < stops + 10 && !(await page.evaluate(ROUND)); press++) {
      await page.keyboard.press(key);
    }
    const told = await page.evaluate<KeyWalk>(`${TELL}(${key === 'Shift+Tab'})`);
    expect({ key, ...told }).toEqual({ key, ...SOUND });
  }
}
