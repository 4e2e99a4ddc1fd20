// Starts the dashboard.
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { ToastList } from './components/toast/toast-list.tsx';
import { client, setIdentityHandler, setSignedOutHandler } from './graphql/client.ts';
import { router } from './router/router.tsx';
import { LogInAgain } from './sign-in/log-in-again.tsx';
import { ConfirmIdentity } from './sign-in/second-factor/confirm-identity.tsx';
import { identityQuestion } from './sign-in/second-factor/identity.ts';
import { logInAgain } from './sign-in/session.ts';
import './style.css';

/** A fragment can hold the token of a link, which must not get into an address that reaches the server. */
const withoutHash = (href: string) => href.replace(/#.*/s, '');

setSignedOutHandler(async () => {
  const { pathname, href } = router.state.location;
  if (/^\/(?:login|signup|invitation|revert-email)$/.test(pathname)) return false;
  const loggedIn = logInAgain();
  if (loggedIn) return loggedIn;
  await router.navigate({ to: '/login', search: { return: withoutHash(href) }, replace: true });
  return false;
});

setIdentityHandler((methods) => identityQuestion.ask({ methods }));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Provider value={client}>
      <RouterProvider router={router} />
      <LogInAgain />
      <ConfirmIdentity />
      <ToastList />
    </Provider>
  </StrictMode>,
);
