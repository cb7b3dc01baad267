import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeRecord, onePixel } from '../../test/made-evidence.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { buildText, TextContext } from '../text.tsx';
import type { SealActions } from './seal-contract.ts';
import { SealSection } from './seal-section.tsx';

/** As the browsers do it: nothing for a key that is not there. */
const sayAny: typeof translate = (key, ...given) => (key.startsWith('evidence') ? translate(key, ...given) : '');
const text = { ...buildText(translate, 'en', 0), sayAny };
const seal64 = 'ab'.repeat(32);
afterEach(cleanup);

describe('sealing', () => {
  const { screenshot: _, ...bare } = makeRecord();
  const key = { thumbprint: '12'.repeat(32), madeAt: Date.UTC(2026, 10, 22, 12) };
  const picture = { type: 'image/png', base64: onePixel, takenAt: 5 } as const;
  const draw = (given: Partial<SealActions> = {}, record = bare) => {
    const actions = {
      takePicture: vi.fn<NonNullable<SealActions['takePicture']>>(async () => ({ ok: true, value: picture })),
      readKey: vi.fn<SealActions['readKey']>(async () => key),
      makeKey: vi.fn<SealActions['makeKey']>(async () => ({ ...key, thumbprint: '34'.repeat(32) })),
      removeKey: vi.fn<SealActions['removeKey']>(async () => undefined),
      seal: vi.fn<SealActions['seal']>(async () => ({ fileName: 'crumbscope-shop.json', seal: seal64 })),
      copy: vi.fn<SealActions['copy']>(async () => undefined),
      ...given,
    };
    render(
      <TextContext.Provider value={text}>
        <SealSection record={record} actions={actions} />
      </TextContext.Provider>,
    );
    return { actions, user: userEvent.setup() };
  };
  const button = (name: string | RegExp) => screen.getByRole('button', { name });

  it('takes neither picture nor signature unless they are wanted, and gives the seal', async () => {
    const { actions, user } = draw();
    await user.click(button('Seal and save'));
    await screen.findByText('Sealed and saved as crumbscope-shop.json.');
    expect(actions.seal).toHaveBeenCalledExactlyOnceWith(bare, false);
    expect(actions.takePicture).not.toHaveBeenCalled();
    expect(screen.getByText(/^abab abab/)).toBeVisible();
    await user.click(button('Copy the seal'));
    expect(actions.copy).toHaveBeenCalledExactlyOnceWith(seal64);
  });

  it('takes both when they are ticked, and says what they are worth', async () => {
    const { actions, user } = draw();
    const picked = screen.getByRole('checkbox', { name: /picture/ });
    expect(picked).toHaveAccessibleDescription(/personal data/);
    await user.click(picked);
    await user.click(screen.getByRole('checkbox', { name: /Sign/ }));
    expect(screen.getByRole('checkbox', { name: /Sign/ })).toHaveAccessibleDescription(/does not say whose key/);
    expect(await screen.findByText(/^1212 1212/)).toBeVisible();
    await user.click(button('Seal and save'));
    await screen.findByText(/^Sealed and saved/);
    expect(actions.seal).toHaveBeenCalledExactlyOnceWith({ ...bare, screenshot: picture }, true);
  });

  it('seals nothing when there is no picture, and says why', async () => {
    const { actions, user } = draw({ takePicture: async () => ({ ok: false, error: 'evidencePictureHidden' }) });
    await user.click(screen.getByRole('checkbox', { name: /picture/ }));
    await user.click(button('Seal and save'));
    expect(await screen.findByRole('alert')).toHaveTextContent('The window of this page is minimised.');
    expect(actions.seal).not.toHaveBeenCalled();
  });

  it('keeps a picture that is there, or leaves it out', async () => {
    const record = makeRecord();
    const { actions, user } = draw({}, record);
    await user.click(button('Seal and save'));
    await waitFor(() => expect(actions.seal).toHaveBeenLastCalledWith(record, false));
    await user.click(screen.getByRole('checkbox', { name: /Keep the picture of/ }));
    await user.click(button('Seal and save'));
    await waitFor(() => expect(actions.seal).toHaveBeenLastCalledWith(bare, false));
    expect(actions.takePicture).not.toHaveBeenCalled();
  });

  it('says that no picture can be taken without the tab, and what fails', async () => {
    const { takePicture: _take, ...others } = draw().actions;
    cleanup();
    render(
      <TextContext.Provider value={text}>
        <SealSection record={bare} actions={{ ...others, seal: () => Promise.reject(new Error('disk full')) }} />
      </TextContext.Provider>,
    );
    expect(screen.getByText(/only while the page is open in its tab/)).toBeVisible();
    await userEvent.click(button('Seal and save'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was sealed: disk full');
  });

  it('asks before it makes a new key', async () => {
    const { actions, user } = draw();
    await user.click(screen.getByRole('checkbox', { name: /Sign/ }));
    await user.click(await screen.findByRole('button', { name: 'Make a new key …' }));
    expect(screen.getByText(/will be gone/)).toBeVisible();
    await user.click(button('Keep the key'));
    expect(actions.makeKey).not.toHaveBeenCalled();
    await user.click(button('Make a new key …'));
    await user.click(button('Make a new key'));
    expect(await screen.findByText(/^3434/)).toBeVisible();
  });

  it('asks before it deletes the key', async () => {
    const { actions, user } = draw();
    await user.click(screen.getByRole('checkbox', { name: /Sign/ }));
    await user.click(await screen.findByRole('button', { name: 'Delete the key …' }));
    await user.click(button('Keep the key'));
    expect(actions.removeKey).not.toHaveBeenCalled();
    await user.click(button('Delete the key …'));
    expect(screen.getByText(/nothing can be signed with it again/)).toBeVisible();
    await user.click(button('Delete the key'));
    expect(actions.removeKey).toHaveBeenCalledOnce();
    expect(actions.makeKey).not.toHaveBeenCalled();
    expect(await screen.findByText(/No key was made yet/)).toBeVisible();
  });

  it('says when there is no key yet, and when it cannot be read', async () => {
    const { user } = draw({ readKey: async () => undefined });
    await user.click(screen.getByRole('checkbox', { name: /Sign/ }));
    expect(screen.getByText(/No key was made yet/)).toBeVisible();
    cleanup();
    draw({ readKey: () => Promise.reject(new Error('blocked')) });
    await userEvent.click(screen.getByRole('checkbox', { name: /Sign/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('blocked');
  });
});
