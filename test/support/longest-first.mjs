import Sequencer from '@jest/test-sequencer';

/** Browser tests take minutes a file, and so does the command line: begun last, one core would wait for them. */
const LONGEST = ['/test/browser/', '/test/e2e/command-line.spec.ts'];

/** The order that Jest knows from a former run, or from the sizes of files, but with the longest first on a new machine too. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const found = LONGEST.findIndex((part) => path.includes(part));
      return found < 0 ? LONGEST.length : found;
    };
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
}
