import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { apiReferenceTextsFor, type ApiReferenceTexts } from '../messages/api-reference.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { type ApiMedia, type ApiParameter, type ApiReference, type PlacedOperation } from './api-document.ts';
import { InlineText, Paragraphs } from './inline-text.tsx';
import { type FieldRow, fieldsOf, typeOf } from './schema-fields.ts';

interface Shared {
  reference: ApiReference;
  t: ApiReferenceTexts;
  /** Language of the document, where it is not that of the page. */
  lang: string | undefined;
}

function Field({ row, t, lang }: { row: FieldRow } & Omit<Shared, 'reference'>) {
  return (
    <div class="register-api__field">
      <dt>
        <code>{row.path}</code> <span class="register-hint">{row.type}</span>
        {row.required && <strong class="register-api__required">{t.required}</strong>}
      </dt>
      <dd>
        <span lang={lang}>
          <InlineText text={row.description} />
        </span>
        {row.values.length > 0 && (
          <span class="register-api__values">
            {`${t.values} `}
            {row.values.map((value) => (
              <code key={value}>{value}</code>
            ))}
          </span>
        )}
      </dd>
    </div>
  );
}

function Fields({ rows, t, lang }: { rows: FieldRow[] } & Omit<Shared, 'reference'>) {
  if (rows.length === 0) return null;
  return (
    <dl class="register-api__fields">
      {rows.map((row, index) => (
        <Field key={index} row={row} t={t} lang={lang} />
      ))}
    </dl>
  );
}

function Example({ value, name }: { value: unknown; name: string }) {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return (
    <details>
      <summary>{name}</summary>
      {/* What scrolls must be reachable without a mouse. */}
      <pre tabIndex={0} aria-label={name}>
        {text}
      </pre>
    </details>
  );
}

function exampleOf({ example, examples }: ApiMedia): unknown {
  return example ?? Object.values(examples ?? {})[0]?.value;
}

function Media({ content, reference, t, lang }: { content: Record<string, ApiMedia> } & Shared) {
  return (
    <>
      {Object.entries(content).map(([type, media]) => (
        <div key={type}>
          <p>
            <code>{type}</code>
          </p>
          <Fields rows={fieldsOf(media.schema, reference)} t={t} lang={lang} />
          <Example value={exampleOf(media)} name={t.example} />
        </div>
      ))}
    </>
  );
}

function parameterRow(parameter: ApiParameter, reference: ApiReference): FieldRow {
  const { name, required = false, description = '', schema = {} } = parameter;
  const type = `${typeOf(schema, reference)}, ${parameter.in}`;
  return { path: name, type, required, description, values: (schema.enum ?? []).map(String) };
}

function Answers({ operation, ...shared }: { operation: PlacedOperation['operation'] } & Shared) {
  const { t, lang } = shared;
  const answers = Object.entries(operation.responses);
  const isGood = (status: string): boolean => Number(status) < 400;
  return (
    <>
      {answers
        .filter(([status]) => isGood(status))
        .map(([status, { description, content }]) => (
          <section key={status}>
            <h3>{status}</h3>
            <Paragraphs text={description} lang={lang} />
            {content && <Media content={content} {...shared} />}
          </section>
        ))}
      <h3>{t.problems}</h3>
      <dl class="register-api__fields">
        {answers
          .filter(([status]) => !isGood(status))
          .map(([status, { description }]) => (
            <div key={status} class="register-api__field">
              <dt>
                <code>{status}</code>
              </dt>
              <dd lang={lang}>
                <InlineText text={description} />
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/** One operation: what it takes, what it answers, with examples. */
export function OperationPage(props: {
  placed: PlacedOperation;
  reference: ApiReference;
  page: PageContext;
}) {
  const { placed, reference, page } = props;
  const { method, path, operation } = placed;
  const t = apiReferenceTextsFor(page.lang);
  const shared: Shared = { reference, t, lang: page.lang === 'en' ? undefined : 'en' };
  const title = t.summaryOf(operation);
  const parameters = operation.parameters ?? [];
  return (
    <Layout page={page} title={`${title} – ${t.title}`} description={title}>
      <article class="register-api">
        <p>
          <a class="utrecht-link utrecht-link--html-a register-back" href={localUrl(page.lang, '/docs/api')}>
            <Icon name="back" />
            {t.back}
          </a>
        </p>
        <h1 class="utrecht-heading-1">{title}</h1>
        <p>
          <code class="register-api__address">{`${method} ${path}`}</code>
        </p>
        <Paragraphs text={operation.description ?? operation.summary} lang={shared.lang} />
        {parameters.length > 0 && <h2>{t.parameters}</h2>}
        <Fields rows={parameters.map((one) => parameterRow(one, reference))} t={t} lang={shared.lang} />
        {operation.requestBody && <h2>{t.body}</h2>}
        {operation.requestBody && <Media content={operation.requestBody.content} {...shared} />}
        <h2>{t.answers}</h2>
        <Answers operation={operation} {...shared} />
      </article>
    </Layout>
  );
}
