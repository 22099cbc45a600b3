/** A piece of a text page. */
export type TextBlock =
  | { kind: 'heading' | 'text'; text: string }
  | { kind: 'list' | 'steps'; items: string[] }
  | { kind: 'links'; items: { href: string; text: string; note: string }[] };

/** A page of plain text. */
export interface InformationText {
  title: string;
  /** The first lines, which also describe the page elsewhere. */
  lead: string;
  blocks: TextBlock[];
}

export interface InformationTexts {
  about: InformationText;
  accessibility: InformationText;
  privacy: InformationText;
}
