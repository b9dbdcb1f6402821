import type { Page } from '@playwright/test';

/**
 * What on this screen a finger cannot press safely: targets that are too small, too near to each other or to the edge of
 * the glass, that lie under something or off the glass; and a page that the bars leave no room.
 *
 * @param glass CSS pixels of one millimetre
 * @param side of the smallest target, in millimetres
 */
export const outOfReach = (page: Page, glass: number, side = 20): Promise<string[]> =>
  page.evaluate(
    ({ mm, side }) => {
      const least = { side, gap: 3, edge: 10, page: 20 };
      const rounding = 1 / mm;
      const faults: string[] = [];
      const [wide, high] = [innerWidth / mm, innerHeight / mm];
      const inMm = ({ left, top, right, bottom }: DOMRect) => ({
        left: left / mm,
        top: top / mm,
        right: right / mm,
        bottom: bottom / mm,
      });
      const dialog = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
      const root = dialog ?? document.body;
      // What stays in sight while a page goes under it hides nothing that cannot be brought forth.
      const stays = (element: Element): boolean => {
        for (let each: Element | null = element; each !== null && each !== root; each = each.parentElement)
          if (getComputedStyle(each).position === 'sticky') return true;
        return false;
      };
      const targets: { name: string; element: Element; box: ReturnType<typeof inMm>; scrolls: boolean }[] =
        [];
      const selector =
        'button, a[href], input, textarea, [role="button"], [role="textbox"], [role="radio"], [role="checkbox"], [role="tab"]';
      for (const element of root.querySelectorAll(selector)) {
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const rect = element.getBoundingClientRect();
        if (rect.width <= 1 || rect.height <= 1) continue;
        const name =
          element.getAttribute('data-testid') ??
          element.getAttribute('data-key') ??
          element.textContent!.slice(0, 12);
        const box = inMm(rect);
        // What is cut by the place that scrolls is measured where it is whole.
        let isWhole = true;
        let scrolls = false;
        for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(outer);
          if (overflowX === 'visible' && overflowY === 'visible') continue;
          const frame = outer.getBoundingClientRect();
          const isIn =
            rect.left >= frame.left - 1 &&
            rect.right <= frame.right + 1 &&
            rect.top >= frame.top - 1 &&
            rect.bottom <= frame.bottom + 1;
          scrolls ||= outer.scrollHeight > outer.clientHeight + 1 && overflowY !== 'hidden';
          isWhole &&= isIn;
        }
        if (!isWhole) continue;
        if (
          box.left < -rounding ||
          box.top < -rounding ||
          box.right > wide + rounding ||
          box.bottom > high + rounding
        ) {
          if (!scrolls) faults.push(`${name} lies off the glass`);
          continue;
        }
        const side = Math.min(box.right - box.left, box.bottom - box.top);
        if (side < least.side - rounding) faults.push(`${name} is ${side.toFixed(1)} mm`);
        const edge = Math.min(box.left, box.top, wide - box.right, high - box.bottom);
        if (edge < least.edge - rounding) faults.push(`${name} is ${edge.toFixed(1)} mm from the edge`);
        const inset = 2;
        const points = [
          [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2],
          [(rect.left + rect.right) / 2, rect.top + inset],
          [(rect.left + rect.right) / 2, rect.bottom - inset],
        ] as const;
        for (const [x, y] of points) {
          const hit = document.elementFromPoint(x, y);
          if (hit === null || element.contains(hit) || hit.contains(element)) continue;
          if (scrolls && stays(hit)) continue;
          faults.push(`${name} lies under ${hit.tagName} ${hit.textContent.slice(0, 20)}`);
          break;
        }
        targets.push({ name, element, box, scrolls });
      }
      for (const [index, one] of targets.entries()) {
        for (const other of targets.slice(index + 1)) {
          if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
          // How near what scrolls stands to what does not is the finger's choice.
          if (one.scrolls !== other.scrolls || stays(one.element) !== stays(other.element)) continue;
          const across = Math.max(one.box.left - other.box.right, other.box.left - one.box.right);
          const down = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom);
          const gap = Math.max(across, down);
          if (gap < least.gap - rounding)
            faults.push(`${one.name} and ${other.name} are ${gap.toFixed(1)} mm apart`);
        }
      }
      const main = document.querySelector('main [class*="scroller"]');
      if (dialog === undefined && main !== null) {
        const room = main.clientHeight / mm;
        if (room < least.page) faults.push(`the page has ${room.toFixed(0)} mm`);
      }
      return [...new Set(faults)];
    },
    { mm: glass, side },
  );
