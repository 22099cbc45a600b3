import { join } from 'node:path';

import ts from 'typescript';

import { projectRoot } from '../../src/platform/project-root.ts';

/** Where the data would stand; there is no such file. */
const FILE = join(projectRoot(), 'test', 'support', 'data-as-served.ts');

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  types: [],
};

/**
 * What schema.org does not say of each `Organization`: names that it has not, values of another kind. Its whole vocabulary is in the
 * types of `schema-dts`, so the data is held against these as it was served. Takes some seconds.
 */
export function schemaOrgFaults(data: readonly unknown[]): string[] {
  const text = `import { type Organization, type WithContext } from 'schema-dts';
export const served: WithContext<Organization>[] = ${JSON.stringify(data, null, 2)};
`;
  const real = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...real,
    getSourceFile: (name, ...more) =>
      name === FILE
        ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023)
        : real.getSourceFile(name, ...more),
    fileExists: (name) => name === FILE || real.fileExists(name),
    readFile: (name) => (name === FILE ? text : real.readFile(name)),
  };
  const program = ts.createProgram([FILE], OPTIONS, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
