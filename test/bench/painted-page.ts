import { type Browser, type CDPSession } from 'playwright-core';

/** What a browser saw of one page that it loaded with an empty cache. */
export interface PaintedPage {
  /** Over the wire, headers included, in thousands of bytes; without what only the map needs. */
  kilobytes: number;
  mapKilobytes: number;
  largestPaintMs: number;
  /** Sum of all shifts; the browser's own measure has no unit. */
  layoutShift: number;
}

const SLOWDOWN = 4;
const LOOKS = 3;
const MAP_PARTS = /leaflet|supercluster|\/map[\w-]*\.js|\/kaart\//;

/** One page on a processor that is four times slower: of three looks the one whose largest paint is in the middle. */
export async function lookAt(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
): Promise<PaintedPage | null> {
  const seen: PaintedPage[] = [];
  for (let look = 0; look < LOOKS; look += 1) seen.push(await lookOnce(browser, url, viewport));
  return seen.sort((a, b) => a.largestPaintMs - b.largestPaintMs)[Math.floor(LOOKS / 2)] ?? null;
}

async function lookOnce(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
): Promise<PaintedPage> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const kilobytes = await countBytes(session);
    await page.goto(url, { waitUntil: 'networkidle' });
    const painted = await page.evaluate<Pick<PaintedPage, 'largestPaintMs' | 'layoutShift'>>(NOTED);
    return { kilobytes: kilobytes(false), mapKilobytes: kilobytes(true), ...painted };
  } finally {
    await context.close();
  }
}

/** Counts what comes over the wire from now on; answers how much that is, of the map or of the rest. */
export async function countBytes(session: CDPSession): Promise<(ofMap: boolean) => number> {
  const urls = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, encodedDataLength),
  );
  await session.send('Network.enable');
  return (ofMap) => {
    const sizes = [...bytes].filter(([id]) => MAP_PARTS.test(urls.get(id) ?? '') === ofMap);
    return Math.round(sizes.reduce((sum, [, size]) => sum + size, 0) / 100) / 10;
  };
}

/** What the browser noted by itself while it loaded; runs in the page. What is noted already is told in the next task. */
const NOTED = `new Promise((resolve) => {
  const noted = { largestPaintMs: 0, layoutShift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.largestPaintMs = Math.round(entry.startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.layoutShift += Math.round(entry.value * 10000) / 10000;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(noted), 500);
})`;
