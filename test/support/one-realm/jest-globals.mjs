/** What tests import from `@jest/globals`: that of the file which runs now. Modules that files share were loaded for the first of them. */
function current(name) {
  const now = () => globalThis.jestGlobals[name];
  return new Proxy(() => undefined, {
    apply: (_, self, args) => now().apply(self, args),
    get: (_, key) => now()[key],
  });
}

export const afterAll = current('afterAll');
export const afterEach = current('afterEach');
export const beforeAll = current('beforeAll');
export const beforeEach = current('beforeEach');
export const describe = current('describe');
export const expect = current('expect');
export const it = current('it');
export const test = current('test');
export const jest = current('jest');
