interface ScrollingTold {
  readonly scrolled: () => void;
  /** The person turned from scrolling one way to scrolling the other. */
  readonly turned: () => void;
}

export interface Scrolling {
  /** What scrolls from now on is moved by the person. */
  readonly byPerson: () => void;
  /** What scrolls from now on is moved by the page, which keeps a field in sight. */
  readonly byPage: () => void;
}

/** Less is the finger's trembling. */
const leastPx = 24;

interface Course {
  direction: -1 | 0 | 1;
  /** The farthest point in that direction. */
  turnTop: number;
}

export function watchScrolling(page: Window, { scrolled, turned }: ScrollingTold): Scrolling {
  const courses = new WeakMap<Element, Course>();
  let isPersons = false;
  page.addEventListener(
    'scroll',
    ({ target }) => {
      scrolled();
      const element = target instanceof Element ? target : null;
      if (element === null) return;
      const top = element.scrollTop;
      if (!isPersons) {
        courses.set(element, { direction: 0, turnTop: top });
        return;
      }
      // What nobody has scrolled yet is at its top; the first that is heard may be the whole way down.
      const course: Course = courses.get(element) ?? { direction: 0, turnTop: 0 };
      courses.set(element, course);
      if (follow(course, top)) turned();
    },
    { capture: true, passive: true },
  );
  return {
    byPerson: () => {
      isPersons = true;
    },
    byPage: () => {
      isPersons = false;
    },
  };
}

/** Whether the course turned from one direction to the other. */
export function follow(course: Course, top: number): boolean {
  const moved = top - course.turnTop;
  if (course.direction !== 0 && Math.sign(moved) === course.direction) {
    course.turnTop = top;
    return false;
  }
  if (Math.abs(moved) < leastPx) return false;
  const hasTurned = course.direction !== 0;
  course.direction = moved > 0 ? 1 : -1;
  course.turnTop = top;
  return hasTurned;
}
