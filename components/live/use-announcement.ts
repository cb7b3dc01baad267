import { useEffect, useRef, useState } from 'preact/hooks';

/** Announcements come so many ms apart at least: a page may write many times a second. */
const PAUSE_MS = 2000;

/**
 * A text for a live region: the newest, but never sooner than 2 s after the one before. What is there at first is not announced; neither is
 * silence.
 */
export function useAnnouncement(text: string): string {
  const [announced, setAnnounced] = useState('');
  const last = useRef({ text, at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    if (text === last.current.text) return undefined;
    const announce = () => {
      last.current = { text, at: performance.now() };
      setAnnounced(text);
    };
    const timer = setTimeout(announce, Math.max(0, last.current.at + PAUSE_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [text]);
  return announced;
}
