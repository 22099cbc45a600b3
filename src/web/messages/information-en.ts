import { type InformationTexts } from './information-text.ts';

/** Texts of the information pages in English. */
export const informationEn: InformationTexts = {
  about: {
    title: 'About the register',
    lead: 'The impact register helps buyers at municipalities find firms with social impact, nearby and with proof.',
    blocks: [
      { kind: 'heading', text: 'Where the data come from' },
      {
        kind: 'text',
        text: 'Supplier lists, networks of social enterprises, label registers and firms themselves deliver data. We keep what every source says and bring together what is about the same firm. A supplier’s page says for each fact which source states it and since when.',
      },
      { kind: 'heading', text: 'What counts as proof' },
      {
        kind: 'list',
        items: [
          'Verified: the label stands in the register of that label and is valid today. Only this counts for ‘Only with a verified label’.',
          'Self-declared: the firm or a list names the label, but we did not see it in its register.',
          'Expired: its last day has passed. The label stays visible, but no longer counts.',
          'Themes, programmes and memberships are what a firm says about itself. They are no proof.',
        ],
      },
      { kind: 'heading', text: 'How the order comes about' },
      {
        kind: 'steps',
        items: [
          'From your text we take what you want to buy. Words that stand in every purchase request do not count.',
          'We recognise categories: ‘ramen lappen’ is window cleaning. You see at the top what we understood.',
          'Firms that supply it come first. Their name and categories weigh most, then their description.',
          'The filters you set always hold: who does not meet them is not in the list.',
          'Without a text, firms with a verified label come first.',
        ],
      },
      { kind: 'text', text: 'Nobody can pay for a higher place. Each result says why it is in the list.' },
      { kind: 'heading', text: 'What the register is not' },
      {
        kind: 'text',
        text: 'The register replaces neither a tender nor your own check. Verify a label at its source before you award on it. Distances are as the crow flies.',
      },
      { kind: 'heading', text: 'Data used and their licences' },
      {
        kind: 'links',
        items: [
          {
            href: 'https://www.geonames.org/',
            text: 'GeoNames',
            note: 'places and where they are, licence CC BY 4.0. Adapted: the Netherlands only, brought together by postcode area.',
          },
          {
            href: 'https://docs.ted.europa.eu/eforms/latest/',
            text: 'eForms SDK of the Publications Office of the European Union',
            note: 'CPV codes and their names, licence CC BY 4.0.',
          },
          {
            href: 'https://nldesignsystem.nl/',
            text: 'NL Design System',
            note: 'components and theme of these pages, licence EUPL-1.2.',
          },
          {
            href: 'https://fonts.google.com/specimen/Source+Sans+3',
            text: 'Source Sans 3',
            note: 'the typeface, SIL Open Font License 1.1.',
          },
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everyone must be able to use this register, also with a keyboard, a screen reader or magnification.',
    blocks: [
      { kind: 'heading', text: 'Where we stand' },
      {
        kind: 'text',
        text: 'This website has not yet been examined by WCAG-EM and has no accessibility statement in the national register yet. Until then we do not claim that it meets WCAG 2.1 level AA.',
      },
      { kind: 'heading', text: 'What we do' },
      {
        kind: 'list',
        items: [
          'Everything works with the keyboard. Without JavaScript all but the map works; the list beside it names the same firms.',
          'Pages have fixed parts, headings in order, a label with every field and a visible focus.',
          'Labels differ in words and signs, not only in colour.',
          'With every change a program (axe) tests the pages on a phone and a desktop screen. Such a test finds only part of the problems.',
        ],
      },
      { kind: 'heading', text: 'Known limitations' },
      {
        kind: 'list',
        items: [
          'People who use assistive technology have not tested it yet.',
          'Descriptions of firms come from sources and may be hard to read.',
          'In the English view, descriptions of firms stay Dutch.',
        ],
      },
      { kind: 'heading', text: 'Does something not work?' },
      {
        kind: 'text',
        text: 'Tell the municipality that offers you this register. Say which page it is and which aid you use.',
      },
    ],
  },
  contact: {
    title: 'Contact',
    lead: 'Who offers this register, and what to do when something is wrong.',
    blocks: [
      { kind: 'heading', text: 'Is something wrong about a firm?' },
      {
        kind: 'text',
        text: 'At the end of the page of a firm stands ‘Report a mistake’. Your report goes straight to whoever keeps the register.',
      },
      { kind: 'heading', text: 'Is it your firm?' },
      {
        kind: 'links',
        items: [
          {
            href: '/aanmelden?lang=en',
            text: 'Sign up your firm',
            note: 'or take over what stands about it',
          },
          {
            href: '/mijn-bedrijf?lang=en',
            text: 'My firm',
            note: 'change what stands there, or have it removed',
          },
        ],
      },
    ],
  },
  own: {
    heading: 'Who offers this register?',
    name: 'Name',
    email: 'Mail',
    phone: 'Telephone',
    page: 'Contact page',
    missing: (what) => `${what}: not filled in yet by whoever offers this register.`,
    reach: 'To be reached',
    nobody: 'Whoever offers this register has not filled in yet who they are and how to reach them.',
    privacy: 'Questions about your data',
    privacyAsk: 'ask, or ask to see, correct or erase your data',
    statement: 'Accessibility statement',
    statementNote: 'in the national register, in Dutch',
  },
  privacy: {
    title: 'Privacy',
    lead: 'The register is about firms, not about people. Of its visitors we keep as little as possible.',
    blocks: [
      { kind: 'heading', text: 'Of firms' },
      {
        kind: 'list',
        items: [
          'We show no contact persons, no personal e-mail addresses and no telephone numbers.',
          'Of a sole trader or partnership (eenmanszaak, vof, maatschap) we show no Chamber of Commerce number, street or postcode, only the place.',
          'Every fact names its source. To have something corrected or removed, ask the source or the municipality.',
        ],
      },
      { kind: 'heading', text: 'Of who signs up a firm' },
      {
        kind: 'list',
        items: [
          'We use contact person, e-mail address and phone number to reach the firm. Only officers of municipalities and networks see them, after signing in.',
          'One cookie keeps the sign-up open; it goes when the browser closes.',
          'A sign-up that is not handed in is erased after three months. Who stops can have everything erased at once; else that happens after a year.',
          'At “My firm” you see and change what you filled in, and fetch what the register has of you.',
        ],
      },
      { kind: 'heading', text: 'Of whoever got an invitation' },
      {
        kind: 'list',
        items: [
          'The address comes from the source that stands at the foot of the message. You get one invitation and one reminder at most.',
          'Each message has a link to get no more messages. It keeps working.',
          'Do you not want to be in the register? Ask the source or the municipality.',
        ],
      },
      { kind: 'heading', text: 'Of whoever reports a mistake' },
      {
        kind: 'list',
        items: [
          'An e-mail address is not needed. If you give one, we use it for the answer only and erase it after that.',
        ],
      },
      { kind: 'heading', text: 'Of who buys or keeps the register for a municipality' },
      {
        kind: 'list',
        items: [
          'An account has a name, an e-mail address and a role. Whoever notes something in a request stands there by name: colleagues of the municipality see that.',
          'A saved search belongs to whoever saved it. One click stops the mail about it.',
          'At “My account” you fetch what the register has of you, and have it erased. What you decided for the municipality stays, without your name.',
        ],
      },
      { kind: 'heading', text: 'Of visitors' },
      {
        kind: 'list',
        items: [
          'For whoever searches, these pages set no cookies. Only who signs in or signs up a firm gets one that keeps it open, and it goes when the browser closes. We use no statistics or tracking.',
          'Your search stands in the address of the page, so that you can keep and share it. So put no names of people in it. The log of the website does not hold the text.',
          'We count by week for what kind of work in which municipality people searched in vain. The words, and who searched, are not kept with it.',
        ],
      },
    ],
  },
  settings: {
    ownStyle: 'Typefaces and styles come from this website itself, not from others.',
    theirStyle: (host) => `The house style comes from ${host}, which gets your IP address for that.`,
    tiles: (host) =>
      `The background of the map comes from ${host}. Whoever sees the map sends their IP address there, and which part of the map it is.`,
  },
};
