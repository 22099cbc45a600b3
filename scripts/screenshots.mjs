import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

// npm run screenshots [-- --readme] [-- --only NAME]: starts the register with its demo firms in a folder of its own and takes a picture of
// every page at two widths, into `screenshots/`, which is not committed. --readme makes the two pictures of the README instead.

const root = join(import.meta.dirname, '..');
const WIDTHS = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const SEARCH = '/?q=Lunch+voor+40+personen&near=Groningen';

/** Pages that anybody sees, by the name of the picture; FIRM stands for a supplier with a label. */
const PUBLIC_PAGES = {
  start: '/',
  results: SEARCH,
  'results-of-a-request':
    '/?q=Voor+een+bijeenkomst+op+12+mei+2027+in+Groningen+zoeken+wij+een+lunch+voor+80+personen,+liefst+vegetarisch,+budget+€+4.000.+PSO+trede+2+is+verplicht.',
  'results-filtered': `${SEARCH}&label=pso&impact=true`,
  'results-one': '/?q=De+Tafel+van+Tien',
  'results-all': '/?q=',
  'results-last-page': '/?q=&page=5',
  'results-capacity': `${SEARCH}&orderValue=50000`,
  'results-none': '/?q=helikoptervlucht&near=Groningen&radiusKm=5&label=pso',
  'results-fault': '/?q=lunch&near=Nergenshuizen',
  'results-english': `${SEARCH}&lang=en`,
  supplier: '/leveranciers/FIRM?q=lunch&near=Groningen',
  shortlist: '/opdracht',
  about: '/over',
  accessibility: '/toegankelijkheid',
  privacy: '/privacy',
  contact: '/contact',
  api: '/docs/api',
  report: '/leveranciers/FIRM/melden',
  'sign-in': '/inloggen',
  'sign-up': '/aanmelden',
  'own-firm': '/mijn-bedrijf/inloggen',
  'not-found': '/bestaat-niet',
};

/** Pages of whoever keeps the register. */
const STEWARD_PAGES = {
  imports: '/beheer/imports',
  questions: '/beheer/vragen',
  'sign-ups': '/beheer/aanmeldingen',
  firms: '/beheer/bedrijven',
  labels: '/beheer/keurmerken',
  categories: '/beheer/categorieen',
  queue: '/beheer/wachtrij?soort=alles',
  sources: '/beheer/bronnen',
  'labels-ending': '/beheer/keurmerken/aflopend',
  reminders: '/beheer/keurmerken/herinneringen',
  category: '/beheer/categorieen/catering',
  invitations: '/beheer/uitnodigingen',
  'unmet-demand': '/beheer/gemiste-vraag',
  firm: '/beheer/bedrijven/FIRM',
};

const README_PAGES = { search: PUBLIC_PAGES.results, supplier: PUBLIC_PAGES.supplier };
const SCOPES = ['imports:write', 'suppliers:write'];

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Runs a program of the register and answers with what it printed; `until` ends the waiting while it goes on. */
function run(environment, args, until) {
  const child = spawn(process.execPath, [join(root, 'scripts', 'run.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const done = new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      said += text;
      if (until?.test(said)) resolve(said);
    });
    child.on('exit', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${args.join(' ')} ended with ${code}`)),
    );
  });
  return { child, done };
}

/** An address of a supplier that has something to show. */
async function someFirm(url) {
  const answer = await fetch(`${url}/v1/suppliers?q=lunch&near=Groningen&impact=true&pageSize=1`);
  return (await answer.json()).items[0].id;
}

/** What is loaded late is there, and the picture is of the page as somebody sees it after a moment. */
async function settle(page) {
  await page.evaluate('document.fonts.ready');
  if (!(await page.locator('[data-map]').first().isVisible())) return;
  await page.locator('[data-map-ready]').waitFor({ timeout: 20_000 });
}

async function takePicture(page, url, file, fullPage = true) {
  await page.goto(url);
  await settle(page);
  await page.screenshot({ path: file, fullPage, animations: 'disabled' });
  process.stdout.write(`${file}\n`);
}

async function takeAll(browser, url, pages, folder, prepare = async () => undefined) {
  for (const [size, viewport] of Object.entries(WIDTHS)) {
    const page = await browser.newPage({ viewport });
    await prepare(page);
    for (const [name, path] of Object.entries(pages))
      await takePicture(page, url + path, join(folder, `${name}-${size}.png`));
    await page.close();
  }
}

function signIn(url, key) {
  return async (page) => {
    await page.goto(`${url}/beheer/imports`);
    await page.getByRole('link', { name: 'Inloggen met een API-sleutel' }).click();
    await page.getByLabel('Sleutel').fill(key);
    await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  };
}

async function takeReadme(browser, url, pages) {
  const page = await browser.newPage({ viewport: WIDTHS.desk });
  for (const [name, path] of Object.entries(pages))
    await takePicture(page, url + path, join(root, 'docs', 'images', `${name}.png`), false);
}

async function main(args) {
  const dataDir = await mkdtemp(join(tmpdir(), 'impact-register-screenshots-'));
  const port = await freePort();
  const environment = {
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    SEED: 'demo',
    NODE_ENV: 'development',
  };
  const server = run(environment, ['main'], /^ready /m);
  let browser;
  try {
    await server.done;
    const url = `http://localhost:${port}`;
    browser = await chromium.launch({
      executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--headless=new', '--disable-gpu'],
    });
    const firm = await someFirm(url);
    const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : '';
    const wanted = (pages) =>
      Object.fromEntries(
        Object.entries(pages)
          .filter(([name]) => name.startsWith(only))
          .map(([name, path]) => [name, path.replace('FIRM', firm)]),
      );
    if (args.includes('--readme')) return await takeReadme(browser, url, wanted(README_PAGES));
    const folder = join(root, 'screenshots');
    await mkdir(folder, { recursive: true });
    await takeAll(browser, url, wanted(PUBLIC_PAGES), folder);
    const scopes = SCOPES.flatMap((scope) => ['--scope', scope]);
    const key = await run(environment, ['cli', 'api-key', 'create', '--name', 'Screenshots', ...scopes]).done;
    await takeAll(browser, url, wanted(STEWARD_PAGES), folder, signIn(url, key.trim()));
  } finally {
    await browser?.close();
    const ended = new Promise((resolve) => server.child.once('exit', resolve));
    if (server.child.exitCode === null && server.child.kill('SIGTERM')) await ended;
    if (existsSync(dataDir)) await rm(dataDir, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
