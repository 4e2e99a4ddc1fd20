/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type CreateStylePresetInput = {
  /** Unique in the organization. */
  name: string;
  /** Whose preset it will be. */
  organizationId: string;
  /** Must be one that cameras can read, as the style of a code. */
  style: QrCodeStyleInput;
};

export type DeleteStylePresetInput = {
  /** Of the preset. */
  id: string;
  /** Given: a preset of another organization is not found. */
  organizationId?: string | null | undefined;
};

export type QrCaptionPosition =
  | 'BOTTOM'
  | 'TOP';

/** What is left out keeps its value, or is black on white with square modules; null takes away what a style need not have. */
export type QrCodeStyleInput = {
  /** `#RRGGBB` or `#RGB`. */
  backgroundColor?: string | null | undefined;
  capitalLetters?: boolean | null | undefined;
  /** 0 to 50, in percent of a module’s width. */
  cornerRadius?: number | null | undefined;
  errorCorrection?: QrErrorCorrection | null | undefined;
  eyeBallColor?: string | null | undefined;
  eyeBallShape?: QrEyeShape | null | undefined;
  eyeFrameColor?: string | null | undefined;
  eyeFrameShape?: QrEyeShape | null | undefined;
  /** `#RRGGBB` or `#RGB`. */
  foregroundColor?: string | null | undefined;
  frame?: QrFrameInput | null | undefined;
  gradient?: QrGradientInput | null | undefined;
  /** Light modules on a dark background are refused without it. */
  lightOnDark?: boolean | null | undefined;
  logo?: QrLogoPlacementInput | null | undefined;
  moduleShape?: QrModuleShape | null | undefined;
  /** Modules, 2 to 16. */
  quietZone?: number | null | undefined;
  /** The background colour then says upon what the code will lie. */
  transparentBackground?: boolean | null | undefined;
};

/** How much of a symbol can be mended: about 7, 15, 25 or 30 percent. */
export type QrErrorCorrection =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'QUARTILE';

export type QrEyeShape =
  | 'CIRCLE'
  | 'LEAF'
  | 'ROUNDED'
  | 'SQUARE';

export type QrFrameInput = {
  /** Up to 40 characters. */
  caption?: string | null | undefined;
  captionColor?: string | null | undefined;
  captionPosition?: QrCaptionPosition | null | undefined;
  color?: string | null | undefined;
  shape: QrFrameShape;
};

export type QrFrameShape =
  | 'NONE'
  | 'ROUNDED'
  | 'SQUARE';

export type QrGradientInput = {
  /** 0 to 359 degrees, clockwise from left to right; for LINEAR. */
  angle?: number | null | undefined;
  /** 2 to 8. */
  stops: Array<QrGradientStopInput>;
  type: QrGradientType;
};

export type QrGradientStopInput = {
  color: string;
  /** Percent of the way, 0 to 100. */
  offset: number;
};

export type QrGradientType =
  | 'LINEAR'
  | 'RADIAL';

export type QrLogoPlacementInput = {
  /** Of a logo of the organization. */
  id: string;
  shape?: QrLogoShape | null | undefined;
  /** 5 to 40, in percent of the symbol’s width. */
  size?: number | null | undefined;
};

export type QrLogoShape =
  | 'CIRCLE'
  | 'SQUARE';

export type QrModuleShape =
  | 'DIAMOND'
  | 'DOT'
  | 'HORIZONTAL_BAR'
  | 'SQUARE'
  | 'VERTICAL_BAR';

/** What is left out keeps its value. */
export type UpdateStylePresetInput = {
  /** If the preset has none of these versions by now, nothing is changed. */
  expectedVersions?: Array<number> | null | undefined;
  /** Of the preset. */
  id: string;
  /** Unique in the organization. */
  name?: string | null | undefined;
  /** Given: a preset of another organization is not found. */
  organizationId?: string | null | undefined;
  /** What is left out keeps its value. */
  style?: QrCodeStyleInput | null | undefined;
};

export type RestStylePresetFragment = { id: string, name: string, createdAt: string, updatedAt: string, style: unknown };

export type ListStylePresetsQueryVariables = Exact<{
  organizationId: string;
  first: number;
  offset: number;
}>;


export type ListStylePresetsQuery = { organization: { stylePresets: { totalCount: number, nodes: Array<RestStylePresetFragment> } } | null };

export type GetStylePresetQueryVariables = Exact<{
  organizationId: string;
  id: string;
}>;


export type GetStylePresetQuery = { organization: { stylePreset: (
      { version: number }
      & RestStylePresetFragment
    ) | null } | null };

export type CreateStylePresetMutationVariables = Exact<{
  input: CreateStylePresetInput;
}>;


export type CreateStylePresetMutation = { createStylePreset: { stylePreset: (
      { version: number }
      & RestStylePresetFragment
    ) } };

export type UpdateStylePresetMutationVariables = Exact<{
  input: UpdateStylePresetInput;
}>;


export type UpdateStylePresetMutation = { updateStylePreset: { stylePreset: (
      { version: number }
      & RestStylePresetFragment
    ) } };

export type DeleteStylePresetMutationVariables = Exact<{
  input: DeleteStylePresetInput;
}>;


export type DeleteStylePresetMutation = { deleteStylePreset: { deletedStylePresetId: string } };

export const RestStylePresetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestStylePreset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StylePreset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"style"},"name":{"kind":"Name","value":"styleData"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RestStylePresetFragment, unknown>;
export const ListStylePresetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListStylePresets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stylePresets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RestStylePreset"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestStylePreset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StylePreset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"style"},"name":{"kind":"Name","value":"styleData"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ListStylePresetsQuery, ListStylePresetsQueryVariables>;
export const GetStylePresetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GetStylePreset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stylePreset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RestStylePreset"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestStylePreset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StylePreset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"style"},"name":{"kind":"Name","value":"styleData"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<GetStylePresetQuery, GetStylePresetQueryVariables>;
export const CreateStylePresetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateStylePreset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateStylePresetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createStylePreset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stylePreset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RestStylePreset"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestStylePreset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StylePreset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"style"},"name":{"kind":"Name","value":"styleData"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CreateStylePresetMutation, CreateStylePresetMutationVariables>;
export const UpdateStylePresetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateStylePreset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateStylePresetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateStylePreset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stylePreset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RestStylePreset"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestStylePreset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StylePreset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"style"},"name":{"kind":"Name","value":"styleData"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<UpdateStylePresetMutation, UpdateStylePresetMutationVariables>;
export const DeleteStylePresetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteStylePreset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteStylePresetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteStylePreset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedStylePresetId"}}]}}]}}]} as unknown as DocumentNode<DeleteStylePresetMutation, DeleteStylePresetMutationVariables>;