import { useCallback, useEffect, useRef, useState } from 'react';
import type { Replay } from '../../../shared/trace/replay/index.ts';

export const speeds = [1, 2, 4, 8] as const;
export type Speed = (typeof speeds)[number];

export interface Player {
  /** Steps that are played. */
  readonly count: number;
  /** Milliseconds since the walk began. */
  readonly ms: number;
  readonly isPlaying: boolean;
  readonly isOver: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** From the start again when it is over. */
  readonly play: () => void;
  readonly pause: () => void;
  readonly seekTime: (ms: number) => void;
  readonly seekEntry: (seq: number) => void;
  /** To the picture before or after this one. */
  readonly turn: (by: 1 | -1) => void;
}

/** Plays a walk in its own time, or faster. */
export function usePlayer(replay: Replay): Player {
  const [at, setAt] = useState({ ms: 0, count: 1 });
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const { lengthMs, steps } = replay;
  const isOver = at.ms >= lengthMs;
  const playing = useRef(at);
  useEffect(() => {
    playing.current = at;
  }, [at]);

  useEffect(() => {
    if (!isPlaying) return undefined;
    let before = performance.now();
    let frame = requestAnimationFrame(function go(now) {
      const ms = Math.min(lengthMs, playing.current.ms + Math.max(0, now - before) * speed);
      before = now;
      playing.current = { ms, count: replay.countAt(ms) };
      setAt(playing.current);
      if (ms >= lengthMs) setPlaying(false);
      else frame = requestAnimationFrame(go);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, speed, replay, lengthMs]);

  const show = useCallback(
    (count: number) => {
      setPlaying(false);
      const shown = Math.min(Math.max(1, count), steps.length);
      setAt({ count: shown, ms: steps[shown - 1]?.atMs ?? 0 });
    },
    [steps],
  );
  const seekEntry = useCallback((seq: number) => show(replay.countOf(seq)), [show, replay]);
  return {
    ...at,
    isPlaying,
    isOver,
    speed,
    setSpeed,
    play: () => {
      if (isOver) setAt({ ms: 0, count: 1 });
      setPlaying(true);
    },
    pause: () => setPlaying(false),
    seekTime: (wished) => {
      const ms = Math.min(wished, lengthMs);
      setPlaying(false);
      setAt({ ms, count: Math.max(1, replay.countAt(ms)) });
    },
    seekEntry,
    turn: (by) => show(at.count + by),
  };
}
