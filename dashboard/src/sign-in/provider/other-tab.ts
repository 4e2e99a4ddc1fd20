// Tells the tabs that wait for it that somebody has signed in here.
const name = 'ilqr-signed-in';

export function announceSignIn(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(null);
  channel.close();
}

/** Returns a function that stops listening. */
export function onSignedIn(listener: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
