import { basename, join } from 'node:path';

import {
  type CompilerHost,
  createCompilerHost,
  createProgram,
  createSourceFile,
  flattenDiagnosticMessageText,
  getPreEmitDiagnostics,
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
} from 'typescript';

const ROOT = join(import.meta.dirname, '..', '..');

/** As strict as a tool may have set it. */
const OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ScriptTarget.ES2022,
  module: ModuleKind.ESNext,
  moduleResolution: ModuleResolutionKind.Bundler,
  types: ['node'],
  // As whoever installed it finds it.
  paths: { '@impact-register/client': [join(ROOT, 'packages', 'client', 'src', 'index.ts')] },
};

/** What the compiler says is wrong with TypeScript that is in no file. @param codes each by itself, by a name for it */
export function typeFaults(codes: Readonly<Record<string, string>>): string[] {
  // As files of the project, so that packages are found.
  const files = new Map(Object.entries(codes).map(([name, code]) => [join(ROOT, `${name}.ts`), code]));
  const usual = createCompilerHost(OPTIONS);
  const host: CompilerHost = {
    ...usual,
    fileExists: (path) => files.has(path) || usual.fileExists(path),
    getSourceFile: (path, ...how) => {
      const code = files.get(path);
      return code === undefined
        ? usual.getSourceFile(path, ...how)
        : createSourceFile(path, code, ScriptTarget.ES2022);
    },
  };
  const program = createProgram([...files.keys()], OPTIONS, host);
  return getPreEmitDiagnostics(program).map(
    ({ file, messageText }) =>
      `${basename(file?.fileName ?? '', '.ts')}: ${flattenDiagnosticMessageText(messageText, '\n')}`,
  );
}
