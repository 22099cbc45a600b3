const EXPORT_AS_TABLE = 'Bewaar de lijst als Excel-werkmap (.xlsx) of als CSV en lever dat bestand aan.';

/** Dutch texts about a file as a whole: why it was refused, or what was noticed. Written like `ROW_TEXTS`. */
export const FILE_TEXTS: Readonly<Record<string, readonly string[]>> = {
  empty: ['Het bestand is leeg: er staat geen rij in.'],
  'not-text': [
    `Dit is geen tekstbestand met een tabel, en ook geen werkmap die te lezen is: misschien is het bestand beschadigd. ${EXPORT_AS_TABLE}`,
  ],
  markup: ['Dit is een HTML- of XML-bestand. Open het in een spreadsheetprogramma en bewaar het als CSV.'],
  json: ['Dit is een JSON-bestand. Exporteer de lijst als CSV, of schrijf op elke regel één JSON-object.'],
  'json-line-invalid': [
    'Regel {line} is geen JSON-object. Schrijf op elke regel één object.',
    'Een regel is geen JSON-object. Schrijf op elke regel één object.',
  ],
  'json-line-too-long': [
    'Regel {line} is langer dan {limit} tekens. Schrijf op elke regel één object.',
    'Een regel is te lang. Schrijf op elke regel één object.',
  ],
  'json-value-nested': [
    'Regel {line}: ‘{name}’ bevat een object of een lijst van lijsten. Geef een tekst, een getal, true, false of een lijst daarvan.',
    'Een waarde is een object of een lijst van lijsten. Geef een tekst, een getal, true, false of een lijst daarvan.',
  ],
  spreadsheet: [
    'Dit is een oud Excel-bestand (.xls) of een werkmap met een wachtwoord. Bewaar de lijst zonder wachtwoord als Excel-werkmap (.xlsx) of als CSV en lever dat bestand aan.',
  ],
  encrypted: [
    'De werkmap is beveiligd met een wachtwoord. Bewaar de lijst zonder wachtwoord en lever haar opnieuw aan.',
  ],
  'quote-not-closed': [
    'Op regel {line} begint een rij met een aanhalingsteken (") dat nergens wordt gesloten. Sluit het, of schrijf het dubbel ("") als het bij de tekst hoort.',
    'Een aanhalingsteken (") wordt nergens gesloten. Sluit het, of schrijf het dubbel ("") als het bij de tekst hoort.',
  ],
  'record-too-long': [
    'De rij die op regel {line} begint, is langer dan {limit} tekens. Waarschijnlijk wordt een aanhalingsteken (") ervoor nergens gesloten.',
    'Een rij is te lang. Waarschijnlijk wordt een aanhalingsteken (") ervoor nergens gesloten.',
  ],
  malformed: [
    'De rij die op regel {line} begint, kan niet worden gelezen.',
    'Een rij kan niet worden gelezen.',
  ],
  'columns-too-many': [
    'De tabel heeft {columns} kolommen; er worden er hoogstens {limit} gelezen. Klopt het scheidingsteken?',
    'De tabel heeft te veel kolommen. Klopt het scheidingsteken?',
  ],
  'column-missing': [
    'Geen kolom bevat de naam van het bedrijf, de enige die verplicht is. Noem een kolom ‘Naam’, of wijs er een aan. Kolommen in het bestand: {columns}.',
    'Geen kolom bevat de naam van het bedrijf, de enige die verplicht is. Noem een kolom ‘Naam’, of wijs er een aan.',
  ],
  'column-twice': [
    'Twee kolommen heten ‘{header}’ en zouden allebei {field} zijn. Hernoem er een, of wijs aan welke het is.',
    'Twee kolommen heten hetzelfde. Hernoem er een, of wijs aan welke het is.',
  ],
  'mapping-invalid': [
    'De opgegeven kolomkeuze past niet bij het bestand. Kolommen in het bestand: {columns}.',
    'De opgegeven kolomkeuze past niet bij het bestand.',
  ],
  'columns-not-stored': [
    'Burgerservicenummers en rekeningnummers worden niet bewaard: {columns}.',
    'Burgerservicenummers en rekeningnummers worden niet bewaard.',
  ],
  'private-above': [
    'Op regel {line}, in of boven de kolomkoppen, staat een rekeningnummer of burgerservicenummer; dat is niet bewaard.',
    'In of boven de kolomkoppen staat een rekeningnummer of burgerservicenummer; dat is niet bewaard.',
  ],
  'names-alone': [
    'Rijen met een naam en verder niets: {count} ({lines}). Ze zijn gelezen als bedrijven. Zijn het kopjes boven groepen bedrijven? Haal ze dan uit het bestand.',
    'Er zijn rijen met een naam en verder niets. Zijn het kopjes boven groepen bedrijven? Haal ze dan uit het bestand.',
  ],
  'other-firms-gone': [
    'Bedrijven die van de lijst gaan, hoewel geen rij van dit bestand erover gaat: {count} ({firms}). Wat andere bronnen erover zeggen, of deze bron eerst, gaat dan over een ander bedrijf of wordt een vraag.',
    'Bedrijven die van de lijst gaan, hoewel geen rij van dit bestand erover gaat: {count}. Wat andere bronnen erover zeggen, of deze bron eerst, gaat dan over een ander bedrijf of wordt een vraag.',
    'Er gaan bedrijven van de lijst waar geen rij van dit bestand over gaat. Wat andere bronnen erover zeggen, of deze bron eerst, gaat dan over een ander bedrijf of wordt een vraag.',
  ],
  'other-firms-back': [
    'Bedrijven die op de lijst komen, hoewel geen rij van dit bestand erover gaat: {count} ({firms}). Wat andere bronnen zeggen, gaat dan over zo’n bedrijf en niet meer over een ander, of is geen vraag meer.',
    'Bedrijven die op de lijst komen, hoewel geen rij van dit bestand erover gaat: {count}. Wat andere bronnen zeggen, gaat dan over zo’n bedrijf en niet meer over een ander, of is geen vraag meer.',
    'Er komen bedrijven op de lijst waar geen rij van dit bestand over gaat. Wat andere bronnen zeggen, gaat dan over zo’n bedrijf en niet meer over een ander, of is geen vraag meer.',
  ],
  'other-firms-changed': [
    'Bedrijven waarvan verandert wat erover gezegd wordt, hoewel geen rij van dit bestand erover gaat: {count} ({firms}). Een rij hoort dan bij een ander bedrijf dan eerst.',
    'Bedrijven waarvan verandert wat erover gezegd wordt, hoewel geen rij van dit bestand erover gaat: {count}. Een rij hoort dan bij een ander bedrijf dan eerst.',
    'Van bedrijven waar geen rij van dit bestand over gaat, verandert wat erover gezegd wordt. Een rij hoort dan bij een ander bedrijf dan eerst.',
  ],
  'rows-inactive': [
    'Rijen waarvan het bestand zegt dat het bedrijf niet meer in gebruik is: {count} ({columns}; rij {lines}). Ze zijn gelezen als de andere. Haal ze uit het bestand als ze niet in het register horen.',
    'Van sommige rijen zegt het bestand dat het bedrijf niet meer in gebruik is. Haal ze uit het bestand als ze niet in het register horen.',
  ],
  'rows-unwrapped': [
    'Rijen stonden als geheel tussen aanhalingstekens, zoals een spreadsheet een bestand bewaart dat het voor één kolom hield. Ze zijn gelezen als wat erin staat.',
  ],
  'encoding-mixed': [
    'Sommige regels staan in UTF-8 en andere in {encoding}; elke regel is in zijn eigen codering gelezen. Controleer namen met accenten.',
    'De regels staan niet allemaal in dezelfde codering. Controleer namen met accenten.',
  ],
  'encoding-uncertain': [
    'Het bestand is gelezen als {encoding}, maar kan ook {rival} zijn. Kijk of namen met accenten goed zijn gelezen.',
    'De tekencodering is niet zeker. Kijk of namen met accenten goed zijn gelezen.',
  ],
  'delimiter-uncertain': [
    'De kolommen zijn gescheiden door ‘{delimiter}’, maar ‘{rival}’ past bijna even goed. Kijk of de kolommen kloppen.',
    'Meer dan een teken kan de kolommen scheiden. Kijk of de kolommen kloppen.',
  ],
  'sheets-not-read': [
    'Blad ‘{sheet}’ is gelezen. Niet gelezen: {others} (verborgen: {hidden}).',
    'Blad ‘{sheet}’ is gelezen. Niet gelezen: {others}.',
    'Een blad is gelezen; de andere bladen van de werkmap niet.',
  ],
  'formulas-without-result': [
    '{count} cellen bevatten een formule zonder uitkomst en zijn hier leeg. Open het bestand in Excel, bewaar het en lever het opnieuw aan.',
    'Er zijn cellen met een formule zonder uitkomst; die zijn hier leeg. Open het bestand in Excel, bewaar het en lever het opnieuw aan.',
  ],
  'rows-hidden': [
    'Rijen die in Excel verborgen zijn, door een filter of met de hand, zijn ook gelezen: {count}. Haal ze uit het blad als ze niet bij de lijst horen.',
    'Rijen die in Excel verborgen zijn, zijn ook gelezen. Haal ze uit het blad als ze niet bij de lijst horen.',
  ],
  'cells-merged': [
    'Cellen die over meer rijen zijn samengevoegd, hebben hun waarde alleen in de eerste van die rijen: {cells}. Splits ze in Excel, vul de waarde op elke rij in en lever het bestand opnieuw aan.',
    'Cellen die over meer rijen zijn samengevoegd, hebben hun waarde alleen in de eerste van die rijen. Splits ze in Excel, vul de waarde op elke rij in en lever het bestand opnieuw aan.',
  ],
  'sheet-not-found': [
    'Er is geen blad ‘{sheet}’. Bladen in de werkmap: {sheets}.',
    'Het gevraagde blad staat niet in de werkmap.',
  ],
  'no-worksheet': [`In dit bestand staat geen werkblad. ${EXPORT_AS_TABLE}`],
  'broken-workbook': [
    'De werkmap is beschadigd en kan niet worden gelezen. Open haar in Excel, bewaar haar opnieuw en lever dat bestand aan.',
  ],
  'workbook-doctype': [
    `De werkmap bevat een documenttype, wat geen spreadsheetprogramma schrijft. ${EXPORT_AS_TABLE}`,
  ],
  'workbook-too-large': [
    'De werkmap is te groot als ze wordt uitgepakt. Lever de lijst in delen aan, of als CSV.',
  ],
  'workbook-too-many-parts': [`De werkmap bestaat uit te veel onderdelen. ${EXPORT_AS_TABLE}`],
  'workbook-too-many-sheets': [
    'De werkmap heeft meer dan {limit} bladen. Bewaar het blad met de lijst als een eigen werkmap en lever dat bestand aan.',
    'De werkmap heeft te veel bladen. Bewaar het blad met de lijst als een eigen werkmap en lever dat bestand aan.',
  ],
  'storage-full': [
    'De schijf van het register is vol; er is niets van dit bestand verwerkt. Lever het opnieuw aan als er ruimte is.',
  ],
  'connection-lost': [
    'De verbinding met de database viel steeds weer weg terwijl aan dit bestand werd gewerkt; er is niets van verwerkt. Lever het opnieuw aan als de database weer rustig is.',
  ],
  'internal-error': [
    'Er ging iets mis aan onze kant en er is niets van dit bestand verwerkt. Geef dit nummer door aan de beheerder van het register: {reference}.',
    'Er ging iets mis aan onze kant. Vraag de beheerder van het register om hulp.',
  ],
  'worker-away': [
    'Het werk ligt stil: de verbinding met de database is weg. Zodra die terug is, gaat het vanzelf verder.',
  ],
  'zip-path': [`De werkmap bevat een bestand met een pad dat naar buiten wijst. ${EXPORT_AS_TABLE}`],
};
