/** Texts of the pages for a purchase request and its shortlist. */
export interface RequestTexts {
  title: string;
  intro: string;
  form: {
    text: string;
    textHint: string;
    near: string;
    nearHint: string;
    radius: string;
    value: string;
    valueHint: string;
    on: string;
    onHint: string;
    labels: string;
    submit: string;
  };
  faults: {
    summary: string;
    textMissing: string;
    textTooLong: (max: number) => string;
    near: string;
    nearChoice: (place: string) => string;
    label: (code: string) => string;
    value: string;
  };
  read: {
    title: string;
    hint: string;
    because: (words: string) => string;
    without: (text: string) => string;
    notJudged: string;
    notJudgedHint: string;
    unknown: string;
    noCategory: string;
    sameCode: string;
    /** In the place of what such a firm is said to do. */
    doesSameCode: string;
  };
  /** Of a text that is divided into lots. */
  lots: {
    title: string;
    whole: string;
    lot: (name: string, title: string) => string;
    wholeHint: string;
    lotHint: string;
    /** On the form that keeps the request. */
    kept: string;
  };
  conditions: {
    near: (place: string) => string;
    radius: (distance: string) => string;
    value: (amount: string) => string;
    label: (name: string) => string;
    wished: (name: string) => string;
    openPlace: (name: string) => string;
    on: (day: string) => string;
  };
  list: {
    /** @param complete false when there are more firms than were judged */
    heading: (count: number, complete: boolean) => string;
    none: string;
    noneHint: string;
    /** When no near-miss is listed either. */
    nobodyHint: string;
    judged: (judged: number, complete: boolean) => string;
    limitedHeading: string;
    limited: string;
    pick: (name: string) => string;
    pickHint: string;
    /** Before the number of firms that are ticked. */
    picked: string;
    record: string;
    more: (count: number) => string;
  };
  outcome: Record<'met' | 'not-met' | 'unknown', string>;
  criteria: Record<string, string>;
  near: { heading: (count: number) => string; hint: string; failed: string };
  market: {
    title: string;
    able: (able: number, unsure: number, complete: boolean) => string;
    lots: string;
    lot: (number: number, value: string, able: number) => string;
    uncovered: (value: string) => string;
    smallLots: string;
    without: string;
    byCategory: string;
    byCategoryLine: (label: string, able: number) => string;
    combinations: string;
    combinationsHint: string;
    combinationsPartly: string;
    share: (name: string, share: string) => string;
    leaves: (parts: string) => string;
    need: (label: string, place: string) => string;
    needIn: (place: string) => string;
    thresholds: string;
    threshold: Record<string, string>;
    own: string;
    reached: string;
    notReached: string;
    firms: (count: number) => string;
    source: (source: string, day: string) => string;
    unchecked: (source: string) => string;
  };
  record: {
    title: string;
    back: string;
    made: (moment: string) => string;
    asked: string;
    text: string;
    conditions: string;
    noConditions: string;
    oneOf: (categories: readonly string[]) => string;
    notJudged: (demands: string) => string;
    method: string;
    methodText: string;
    pool: (judged: number, able: number, nearMisses: number) => string;
    chosen: (count: number) => string;
    noneChosen: string;
    others: string;
    nearMisses: string;
    compare: string;
    firm: string;
    kvk: string;
    place: string;
    choice: string;
    yes: string;
    no: string;
    why: string;
    whyHint: string;
    put: string;
    csv: string;
    xlsx: string;
    print: string;
    standing: Record<'able' | 'near-miss', string>;
    columns: readonly string[];
    notStored: string;
  };
}
