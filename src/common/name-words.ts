/**
 * Words of firm names that are written in several ways, folded (see `fold`): what stands left is read as what stands
 * right. Written for this project from what letterheads, purchase ledgers and the trade register do.
 */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gebroeders: 'gebr gebrs gebroeder',
    firma: 'fa',
    nederland: 'nl ned nederlandse nederlands netherlands holland',
    maatschappy: 'mij my',
    groep: 'group grp',
    sint: 'st',
    internationaal: 'international intl internationale',
    techniek: 'technics',
    adviesbureau: 'advies adviseurs',
    bouwbedryf: 'bouwbedr',
    aannemersbedryf: 'aannemersbedr aannemer aannemers',
    schildersbedryf: 'schildersbedr schilder schilders',
    installatiebedryf: 'installatiebedr',
    vereniging: 'ver',
    dienstverlening: 'diensten services service serv',
    administratie: 'adm administraties',
    basisschool: 'bs',
    onderhoud: 'ond',
    noord: 'noordelyk noordelyke',
  }).flatMap(([word, spellings]) =>
    spellings.split(' ').map((spelling): [string, string] => [spelling, word]),
  ),
);

/** Words that many firms add or leave out: they tell little about which firm it is. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  `nederland groep firma koninklyke royal bedryf bedryven zakelyk company co centrum instituut bureau praktyk
   organisatie dr drs ir mr ing prof gebroeders zn zonen internationaal europe benelux sinds anno online nl com`.split(
    /\s+/,
  ),
);

/**
 * Words that make another company of the same family of a name: the holding beside the company that does the work, the
 * one that owns the buildings. Related, and never the same.
 */
export const HOLDING_WORDS: ReadonlySet<string> = new Set(
  `holding holdings beheer beheermaatschappy participatie participaties deelnemingen deelneming vastgoed onroerendgoed
   exploitatie exploitatiemaatschappy management investments investment invest investeringen beleggingen pensioen
   financieringsmaatschappy houdstermaatschappy personeelsvereniging vrienden steunstichting`.split(/\s+/),
);

/** Words of a firm that works in other countries than its sister of the same name, or of the younger of a family. */
export const SISTER_WORDS: ReadonlySet<string> = new Set(
  'internationaal europe benelux be eu uk jr sr junior senior'.split(' '),
);

/**
 * What makes another trade of a word that stands before it: `bouw` and `bouwmaterialen`. Not what many firms of one trade add, such as
 * `bedrijf` or `werken`.
 */
export const OTHER_TRADES: ReadonlySet<string> = new Set(
  `materialen materiaal middelen artikelen producten machines apparatuur apparaten onderdelen banden systemen meubelen meubels
   verzekering verzekeringen verhuur verkoop lease handel groothandel import export winkel shop webshop markt fabriek
   opleiding opleidingen cursus cursussen training trainingen school academie advies adviseurs makelaar makelaardy
   recht bank fonds museum pers uitgevery boeken software kleding transport vervoer recycling advocaten notaris ontwerp
   architecten detachering uitzendbureau personeel vakantie reizen feesten festival cafe restaurant hotel camping ramen deuren
   kozijnen keukens kachels haarden vloeren tegels stof stoffen bouw ryschool`.split(/\s+/),
);

/** Words that begin with another one and mean something else: word -> what it is no longer form of. */
export const WORDS_OF_THEIR_OWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    media: 'mediation mediator mediators',
    elektro: 'elektronica electronica',
    groen: 'groente groenten',
    auto: 'automatisering automatiseerders automation',
  }).flatMap(([short, longer]) => longer.split(' ').map((word): [string, string] => [word, short])),
);

/** Weak words that say what kind of organisation it is: one beside another one may be a sister in one building. */
export const KINDS_OF_ORGANISATION: ReadonlySet<string> = new Set(
  'centrum instituut bureau praktyk organisatie'.split(' '),
);

/** Words of which a firm can have one: with two of them, names are of two firms, however alike the rest. */
export const OPPOSITES: readonly ReadonlySet<string>[] = [
  'noord zuid oost west midden noordoost noordwest zuidoost zuidwest',
  'binnenstad centrum',
  'primair voortgezet',
  'mannen vrouwen',
  'jr sr',
  'junior senior',
  'oud nieuw oude nieuwe',
  'groot klein grote kleine',
].map((words) => new Set(words.split(' ')));
