/**
 * Takes away what a browser offers beyond pressing and scrolling: its menu, dragging, selecting, zooming with two
 * fingers, the wheel or keys, and going back in history.
 */
export function holdPage(page: Window): void {
  const prevent = (event: Event): void => event.preventDefault();
  for (const type of ['contextmenu', 'dragstart', 'drop', 'selectstart', 'gesturestart', 'auxclick']) {
    page.addEventListener(type, prevent, { capture: true });
  }
  page.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) event.preventDefault();
    },
    { capture: true, passive: false },
  );
  page.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) event.preventDefault();
    },
    { capture: true, passive: false },
  );
  page.addEventListener(
    'keydown',
    (event) => {
      if (isBrowserKey(event)) event.preventDefault();
    },
    { capture: true },
  );
}

/** Keys that reach the browser rather than the page: zoom, find, print, save, reload, history, help, developer tools. */
export function isBrowserKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  if (/^F\d{1,2}$/.test(event.key) || event.key === 'ContextMenu') return true;
  if (event.altKey && ['ArrowLeft', 'ArrowRight', 'Home'].includes(event.key)) return true;
  return (event.ctrlKey || event.metaKey) && !['a', 'x', 'z', 'y'].includes(event.key.toLowerCase());
}
