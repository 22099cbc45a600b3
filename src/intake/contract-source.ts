import { type EntityManager } from 'typeorm';

import { type Source } from './sources.ts';

/** Code of the source of a municipality's contracts: `contracts-gm0014`. */
export function contractSource(municipality: string): string {
  return `contracts-${municipality.toLowerCase()}`;
}

/** The municipality whose contracts a source holds; null for the code of any other source. */
export function municipalityOfContracts(source: string): string | null {
  return /^contracts-(gm\d{4})$/.exec(source)?.[1]?.toUpperCase() ?? null;
}

/** The source of a municipality's contracts as its first delivery makes it; null for what is no municipality. */
export async function contractSourceToBe(
  manager: EntityManager,
  municipality: string,
): Promise<Source | null> {
  const [found] = await manager.query<{ name: string }[]>(`select name from municipality where code = $1`, [
    municipality,
  ]);
  if (!found) return null;
  return {
    code: contractSource(municipality),
    name: `Contracten ${found.name}`,
    kind: 'contracts',
    precedence: 99,
    labelScheme: null,
    delivers: 'whole',
    mostShrinkage: 0.3,
    confirmedMapping: {},
    municipality,
  };
}

/**
 * Makes the source of a municipality's contracts with its first delivery: there are 342 municipalities, and most will never
 * deliver any. Does nothing for other codes. A delivery is the whole list.
 */
export async function ensureContractSource(manager: EntityManager, source: string): Promise<void> {
  const municipality = municipalityOfContracts(source);
  if (municipality === null) return;
  await manager.query(
    `insert into source (code, name, kind, precedence, delivers, municipality)
     select $1, 'Contracten ' || m.name, 'contracts', 99, 'whole', m.code from municipality m where m.code = $2
     on conflict do nothing`,
    [source, municipality],
  );
}
