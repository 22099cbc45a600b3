/**
 * Dutch texts about one row: what was wrong and what to do. Of each code the most telling text first; `{name}` stands for
 * one of the reason's `values`, `{field}` for its field, and a text of which one is not known is passed over.
 */
export const ROW_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'row-erased': ['Wat deze rij zei is gewist, omdat het bedrijf daarom vroeg. U hoeft niets te doen.'],
  'name-missing': ['De rij heeft geen naam van een bedrijf. Vul de kolom met de naam in.'],
  'name-invalid': [
    '‘{value}’ is geen naam van een bedrijf. Vul de naam in.',
    'Wat er staat is geen naam van een bedrijf. Vul de naam in.',
  ],
  'name-damaged': [
    'In de naam ‘{value}’ zijn letters verloren gegaan bij een eerdere omzetting. Exporteer het bestand opnieuw als UTF-8.',
    'In de naam zijn letters verloren gegaan bij een eerdere omzetting. Exporteer het bestand opnieuw als UTF-8.',
  ],
  'text-damaged': [
    'In ‘{value}’ ({field}) zijn letters verloren gegaan bij een eerdere omzetting. Exporteer het bestand opnieuw als UTF-8.',
    'In een tekst zijn letters verloren gegaan bij een eerdere omzetting. Exporteer het bestand opnieuw als UTF-8.',
  ],
  'name-private': [
    'In de naam stond een nummer dat een burgerservicenummer of rekeningnummer kan zijn; dat is niet bewaard.',
  ],
  'kvk-scientific': [
    'KvK-nummer ‘{value}’ staat in wetenschappelijke notatie: er zijn cijfers verloren. Maak de kolom op als tekst en exporteer opnieuw.',
    'Het KvK-nummer staat in wetenschappelijke notatie: er zijn cijfers verloren. Maak de kolom op als tekst en exporteer opnieuw.',
  ],
  'kvk-length': [
    'KvK-nummer ‘{value}’ heeft {digits} cijfers; het moeten er 8 zijn. Verbeter het, of laat de cel leeg.',
    'Het KvK-nummer heeft {digits} cijfers; het moeten er 8 zijn. Het kan een burgerservicenummer zijn en is niet bewaard.',
    'Het KvK-nummer heeft niet het goede aantal cijfers; het moeten er 8 zijn. Verbeter het, of laat de cel leeg.',
  ],
  'kvk-zero': ['Het KvK-nummer bestaat uit nullen. Laat de cel leeg als er geen nummer is.'],
  'kvk-characters': [
    'In KvK-nummer ‘{value}’ staan andere tekens dan cijfers. Schrijf alleen de 8 cijfers, of laat de cel leeg.',
    'In het KvK-nummer staan andere tekens dan cijfers. Schrijf alleen de 8 cijfers, of laat de cel leeg.',
  ],
  'columns-contradict': [
    'De kolommen zeggen niet hetzelfde ({field}; {shown}); geen ervan is gebruikt. Verbeter er een, of maak er een leeg.',
    'De kolommen zeggen niet hetzelfde; geen ervan is gebruikt. Verbeter er een, of maak er een leeg.',
  ],
  'kvk-padded': [
    '‘{value}’ had zijn voorloopnullen verloren; gelezen als KvK-nummer {number}.',
    'Het KvK-nummer had zijn voorloopnullen verloren; die zijn aangevuld.',
  ],
  'kvk-is-establishment': [
    '‘{value}’ heeft 12 cijfers: het is een vestigingsnummer, geen KvK-nummer.',
    'Het KvK-nummer heeft 12 cijfers: het is een vestigingsnummer.',
  ],
  'kvk-foreign': [
    '‘{value}’ is geen KvK-nummer; het bedrijf is niet Nederlands.',
    'Het nummer is geen KvK-nummer; het bedrijf is niet Nederlands.',
  ],
  'vat-private': [
    'In het btw-nummer kan een burgerservicenummer staan (eenmanszaak, van voor 2020); het is niet bewaard.',
  ],
  'vat-invalid': ['Het btw-nummer klopt niet met zijn controlegetal; het is weggelaten.'],
  'rsin-private': [
    'Het RSIN kan een burgerservicenummer zijn: de rechtsvorm sluit dat niet uit. Het is niet bewaard.',
  ],
  'rsin-invalid': ['Het RSIN klopt niet (negen cijfers, 11-proef); het is weggelaten.'],
  'establishment-invalid': [
    '‘{value}’ is geen vestigingsnummer (12 cijfers); het is weggelaten.',
    'Het vestigingsnummer kan niet worden gelezen (12 cijfers); het is weggelaten.',
  ],
  'establishment-padded': [
    '‘{value}’ had zijn voorloopnullen verloren; gelezen als vestigingsnummer {number}.',
    'Het vestigingsnummer had zijn voorloopnullen verloren; die zijn aangevuld.',
  ],
  'number-scientific': [
    '‘{value}’ ({field}) staat in wetenschappelijke notatie: er zijn cijfers verloren, het is weggelaten. Maak de kolom op als tekst en exporteer opnieuw.',
    'Een nummer staat in wetenschappelijke notatie: er zijn cijfers verloren, het is weggelaten. Maak de kolom op als tekst en exporteer opnieuw.',
  ],
  'total-row': [
    '‘{value}’ is een totaal of een andere regel van de lijst zelf, geen bedrijf. U hoeft niets te doen.',
    'De rij is een totaal of een andere regel van de lijst zelf, geen bedrijf. U hoeft niets te doen.',
  ],
  'address-in-name': [
    'Het adres stond in het veld van de naam (‘{value}’); het is gelezen als het adres van ‘{name}’.',
    'Het adres stond in het veld van de naam; het is op zijn plaats gezet.',
  ],
  'not-agreed': [
    'Het bedrijf wil niet op de lijst (‘{header}’); het komt niet in het register. U hoeft niets te doen.',
    'Het bedrijf wil niet op de lijst; het komt niet in het register. U hoeft niets te doen.',
  ],
  'header-repeated': ['De rij herhaalt de kolomkoppen; ze is geen bedrijf. U hoeft niets te doen.'],
  'cpv-padded': [
    'In ‘{value}’ had een CPV-code haar eerste nul verloren; die is aangevuld.',
    'Een CPV-code had haar eerste nul verloren; die is aangevuld.',
  ],
  'heading-row': [
    '‘{value}’ staat alleen in zijn rij: een kopje boven de rijen eronder. U hoeft niets te doen.',
    'De naam staat alleen in zijn rij: een kopje boven de rijen eronder. U hoeft niets te doen.',
  ],
  'contract-value-yearly': [
    '‘{value}’ is een waarde per jaar (‘{header}’), en de rij noemt niet de eerste en de laatste dag van het contract; ze is weggelaten.',
    'De waarde is een waarde per jaar, en de rij noemt niet de eerste en de laatste dag van het contract; ze is weggelaten.',
  ],
  'amount-with-vat': [
    '‘{value}’ is met btw, en de waarde van een contract is zonder; hij is weggelaten. Vul het bedrag zonder btw in.',
    'Het bedrag is met btw, en de waarde van een contract is zonder; hij is weggelaten. Vul het bedrag zonder btw in.',
  ],
  'category-unknown': [
    '‘{value}’ wijst op geen categorie die het register kent; het bedrijf wordt gevonden op wat er verder over is gezegd. Geef een CPV-code, of noem het werk in gewone woorden.',
    'Wat er als categorie staat wijst op geen die het register kent. Geef een CPV-code, of noem het werk in gewone woorden.',
  ],
  'cpv-unreadable': [
    'In ‘{value}’ staat geen CPV-code (acht cijfers, eventueel met controlecijfer); het is weggelaten.',
    'De CPV-code kan niet worden gelezen (acht cijfers, eventueel met controlecijfer); ze is weggelaten.',
  ],
  'sbi-unreadable': [
    'In ‘{value}’ staat geen SBI-code (zoals 8122 of 81.22.1); het is weggelaten.',
    'De SBI-code kan niet worden gelezen (zoals 8122 of 81.22.1); ze is weggelaten.',
  ],
  'employees-unreadable': [
    '‘{value}’ is geen aantal medewerkers; het is weggelaten.',
    'Het aantal medewerkers kan niet worden gelezen; het is weggelaten.',
  ],
  'sbi-unknown': [
    '‘{value}’ is geen code van SBI 2008 of SBI 2025; de code blijft staan en leidt niet tot een categorie.',
    'Een SBI-code bestaat niet in SBI 2008 of SBI 2025; ze blijft staan en leidt niet tot een categorie.',
  ],
  'sbi-other-edition': [
    '‘{value}’ is geen code van SBI {stated}, wel van SBI {edition}; zo is de code gelezen.',
    'Een SBI-code is van een andere editie dan er staat; zo is ze gelezen.',
  ],
  'date-serial': [
    '‘{value}’ is hoe Excel dagen telt ({field}); gelezen als {date}.',
    'De datum stond er als het getal waarmee Excel dagen telt; hij is gelezen.',
  ],
  'house-number-date': [
    'Huisnummer ‘{value}’ was door een spreadsheet voor een datum aangezien; gelezen als {number}.',
    'Het huisnummer was door een spreadsheet voor een datum aangezien; het is hersteld.',
  ],
  'postcode-in-street': [
    'De postcode stond in het veld van de straat (‘{value}’); hij is op zijn plaats gezet.',
    'De postcode stond in het veld van de straat; hij is op zijn plaats gezet.',
  ],
  'postcode-invalid': [
    '‘{value}’ is geen Nederlandse postcode (vier cijfers, twee letters); alleen het gebied {area} is bewaard.',
    '‘{value}’ is geen Nederlandse postcode (vier cijfers, twee letters); hij is weggelaten.',
    'De postcode is geen Nederlandse postcode (vier cijfers, twee letters); hij is weggelaten.',
  ],
  'country-unknown': [
    'Land ‘{value}’ is niet bekend; er is van Nederland uitgegaan.',
    'Het land is niet bekend; er is van Nederland uitgegaan.',
  ],
  'website-invalid': [
    '‘{value}’ is geen webadres; het is weggelaten.',
    'De website is geen webadres; hij is weggelaten.',
  ],
  'email-invalid': [
    '‘{value}’ is geen e-mailadres; het is weggelaten.',
    'Het e-mailadres kan niet worden gelezen; het is weggelaten.',
  ],
  'yes-no-unreadable': [
    '‘{value}’ is geen ja of nee ({field}); het is weggelaten. Schrijf ja of nee.',
    'Een antwoord is geen ja of nee; het is weggelaten. Schrijf ja of nee.',
  ],
  'amount-unreadable': [
    '‘{value}’ kan niet als bedrag in euro worden gelezen; het is weggelaten.',
    'Het bedrag kan niet worden gelezen; het is weggelaten.',
  ],
  'date-unreadable': [
    '‘{value}’ is geen datum ({field}; verwacht: 31-12-2027 of 2027-12-31); die is weggelaten.',
    'De datum kan niet worden gelezen (verwacht: 31-12-2027 of 2027-12-31); die is weggelaten.',
  ],
  'contract-term-unreadable': [
    '‘{value}’ kan niet worden gelezen ({field}; verwacht: 2 x 12 maanden, 3 maanden of 31-12-2027); het is weggelaten.',
    'De termijn kan niet worden gelezen (verwacht: 2 x 12 maanden, 3 maanden of 31-12-2027); hij is weggelaten.',
  ],
  'value-too-long': [
    'De waarde heeft {length} tekens ({field}); dat is te veel, ze is weggelaten.',
    'De waarde is te lang; ze is weggelaten.',
  ],
  'cells-extra': [
    'De rij heeft {cells} cellen onder {headers} kolomkoppen. Misschien staat er een scheidingsteken in een waarde zonder aanhalingstekens.',
    'De rij heeft meer cellen dan er kolomkoppen zijn. Misschien staat er een scheidingsteken in een waarde zonder aanhalingstekens.',
  ],
  'row-repeated': ['De rij zegt hetzelfde als regel {line}.', 'De rij zegt hetzelfde als een eerdere rij.'],
  'same-record': ['Hetzelfde bedrijf als in deze rij in een eerdere levering van deze bron.'],
  'kvk-number': [
    'Hetzelfde bedrijf als op regel {line}: hetzelfde KvK-nummer.',
    'Hetzelfde bedrijf als een in het register: hetzelfde KvK-nummer.',
  ],
  'only-kvk-agrees': [
    'Alleen het KvK-nummer is hetzelfde: naam, adres en contactgegevens zijn allemaal anders dan wat over dat bedrijf bekend is. Klopt het nummer?',
  ],
  'name-postcode': [
    'Hetzelfde bedrijf als op regel {line}: dezelfde naam en postcode.',
    'Hetzelfde bedrijf als een in het register: dezelfde naam en postcode.',
  ],
  'name-place': [
    'Hetzelfde bedrijf als op regel {line}: dezelfde naam en plaats.',
    'Hetzelfde bedrijf als een in het register: dezelfde naam en plaats.',
  ],
  'establishment-number': [
    'Hetzelfde bedrijf als op regel {line}: hetzelfde vestigingsnummer.',
    'Hetzelfde bedrijf als een in het register: hetzelfde vestigingsnummer.',
  ],
  rsin: [
    'Hetzelfde bedrijf als op regel {line}: hetzelfde RSIN.',
    'Hetzelfde bedrijf als een in het register: hetzelfde RSIN.',
  ],
  'similar-name-contact': [
    'Hetzelfde bedrijf als op regel {line}: een naam die erop lijkt en hetzelfde telefoonnummer of domein.',
    'Hetzelfde bedrijf als een in het register: een naam die erop lijkt en hetzelfde telefoonnummer of domein.',
  ],
  'similar-name-address': [
    'Hetzelfde bedrijf als op regel {line}: een naam die erop lijkt op hetzelfde adres.',
    'Hetzelfde bedrijf als een in het register: een naam die erop lijkt op hetzelfde adres.',
  ],
  'website-domain': [
    'Misschien een bedrijf in het register: hetzelfde web- of maildomein in dezelfde plaats, en een deel van de naam. Een beheerder beslist.',
  ],
  'other-legal-form': [
    'Misschien een bedrijf in het register: dezelfde of bijna dezelfde naam met een andere rechtsvorm. Een beheerder beslist.',
  ],
  'same-name-other-address': [
    'Misschien een bedrijf in het register: dezelfde naam en plaats, maar een ander adres. Een beheerder beslist.',
  ],
  'other-place': [
    'Een bedrijf in een andere plaats heeft dezelfde naam en hetzelfde telefoonnummer of domein.',
  ],
  'name-only': [
    'Misschien een bedrijf in het register: dezelfde naam, maar een van beide noemt geen plaats. Een beheerder beslist.',
  ],
  'same-address': [
    'Misschien een bedrijf in het register: een deel van de naam, hetzelfde adres en hetzelfde telefoonnummer of domein. Een beheerder beslist.',
  ],
  'name-at-address': [
    'Misschien een bedrijf in het register: de ene naam staat in de andere, en het adres is hetzelfde. Een beheerder beslist.',
  ],
  related: [
    'Een ander bedrijf heeft een naam van dezelfde familie (een holding, of de eigenaar van de gebouwen).',
  ],
  'similar-name': [
    'Misschien een bedrijf in het register: een naam die erop lijkt in dezelfde plaats. Een beheerder beslist.',
  ],
  'several-suppliers': [
    'Meer dan een bedrijf in het register past bij deze rij. Een beheerder beslist welk bedrijf het is.',
  ],
  'same-name-other-kvk': ['Een ander bedrijf heeft dezelfde naam, maar een ander KvK-nummer.'],
  'near-kvk-number': [
    'Een ander bedrijf heeft dezelfde naam, hetzelfde adres of dezelfde contactgegevens, en bijna hetzelfde KvK-nummer: één cijfer is anders, of twee cijfers zijn verwisseld. Klopt het nummer? De zoektocht naar dubbele bedrijven legt het aan een beheerder voor.',
  ],
  'question-waits': [
    'Dit is al eerder gezegd en wacht sinds {date} op een beheerder: tot die tijd is er niets van te zien. U hoeft het niet opnieuw te sturen.',
    'Dit is al eerder gezegd en wacht op een beheerder: tot die tijd is er niets van te zien. U hoeft het niet opnieuw te sturen.',
  ],
  'label-by-name': ['De rij heeft geen KvK-nummer; een beheerder beslist welk bedrijf dit keurmerk heeft.'],
  'label-before-start': [
    '{label} bestaat sinds {first}, en dit certificaat noemt {value}. Het is bewaard: controleer de eerste dag, de versie en het niveau.',
    'Dit certificaat noemt een eerste dag van voordat zijn versie of niveau bestond. Het is bewaard: controleer de eerste dag, de versie en het niveau.',
  ],
  'status-not-granted': [
    '‘{value}’: het keurmerk is niet of nog niet toegekend, dus deze rij bewijst het niet.',
    'Het keurmerk is niet of nog niet toegekend, dus deze rij bewijst het niet.',
  ],
  'status-unknown': [
    '‘{value}’ is geen status die hier wordt begrepen, dus deze rij bewijst geen keurmerk. Schrijf bijvoorbeeld gecertificeerd, verlopen of ingetrokken.',
    'De status wordt hier niet begrepen, dus deze rij bewijst geen keurmerk. Schrijf bijvoorbeeld gecertificeerd, verlopen of ingetrokken.',
  ],
  'dates-contradict': [
    'De laatste dag ({value}) is voor de eerste ({first}), dus deze rij bewijst geen keurmerk.',
    'De laatste dag is voor de eerste, dus deze rij bewijst geen keurmerk.',
  ],
  'level-missing': [
    'De rij noemt geen trede of niveau van {label}. Het keurmerk telt mee, maar geen filter op een trede vindt het.',
    'De rij noemt geen trede of niveau. Het keurmerk telt mee, maar geen filter op een trede vindt het.',
  ],
  'level-unknown': [
    '‘{value}’ is geen trede of niveau van {label}. Het keurmerk telt mee, maar geen filter op een trede vindt het.',
    'Deze trede of dit niveau is niet bekend. Het keurmerk telt mee, maar geen filter op een trede vindt het.',
  ],
  'version-unknown': [
    '‘{value}’ is geen versie van {label}. Het keurmerk telt mee, zonder trede of niveau.',
    'Deze versie is niet bekend. Het keurmerk telt mee, zonder trede of niveau.',
  ],
  'scheme-closed': [
    '{label}, of deze versie ervan, neemt niets nieuws meer aan: deze rij bewijst niet alles wat ze zegt.',
    'Dit keurmerk, of deze versie ervan, neemt niets nieuws meer aan: deze rij bewijst niet alles wat ze zegt.',
  ],
  'scheme-unknown': [
    'Dit register is van een keurmerk dat hier niet bekend is ({label}), dus deze rij bewijst niets. Voeg het keurmerk eerst toe.',
    'Dit register is van een keurmerk dat hier niet bekend is, dus deze rij bewijst niets. Voeg het keurmerk eerst toe.',
  ],
  'holder-name-differs': [
    'Het bedrijf met dit KvK-nummer is onder een heel andere naam bekend. Het heeft het keurmerk op grond van het nummer. Klopt het nummer?',
  ],
  'holder-unknown': [
    'Nog geen bedrijf in het register heeft KvK-nummer {number}; de rij is bewaard.',
    'Nog geen bedrijf in het register past bij deze rij; de rij is bewaard.',
  ],
};
