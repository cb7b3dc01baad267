import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import type { BundleResult } from '../../lib/evidence/verify-bundle.ts';
import { madeSealing, onePixel } from '../../test/made-evidence.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { buildText } from '../text.tsx';
import { sayFileProblem } from './say-file-problem.ts';
import type { Verification } from './verify-contract.ts';
import { VerifyPage } from './verify-page.tsx';

const text = buildText(translate, 'en', 0);
const seal64 = 'ab'.repeat(32);
afterEach(cleanup);

describe('checking', () => {
  type Checked = Extract<BundleResult, { kind: 'checked' }>;
  const parts = {
    page: { url: 'https://shop.example/\u202e' },
    sealing: madeSealing,
    items: [{ store: 'cookie', name: '_ga' }],
    findings: [],
    screenshot: { type: 'image/png', base64: onePixel },
  };
  const good: Checked = {
    kind: 'checked',
    ok: true,
    problems: [],
    signature: 'valid',
    seal: seal64,
    thumbprint: '12'.repeat(32),
    parts,
  };
  const open = async (
    verification: Omit<Extract<Verification, { kind: 'result' }>, 'fileName' | 'kind'> | { problem: { code: 'zip' } },
    canVerify = true,
  ) => {
    const verify = async ({ name }: File): Promise<Verification> =>
      'problem' in verification
        ? { fileName: name, kind: 'problem', ...verification }
        : { fileName: name, kind: 'result', ...verification };
    const saveOffline = vi.fn(async () => undefined);
    render(
      <VerifyPage
        model={{ canVerify, locale: 'en', now: 0 }}
        actions={{ verify, copy: async () => undefined, saveOffline }}
        translate={translate}
      />,
    );
    await userEvent.upload(
      screen.getByLabelText('Sealed file'),
      new File(['{}'], 'visit.json', { type: 'application/json' }),
    );
    await screen.findByText('visit.json');
    return { saveOffline };
  };

  it('a whole one: by which key, what it is, and how far that goes', async () => {
    await open({ result: good });
    expect(screen.getByText('Nothing in this file was changed since it was sealed.')).toBeVisible();
    expect(screen.getByText(/^1212 1212/)).toBeVisible();
    expect(screen.getByText(/only its holder can tell you/)).toBeVisible();
    expect(screen.getByText('https://shop.example/\\u{202e}')).toBeVisible();
    expect(screen.getByText('2026-11-22T10:31:00.000+01:00, Europe/Prague')).toBeVisible();
    expect(screen.getByText('items: 1, findings: 0')).toBeVisible();
    expect(screen.getByRole('img')).toHaveAttribute('src', `data:image/png;base64,${onePixel}`);
    expect(screen.queryByRole('button', { name: 'Open as a report' })).toBeNull();
  });

  it('a changed one: which part', async () => {
    const problems = [
      { part: 'items[0]', code: 'changed' },
      { part: 'consent', code: 'removed' },
      ...Array.from({ length: 40 }, (_, at) => ({ part: `findings[${at}]`, code: 'added' }) as const),
    ] as const;
    await open({ result: { ...good, ok: false, problems: [...problems], signature: 'invalid' } });
    expect(screen.getByText('This file is not as it was sealed.')).toBeVisible();
    expect(screen.getByText('items[0] (cookie _ga): changed')).toBeVisible();
    expect(screen.getByText('consent: taken out')).toBeVisible();
    expect(screen.getByText('and 12 more')).toBeVisible();
    expect(screen.getByText(/nothing says who sealed this/)).toBeVisible();
    expect(screen.queryByText(/^1212/)).toBeNull();
  });

  it('a changed one whose hashes are signed: never “the signature is right”', async () => {
    await open({ result: { ...good, ok: false, problems: [{ part: 'consent', code: 'changed' }] } });
    expect(screen.getByText(/is not what this key signed/)).toBeVisible();
    expect(screen.queryByText(/signature is right|only its holder/)).toBeNull();
  });

  it('another form only; no signature; none that can be checked', async () => {
    await open({
      result: { ...good, ok: false, problems: [{ part: 'file', code: 'form', line: 3, column: 4 }], signature: 'none' },
    });
    expect(screen.getByText(/the way it is written was changed/)).toBeVisible();
    expect(screen.getByText('The way the file is written, from line 3, column 4 on')).toBeVisible();
    expect(screen.getByText(/^Not signed/)).toBeVisible();
    cleanup();
    await open({ result: { ...good, signature: 'cannotCheck' } }, false);
    expect(screen.getAllByText(/cryptography/)).toHaveLength(2);
    expect(screen.queryByText(/changed since/)).toBeNull();
  });

  it('a whole one without a signature: no more than that it fits its own seal', async () => {
    const { thumbprint: _, ...unsigned } = good;
    await open({ result: { ...unsigned, signature: 'none' } });
    expect(screen.getByText('What is in this file fits its own seal.')).toBeVisible();
    expect(screen.getByText(/can seal it anew/)).toBeVisible();
    expect(screen.getByText(/It does not show that the page kept all this, nor when/)).toBeVisible();
    expect(screen.queryByText(/changed since/)).toBeNull();
  });

  it('one that another was given after: the newest is shown, whichever is done first', async () => {
    const done = new Map<string, () => void>();
    const verify = ({ name: fileName }: File) =>
      new Promise<Verification>((resolve) => {
        done.set(fileName, () => resolve({ fileName, kind: 'result', result: good }));
      });
    const model = { canVerify: true, locale: 'en', now: 0 };
    render(<VerifyPage model={model} actions={{ verify, copy: async () => undefined }} translate={translate} />);
    const field = screen.getByLabelText('Sealed file');
    for (const name of ['slow.json', 'quick.json']) await userEvent.upload(field, new File(['{}'], name));
    done.get('quick.json')?.();
    expect(await screen.findByText('quick.json')).toBeVisible();
    done.get('slow.json')?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.queryByText('slow.json')).toBeNull();
    expect(screen.getByText('quick.json')).toBeVisible();
  });

  it('a file of another kind', async () => {
    await open({ problem: { code: 'zip' } });
    expect(screen.getByText(/packed file \(ZIP\)/)).toBeVisible();
    cleanup();
    await open({ result: { kind: 'foreign' } });
    expect(screen.getByText(/no sealed file of Crumbscope/)).toBeVisible();
    cleanup();
    await open({
      result: { kind: 'unreadable', problem: { code: 'sameName', line: 2, column: 3, path: 'a.b', detail: 'b' } },
    });
    expect(
      screen.getByText(
        'The name b is twice in one object, so readers would disagree about it. In a.b. At line 2, column 3.',
      ),
    ).toBeVisible();
  });

  it('holds a kept seal against the file', async () => {
    await open({ result: good });
    const field = screen.getByLabelText('A seal or fingerprint that was kept elsewhere');
    await userEvent.type(field, seal64.toUpperCase().replace(/(.{4})/g, '$1 '));
    expect(screen.getByText('It is the seal of this file.')).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, 'cd'.repeat(32));
    expect(screen.getByText(/neither the seal/)).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, '12'.repeat(32));
    expect(screen.getByText('It is the fingerprint of the key that is named above.')).toBeVisible();
    await userEvent.type(field, 'x');
    expect(screen.getByText(/these are 65/)).toBeVisible();
  });

  it('opens a report, and says why not', async () => {
    await open({ result: good, open: async () => ({ ok: true, href: '/report.html?saved=1' }) });
    await userEvent.click(screen.getByRole('button', { name: 'Open as a report' }));
    expect(await screen.findByRole('link')).toHaveAttribute('href', '/report.html?saved=1');
    cleanup();
    const { saveOffline } = await open({
      result: good,
      open: async () => ({ ok: false, problem: { code: 'newerReport', detail: '2.0.0' } }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Open as a report' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('report of version 2.0.0');
    await userEvent.click(screen.getByRole('button', { name: 'Save the page' }));
    expect(saveOffline).toHaveBeenCalledOnce();
  });
});

test('a name from a file cannot hide', () => {
  expect(sayFileProblem({ code: 'noSuchFinding', detail: 'a\u202eb', path: 'verdicts' }, text)).toBe(
    'There is a verdict on a finding that is not there: a\\u{202e}b In verdicts.',
  );
  expect(sayFileProblem({ code: 'tooLarge', detail: '60000000', line: 1, column: 1 }, text)).toContain('60,000,000');
});
