// Starts the dashboard.
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { Confirmations } from './components/confirmations.tsx';
import { client, whenSignedOut } from './graphql/client.ts';
import { router } from './router.tsx';
import './style.css';

whenSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (/^\/(?:login|signup|invitation)$/.test(pathname)) return;
  void router.navigate({ to: '/login', search: { return: href }, replace: true });
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Provider value={client}>
      <RouterProvider router={router} />
      <Confirmations />
    </Provider>
  </StrictMode>,
);
