import { type EntityManager } from 'typeorm';

/** Code of the source of a municipality's contracts: `contracts-gm0014`. */
export function contractSource(municipality: string): string {
  return `contracts-${municipality.toLowerCase()}`;
}

/** The municipality whose contracts a source holds; null for the code of any other source. */
export function municipalityOfContracts(source: string): string | null {
  return /^contracts-(gm\d{4})$/.exec(source)?.[1]?.toUpperCase() ?? null;
}

/**
 * Makes the source of a municipality's contracts when it is asked for the first time: there are 342 municipalities, and most
 * will never deliver any. Does nothing for other codes. A delivery is the whole list.
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
