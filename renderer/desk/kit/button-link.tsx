import { Button } from 'antd';
import type { ReactNode } from 'react';

export interface ButtonLinkProps {
  readonly href: string;
  readonly isPrimary?: boolean;
  readonly children: ReactNode;
}

/** Looks like a button and goes to another page of the desk. */
export function ButtonLink({ href, isPrimary = false, children }: ButtonLinkProps) {
  return (
    <Button href={href} type={isPrimary ? 'primary' : 'default'}>
      {children}
    </Button>
  );
}
