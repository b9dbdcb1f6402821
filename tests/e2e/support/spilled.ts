import type { Page } from '@playwright/test';

/** Text that leaves its own box or the glass sideways, and words broken in two inside a button. */
export const spilled = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > wide) faults.push('the page scrolls sideways');
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement!;
      if (node.textContent!.trim() === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const cut = element.closest('[class]')!;
      const style = getComputedStyle(cut);
      // For those who do not see only.
      if (cut.clientWidth <= 1) continue;
      const isShortened = getComputedStyle(element).textOverflow === 'ellipsis';
      if (!isShortened && (box.right > wide + 1 || box.left < -1))
        faults.push(`outside the glass: ${node.textContent}`);
      if (
        style.overflow === 'hidden' &&
        style.textOverflow !== 'ellipsis' &&
        cut.scrollWidth > cut.clientWidth + 1
      )
        faults.push(`cut: ${node.textContent}`);
      const target = element.closest('button');
      if (target !== null && target.scrollWidth > target.clientWidth + 1)
        faults.push(`wider than its button: ${node.textContent}`);
      // A word of a button that is broken has more lines than words.
      if (target !== null && /^[A-Za-z]+$/.test(node.textContent!.trim())) {
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        if (lines > 1) faults.push(`a word broken in two: ${node.textContent}`);
      }
    }
    return [...new Set(faults)];
  });
