import { Layout } from '../components/layout.tsx';
import { apiReferenceTextsFor } from '../messages/api-reference.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { type ApiReference, bySubject, type PlacedOperation } from './api-document.ts';

function OperationLink({ placed, page }: { placed: PlacedOperation; page: PageContext }) {
  const { method, path, operation } = placed;
  const t = apiReferenceTextsFor(page.lang);
  return (
    <li class="register-api__operation">
      <a
        class="utrecht-link utrecht-link--html-a"
        href={localUrl(page.lang, `/docs/api/${operation.operationId}`)}
      >
        {t.summaryOf(operation)}
      </a>
      <code class="register-api__address">{`${method} ${path}`}</code>
    </li>
  );
}

/** Every operation of the API, by subject. */
export function ReferencePage({ reference, page }: { reference: ApiReference; page: PageContext }) {
  const t = apiReferenceTextsFor(page.lang);
  return (
    <Layout page={page} title={t.title} description={t.lead}>
      <article class="register-api">
        <h1 class="utrecht-heading-1">{t.title}</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">{t.lead}</p>
        <p>{t.key}</p>
        <p>
          <a class="utrecht-link utrecht-link--html-a" href="/v1/openapi.json">
            {t.document(reference.info.version)}
          </a>
        </p>
        {bySubject(reference).map(({ operations, ...subject }) => (
          <section key={subject.name}>
            <h2>{t.subjectOf(subject)}</h2>
            <ul class="register-api__operations">
              {operations.map((placed) => (
                <OperationLink key={placed.operation.operationId} placed={placed} page={page} />
              ))}
            </ul>
          </section>
        ))}
      </article>
    </Layout>
  );
}
