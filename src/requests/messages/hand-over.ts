/** Words of what is pasted into TenderNed or Mercell: Dutch, as those are. */
export const HAND_OVER_TEXTS = {
  head: 'UIT TE NODIGEN ONDERNEMERS (voor TenderNed of Mercell)',
  title: (title: string) => `Opdracht: ${title}`,
  reference: (requestId: string) => `Kenmerk in het impactregister: ${requestId}`,
  buyer: (buyer: string) => `Aanbestedende dienst: ${buyer}`,
  categories: (categories: string) => `CPV-codes: ${categories || 'niet bekend'}`,
  place: (place: string) => `Plaats van uitvoering: ${place}`,
  value: (amount: string) => `Geraamde waarde: ${amount} zonder btw`,
  addresses: 'Adressen en e-mailadressen staan niet in het register: neem ze over van de onderneming zelf.',
  lot: (lot: number, title: string | null) => `Perceel ${lot}${title === null ? '' : `: ${title}`}`,
  nobody: 'Er is nog geen onderneming gekozen.',
  numbers: (numbers: string) => `KvK-nummers op een rij: ${numbers}`,
  number: (number: string | null) =>
    number === null ? 'KvK-nummer niet openbaar of niet bekend: vraag het na' : `KvK ${number}`,
};
