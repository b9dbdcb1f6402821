import iconv from 'iconv-lite';
import { fail, ok, type Result } from '../../../shared/result.ts';

/**
 * Signs that steer a printer or turn the direction of text: controls, format signs (bidirectional and
 * zero-width ones), half a surrogate pair, line separators. A text that holds one is refused whole.
 */
const refused = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Encodes one line of text for a printer in Chinese mode (`ESC t 0`, `FS &`): GB 18030, 1, 2 or 4 bytes a sign. */
export function encodeText(text: string): Result<Uint8Array, 'control-sign'> {
  return refused.test(text) ? fail('control-sign') : ok(iconv.encode(text, 'gb18030'));
}

/**
 * True when a printer of any age has every sign: ASCII and GBK. Row 0xFE of the two-byte part came later, and
 * clones leave it blank.
 */
export function isInEveryPrinter(text: string): boolean {
  for (const sign of text) {
    if (sign <= '\u007e') continue;
    const bytes = iconv.encode(sign, 'gb18030');
    if (bytes.length !== 2 || bytes[0] === 0xfe || !bytes.equals(iconv.encode(sign, 'gbk'))) return false;
  }
  return true;
}
