import { type ApiOperation, type ApiSubject } from '../api-reference/api-document.ts';
import { type Lang } from './lang.ts';

/** The reference of the API. The document is in English, but for what each operation does, which it says in Dutch, too. */
export interface ApiReferenceTexts {
  title: string;
  lead: string;
  key: string;
  document: (version: string) => string;
  back: string;
  parameters: string;
  body: string;
  answers: string;
  problems: string;
  example: string;
  required: string;
  values: string;
  summaryOf: (operation: ApiOperation) => string;
  subjectOf: (subject: ApiSubject) => string;
}

const TEXTS: Record<Lang, ApiReferenceTexts> = {
  nl: {
    title: 'API voor inkoopsystemen',
    lead: 'Alles wat een programma aan het register kan vragen: adressen, parameters, antwoorden en voorbeelden.',
    key: 'Openbare gegevens lezen kan zonder sleutel. Voor al het andere geeft de beheerder van uw gemeente een sleutel, die in de kop X-Api-Key gaat. De uitleg bij elk onderdeel is in het Engels.',
    document: (version) => `Het document voor programma’s (OpenAPI 3.1, versie ${version})`,
    back: 'Alle onderdelen van de API',
    parameters: 'Parameters',
    body: 'Wat u stuurt',
    answers: 'Wat u terugkrijgt',
    problems: 'Wat er mis kan gaan',
    example: 'Voorbeeld',
    required: 'verplicht',
    values: 'Waarden:',
    summaryOf: (operation) => operation['x-summary-nl'] ?? operation.summary,
    subjectOf: (subject) => subject['x-description-nl'] ?? subject.description ?? subject.name,
  },
  en: {
    title: 'API for purchasing systems',
    lead: 'All that a program can ask of the register: addresses, parameters, answers and examples.',
    key: 'Public data can be read without a key. For everything else the administrator of your municipality gives out a key, which goes in the header X-Api-Key.',
    document: (version) => `The document for programs (OpenAPI 3.1, version ${version})`,
    back: 'All of the API',
    parameters: 'Parameters',
    body: 'What you send',
    answers: 'What you get',
    problems: 'What may go wrong',
    example: 'Example',
    required: 'required',
    values: 'Values:',
    summaryOf: ({ summary }) => summary,
    subjectOf: ({ name, description }) => description ?? name,
  },
};

export function apiReferenceTextsFor(lang: Lang): ApiReferenceTexts {
  return TEXTS[lang];
}
