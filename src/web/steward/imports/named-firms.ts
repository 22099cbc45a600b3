import { type Reason } from '../../../intake/import-view.ts';

/** Ids of the firms that a reason is about, where it names some. */
export function firmsOf({ values = {} }: Reason): string[] {
  const ids = values['suppliers'];
  return typeof ids === 'string' ? ids.split(' ') : [];
}

/** The reason with what those firms are called; as it is when that is not known of any. */
export function withFirmNames(reason: Reason, names: ReadonlyMap<string, string>): Reason {
  const firms = firmsOf(reason).flatMap((id) => names.get(id) ?? []);
  if (firms.length === 0) return reason;
  const said = firms.map((name) => `‘${name}’`).join(', ');
  return { ...reason, message: `${reason.message} (${said})`, values: { ...reason.values, firms: said } };
}
