import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const SRC = join(import.meta.dirname, '..', 'src');

/** Folders of `src` from left to right: a file imports only from its own folder or from further left. */
const ORDER = [
  'common',
  'platform',
  'access',
  'intake',
  'matching',
  'enrichment',
  'registry',
  'webhooks',
  'indexing',
  'discovery',
  'registration',
  'requests',
] as const;

/** At the right end; they never import each other. */
const EDGES = ['api', 'web', 'cli'] as const;

/** Files that call an address over HTTP or SMTP, and whose address that is. */
const CALLERS: Record<string, string> = {
  'access/oidc/provider-sign-in.service.ts': 'the settings',
  'access/oidc/sign-in-providers.ts': 'the settings',
  'enrichment/location/pdok-client.ts': 'the settings',
  'platform/embedded/meilisearch-server.ts': 'a program that was started just before',
  'platform/mail/smtp-transport.ts': 'the settings',
  'platform/outbound/outbound-http.ts': 'whoever made a webhook; never one of this network',
  'platform/search/keep-alive-http.ts': 'the settings',
};

/** Packages that `common` may not use: it is plain TypeScript. */
const NOT_IN_COMMON =
  /^(@nestjs|typeorm|pg|meilisearch|graphile-worker|fastify|node:(fs|net|http|child_process))/;

/** What fetches for `discovery/understanding`; all other files there decide by what they are given. */
const FETCHES = ['known-labels.ts', 'known-places.ts', 'request-reader.ts'];
/** What makes the same text mean something else another time. */
const NOT_PURE =
  /^import (?!type )(?!{(?:[\s\n]*type \w+,?)+[\s\n]*}).*(?:@nestjs|typeorm|known-|request-reader|node:)|@Injectable|Date\.now|new Date\(\)|Math\.random|process\.|\bfetch\(/m;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join(SRC, file));

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [
    ...source.matchAll(
      /^(?:import|export)\s[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gms,
    ),
  ].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}

/** The first folder below src; empty for the programs and the application module. */
function folderOf(file: string): string {
  const parts = relative(SRC, file).split(sep);
  return parts.length > 1 ? (parts[0] ?? '') : '';
}

/** Imports that point to the right, or from one edge to another; of one file. */
function wrongImports(file: string): string[] {
  const from = folderOf(file);
  if (from === '') return [];
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolve(dirname(file), specifier))
    .filter((target) => target.startsWith(SRC) && !mayImport(from, folderOf(target)))
    .map((target) => `${relative(SRC, file)} -> ${relative(SRC, target)}`);
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const left = (ORDER as readonly string[]).indexOf(to);
  if (left < 0) return false;
  return (EDGES as readonly string[]).includes(from) || left < (ORDER as readonly string[]).indexOf(from);
}

/** Files that can be reached from a file through relative imports of values or types. */
function findCycles(): string[] {
  const graph = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => resolve(dirname(file), specifier)),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) cycles.push([...path.slice(at), file].map((entry) => relative(SRC, entry)).join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return cycles;
}

describe('the architecture', () => {
  it('has folders that import only from further left', () => {
    expect(files.flatMap(wrongImports)).toEqual([]);
  });

  it('puts every folder of src somewhere in that order', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const known: readonly string[] = [...ORDER, ...EDGES];
    expect(folders.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycles()).toEqual([]);
  });

  it('keeps common free of frameworks and of input and output', () => {
    const wrong = files
      .filter((file) => folderOf(file) === 'common')
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => NOT_IN_COMMON.test(name))
          .map((name) => `${relative(SRC, file)}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('understands a request by what it is given alone: no clock, no store, no framework', () => {
    const folder = join(SRC, 'discovery', 'understanding');
    const own = [
      ...readdirSync(folder).map((name) => join(folder, name)),
      join(SRC, 'discovery', 'understand-request.ts'),
    ];
    const impure = own
      .filter((file) => NOT_PURE.test(readFileSync(file, 'utf8')))
      .map((file) => file.slice(file.lastIndexOf(sep) + 1));
    expect(impure.sort()).toEqual(FETCHES);
  });

  it('has no barrels and no forward references', () => {
    const barrels = files.filter((file) => /(^|\/)index\.tsx?$/.test(file));
    const forward = files.filter((file) => /\bforwardRef\b/.test(readFileSync(file, 'utf8')));
    expect([...barrels, ...forward]).toEqual([]);
  });

  it('calls addresses from these places only, and so never the websites that firms and sources name', () => {
    const client = /^(?:node:)?(?:https?|tls|dgram|undici|axios|got|node-fetch|nodemailer|openid-client)$/;
    // A method of ours may be called so too.
    const calls = (source: string) => / (?<!private |async )fetch\(/.test(source);
    const callers = files
      .filter(
        (file) => calls(readFileSync(file, 'utf8')) || importsOf(file).some((name) => client.test(name)),
      )
      .map((file) => relative(SRC, file));
    expect(callers.sort()).toEqual(Object.keys(CALLERS).sort());
  });

  it('never lets TypeORM change the schema by itself', () => {
    const found = files.filter((file) => /synchronize:\s*true|dropSchema/.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
  });
});
