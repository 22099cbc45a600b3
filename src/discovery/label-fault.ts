/**
 * Why a label cannot be asked for; null when it can. Pure.
 * @param asked such as `pso`, or `pso:2` for at least its second level
 * @param askable every label, and every level of each that can be asked for: `pso`, `pso:1`, `pso:2`
 */
export function labelFault(asked: string, askable: readonly string[]): string | null {
  if (askable.includes(asked)) return null;
  const [code = ''] = asked.split(':');
  if (!askable.includes(code)) {
    const codes = askable.filter((one) => !one.includes(':'));
    return `'${code}' is no label of the catalogue; known are: ${codes.join(', ')}`;
  }
  const levels = askable.filter((one) => one.startsWith(`${code}:`));
  return levels.length > 0
    ? `'${asked}' is no level of ${code}; known are: ${levels.join(', ')}`
    : `'${asked}' is no level: ${code} has none, ask for ${code}`;
}
