/** How a selection record says what was asked, in Dutch: each goes on after "Het bedrijf ...". */
export const ASKED_TEXTS = {
  locale: 'nl-NL',
  /** @param all everything is needed, and not one of them */
  supplies: (works: readonly string[], all: boolean) => `levert ${works.join(all ? ' en ' : ' of ')}`,
  worksIn: (places: readonly string[]) => `werkt in ${places.join(' en ')}`,
  within: (km: string) => `, op ten hoogste ${km} km`,
  takes: (amount: string) => `kan een opdracht van ${amount} aan`,
  holds: (label: string) => `heeft ${label}`,
  recognised: (buyer: string) => `heeft een label dat de gemeente (${buyer}) erkent`,
  wished: (what: string) => `gewenst, niet vereist: ${what}`,
  on: (day: string) => `beoordeeld naar ${day}`,
};
