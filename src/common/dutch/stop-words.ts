/** Function words of Dutch and English: they carry no subject. */
const FUNCTION_WORDS = `
de het een en of van voor in op te ten ter tot bij met aan uit door over onder om naar als dan dat die dit deze daar er
hier is zijn was waren ben bent wordt worden werd werden heeft hebben had hadden heb kan kunnen kon konden zal zullen zou
zouden moet moeten mag mogen wil willen wilt gaat gaan ging komt komen doen doet gedaan laten laat maken maakt graag we
wij ons onze ik je jij jouw jullie u uw hij hem zij ze haar hun men wie wat waar wanneer hoe welke welk waarin waarmee
waarop waarvan waarvoor waarbij hierbij hierin daarbij daarnaast daarin daarmee daarvoor ook nog al alle allen alles
alleen andere ander anders maar want omdat zodat terwijl tijdens zonder tussen binnen buiten via per sinds na naast
rond rondom tegen vanaf vanuit volgens vooral veel meer meest minder weinig elke elk ieder iedere geen niet niets nooit
altijd vaak soms weer wel nu toen zo zoals zelf eigen samen beide zowel hetzij dus echter eens even
tegelijk bijvoorbeeld onder etc enz ca circa ongeveer max maximaal minimaal minimum min mede hiervoor inclusief incl exclusief
excl betreft mogelijk nodig diverse verschillende enkele aantal paar stuks stuk totaal jaar jaren jaarlijks
maand maanden maandelijks week weken wekelijks dag dagen dagelijks uur uren keer maal km m2 m3 meter euro eur btw procent
the a an and or of for in on at to from with by as is are was were be been has have had can could will would should
must may we our us you your it its this that these those there here not no all any some each other more most less least better higher also than
then which who what where when how about into over under per via within without between during
nieuw nieuwe goed goede groot grote klein kleine hele heel eerste tweede derde laatste volgende
vijf vier drie twee een zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd duizend tientallen
zich mee neemt nemen nam halen haalt haal willen geven geeft gegeven krijgen krijgt staan staat zitten zit liggen ligt
brengen brengt houden houdt blijven blijft leggen zetten zet weten kijken kijkt denken denkt vinden lopen loopt
helpen helpt werd gaan zien ziet hoeven hoeft vergen vragen stellen stelt horen meedoen zwaar hoog hoge laag
lage lang lange kort korte vroeg laat vol volle leeg open gesloten dicht dichtbij ver mooi mooie leuk leuke fijn fijne
fris frisse gezellig gezellige sfeervol oud oude jong jonge vast vaste los losse eenvoudig eenvoudige makkelijk handig
speciaal speciale bijzonder bijzondere algemeen algemene gewoon gewone normaal standaard direct directe huidige huidig
toekomstig toekomstige zeer erg heel best beter liefst graag minstens hoogstens ruwweg circa vooraf achteraf
later eerder binnenkort spoedig regelmatig wisselend vanzelf tevens ofwel danwel hetgeen deels grotendeels
iemand iets niemand elkaar onszelf zichzelf dergelijke zulke zon mits tenzij indien aldus zoal ervoor erbij
dient dienen diende dienden kun weet weten valt vallen omvat omvatten gedurende plus namens jegens omtrent aangaande
dmv ipv tbv mbt ivm icm tav tov ikv iov obv ihkv zsm nvt evt ong wo oa ea ed alg mnd bdgt
ervan erop waarna hierna daarna vervolgens uiteindelijk uiterlijk vanavond morgen vandaag tijd tijdig tijdelijk tijdelijke
`;

