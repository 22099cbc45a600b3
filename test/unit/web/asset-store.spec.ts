import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

import { AssetStore, encodingFor } from '../../../src/web/assets/asset-store.ts';

describe('style sheets and fonts', () => {
  const assets = new AssetStore();

  it('hold every font that the style sheet refers to, at an address relative to it', () => {
    const css = assets.find('register.css')?.body.toString() ?? '';
    const fonts = [...css.matchAll(/url\(["']([^"']+)["']\)/g)].map(([, name]) => name ?? '');
    expect(fonts).toHaveLength(4);
    for (const font of fonts) expect(assets.find(font)?.body.length).toBeGreaterThan(1000);
  });

  it('come back whole when compressed', async () => {
    const asset = assets.find('theme.css');
    if (asset === undefined) throw new Error('no theme');
    const sent = await assets.encoded('theme.css', asset, 'br');
    expect(brotliDecompressSync(sent).equals(asset.body)).toBe(true);
    expect(sent.length).toBeLessThan(asset.body.length / 8);
  });

  it('are compressed only as the browser takes it', () => {
    expect(encodingFor('text/css', 'gzip, deflate, br')).toBe('br');
    expect(encodingFor('text/css', 'gzip;q=1.0, br;q=0')).toBe('gzip');
    expect(encodingFor('text/css', undefined)).toBe('identity');
    expect(encodingFor('font/woff2', 'br')).toBe('identity');
  });
});
