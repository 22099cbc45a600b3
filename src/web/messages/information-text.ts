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

/** How pages name what the organisation fills in by setting. */
export interface OwnTexts {
  heading: string;
  name: string;
  email: string;
  phone: string;
  page: string;
  /** Said where something is not filled in. */
  missing: (what: string) => string;
  reach: string;
  /** Said instead of all that, when nothing is filled in. */
  nobody: string;
  privacy: string;
  privacyAsk: string;
  statement: string;
  statementNote: string;
}

/** What the privacy page says of others that a browser asks, by how the register is set up. */
export interface SettingTexts {
  ownStyle: string;
  theirStyle: (host: string) => string;
  tiles: (host: string) => string;
}

export interface InformationTexts {
  about: InformationText;
  accessibility: InformationText;
  privacy: InformationText;
  contact: InformationText;
  own: OwnTexts;
  settings: SettingTexts;
}
