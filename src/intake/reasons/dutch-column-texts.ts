/**
 * Dutch texts about the columns of a file and how it was read. A text names values of the reason in braces; the first one
 * of which every value is there is used, so the last needs none.
 */
export const COLUMN_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'column-suggested': [
    'De kolom ‘{header}’ wordt op grond van haar waarden gelezen als {field}. Klopt dat niet, kies dan voor dit veld geen kolom.',
    'Een kolom wordt op grond van haar waarden gebruikt. Controleer de kolommen.',
  ],
  'columns-alike': [
    'Meer dan een kolom lijkt op {field} ({columns}); er is er geen gebruikt. Wijs aan welke het is.',
    'Meer dan een kolom lijkt op hetzelfde; er is er geen gebruikt. Wijs aan welke het is.',
  ],
  'confirmed-column-gone': [
    'Voor deze bron was gekozen dat {field} in de kolom ‘{header}’ staat. Die kolom ontbreekt in dit bestand.',
    'Een kolom die voor deze bron was gekozen, ontbreekt in dit bestand.',
  ],
  'column-changed': [
    'De kolom ‘{header}’ bevat iets anders dan in de vorige levering. Controleer of zij nog hetzelfde betekent.',
    'Een kolom bevat iets anders dan in de vorige levering. Controleer of zij nog hetzelfde betekent.',
  ],
  'column-moved': [
    'In de vorige levering stond {field} in de kolom ‘{before}’, nu in ‘{after}’.',
    'Een veld staat in een andere kolom dan in de vorige levering.',
  ],
  'column-gone': [
    'De kolom ‘{header}’, waarin bij de vorige levering {field} stond, ontbreekt.',
    'Een kolom die bij de vorige levering werd gebruikt, ontbreekt.',
  ],
  'header-row-empty': [
    'Op regel {line}, waar de kopregel zou moeten staan, begint geen rij.',
    'Waar de kopregel zou moeten staan, begint geen rij.',
  ],
  'encoding-uncertain': [
    'Het bestand is gelezen als {encoding}, maar kan ook {rival} zijn. Kijk of namen met accenten goed zijn gelezen.',
    'De tekencodering is niet zeker. Kijk of namen met accenten goed zijn gelezen.',
  ],
  'delimiter-uncertain': [
    'De kolommen zijn gescheiden op ‘{delimiter}’, maar ‘{rival}’ past ongeveer even goed. Kijk of de kolommen kloppen.',
    'Meer dan een teken kan de kolommen scheiden. Kijk of de kolommen kloppen.',
  ],
  'option-unused': [
    'Deze keuzen passen niet bij dit soort bestand en zijn niet gebruikt: {options}.',
    'Een keuze past niet bij dit soort bestand en is niet gebruikt.',
  ],
};
