import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import { type Page } from 'playwright-core';

/**
 * Faults against the HTML standard and what it recommends. Left out is what is about how source text is written: ours is
 * made by a program, which writes `<br/>` and puts no line ends between elements.
 */
const RULES: ConfigData = {
  // These rules and no others: no file says more.
  root: true,
  extends: ['html-validate:recommended'],
  elements: ['html5'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
    // Telephone numbers and the like are broken where they stand by the firm's own words, not by us.
    'tel-non-breaking': 'off',
    // Lists lose their marks by CSS, and VoiceOver then says nothing of a list: the role says it again on purpose.
    'no-redundant-role': 'off',
    // A table that scrolls is a region by role, as accessible as the element of that name.
    'prefer-native-element': 'off',
    // Names on lists are read out by most readers and hurt in none.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // `hidden` fields are sent as they are; browsers fill in nothing there.
    'form-dup-name': 'off',
  },
};

/** Works the rules out once: they are the same for every page, and doing so takes longer than looking at one. */
class SameForAll extends StaticConfigLoader {
  private resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.resolved ??= super.getConfigFor(handle));
  }
}

const VALIDATOR = new HtmlValidate(new SameForAll(RULES));

const pending = new WeakMap<Page, Promise<string[]>[]>();

/** Notes every page that is loaded from now on, as it was sent: a browser mends what it is given. */
export function noteDocuments(page: Page): void {
  const notes: Promise<string[]>[] = [];
  pending.set(page, notes);
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest() && response.status() !== 303;
    if (isPage && /html/.test(response.headers()['content-type'] ?? '')) notes.push(faultsOf(response));
  });
}

/** What is wrong with the pages that were loaded since they were last asked about, each with its address. */
export async function invalidHtml(page: Page): Promise<string[]> {
  const notes = pending.get(page) ?? [];
  return (await Promise.all(notes.splice(0))).flat();
}

async function faultsOf(response: { url(): string; text(): Promise<string> }): Promise<string[]> {
  // A page that was left before it was there whole has no text to look at.
  const text = await response.text().catch(() => null);
  if (text === null) return [];
  const { results } = await VALIDATOR.validateString(text);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, selector }) =>
        `${ruleId}: ${message} @ ${new URL(response.url()).pathname} ${selector ?? ''}`,
    ),
  );
}
