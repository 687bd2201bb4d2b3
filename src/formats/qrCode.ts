import { encode } from 'uqr';
import { utf8 } from './utf8';

/**
 * A QR code of bytes with correction level M and a quiet zone around it, row by row. RangeError
 * beyond version 13, the largest that a transfer may have.
 */
export const qrCode = (text: string): boolean[][] =>
  encode([...utf8(text)], { ecc: 'M', boostEcc: false, border: 4, maxVersion: 13 }).data;
