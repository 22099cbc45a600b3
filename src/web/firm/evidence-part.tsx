import { EVIDENCE_KINDS, MAX_EVIDENCE_BYTES } from '../../registration/evidence/evidence-kind.ts';
import { type EvidenceFile } from '../../registration/evidence/evidence.service.ts';
import { evidenceTextsFor } from '../messages/evidence.ts';
import { named } from '../messages/messages.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { reviewQuery } from './step-paths.ts';
import { type Option, SelectField } from './form-controls.tsx';

/** By kind and by ending: iPhones turn a photo into a JPEG for a form that names the kind. */
const ACCEPTED = [
  ...Object.keys(EVIDENCE_KINDS),
  ...Object.values(EVIDENCE_KINDS).map((ending) => `.${ending}`),
  '.jpeg',
].join(',');

/** A file to send along, and which label it is about; part of the form about labels. */
export function EvidenceFields(props: {
  labels: readonly Option[];
  fault: string | undefined;
  page: PageContext;
}) {
  const { labels, fault, page } = props;
  const texts = evidenceTextsFor(page.lang);
  return (
    <fieldset class="register-choices">
      <legend class="utrecht-form-label">{texts.title}</legend>
      <p class="register-hint" id="file-hint">
        {texts.hint(MAX_EVIDENCE_BYTES / 1024 / 1024)}
      </p>
      <SelectField
        name="bewijsVan"
        label={texts.of}
        first={texts.none}
        options={labels.map((label) => ({ ...label, chosen: false }))}
      />
      <label class="utrecht-form-label" for="file">
        {texts.file}
      </label>
      {fault !== undefined && (
        <p class="utrecht-form-field-error-message register-field__fault" id="file-fault">
          {fault}
        </p>
      )}
      <input
        class="register-drop__input"
        id="file"
        name="file"
        type="file"
        accept={ACCEPTED}
        data-most={MAX_EVIDENCE_BYTES}
        data-smaller={texts.smaller}
        data-sending={texts.sending}
        data-too-large={texts.refused.size}
        data-phone-photo={texts.refused['phone-photo']}
        aria-describedby={fault === undefined ? 'file-hint' : 'file-hint file-fault'}
        aria-invalid={fault === undefined ? undefined : 'true'}
      />
      <p class="register-hint" role="status" data-file-said />
      <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="next" value="send">
        {texts.send}
      </button>
    </fieldset>
  );
}

/** The files that were sent, each to look at; and to take away, by whoever sent it. */
export function EvidenceList(props: {
  files: readonly EvidenceFile[];
  /** Address of a file, without its id. */
  path: string;
  removable: boolean;
  /** Whether the page was opened from the overview. */
  review?: boolean;
  page: PageContext;
}) {
  const { files, path, removable, review = false, page } = props;
  const texts = evidenceTextsFor(page.lang);
  if (files.length === 0) return null;
  return (
    <ul class="register-claims">
      {files.map(({ id, fileName, label, bytes, verdict, note }) => (
        <li key={id} class="register-claim">
          <p>
            <a class="utrecht-link utrecht-link--html-a" href={`${path}/${id}`}>
              {fileName}
            </a>{' '}
            <span class="register-hint">
              {[label && named(page.names.labels, label), texts.size(page.f.number(Math.ceil(bytes / 1024)))]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {verdict !== null && (
              <>
                <br />
                {texts.judged[verdict]} {note !== null && <q>{note}</q>}
              </>
            )}
          </p>
          {removable && (
            <form method="post" action={localUrl(page.lang, `${path}/${id}/weg`, reviewQuery(review))}>
              <button
                class="utrecht-button utrecht-button--subtle utrecht-button--danger"
                type="submit"
                aria-label={`${texts.remove}: ${fileName}`}
              >
                {texts.remove}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
