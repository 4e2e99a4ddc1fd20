// Input for each mutation.
import { invitationToken } from '../../src/auth/invitation.ts';
import { createId } from '../../src/domain/id.ts';
import { textAt } from '../support/document/json.ts';
import { testSecret } from '../support/server/server.ts';
import { document, mutation } from './ask.ts';
import { deviceMutations } from './mutations/device.ts';
import { emailMutations } from './mutations/email.ts';
import { identityMutations } from './mutations/identity.ts';
import { jobMutations } from './mutations/job.ts';
import { passkeyMutations } from './mutations/passkey.ts';
import { qrCodeMutations } from './mutations/qr-code.ts';
import { savedViewMutations } from './mutations/saved-view.ts';
import { secondFactorMutations } from './mutations/second-factor.ts';
import { sharedReportMutations } from './mutations/shared-report.ts';
import { trashMutations } from './mutations/trash.ts';
import { webhookMutations } from './mutations/webhook.ts';
import {
  apiKey,
  code,
  elsewhere,
  folder,
  invitation,
  logo,
  mark,
  member,
  preset,
  resetToken,
} from './resources.ts';
import { subscriptions } from './subscriptions.ts';
import type { Ask } from './world.ts';

const url = { content: { url: { url: 'https://example.com' } } };

export const mutations: Record<string, Ask> = {
  'Mutation.requestSignUp': mutation('requestSignUp', 'sent', () => ({
    email: `${createId('User')}@example.com`,
  })),
  'Mutation.signUp': mutation('signUp', 'user { id }', () => ({
    email: `${createId('User')}@example.com`,
    password: 'four random words',
    name: 'N',
    organizationName: 'N',
  })),
  'Mutation.logIn': mutation('logIn', 'user { id }', ({ people }) => ({
    email: people.ADMIN.email,
    password: people.ADMIN.password,
  })),
  'Mutation.logOut': document('mutation { logOut { ok } }'),
  // It fails without a mail server, for everybody who can send it.
  'Mutation.requestPasswordReset': async (world, caller) => {
    const input = { email: world.people.ADMIN.email };
    const word = await mutation('requestPasswordReset', 'ok', () => input)(world, caller);
    return word === 'UNPROCESSABLE' ? 'ok' : word;
  },
  'Mutation.resetPassword': mutation('resetPassword', 'email', async (world) => ({
    token: await resetToken(world),
    newPassword: 'five other quite random words',
  })),
  'Mutation.createPasswordResetLink': mutation(
    'createPasswordResetLink',
    'link',
    async (world) => ({
      id: await member(world),
    }),
  ),
  'Mutation.changePassword': async (world, caller) => {
    const input = {
      currentPassword: world.people.ADMIN.password,
      newPassword: world.people.ADMIN.password,
    };
    return mutation('changePassword', 'user { id }', () => input)(world, caller);
  },
  'Mutation.updateMe': mutation('updateMe', 'user { id }', () => ({ timeZone: 'Europe/Berlin' })),
  'Mutation.updateDigest': mutation('updateDigest', 'organization { id }', ({ org }) => ({
    organizationId: org,
    frequency: 'WEEKLY',
  })),
  'Mutation.exportMe': document('mutation { exportMe { data } }'),
  'Mutation.deleteMe': async (world, caller) => {
    // Somebody else with this role, because the people of the other rows are needed.
    const isPerson = caller === 'ADMIN' || caller === 'EDITOR' || caller === 'VIEWER';
    const person = isPerson ? await world.server.addMember(world.org, caller) : undefined;
    const headers = { ...world.headers, ...(person && { [caller]: { cookie: person.cookie } }) };
    return mutation('deleteMe', 'deletedUserId', () => ({
      currentPassword: person?.password,
      deleteOrganizations: person && [person.organizationId],
    }))({ ...world, headers }, caller);
  },
  'Mutation.endSession': async (world, caller) => {
    const cookie = world.headers[caller].cookie;
    const own = cookie
      ? await world.server.graphql('{ me { sessions { id } } }', {}, { cookie })
      : undefined;
    const id = own ? textAt(own.data, 'me.sessions.0.id') : 'ses_1';
    return mutation('endSession', 'endedSessionId', () => ({ id }))(world, caller);
  },
  'Mutation.endAllSessions': mutation('endAllSessions', 'endedSessionIds', () => ({})),
  'Mutation.createOrganization': mutation('createOrganization', 'organization { id }', () => ({
    name: 'N',
  })),
  'Mutation.updateOrganization': mutation(
    'updateOrganization',
    'organization { id }',
    ({ org }) => ({ id: org, name: 'N' }),
  ),
  'Mutation.deleteOrganization': mutation(
    'deleteOrganization',
    'deletedOrganizationId',
    ({ org, slug }) => ({ id: org, confirmation: slug }),
  ),
  'Mutation.changeMemberRole': mutation('changeMemberRole', 'member { id }', async (world) => ({
    id: await member(world),
    role: 'VIEWER',
  })),
  'Mutation.removeMember': mutation('removeMember', 'removedMemberId', async (world) => ({
    id: await member(world),
  })),
  'Mutation.leaveOrganization': async (world, caller) => {
    // Another admin remains, so that the ADMIN may leave.
    await world.server.prisma.member.update({
      where: { id: await member(world) },
      data: { role: 'ADMIN' },
    });
    return mutation('leaveOrganization', 'removedMemberId', ({ org }) => ({ organizationId: org }))(
      world,
      caller,
    );
  },
  'Mutation.createInvitation': mutation('createInvitation', 'link', ({ org }) => ({
    organizationId: org,
    email: 'x@example.com',
    role: 'VIEWER',
  })),
  'Mutation.acceptInvitation': mutation(
    'acceptInvitation',
    'organization { id }',
    async (world) => ({
      token: invitationToken(
        await invitation({ ...world, org: await elsewhere(world) }),
        testSecret,
      ),
    }),
  ),
  'Mutation.revokeInvitation': mutation('revokeInvitation', 'invitation { id }', async (world) => ({
    id: await invitation(world),
  })),
  'Mutation.createApiKey': mutation('createApiKey', 'secret', ({ org }) => ({
    organizationId: org,
    name: 'K',
    permissions: ['QR_CODES_READ'],
  })),
  'Mutation.updateApiKey': mutation('updateApiKey', 'apiKey { id }', async (world) => ({
    id: await apiKey(world),
    name: 'K',
  })),
  'Mutation.takeOverApiKey': mutation('takeOverApiKey', 'apiKey { id }', async (world) => ({
    id: await apiKey(world),
  })),
  'Mutation.rotateApiKey': mutation('rotateApiKey', 'secret', async (world) => ({
    id: await apiKey(world),
  })),
  'Mutation.revokeApiKey': mutation('revokeApiKey', 'apiKey { id }', async (world) => ({
    id: await apiKey(world),
  })),
  'Mutation.createQrCode': mutation('createQrCode', 'qrCode { id }', ({ org }) => ({
    organizationId: org,
    name: 'Q',
    ...url,
  })),
  'Mutation.importQrCodes': mutation('importQrCodes', 'created', ({ org }) => ({
    organizationId: org,
    csv: 'name,url\nQ,https://example.com',
  })),
  'Mutation.updateQrCode': mutation('updateQrCode', 'qrCode { id }', async (world) => ({
    id: await code(world),
    name: 'Q',
  })),
  'Mutation.revertQrCode': mutation('revertQrCode', 'qrCode { id }', async (world) => ({
    id: await code(world),
    version: 1,
  })),
  'Mutation.duplicateQrCode': mutation('duplicateQrCode', 'qrCode { id }', async (world) => ({
    id: await code(world),
  })),
  'Mutation.deleteQrCode': mutation('deleteQrCode', 'deletedQrCodeId', async (world) => ({
    id: await code(world),
  })),
  'Mutation.purgeTestData': mutation('purgeTestData', 'purgedCount', ({ org }) => ({
    organizationId: org,
  })),
  'Mutation.addDemoData': mutation('addDemoData', 'demoData { qrCodeCount }', ({ org }) => ({
    organizationId: org,
  })),
  'Mutation.removeDemoData': mutation('removeDemoData', 'removedCount', ({ org }) => ({
    organizationId: org,
  })),
  'Mutation.createLogo': mutation('createLogo', 'logo { id }', ({ org }) => ({
    organizationId: org,
    name: 'L',
    data: mark,
  })),
  'Mutation.deleteLogo': mutation('deleteLogo', 'deletedLogoId', async (world) => ({
    id: await logo(world),
  })),
  'Mutation.createStylePreset': mutation('createStylePreset', 'stylePreset { id }', ({ org }) => ({
    organizationId: org,
    name: createId('StylePreset'),
    style: {},
  })),
  'Mutation.updateStylePreset': mutation(
    'updateStylePreset',
    'stylePreset { id }',
    async (world) => ({ id: await preset(world), style: {} }),
  ),
  'Mutation.deleteStylePreset': mutation(
    'deleteStylePreset',
    'deletedStylePresetId',
    async (world) => ({ id: await preset(world) }),
  ),
  'Mutation.createFolder': mutation('createFolder', 'folder { id }', ({ org }) => ({
    organizationId: org,
    name: createId('Folder'),
  })),
  'Mutation.updateFolder': mutation('updateFolder', 'folder { id }', async (world) => ({
    id: await folder(world),
  })),
  'Mutation.deleteFolder': mutation('deleteFolder', 'deletedFolderId', async (world) => ({
    id: await folder(world),
  })),
  ...subscriptions,
  ...savedViewMutations,
  ...sharedReportMutations,
  ...secondFactorMutations,
  ...deviceMutations,
  ...emailMutations,
  ...identityMutations,
  ...passkeyMutations,
  ...qrCodeMutations,
  ...trashMutations,
  ...jobMutations,
  ...webhookMutations,
};
