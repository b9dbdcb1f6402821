import { create } from 'qrcode';

/** The modules of a QR code (ISO/IEC 18004, level M), one string of 0 and 1 a row; null for an empty text. */
export function qrRows(text: string): readonly string[] | null {
  if (text === '') return null;
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const places = Array.from({ length: modules.size }, (_, place) => place);
  return places.map((y) => places.map((x) => (modules.get(y, x) ? '1' : '0')).join(''));
}
