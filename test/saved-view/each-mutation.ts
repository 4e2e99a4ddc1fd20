// Calls each mutation of saved views once.

type Call = (
  name: string,
  input: string,
  selection: string,
  find?: Record<string, string>,
) => Promise<void>;

export async function callSavedViewMutations(call: Call): Promise<void> {
  const found = { view: 'savedView.id' };
  await call('createSavedView', 'organizationId: "$org", name: "V"', 'savedView { id }', found);
  await call('updateSavedView', 'id: "$view", name: "V2"', 'savedView { id }');
  await call('deleteSavedView', 'id: "$view"', 'deletedSavedViewId');
}
