import { describe, expect, it } from '@jest/globals';

import { AppConfig } from '../../../src/platform/config/app-config.ts';
import { readSettings } from '../../../src/platform/config/settings.ts';
import { httpAppOptions } from '../../../src/platform/http/http-app-options.ts';
import { securityHeaders } from '../../../src/platform/http/security-headers.ts';

function imageSources(environment: Record<string, string>): unknown {
  const stores = { databaseUrl: '', meiliUrl: '', meiliMasterKey: '' };
  const { contentSecurityPolicy } = securityHeaders(
    httpAppOptions(new AppConfig(readSettings(environment), stores, false)),
  );
  return typeof contentSecurityPolicy === 'object' ? contentSecurityPolicy.directives?.['imgSrc'] : undefined;
}

describe('the background of the map', () => {
  it('is fetched from nowhere unless somebody asks for it', () => {
    expect(imageSources({})).toEqual(["'self'", 'data:']);
  });

  it('comes from PDOK and from no other host when it is set', () => {
    expect(imageSources({ MAP_TILES: 'pdok' })).toEqual(["'self'", 'data:', 'https://service.pdok.nl']);
  });

  it('is refused when nobody knows it', () => {
    expect(() => readSettings({ MAP_TILES: 'elsewhere' })).toThrow(/MAP_TILES must be one of/);
  });
});
