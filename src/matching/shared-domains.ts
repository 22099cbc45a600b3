/**
 * Domains that many firms share, so that one of them says nothing about which firm it is. Hosts that give each customer
 * a name under a public suffix of their own (`jansen.wixsite.com`) are told apart by the Public Suffix List; these are
 * the others. Written for this project from general knowledge, and checked against the lists of consumer mail providers
 * that are in common use; one that is missing does little harm, for a domain that several suppliers use does not count.
 */
export const SHARED_HOSTS: ReadonlySet<string> = new Set(
  `facebook.com instagram.com linkedin.com twitter.com x.com youtube.com youtu.be tiktok.com pinterest.com vimeo.com
   linktr.ee google.com goo.gl g.page bit.ly wordpress.com blogspot.com blogspot.nl weebly.com webnode.nl webnode.com
   jouwweb.nl jimdo.com business.site strikingly.com squarespace.com wix.com site123.me marktplaats.nl
   werkspot.nl telefoonboek.nl detelefoongids.nl goudengids.nl openingstijden.nl bol.com etsy.com thuisbezorgd.nl
   sharepoint.com microsoft.com github.com medium.com issuu.com eventbrite.nl eventbrite.com`
    .split(/\s+/)
    .filter(Boolean),
);

/** Providers of mail for anybody: Dutch access providers, and the large ones of the world. */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com hotmail.com hotmail.nl hotmail.be hotmail.de outlook.com outlook.nl live.com live.nl msn.com
   yahoo.com yahoo.nl ymail.com icloud.com me.com mac.com aol.com gmx.net gmx.de gmx.com web.de t-online.de
   proton.me protonmail.com pm.me tutanota.com zoho.com mail.com yandex.com fastmail.com
   ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl home.nl xs4all.nl casema.nl chello.nl upcmail.nl telfort.nl
   online.nl zeelandnet.nl quicknet.nl quick.nl tele2.nl zonnet.nl wxs.nl caiway.nl caiw.nl solcon.nl freedom.nl
   telenet.be skynet.be versatel.nl 12move.nl orange.nl wanadoo.nl freeler.nl filternet.nl kabelfoon.nl delta.nl
   deltanl.nl multiweb.nl onsbrabantnet.nl glasoperator.nl trined.nl het.net euronet.nl scarlet.nl tiscali.nl
   lijbrandt.nl plex.nl fiber.nl kliksafe.nl ssnet.nl introweb.nl dds.nl`
    .split(/\s+/)
    .filter(Boolean),
);
