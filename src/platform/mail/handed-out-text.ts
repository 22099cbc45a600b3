/**
 * SQL for the text of a message as it is handed out: what opens something is taken out of its links, for whoever downloads it need
 * not be who reads the mailbox that it went to. @param text SQL for the text
 */
export const handedOutText = (text: string): string =>
  `regexp_replace(${text}, '(https?://[^[:space:]?#]+)[?#][^[:space:]]*', '\\1?...', 'g')`;
