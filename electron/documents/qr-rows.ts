import { create } from 'qrcode';

/**
 * The modules of a QR code (ISO/IEC 18004, level M), one string of 0 and 1 a row; null for an empty text. Its size depends on
 * the length of the text alone, never on what stands in it.
 */
export function qrRows(text: string): readonly string[] | null {
  if (text === '') return null;
  const bytes = Uint8ClampedArray.from(Buffer.from(text));
  const { modules } = create([{ data: bytes, mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const places = Array.from({ length: modules.size }, (_, place) => place);
  return places.map((y) => places.map((x) => (modules.get(y, x) ? '1' : '0')).join(''));
}
