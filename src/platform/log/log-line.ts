/** Tells a person at the terminal what is going on: one line, no personal data. */
export type LogLine = (line: string) => void;
