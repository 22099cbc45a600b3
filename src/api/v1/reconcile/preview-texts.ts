export type PreviewLang = 'nl' | 'en';

/** The few words of a preview. */
export const PREVIEW_TEXTS: Record<
  PreviewLang,
  Record<'impact' | 'verified' | 'claimed' | 'more', string>
> = {
  nl: {
    impact: 'Heeft een nagekeken keurmerk',
    verified: 'nagekeken',
    claimed: 'zelf opgegeven',
    more: 'Bekijk in het register',
  },
  en: {
    impact: 'Holds a verified label',
    verified: 'verified',
    claimed: 'self-declared',
    more: 'See in the register',
  },
};

/** The language of a browser that asks for a preview: nobody else says it. Dutch unless it wants English first. */
export function previewLang(acceptLanguage: string | undefined): PreviewLang {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'nl';
}
