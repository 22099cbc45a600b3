import { type KeptMail } from '../../platform/mail/mailbox.ts';
import { Layout } from '../components/layout.tsx';
import { mailboxTextsFor, type MailboxTexts } from '../messages/mailbox.ts';
import { type PageContext } from '../site/page-context.ts';

/** `/dev/mail`. */
export function MailboxPage({ mails, page }: { mails: readonly KeptMail[]; page: PageContext }) {
  const texts = mailboxTextsFor(page.lang);
  return (
    <Layout page={page} title={texts.title} noIndex>
      <h1 class="utrecht-heading-1">{texts.title}</h1>
      <p class="utrecht-paragraph">{texts.intro}</p>
      {mails.length === 0 && <p role="status">{texts.none}</p>}
      {mails.map((mail) => (
        <Message key={mail.id} mail={mail} texts={texts} page={page} />
      ))}
    </Layout>
  );
}

function Message({ mail, texts, page }: { mail: KeptMail; texts: MailboxTexts; page: PageContext }) {
  return (
    <article class="register-mail" data-to={mail.to}>
      <h2 class="utrecht-heading-3">{mail.subject}</h2>
      <p class="register-hint">
        {texts.to} <strong>{mail.to}</strong> · {page.f.moment(mail.createdAt.toISOString())} ·{' '}
        {texts.statuses[mail.status]}
        {mail.lastError !== null && ` (${mail.lastError})`} ·{' '}
        <a class="utrecht-link utrecht-link--html-a" href={`/dev/mail/${mail.id}`}>
          {texts.asHtml}
        </a>
      </p>
      <div class="register-mail__text">{linked(mail.text)}</div>
    </article>
  );
}

/** The text with its addresses as links. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((piece, index) =>
    index % 2 === 1 ? (
      <a key={piece} class="utrecht-link utrecht-link--html-a" href={piece}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
