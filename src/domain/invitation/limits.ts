// Limits of invitations, shared with the dashboard.

/** Days until an invitation expires. */
export const invitationDays = 7;
