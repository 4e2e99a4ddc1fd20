// Chromium's virtual authenticator (Chrome DevTools Protocol, domain WebAuthn).
import type { Page } from 'playwright-core';

export interface VirtualAuthenticator {
  /** Whether the person unlocks it when asked; by default they do. */
  setVerified(isVerified: boolean): Promise<void>;
  credentials(): Promise<{ credentialId: string; signCount: number; userHandle?: string }[]>;
  /** Puts the only credential back to a signature counter, as a copy of the authenticator has it. */
  setCounter(signCount: number): Promise<void>;
}

/** An authenticator with passkeys that answers at once, for a page. */
export async function addAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const all = async () =>
    (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  return {
    setVerified: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    credentials: all,
    setCounter: async (signCount) => {
      const [credential] = await all();
      if (!credential) throw new Error('There is no credential');
      await session.send('WebAuthn.clearCredentials', { authenticatorId });
      await session.send('WebAuthn.addCredential', {
        authenticatorId,
        credential: { ...credential, signCount },
      });
    },
  };
}
