export { type ClientOptions, createRegisterClient, type RegisterClient } from './client.ts';
export { type Change, followChanges } from './changes.ts';
export { type Problem, RegisterProblem } from './problem.ts';
export { readExport, readSupplier, type Supplier } from './register-copy.ts';
export type { components, operations, paths } from './schema.ts';
