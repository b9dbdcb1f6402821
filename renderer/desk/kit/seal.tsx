import styles from './seal.module.css';

/** The seal of the hall. It only repeats the name that stands beside it. */
export function Seal({ characters }: { readonly characters: string }) {
  const [topRight, bottomRight, topLeft, bottomLeft] = [...characters];
  return (
    <div className={styles['seal']} lang="zh-CN" aria-hidden="true">
      <span>{topLeft}</span>
      <span>{topRight}</span>
      <span>{bottomLeft}</span>
      <span>{bottomRight}</span>
    </div>
  );
}
