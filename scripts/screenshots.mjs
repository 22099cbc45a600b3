import startStores from '../test/support/start-stores.mjs';
import stopStores from '../test/support/stop-stores.mjs';

// npm run screenshots [-- --readme] [-- --only NAME]: makes a register of the demo firms with something of everything in it, in a folder
// of its own, and takes a picture of every page at two widths, into `screenshots/`, which is not committed. --readme makes the two
// pictures of the README instead. Which pages there are, the table of the browser tests says (test/browser/page-of-route.ts).

await startStores();
try {
  const { takePictures } = await import('../test/pictures/take-pictures.ts');
  await takePictures(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
} finally {
  await stopStores();
}
process.exit();
