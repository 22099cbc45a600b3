const { pathToFileURL } = require('node:url');

const { default: Runtime } = require('jest-runtime');

let hooks;
const hooked = import('../typescript-hooks.mjs').then((module) => {
  hooks = module;
  hooks.registerHooks();
});

/** How many files of tests this worker has run: each is loaded once, under an address of its own. */
let files = 0;

/** Where the map of a source is, by the address that stands in a stack: it is looked up when something failed, and none is listed before. */
class SourceMaps extends Map {
  get(url) {
    return hooks?.sourceMapOf(url);
  }
}

/**
 * Has Node.js load the tests and what they test, each module once a worker, where Jest loads all of it anew for each file. That is
 * half of the time of a file that starts the application: reading 1,400 modules, and running code that is not compiled yet.
 * What a module keeps stays from one file to the next, as it does in the service.
 */
module.exports = class OneRealmRuntime extends Runtime {
  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    await hooked;
    // As the programs do before all else: a file that is the first of its worker must not depend on another to have done it.
    await import('reflect-metadata');
    await import(`${pathToFileURL(path).href}?${++files}`);
  }

  getSourceMaps() {
    return new SourceMaps();
  }

  /** Jest's own: what it knows of a file's tests must not stay. */
  requireInternalModule(from, to) {
    const path = to ?? from;
    delete require.cache[path];
    return require(path);
  }

  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    globalThis.jestGlobals = { ...globals, jest: this.jestGlobals.jestObjectFor(this._testPath) };
  }
};
