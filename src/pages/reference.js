// Runs in the API reference. In the frame of the dashboard, which names an organization, its ID is filled in and
// requests are made with the session, which the server accepts only with a header that other sites cannot send.
globalThis.startReference = async ({ url, ...options }) => {
  const organization = new URLSearchParams(location.search).get('organization');
  if (organization === null) return Scalar.createApiReference('#reference', { url, ...options });
  const content = await (await fetch(url)).json();
  content.components.parameters.OrganizationIdInPath.example = organization;
  return Scalar.createApiReference('#reference', {
    ...options,
    content,
    customFetch: (input, init) => {
      const request = new Request(input, init);
      // Without a key, it would send a placeholder.
      const isKey = request.headers.get('X-API-Key')?.startsWith('ilqr_');
      if (!isKey) request.headers.delete('X-API-Key');
      request.headers.set('X-Requested-With', 'dashboard');
      return fetch(request);
    },
  });
};
