// Starts the dashboard.
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { ToastList } from './components/toast/toast-list.tsx';
import { client, setIdentityHandler, setSignedOutHandler } from './graphql/client.ts';
import { router } from './router/router.tsx';
import { QuestionDialog } from './sign-in/question-dialog.tsx';
import { confirmIdentity, identityQuestion, logInAgain, logInQuestion } from './sign-in/session.ts';
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

setIdentityHandler(confirmIdentity);

const LogInDialog = lazy(async () => ({
  default: (await import('./sign-in/log-in-dialog.tsx')).LogInDialog,
}));
const IdentityDialog = lazy(async () => ({
  default: (await import('./sign-in/second-factor/identity-dialog.tsx')).IdentityDialog,
}));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Provider value={client}>
      <RouterProvider router={router} />
      <QuestionDialog question={logInQuestion} dialog={LogInDialog} />
      <QuestionDialog question={identityQuestion} dialog={IdentityDialog} />
      <ToastList />
    </Provider>
  </StrictMode>,
);
