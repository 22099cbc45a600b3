import { type FirmContacts } from '../../../registry/contact-reader.ts';
import { DataList } from '../../components/data-list.tsx';
import { contactTextsFor } from '../../messages/contacts.ts';
import { sourceName } from '../../site/source-name.ts';
import { StewardLayout } from '../../steward/components/steward-layout.tsx';
import { type StewardContext } from '../../steward/steward-context.ts';

interface ContactsView extends FirmContacts {
  firm: string;
  /** Of the firm's public page. */
  back: string;
}

/** `/leveranciers/{id}/contact`: whom to call or write, for officers. */
export function ContactsPage({ view, page }: { view: ContactsView; page: StewardContext }) {
  const t = contactTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={t.title(view.firm)}>
      <h1 class="utrecht-heading-1">{t.title(view.firm)}</h1>
      <p class="utrecht-paragraph">{t.use}</p>
      {view.noMail && <p class="register-notice register-notice--warning">{t.noMail}</p>}
      {view.items.length === 0 && <p class="utrecht-paragraph">{t.none}</p>}
      {view.items.map((contact) => (
        <section class="register-section" key={JSON.stringify(contact)}>
          <h2 class="utrecht-heading-3">
            {t.saidBy(sourceName(contact.source, page), page.f.date(contact.statedOn))}
          </h2>
          <DataList
            rows={(['contactPerson', 'email', 'phone'] as const).flatMap((field) =>
              contact[field] === undefined ? [] : [{ name: t[field], value: contact[field] }],
            )}
          />
        </section>
      ))}
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={view.back}>
          {t.back}
        </a>
      </p>
    </StewardLayout>
  );
}
