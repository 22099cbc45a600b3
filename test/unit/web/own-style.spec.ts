import { describe, expect, it } from '@jest/globals';

import { type Clock, FixedClock } from '../../../src/common/clock.ts';
import { AppConfig } from '../../../src/platform/config/app-config.ts';
import { readSettings } from '../../../src/platform/config/settings.ts';
import { httpAppOptions } from '../../../src/platform/http/http-app-options.ts';
import { securityHeaders } from '../../../src/platform/http/security-headers.ts';
import { AssetStore } from '../../../src/web/assets/asset-store.ts';
import { InformationPages } from '../../../src/web/information.pages.tsx';
import { type Names } from '../../../src/web/site/names.ts';
import { PageContexts } from '../../../src/web/site/page-contexts.ts';
import { Site } from '../../../src/web/site/site.ts';
import { Visits } from '../../../src/web/site/visits.ts';
import { NAMES } from './support/web-fixtures.ts';

const SHEET = 'https://huisstijl.example/thema.css';

function configOf(environment: Record<string, string>): AppConfig {
  return new AppConfig(
    readSettings(environment),
    { databaseUrl: '', meiliUrl: '', meiliMasterKey: '' },
    false,
  );
}

/** The privacy page as it is sent with these settings. */
async function privacyPage(environment: Record<string, string>): Promise<string> {
  const config = configOf(environment);
  const names = { book: () => Promise.resolve(NAMES) } as unknown as Names;
  const clock: Clock = new FixedClock(new Date('2026-11-24T12:00:00Z'));
  const contexts = new PageContexts(new Site(config, new AssetStore()), names, clock, new Visits(config));
  const answer = await new InformationPages(contexts, config).answer('privacy', '/privacy', {});
  return 'html' in answer ? answer.html : '';
}

function styleSources(environment: Record<string, string>): unknown {
  const { contentSecurityPolicy } = securityHeaders(httpAppOptions(configOf(environment)));
  return typeof contentSecurityPolicy === 'object'
    ? contentSecurityPolicy.directives?.['styleSrc']
    : undefined;
}

describe('a house style that is set', () => {
  const set = { THEME_CLASS: 'groningen-theme', THEME_STYLESHEET: SHEET };

  it('is on every page, after all other style sheets, and browsers may fetch it', async () => {
    const page = await privacyPage(set);
    expect(page).toMatch(/^<!doctype html><html lang="nl" class="groningen-theme utrecht-root/);
    const sheets = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
    expect(sheets).toEqual([
      expect.stringContaining('components.css'),
      expect.stringContaining('theme.css'),
      expect.stringContaining('register.css'),
      SHEET,
    ]);
    expect(styleSources(set)).toEqual(["'self'", 'https://huisstijl.example']);
    expect(styleSources({})).toEqual(["'self'"]);
  });

  it('is told on the privacy page where it comes from, as is the background of the map', async () => {
    const plain = await privacyPage({});
    expect(plain).toContain('niet van andere partijen');
    expect(plain).not.toMatch(/huisstijl komt van|achtergrond van de kaart komt van/);
    const page = await privacyPage({ ...set, MAP_TILES: 'pdok' });
    expect(page).toContain('De huisstijl komt van huisstijl.example.');
    expect(page).toContain('De achtergrond van de kaart komt van service.pdok.nl.');
    expect(page).not.toContain('niet van andere partijen');
    const own = await privacyPage({ THEME_CLASS: 'eigen-theme', THEME_STYLESHEET: '/assets/eigen.css' });
    expect(own).toContain('niet van andere partijen');
  });

  it('may leave out how a step looks that cannot be taken back', () => {
    const own = new AssetStore().find('register.css')?.body.toString() ?? '';
    for (const look of ['primary-action', 'secondary-action', 'subtle'])
      for (const part of ['color', 'hover-color', 'active-color'])
        expect(own).toMatch(new RegExp(`--utrecht-button-${look}-danger-${part}: var\\(--register-`));
  });

  it('changes header, footer and lists of facts by its tokens, each of which has a value without it', () => {
    const assets = new AssetStore();
    const css = (name: string): string => assets.find(name)?.body.toString() ?? '';
    const asked = /var\((--utrecht-(?:page-header|page-footer|data-list-item)-[a-z-]+)\)/g;
    const tokens = [...css('components.css').matchAll(asked)].map(([, token]) => token ?? '');
    expect(tokens.length).toBeGreaterThan(20);
    expect(tokens.filter((token) => !css('register.css').includes(`${token}:`))).toEqual([]);
    // What stands on the parts themselves would win from any token.
    const parts =
      /\.register-(?:header|footer|header__content|footer__content) \{[^}]*\b(?:background|color|padding):/g;
    expect(css('register.css').match(parts)).toBeNull();
  });
});
