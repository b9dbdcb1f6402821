import type { WalkWords } from '../walk-words/index.ts';
import styles from './replay.module.css';
import { speeds, type Player } from './use-player.ts';

interface PlayerBarProps {
  readonly player: Player;
  readonly lengthMs: number;
  readonly words: WalkWords;
}

/** Step of the position. */
const tickMs = 100;

export function PlayerBar({ player, lengthMs, words: { t, clock } }: PlayerBarProps) {
  const { ms, isPlaying, isOver, speed } = player;
  return (
    <div className={styles['bar']}>
      <button
        type="button"
        className={styles['play']}
        onClick={isPlaying ? player.pause : player.play}
        data-testid="replay-play"
      >
        {isPlaying ? t('replay.pause') : t(isOver ? 'replay.again' : 'replay.play')}
      </button>
      <button
        type="button"
        className={styles['quiet']}
        onClick={() => player.turn(-1)}
        data-testid="replay-back"
      >
        {t('replay.back')}
      </button>
      <button
        type="button"
        className={styles['quiet']}
        onClick={() => player.turn(1)}
        data-testid="replay-on"
      >
        {t('replay.on')}
      </button>
      <input
        type="range"
        className={styles['position']}
        min={0}
        max={Math.ceil(lengthMs / tickMs) * tickMs}
        step={tickMs}
        value={Math.round(ms)}
        aria-label={t('replay.position')}
        aria-valuetext={t('replay.positionText', { time: clock(ms), total: clock(lengthMs) })}
        onChange={(event) => player.seekTime(Number(event.currentTarget.value))}
      />
      <output className={styles['time']}>
        {clock(ms)} / {clock(lengthMs)}
      </output>
      <div className={styles['speeds']} role="group" aria-label={t('replay.speed')}>
        {speeds.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === speed}
            onClick={() => player.setSpeed(each)}
            data-testid={`replay-speed-${each}`}
          >
            {t('replay.times', { speed: each })}
          </button>
        ))}
      </div>
    </div>
  );
}
