/** A fault in a form, with the id of the field that it is about. */
export interface FormFault {
  field?: string;
  text: string;
  /** The page that it is about, when that is another one. */
  href?: string;
}

/** What went wrong, at the top, with a way to each field: a fault beside a field is easily missed. */
export function FaultList({ title, faults }: { title: string; faults: readonly FormFault[] }) {
  if (faults.length === 0) return null;
  return (
    <div class="register-notice register-notice--error" role="alert">
      <h2 class="register-notice__title">{title}</h2>
      <ul class="register-notice__list">
        {faults.map(({ field, text, href }) => (
          <li key={text}>
            {field === undefined ? (
              text
            ) : (
              <a class="utrecht-link utrecht-link--html-a" href={`${href ?? ''}#${field}`}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The fault of one field. */
export function faultOf(faults: readonly FormFault[], field: string): string | undefined {
  return faults.find((fault) => fault.field === field)?.text;
}
