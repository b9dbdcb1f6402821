import { create } from 'qrcode';

/** The modules of a QR code, one string of 0 and 1 a row. */
export function qrRows(text: string): readonly string[] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const places = Array.from({ length: modules.size }, (_, place) => place);
  return places.map((y) => places.map((x) => (modules.get(y, x) ? '1' : '0')).join(''));
}
