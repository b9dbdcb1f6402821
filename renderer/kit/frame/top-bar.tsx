import { useFrame } from './services.ts';
import { Seal } from './seal.tsx';
import styles from './top-bar.module.css';

export function TopBar() {
  const { hallName, seal, date, time, tools, onHoldSeal } = useFrame();
  return (
    <header className={styles['top']}>
      <div className={styles['hall']}>
        <Seal characters={seal} onHold={onHoldSeal} />
        <div>
          <div className={styles['name']}>{hallName}</div>
          <div className={styles['time']}>
            <span className={styles['date']}>{date}</span> <b>{time}</b>
          </div>
        </div>
      </div>
      <div className={styles['tools']}>{tools}</div>
    </header>
  );
}
