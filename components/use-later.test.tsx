import { render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { useLater } from './use-later.ts';

function Shown({ load, isWanted }: { load: () => Promise<{ word: string }>; isWanted: boolean }) {
  const part = useLater(load, isWanted);
  return <p>{part === undefined ? 'not there' : part === 'failed' ? 'failed' : part.word}</p>;
}

it('gives the part when it has come', async () => {
  const load = vi.fn(async () => ({ word: 'here' }));
  render(<Shown load={load} isWanted />);
  expect(screen.getByText('not there')).toBeVisible();
  expect(await screen.findByText('here')).toBeVisible();
  expect(load).toHaveBeenCalledOnce();
});

it('loads nothing that is not wanted, and loads it once it is', async () => {
  const load = vi.fn(async () => ({ word: 'here' }));
  const { rerender } = render(<Shown load={load} isWanted={false} />);
  expect(load).not.toHaveBeenCalled();
  rerender(<Shown load={load} isWanted />);
  expect(await screen.findByText('here')).toBeVisible();
});

it('says when it cannot be loaded', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(<Shown load={() => Promise.reject(new Error('made to fail'))} isWanted />);
  expect(await screen.findByText('failed')).toBeVisible();
  expect(reported).toHaveBeenCalledOnce();
  reported.mockRestore();
});
