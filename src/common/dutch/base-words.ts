/**
 * Everyday Dutch words that compounds are made of, besides the words of categories. Written for this product from general
 * knowledge of what municipalities, schools and firms write; kept short, since a wrong part is worse than a missing one.
 */
export const BASE_WORDS: ReadonlySet<string> = new Set(
  `
  bedrijf bedrijfs gemeente gemeentehuis stad stads dorp dorps wijk buurt straat plein markt school basisschool klas kantoor
  kantoren gebouw gebouwen huis huizen woning woningen zaal zalen ruimte ruimten kamer keuken kantine restaurant hal loods
  sport sporthal zwembad zwem bibliotheek museum theater kerk ziekenhuis zorg jeugd ouderen senioren kinder kinderen jongeren
  buiten binnen terrein tuin tuinen park parken plantsoen bos bomen boom planten plant gras gazon hagen haag onkruid blad
  water riool afval vuil glas papier karton hout metaal staal ijzer plastic kunststof textiel stof leer rubber steen beton
  tegel asfalt zand grond weg wegen fiets fietsen auto bus taxi vracht wagen voertuig trein boot schip vlieg verkeer verkeers
  rijbewijs rit ritten parkeer brug sluis haven dak daken gevel muur vloer vloeren plafond deur deuren raam ramen kozijn
  trap lift licht lamp lampen verlichting stroom gas energie warmte koel koeling klimaat lucht ventilatie zonne panelen
  paneel isolatie werk werkplek werkplaats bouw verbouw nieuwbouw onderhoud beheer reparatie herstel renovatie sloop montage
  installatie inspectie keuring controle schoonmaak reiniging poets was wassen wasserij strijk kleding kleren schoen schoenen
  meubel meubels meubilair stoel stoelen tafel tafels kast kasten bureau bank banken bed inrichting interieur decor
  eten voedsel voeding maaltijd maaltijden lunch ontbijt diner borrel buffet hapje hapjes brood broodjes koffie thee drank dranken
  bier wijn fruit groente groenten vlees vis kaas zuivel taart gebak koek soep salade vergader vergadering bijeenkomst
  receptie feest feestdag kerst nieuwjaar jubileum evenement evenementen congres beurs festival markten podium tent geluid
  gast gasten bezoek bezoekers bediening kok horeca catering druk drukwerk print folder brochure flyer boek boeken blad
  krant brief kaart kaarten poster banner bord borden vlag vlaggen sticker letter foto film video beeld website web site
  app software computer laptop telefoon scherm printer server netwerk data systeem systemen tekst taal vertaal tolk
  cursus training opleiding les lessen leer leren onderwijs coach begeleiding advies onderzoek analyse rapport project
  proces plan ontwerp vorm geving teken reclame marketing communicatie campagne pers social media nieuws
  pakket pakketten post brieven bezorg koerier vervoer transport verhuis verhuizing opslag magazijn logistiek goederen
  verpakking doos dozen zak zakken fles flessen beker bekers pot potten
  beveiliging bewaking toezicht brand alarm camera sleutel slot hek hekwerk nood
  geschenk cadeau relatie pakket bloem bloemen plantenbak speel speelgoed speeltuin speelplaats toestel toestellen
  gereedschap machine machines apparaat apparatuur materiaal materialen middel middelen artikel artikelen
  hulp hulpmiddel medisch tand oog gezondheid welzijn arbo veiligheid ehbo reanimatie verzuim
  personeel uitzend werving selectie payroll detachering participatie arbeid jobcoach
  dier dieren hond kat plaag ongedierte ratten muizen
  kring loop kringloop hergebruik circulair recycle duurzaam groen bio streek natuur milieu
  verf schilder behang timmer metsel loodgieter elektra elektro dakdekker stukadoor glaszetter
  verhuur lease huur verkoop winkel shop groothandel fabriek productie service dienst diensten
  avond nacht dag week weekend jaar maand uur leerling leerlingen student scholieren bewoner bewoners cliënt inwoner
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
);
