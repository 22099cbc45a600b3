import { AddressCookie } from '../../src/access/oidc/address-cookie.ts';
import { AddressProofs } from '../../src/access/oidc/address-proofs.service.ts';
import { UserService } from '../../src/access/accounts/user.service.ts';
import { passwordPath } from '../../src/access/passwords/password-path.ts';
import { type PicturedRegister } from './pictured-register.ts';
import { type Picture } from './pictures.ts';

/** Pages that are themselves only after a step before them: with what was ticked, a link that is new, or a code that was mailed. */
export async function picturesAfterSteps(register: PicturedRegister): Promise<Picture[]> {
  return [
    ...(await picturesOfSignIns(register)),
    ...(await picturesOfTickedLabels(register)),
    ...(await picturesOfChosenFirms(register)),
    await pictureOfStopping(register),
  ];
}

async function picturesOfSignIns({ test }: PicturedRegister): Promise<Picture[]> {
  const service = <T>(type: new (...parts: never[]) => T): T => test.app.get(type, { strict: false });
  const { token } = await service(UserService).create({
    email: 'nieuwe-inkoper@gemeente.example',
    name: 'Noor',
    role: 'buyer',
    municipality: 'GM0014',
  });
  const asked = await service(AddressProofs).ask({
    officer: {
      issuer: 'https://aanbieder.example',
      subject: '1',
      email: 'noor@gemeente.example',
      emailVerified: false,
      name: 'Noor',
    },
    back: '',
    lang: 'nl',
  });
  if (asked.kind !== 'mailed') throw new Error('no code was mailed');
  const cookie = service(AddressCookie).giving(asked.browserToken);
  return [
    { name: 'inloggen-wachtwoord-kiezen', who: 'anybody', path: passwordPath(token) },
    { name: 'inloggen-adres-code', who: 'anybody', path: '/inloggen/adres', cookie },
  ];
}

async function picturesOfTickedLabels({ people: { administrator } }: PicturedRegister): Promise<Picture[]> {
  const ticked = async (path: string): Promise<string> => {
    const { body } = await administrator.get(path);
    const keys = [...body.matchAll(/name="houder" value="([^"]+)"/g)].map(([, key]) => key);
    if (keys.length === 0) throw new Error(`nothing to tick at ${path}`);
    return keys.slice(0, 3).join(',');
  };
  const claimed = await ticked('/beheer/keurmerken');
  const ending = await ticked('/beheer/keurmerken/aflopend');
  return [
    {
      name: 'beheer-keurmerken-weigeren-aangevinkt',
      who: 'officer',
      path: `/beheer/keurmerken/weigeren?houder=${claimed}`,
    },
    {
      name: 'beheer-keurmerken-aflopend-samen-aangevinkt',
      who: 'officer',
      path: `/beheer/keurmerken/aflopend/samen?houder=${ending}`,
    },
  ];
}

/** Three firms on the record, and five beside each other. */
async function picturesOfChosenFirms({ test, things, people }: PicturedRegister): Promise<Picture[]> {
  const text = 'Lunch voor 80 personen in Groningen, budget € 4.000';
  const idsIn = (html: string, name: string): string[] =>
    [...html.matchAll(new RegExp(`name="${name}" value="([0-9a-f-]{36})"`, 'g'))].map(([, id]) => id ?? '');
  const asked = new URLSearchParams({ text });
  const { body } = await test.app.inject({ url: `/opdracht?${asked.toString()}` });
  for (const id of idsIn(body, 'pick').slice(0, 3)) asked.append('pick', id);
  asked.set('why', 'Drie keukens in de stad, elk met een ander aanbod.');
  const stored = `/opdrachten/${things.own.request}`;
  const compared = idsIn((await people.administrator.get(stored)).body, 'firma').slice(0, 5);
  return [
    { name: 'opdracht-gekozen', who: 'anybody', path: `/opdracht?${asked.toString()}` },
    {
      name: 'opdracht-selectieverslag-gekozen',
      who: 'anybody',
      path: `/opdracht/selectieverslag?${asked.toString()}`,
    },
    {
      name: 'opdrachten-id-vergelijken-vijf',
      who: 'officer',
      path: `${stored}/vergelijken?${new URLSearchParams(compared.map((id) => ['firma', id])).toString()}`,
    },
  ];
}

async function pictureOfStopping({ test, sessions }: PicturedRegister): Promise<Picture> {
  const headers = { cookie: `session=${sessions.firm ?? ''}`, accept: 'text/html' };
  const { body } = await test.app.inject({ url: '/mijn-bedrijf', headers });
  const path = /href="(\/mijn-bedrijf\/stoppen[^"]*)"/.exec(body)?.[1];
  if (path === undefined) throw new Error('no way to stop at /mijn-bedrijf');
  return { name: 'mijn-bedrijf-stoppen', who: 'firm', path: path.replaceAll('&amp;', '&') };
}
