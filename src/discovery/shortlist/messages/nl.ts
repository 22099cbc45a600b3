const firms = (count: number): string => (count === 1 ? '1 bedrijf' : `${count} bedrijven`);

/** What a shortlist says of firms, lots and the market. Numbers, days and names come in words already. */
export const nl = {
  place: {
    comes: (names: string) => `komt in ${names}`,
    comesNot: (names: string) => `komt niet in ${names}`,
    comesToSome: (reached: string, missed: string) => `komt in ${reached}, niet in ${missed}`,
    silent: 'zegt niet waar het werkt',
    furtherAway: (because: string) => `zit verder weg, maar komt er: ${because}`,
    seatUnknown: 'waar het zit, is niet bekend',
    within: (distance: string, place: string) => `zit op ${distance} van ${place}`,
    beyond: (distance: string, place: string, limit: string) =>
      `zit op ${distance} van ${place}, gevraagd is hoogstens ${limit}`,
  },
  area: {
    country: 'werkt in heel Nederland',
    radiusAroundUnknown: (km: number) =>
      `werkt tot ${km} km van de vestiging, en waar die is, is niet bekend`,
    radius: (limit: string, distance: string) => `werkt tot ${limit}, de plaats ligt op ${distance}`,
    placeUnknown: (names: string) => `werkt in ${names}; of de plaats daarin ligt, is niet bekend`,
    serves: (name: string) => `werkt in ${name}`,
    servesOthers: (names: string, name: string) => `werkt in ${names}, niet in ${name}`,
  },
  category: {
    does: (what: string) => `doet ${what}`,
    doesAsRead: (what: string) =>
      `doet ${what}, naar wat het register uit zijn tekst leest; niemand heeft dat bevestigd`,
    lacks: (what: string) => `doet geen ${what}, voor zover bekend`,
    lacksSome: (done: string, missing: string) => `doet wel ${done}, maar voor zover bekend geen ${missing}`,
  },
  label: {
    none: (name: string, day: string) => `heeft op ${day} geen ${name}`,
    tooLow: (held: string, wanted: string) => `heeft ${held}, gevraagd is ten minste ${wanted}`,
    verified: (held: string, until: string) => `heeft ${held}${until}, bevestigd`,
    until: (day: string) => ` tot en met ${day}`,
    usuallyUntil: (day: string) => ` (naar de gebruikelijke looptijd tot en met ${day})`,
    ends: {
      stated: (day: string) => `op ${day}`,
      usual: (day: string) => `op ${day} (naar de gebruikelijke looptijd)`,
      reported: (day: string) => `uiterlijk op ${day}`,
    },
    willExpire: (name: string, end: string) => `${name} verloopt ${end}`,
    expired: (name: string, end: string) => `${name} is ${end} verlopen`,
    withdrawn: (name: string, day: string) => `${name} is ingetrokken op ${day}`,
    claimed: (name: string, day: string) => `zegt zelf ${name} te hebben; op ${day} bevestigt niemand dat`,
    recognised: (names: string, buyer: string, rules: string) =>
      `heeft ${names}, dat ${buyer} erkent: ${rules}`,
    notRecognised: (buyer: string, day: string) => `heeft op ${day} geen keurmerk dat ${buyer} erkent`,
  },
  capacity: {
    silent: (asked: string) => `zegt niet welke opdracht het hoogstens aankan; gevraagd is ${asked}`,
    most: (most: string, asked: string) => `kan opdrachten tot ${most} aan, gevraagd is ${asked}`,
  },
  availability: {
    unknown: 'of het tijd heeft, is niet bekend: vraag het',
    interested: (day: string) => `heeft belangstelling, gezegd op ${day}`,
    declined: (day: string) => `heeft bedankt op ${day}`,
    full: 'zegt dat kwartaal vol te zitten',
    room: (left: string) => `zegt dat kwartaal nog ${left} aan te kunnen`,
  },
  market: {
    onlyAPart:
      'Door een storing is maar een deel van het register bekeken: dit zegt niets over wat de markt aankan.',
    reserved: (qualifying: number, able: number, verdict: string, policy: string) =>
      `${qualifying} van de ${able} geschikte bedrijven ${qualifying === 1 ? 'toont met een keurmerk aan dat het' : 'tonen met een keurmerk aan dat zij'} voor een voorbehouden opdracht (art. 2.82) in aanmerking ${qualifying === 1 ? 'komt' : 'komen'}: ${verdict}${policy}`,
    competition: 'dat laat concurrentie over',
    tooLittleCompetition: (needed: number) => `dat is minder dan ${needed}, dus te weinig concurrentie`,
    notAllJudged: 'niet iedereen is beoordeeld, er kunnen er meer zijn',
    policy: (quotes: string) => `; zo zegt het beleid van de gemeente: ${quotes}`,
    few: (needed: number) =>
      `Minder dan ${needed} bedrijven voldoen aan alles. Vraag minder, of kies wie op één punt niet voldoet.`,
    lotsCountTogether:
      'De waarden van alle percelen samen tellen voor de drempels (art. 2.18 Aanbestedingswet): verdelen brengt een opdracht er niet onder.',
    uncovered: (rest: string) => `Voor ${rest} is in het register niemand die zegt dat hij het aankan.`,
    withoutValue: 'Zonder geraamde waarde zegt dit niets over wie de omvang aankan.',
  },
  lots: {
    one: (worth: string, able: number) =>
      `perceel van ${worth}, naar eigen zeggen haalbaar voor ${firms(able)}`,
    nobodySays: 'geen van de bedrijven zegt welke opdracht het aankan',
    undivided: (worth: string, able: number) =>
      `niet verdelen: ${worth} is naar eigen zeggen in één keer haalbaar voor ${firms(able)}`,
    divided: (worth: string, lots: number, competition: number) =>
      `${worth} in ${lots === 1 ? '1 perceel' : `${lots} percelen`}, elk voor ten minste ${firms(competition)} haalbaar en samen door verschillende bedrijven uit te voeren`,
    thin: (worth: string, competition: number) =>
      `voor ${worth} zijn minder dan ${firms(competition)} groot genoeg`,
    uncovered: (worth: string) => `${worth} kan niemand van hen aan`,
  },
  smallLots: {
    below: (threshold: string) =>
      `alle percelen samen blijven onder de Europese drempel van ${threshold}: geen ervan hoeft Europees`,
    reached: (limit: string, share: number, most: string, which: string, unless: string) =>
      `de percelen samen bereiken de Europese drempel; percelen onder ${limit} mogen buiten de Europese procedure blijven zolang ze samen hoogstens ${share} % zijn (${most}): ${which}${unless}`,
    unlessSocial: (threshold: string) =>
      `; is het een sociale of andere specifieke dienst (bijlage XIV), dan is de drempel ${threshold} en die wordt niet bereikt`,
    noneSmall: 'geen perceel is zo klein',
    noneFits: 'elk klein perceel is al meer dan dat',
    /** @param some others would do as well */
    which: (numbers: readonly number[], worth: string, some: boolean) =>
      `${some ? 'bijvoorbeeld ' : ''}${numbers.length === 1 ? 'perceel' : 'percelen'} ${numbers.join(', ')} (${worth})`,
  },
  drawRule:
    'Wie het minst vaak gevraagd is, gaat voor. Wie even vaak gevraagd is, staat op volgorde van het lot: de SHA-256 van LOTINGSGETAL:ID, van laag naar hoog.',
};

export type ShortlistMessages = typeof nl;
