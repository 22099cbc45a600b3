/** The address of a report for stewards. */
export function reportPath(id: string): string {
  return `/beheer/meldingen/${id}`;
}
