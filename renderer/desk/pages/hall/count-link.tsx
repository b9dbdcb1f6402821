export interface CountLinkProps {
  readonly count: number;
  /** Where they are listed. */
  readonly href: string;
  /** What is counted, for those who do not see the column's head. */
  readonly label: string;
}

/** How many there are, and the way to them. */
export const CountLink = ({ count, href, label }: CountLinkProps) =>
  count === 0 ? (
    count
  ) : (
    <a href={href} aria-label={label}>
      {count}
    </a>
  );
