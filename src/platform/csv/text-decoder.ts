import { type TextEncoding } from './detect-encoding.ts';

/** What bytes above 127 are in the code page of DOS in western Europe (850); that of the United States (437) has the same letters. */
const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** As the decoders of Node.js, which know no encoding of DOS. */
export interface BytesDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

export function textDecoder(encoding: TextEncoding): BytesDecoder {
  return encoding === 'ibm850' ? { decode: decodeDos } : new TextDecoder(encoding);
}

function decodeDos(bytes: Uint8Array = new Uint8Array()): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/g, (character) => CODE_PAGE_850[character.charCodeAt(0) - 0x80] ?? '');
}
