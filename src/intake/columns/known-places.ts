import { placeKey } from '../../common/place-name.ts';

/**
 * Places that firms in a Dutch file are likely to be in: the larger ones of the country, and of the three northern
 * provinces many more. Only to recognise a column of places by its values; where a place lies is a matter of the
 * gazetteer (`enrichment/location`).
 */
const NAMES =
  'Amsterdam, Rotterdam, Den Haag, Utrecht, Eindhoven, Tilburg, Almere, Breda, Nijmegen, Apeldoorn, Haarlem, Arnhem, ' +
  'Enschede, Amersfoort, Zaandam, Den Bosch, Hoofddorp, Zwolle, Leiden, Maastricht, Dordrecht, Ede, Alkmaar, Delft, ' +
  'Venlo, Deventer, Hilversum, Heerlen, Hengelo, Amstelveen, Roosendaal, Purmerend, Oss, Schiedam, Helmond, Vlaardingen, ' +
  'Almelo, Gouda, Zoetermeer, Lelystad, Alphen aan den Rijn, Hoorn, Bergen op Zoom, Capelle aan den IJssel, Veenendaal, ' +
  'Katwijk, Zeist, Nieuwegein, Roermond, Den Helder, Doetinchem, Hoogvliet, Terneuzen, Harderwijk, Middelburg, ' +
  'Heerhugowaard, Rijswijk, Weert, Houten, Barneveld, Waalwijk, Zutphen, Kampen, Velp, Ridderkerk, Woerden, Tiel, ' +
  'Vlissingen, Sittard, Geleen, Wageningen, IJsselstein, Beverwijk, Culemborg, Goes, Uden, Veghel, Boxtel, Oosterhout, ' +
  'Barendrecht, Spijkenisse, Hellevoetsluis, Naaldwijk, Pijnacker, Diemen, Bussum, Weesp, Huizen, Soest, Baarn, ' +
  'Nijkerk, Ermelo, Putten, Nunspeet, Epe, Wijchen, Winterswijk, Oldenzaal, Hardenberg, Raalte, Ommen, Steenwijk, ' +
  'Vriezenveen, Emmeloord, Dronten, Urk, Groningen, Haren, Hoogezand, Sappemeer, Veendam, Stadskanaal, Winschoten, ' +
  'Delfzijl, Appingedam, Leek, Roden, Zuidhorn, Winsum, Bedum, Loppersum, Uithuizen, Ten Boer, Slochteren, Ter Apel, ' +
  'Vlagtwedde, Musselkanaal, Oude Pekela, Nieuwe Pekela, Scheemda, Grootegast, Marum, Eelde, Paterswolde, Assen, Emmen, ' +
  'Hoogeveen, Meppel, Coevorden, Klazienaveen, Nieuw-Amsterdam, Beilen, Gieten, Rolde, Vries, Zuidlaren, Annen, Borger, ' +
  'Westerbork, Peize, Norg, Leeuwarden, Drachten, Sneek, Heerenveen, Harlingen, Joure, Wolvega, Franeker, Dokkum, ' +
  'Bolsward, Gorredijk, Burgum, Lemmer, Surhuisterveen, Buitenpost, Kollum, Oosterwolde, Makkum, Workum, Stiens';

/** Their keys (`placeKey`). */
export const KNOWN_PLACES: ReadonlySet<string> = new Set(NAMES.split(',').map(placeKey));
