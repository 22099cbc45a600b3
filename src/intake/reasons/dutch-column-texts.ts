/**
 * Dutch texts about how the columns of a file were read, and about a delivery beside the former one. Written like
 * `ROW_TEXTS`.
 */
export const COLUMN_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'column-suggested': [
    'Kolom ‘{header}’ is gelezen als {field}, omdat de waarden bovenaan daarop lijken. Zeg het als dat niet klopt.',
    'Een kolom is herkend aan haar waarden. Zeg het als dat niet klopt.',
  ],
  'columns-alike': [
    'De kolommen {columns} lijken allemaal {field} te zijn; geen ervan is gebruikt. Wijs aan welke het is.',
    'Meer dan een kolom lijkt hetzelfde te bevatten; geen ervan is gebruikt. Wijs aan welke het is.',
  ],
  'columns-agree': [
    'De kolommen {columns} lijken allemaal {field} te zijn en zeggen hetzelfde; ‘{header}’ is gebruikt, en waar die leeg is de andere. Klopt dat niet? Wijs aan welke het is.',
    'Meer dan een kolom zegt hetzelfde; een ervan is gebruikt, en waar die leeg is de andere. Klopt dat niet? Wijs aan welke het is.',
  ],
  'confirmed-column-gone': [
    'Voor deze bron is {field} eerder op verzoek uit kolom ‘{header}’ gelezen. Die kolom staat niet in het bestand. Klopt dat?',
    'Een kolom die voor deze bron eerder is aangewezen, staat niet in het bestand. Klopt dat?',
  ],
  'column-changed': [
    'Kolom ‘{header}’ bevat andere waarden dan in de vorige levering. Controleer of de kolom nog hetzelfde betekent.',
    'Een kolom bevat andere waarden dan in de vorige levering. Controleer of ze nog hetzelfde betekent.',
  ],
  'column-moved': [
    'In de vorige levering kwam {field} uit kolom ‘{before}’, nu uit ‘{after}’.',
    'Een gegeven komt uit een andere kolom dan in de vorige levering.',
  ],
  'column-gone': [
    'Kolom ‘{header}’ ontbreekt: daar kwam in de vorige levering {field} uit. De rijen van dit bestand zeggen er niets over.',
    'Een kolom die in de vorige levering is gebruikt, ontbreekt.',
  ],
  'header-row-empty': [
    'Op regel {line}, waar de kolomkoppen zouden staan, begint geen rij.',
    'Op de opgegeven regel staan geen kolomkoppen.',
  ],
  'option-unused': [
    'Niet gebruikt, want niet van toepassing op dit soort bestand: {options}.',
    'Een keuze is niet gebruikt, want niet van toepassing op dit soort bestand.',
  ],
  'file-repeated': [
    'Dit is hetzelfde bestand als de vorige levering, van {date}.',
    'Dit is hetzelfde bestand als de vorige levering.',
  ],
  'labels-under-firms': [
    'Dit lijkt de lijst van een keurmerkregister ({columns}), en de gekozen bron is er een van bedrijven: geen bedrijf krijgt hierdoor een keurmerk. Is het de goede bron?',
    'Dit lijkt de lijst van een keurmerkregister, en de gekozen bron is er een van bedrijven: geen bedrijf krijgt hierdoor een keurmerk. Is het de goede bron?',
  ],
  'contracts-under-firms': [
    'Dit lijkt een lijst van contracten ({columns}), en de gekozen bron is er een van bedrijven: van de contracten blijft niets bewaard. Is het de goede bron?',
    'Dit lijkt een lijst van contracten, en de gekozen bron is er een van bedrijven: van de contracten blijft niets bewaard. Is het de goede bron?',
  ],
  'label-columns-missing': [
    'Geen kolom zegt iets over een keurmerk (sinds wanneer, tot wanneer, status, trede, certificaat), terwijl dit de bron van een keurmerkregister is: elk bedrijf erin zou het keurmerk krijgen. Is het de goede bron? Iemand moet ermee instemmen voordat de lijst wordt verwerkt.',
  ],
  'contract-columns-missing': [
    'Geen kolom zegt iets over een contract (onderwerp, waarde, eerste of laatste dag), terwijl dit de bron van contracten is. Is het de goede bron? Iemand moet ermee instemmen voordat de lijst wordt verwerkt.',
  ],
  'delivery-empty': [
    'In de lijst staat geen enkel bedrijf, en in de vorige levering {former}. Iemand moet ermee instemmen voordat ze wordt verwerkt.',
    'In de lijst staat geen enkel bedrijf. Iemand moet ermee instemmen voordat ze wordt verwerkt.',
  ],
  'delivery-shrank': [
    'De lijst is {percent} korter: {delivered} bedrijven, tegen {former} in de vorige levering; {missing} daarvan ontbreken nu. Iemand moet ermee instemmen voordat ze wordt verwerkt.',
    'De lijst is veel korter dan de vorige levering. Iemand moet ermee instemmen voordat ze wordt verwerkt.',
  ],
  'delivery-older': [
    'De lijst is van {listedOn}, en er is al een van {on} verwerkt. Iemand moet ermee instemmen voordat ze wordt verwerkt.',
    'De lijst is ouder dan de vorige levering. Iemand moet ermee instemmen voordat ze wordt verwerkt.',
  ],
  'delivery-differs': [
    '{missing} van de {former} bedrijven uit de vorige levering ({percent}) staan niet in deze. Is het het goede bestand?',
    'Veel bedrijven uit de vorige levering staan niet in deze. Is het het goede bestand?',
  ],
  'kvk-numbers-changed': [
    '{changed} van de {compared} rijen hebben een ander KvK-nummer dan in de vorige levering. Is de kolom een rij verschoven, of los van de rest gesorteerd? Iemand moet ermee instemmen voordat de lijst wordt verwerkt.',
    'Veel rijen hebben een ander KvK-nummer dan in de vorige levering. Iemand moet ermee instemmen voordat de lijst wordt verwerkt.',
  ],
  'kvk-numbers-doubtful': [
    'Van {rows} van de {numbered} rijen die op hun KvK-nummer zijn gekoppeld, klopt alleen dat nummer met wat over het bedrijf bekend is. Is de kolom een rij verschoven, of is een nummer naar beneden gekopieerd?',
    'Van veel rijen klopt alleen het KvK-nummer met wat over het bedrijf bekend is. Is de kolom een rij verschoven?',
  ],
  'holder-names-differ': [
    'In {rows} van de {numbered} rijen is de naam heel anders dan die van het bedrijf met dat KvK-nummer. Is de kolom een rij verschoven? Dan gaan keurmerken naar andere bedrijven.',
    'In veel rijen is de naam heel anders dan die van het bedrijf met dat KvK-nummer. Is de kolom een rij verschoven?',
  ],
  'registry-moved-on': [
    'Het register is veranderd sinds u dit voorbeeld zag. Er is niets toegepast; hieronder staat wat er nu zou veranderen. Bekijk het opnieuw.',
  ],
};
