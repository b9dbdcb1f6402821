/** A cell that a spreadsheet takes as text: what would begin a formula is put behind an apostrophe. RFC 4180 for the rest. */
export function csvCell(text: string): string {
  const safe = /^[\s\u0000-\u001f]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
