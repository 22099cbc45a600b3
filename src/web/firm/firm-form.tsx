import { type ComponentChildren } from 'preact';
import { type FirmCaller } from '../../access/caller.ts';
import { FORM_TOKEN_FIELD } from '../../access/form-origin.ts';
import { type Session } from '../../access/session.ts';
import { type OwnFirmTexts } from '../messages/own-firm-nl.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';

/** What the parts of a firm's own page share. */
export interface FirmTools {
  texts: OwnFirmTexts;
  page: PageContext;
  session: Session & { caller: FirmCaller };
}

/** A form of somebody who is signed in. */
export function Form(
  props: Omit<FirmTools, 'texts'> & { action: string; children: ComponentChildren; id?: string },
) {
  const { action, page, session, children, id } = props;
  return (
    <form method="post" action={localUrl(page.lang, action)}>
      <input type="hidden" name={FORM_TOKEN_FIELD} value={session.formToken} />
      {id !== undefined && <input type="hidden" name="id" value={id} />}
      {children}
    </form>
  );
}
