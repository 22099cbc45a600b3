import { randomUUID } from 'node:crypto';

import { type DataSource } from 'typeorm';

import { type Profile, type ProfileLabel } from '../../src/registry/profile.ts';
import { GRONINGEN } from './known-places.ts';

/** Publishes a firm of Groningen that no source speaks of: what is searched is what its profile says. Answers its id. */
export async function publishProfile(
  dataSource: DataSource,
  name: string,
  description: string,
  more: Partial<Profile>,
): Promise<string> {
  const id = randomUUID();
  const profile: Profile = {
    supplierId: id,
    name: sourced(name),
    otherNames: [],
    soleTrader: false,
    country: sourced('NL'),
    place: sourced('Groningen'),
    location: at(GRONINGEN),
    description: sourced(description),
    categories: [],
    sbi: [],
    labels: [],
    themes: [],
    programmes: [],
    sources: ['s'],
    impact: false,
    ...more,
  };
  await dataSource.query(`insert into supplier (id) values ($1)`, [id]);
  await dataSource.query(`insert into profile (supplier_id, data, content_hash) values ($1, $2, $3)`, [
    id,
    JSON.stringify(profile),
    randomUUID(),
  ]);
  return id;
}

function sourced<T>(value: T): { value: T; source: string; date: string } {
  return { value, source: 's', date: '2026-01-01' };
}

export function at(point: { lat: number; lng: number }): NonNullable<Profile['location']> {
  return { ...point, precision: 'address', source: 'test' };
}

export function pso(level: number): ProfileLabel {
  const name = 'PSO';
  return {
    code: 'pso',
    name,
    level,
    levelName: `Trede ${level}`,
    status: 'verified',
    validUntil: '2027-05-01',
    source: 's',
    date: '2026-01-01',
  };
}
