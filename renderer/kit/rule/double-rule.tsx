import styles from './double-rule.module.css';

/** The double rule (文武线), heavy and thin: the head of every document, once a screen. */
export function DoubleRule() {
  return <hr className={styles['double']} />;
}
