import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../../platform/project-root.ts';
import { COMPONENT_CLASSES } from './component-classes.ts';
import { rulesFor, tokensFor } from './lean-styles.ts';

export type AssetEncoding = 'br' | 'gzip' | 'identity';

/** One file that pages refer to. */
export interface Asset {
  contentType: string;
  body: Buffer;
}

const require = createRequire(import.meta.url);
const STYLES = join(projectRoot(), 'src', 'web', 'styles');
const SCRIPTS = join(projectRoot(), 'src', 'web', 'scripts');
/** Our own style sheet in its parts; a later one may overrule an earlier one. */
const STYLE_PARTS = [
  'fonts',
  'tokens',
  'frame',
  'titles',
  'search',
  'badges',
  'results',
  'paging',
  'filters',
  'start',
  'supplier',
  'requests',
  'desk',
  'steward',
  'people',
  'import',
  'correcting',
  'questions',
  'firm',
  'texts',
  'api-reference',
  'screens',
  'map',
  'print',
];

const FONT_FILES = ['latin', 'latin-ext'].flatMap((script) =>
  [400, 700].map((weight) => `source-sans-3-${script}-${weight}-normal.woff2`),
);

/**
 * The style sheets. Of those of packages what no page here can need is left out: of five bytes a browser would read four in vain, and it
 * reads all before it paints.
 */
function sheets(): Record<string, string> {
  const read = (path: string): string => readFileSync(path, 'utf8');
  const library = read(require.resolve('@utrecht/component-library-css/dist/index.css'));
  const theme = read(require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'));
  const components = rulesFor(library, 'utrecht-', COMPONENT_CLASSES);
  const own = STYLE_PARTS.map((part) => read(join(STYLES, `${part}.css`))).join('');
  return {
    'components.css': components,
    'theme.css': tokensFor(theme, [components, own]),
    'register.css': own,
  };
}

/** Where each other asset lies. Those of packages are served straight from there: nothing to copy, nothing to forget. */
function files(): Record<string, string> {
  return {
    // Written as browsers run them: nothing to bundle, nothing to build.
    'steward.js': join(SCRIPTS, 'steward.js'),
    'questions.js': join(SCRIPTS, 'questions.js'),
    'search.js': join(SCRIPTS, 'search.js'),
    'suggest.js': join(SCRIPTS, 'suggest.js'),
    'map.js': join(SCRIPTS, 'map.js'),
    // Fetched by map.js when somebody sees a map.
    'map-ground.js': join(SCRIPTS, 'map-ground.js'),
    'map-points.js': join(SCRIPTS, 'map-points.js'),
    'map-view.js': join(SCRIPTS, 'map-view.js'),
    'leaflet.js': require.resolve('leaflet/dist/leaflet.js'),
    'leaflet.css': require.resolve('leaflet/dist/leaflet.css'),
    'supercluster.js': join(dirname(require.resolve('supercluster')), 'dist', 'supercluster.min.js'),
    'copy.js': join(SCRIPTS, 'copy.js'),
    'picks.js': join(SCRIPTS, 'picks.js'),
    'firm.js': join(SCRIPTS, 'firm.js'),
    'favicon.svg': join(STYLES, 'favicon.svg'),
    'voorbeeld-leveranciers.csv': join(projectRoot(), 'seeds', 'example', 'voorbeeld-leveranciers.csv'),
    ...Object.fromEntries(
      FONT_FILES.map((f) => [f, require.resolve(`@fontsource/source-sans-3/files/${f}`)]),
    ),
  };
}

function contentTypeOf(name: string): string {
  if (name.endsWith('.css')) return 'text/css; charset=utf-8';
  if (name.endsWith('.js')) return 'text/javascript; charset=utf-8';
  if (name.endsWith('.csv')) return 'text/csv; charset=utf-8';
  return name.endsWith('.svg') ? 'image/svg+xml' : 'font/woff2';
}

/**
 * The style sheets, scripts, fonts and the example to download, read once. One fingerprint over all of them stands in every address, so that a style sheet
 * can refer to a font beside it and browsers may keep everything for ever.
 */
@Injectable()
export class AssetStore {
  readonly fingerprint: string;
  private readonly assets = new Map<string, Asset>();
  private readonly compressed = new Map<string, Promise<Buffer>>();

  constructor() {
    const hash = createHash('sha256');
    const bodies = [
      ...Object.entries(sheets()).map(([name, css]) => [name, Buffer.from(css)] as const),
      ...Object.entries(files()).map(([name, path]) => [name, readFileSync(path)] as const),
    ];
    for (const [name, body] of bodies) {
      hash.update(name).update(body);
      this.assets.set(name, { contentType: contentTypeOf(name), body });
    }
    this.fingerprint = hash.digest('hex').slice(0, 12);
  }

  url(name: string): string {
    if (!this.assets.has(name)) throw new Error(`no asset is called ${name}`);
    return `/assets/${this.fingerprint}/${name}`;
  }

  find(name: string): Asset | undefined {
    return this.assets.get(name);
  }

  /** The bytes to send, compressed once at the first request. Fonts are compressed already. */
  encoded(name: string, asset: Asset, encoding: AssetEncoding): Promise<Buffer> {
    if (encoding === 'identity') return Promise.resolve(asset.body);
    const key = `${encoding} ${name}`;
    const known = this.compressed.get(key) ?? compress(asset.body, encoding);
    this.compressed.set(key, known);
    return known;
  }
}

function compress(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body, { level: 9 });
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

/** The best encoding that the browser takes for this kind of file. */
export function encodingFor(contentType: string, acceptEncoding: string | undefined): AssetEncoding {
  if (contentType.startsWith('font/') || acceptEncoding === undefined) return 'identity';
  const accepted = acceptEncoding.split(',').filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part));
  const accepts = (name: string) => accepted.some((part) => part.trim().split(';')[0] === name);
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
}
