/** What our lists of firms begin with. */
export const HEADER = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Omschrijving\n';

/** A file of a source. */
export interface Delivery {
  source: string;
  text: string;
}

/** A list of firms of a source, a line each. */
export const firms = (source: string, ...rows: string[]): Delivery => ({
  source,
  text: `${HEADER}${rows.join('\n')}\n`,
});
/**
 * A list of some of six firms, each under one of three names (its own, a misspelt one, another), with or without its
 * number: which records are one firm depends on what other lists say.
 * @param otherNumbers how often a number is another one than last time: that of the firm before it, or one of its own
 */
export function someList(source: string, next: () => number, otherNumbers = 0): Delivery {
  const rows = ['Molenwiek', 'Ankerplaats', 'Zwaluwnest', 'Kompasnaald', 'Lindeboom', 'Vuurtoren'].flatMap(
    (word, index) => {
      if (next() < 0.4) return [];
      const names = [
        `${word} Werkt B.V.`,
        `${word.slice(0, -2)}${word.slice(-1)} Werkt`,
        `Onderneming ${index} ${word}`,
      ];
      const name = names[Math.floor(next() * names.length)];
      const other = otherNumbers > 0 && next() < otherNumbers ? (next() < 0.5 ? -1 : 50) : 0;
      const kvk = next() < 0.4 + otherNumbers ? String(99_840_000 + index + other) : '';
      const text = next() < 0.5 ? 'Catering' : 'Groenvoorziening';
      return [`${source}-${index};${name};${kvk};97${10 + index}HM;Groningen;${text}`];
    },
  );
  return firms(source, ...rows);
}
