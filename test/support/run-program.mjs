import { importSource } from './ready-sources.mjs';

// node run-program.mjs NAME [args...]: runs src/NAME.ts as it is, for tests of whole programs without a build.

const [name, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], name, ...args];
await importSource(`src/${name}.ts`);
