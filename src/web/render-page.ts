import { type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole HTML document. Every text and attribute in it is escaped by Preact. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** A piece of a page, for a script that puts it into one. */
export function renderPart(part: VNode): string {
  return renderToString(part);
}
