/** Hands a file to the browser that the kiosk gave in base64. */
export const saveFile = (name: string, base64: string): void =>
  save(
    name,
    Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0)!),
  );

export const saveText = (name: string, text: string): void => save(name, text);

function save(name: string, content: Uint8Array<ArrayBuffer> | string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has read it by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