/** What tenders and firms say about procedure and themselves, whatever is bought. */
const TENDER_WORDS = `
aanbesteding aanbesteden aanbestedende aanbesteder inschrijver inschrijvers inschrijving inschrijven offerte offertes
offerteaanvraag opdracht opdrachten opdrachtgever opdrachtgevers opdrachtnemer opdrachtnemers leverancier leveranciers
aanbieder aanbieders partij partijen marktpartij marktpartijen contract contracten contractant contractduur contractueel
overeenkomst overeenkomsten raamovereenkomst raamovereenkomsten raamcontract raamcontracten mantelovereenkomst perceel percelen looptijd
optie opties verlenging verlengen verlengd verlengingsoptie optiejaar optiejaren gunning gunnen gunningscriterium gunningscriteria
prijs prijzen prijsstelling kwaliteit kwaliteitsverhouding verhouding prijskwaliteitverhouding emvi bpkv beste laagste social return
sroi eis eisen geschiktheidseisen programma wens wensen gewenst gewenste vereist vereiste verplicht voorwaarden
inkoopvoorwaarden voorkeur uitvoering uitvoeren uitgevoerd uitvoerende werkzaamheden dienst diensten dienstverlening
dienstverlener levering leveringen leveren levert geleverd verzorgen verzorgt verzorging verrichten realiseren realisatie
realisering aanvraag aanvragen vraag vragen vraagt gevraagd zoeken zoekt gezocht benodigd benodigde behoeve behoefte
gemeente gemeenten gemeentelijk gemeentelijke overheid ambtenaren organisatie organisaties bedrijf bedrijven firma onderneming
ondernemingen ondernemer ondernemers afdeling team college locatie locaties plaatsvinden vindt vinden plaats bedraagt
bestaat bestaande bestaand betreffende verwacht verwachte geschat geschatte waarde bedrag budget omzet
start starten startdatum ingang ingaande datum planning termijn periode eind einde begin
januari februari maart april mei juni juli augustus september oktober november december
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend middag avond ochtenden middagen avonden avonduren
ruim ervaring ervaren gespecialiseerd specialist specialisten specialisme professioneel professionele vakkundig
betrouwbaar betrouwbare deskundig deskundige gecertificeerd gecertificeerde maatwerk klant klanten
klantgericht medewerker medewerkers personeel mensen werk werken werkt werkzaam regio regionaal regionale lokaal lokale
omgeving noorden nederland landelijk volledig complete compleet totaalconcept oplossing oplossingen
breed brede flexibel flexibele snel snelle sinds jarenlange bieden biedt aanbod bied aanbieden gebruik gebruikt gebruiken
rekening houden gericht vanwege zorgen zorgt dragen geheel gehele betrokken betrekken
meerjarig meerjarige eenmalig eenmalige structureel structurele periodiek periodieke ondersteunen ondersteunt
kosten tarief tarieven scherp scherpe concurrerend concurrerende garantie garanties
inkoop inkopen inkoper aanschaf aanschaffen kopen koop afname afnemen afroep bestellen bestelling behoort horen hoort
organiseren organiseert georganiseerd organisatoren uitvoert uitvoeren vervangen vervangt vervanging plaatsen plaatst
geplaatst gebruiker gebruikers bestemd bedoeld bedoeling doel doelen doelgroep deelnemers deelnemer personen persoon
bezoekers aanwezig aanwezigen beschikbaar beschikbare beschikken beschikt voorzien voorziet inzet inzetten ingezet
zelfstandig zelfstandige gezamenlijk samenwerking samenwerken partner partners bijdrage bijdragen inclusie
situatie situaties onderdeel onderdelen aspect aspecten resultaat resultaten actie acties initiatief
bv nv vof stg
noemen noemt verzoekt raming geraamd geraamde uitvraag meegenomen opgenomen uitbesteden uitbesteed
rekenen aantrekken aanpak zaken soort soorten type types vorm vormen manier wijze geval
looking need needs needed require required request requested quote quotation bid provide provides provider providers
supplier suppliers deliver delivered municipality municipal contract period
options including excluding preferably approximately around several various next please offer offers
`;

const functionWords = new Set(FUNCTION_WORDS.split(/\s+/));
const words = new Set([...functionWords, ...TENDER_WORDS.split(/\s+/)]);

/** True for a folded word that says nothing about what is bought or offered. */
export function isStopWord(word: string): boolean {
  return words.has(word) || word.length < 2 || /^\d+x?$/.test(word);
}

/** True for a folded word that only holds sentences together; such a word is no part of a compound either. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word) || word.length < 2 || /^\d+$/.test(word);
}

/** Phrases that sound like a subject but are procedure. */
export const TENDER_PHRASES: readonly RegExp[] = [
  /\bten behoeve van\b/giu,
  /\bmet (?:een )?(?:optie|mogelijkheid) (?:tot|op|van)[^.;]*/giu,
  /\b(?:contract|loop)(?:duur|tijd)[^.;]*/giu,
  /\bsocial return[^.;,]*/giu,
  /\b\d+ ?(?:%|procent) ?(?:social return|sroi)?/giu,
  /\bgunning(?:scriterium|scriteria)?[^.;]*/giu,
  /\b(?:beste )?prijs-? ?(?:\/|en )?kwaliteit(?:s?verhouding)?\b/giu,
  /\bprogramma van eisen\b/giu,
  /\b(?:economisch )?meest voordelige inschrijving\b/giu,
  /\b(?:meervoudig|enkelvoudig)e? onderhandse?\b[^.;,]*/giu,
  /\beuropese? aanbesteding\b/giu,
  /\bmensen met (?:een )?afstand tot de arbeidsmarkt\b/giu,
  /\bafstand tot de arbeidsmarkt\b/giu,
  /\b(?:algemene )?inkoopvoorwaarden\b[^.;]*/giu,
];
