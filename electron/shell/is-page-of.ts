import type { IpcMainInvokeEvent, WebContents } from 'electron';

/** Whether a message comes from the top frame of this window while it shows the kiosk, and from nobody else. */
export function isPageOf(
  { sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  contents: WebContents,
  pageUrl: string,
): boolean {
  if (senderFrame === null || sender !== contents || senderFrame !== contents.mainFrame) return false;
  return URL.canParse(senderFrame.url) && new URL(senderFrame.url).origin === new URL(pageUrl).origin;
}
