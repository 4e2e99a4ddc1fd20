/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Input of the mutation `createStylePreset`. */
export type CreateStylePresetInput = {
  /** Display name, 1 to 200 characters; unique within the organization. */
  name: string;
  /** ID of the organization that will own the style preset. */
  organizationId: string;
  /** Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected. */
  style: QrCodeStyleInput;
};

/** Input of the mutation `deleteStylePreset`. */
export type DeleteStylePresetInput = {
  /** ID of the style preset. */
  id: string;
  /** If set, the style preset must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Where the caption is drawn. */
export type QrCaptionPosition =
  /** Below the code. */
  | 'BOTTOM'
  /** Above the code. */
  | 'TOP';

/** Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected. */
export type QrCodeStyleInput = {
  /** Background color: `#RRGGBB` or `#RGB`. */
  backgroundColor?: string | null | undefined;
  /** Encodes the short link in capital letters, which makes the code less dense. Default: false. */
  capitalLetters?: boolean | null | undefined;
  /** Corner radius in percent of a module, 0 to 50. */
  cornerRadius?: number | null | undefined;
  /** How much of the code can be damaged and still be read. Higher levels make it denser. Default: MEDIUM, or higher with a logo. */
  errorCorrection?: QrErrorCorrection | null | undefined;
  /** Color of the finder-pattern centers. Default: matches the modules. */
  eyeBallColor?: string | null | undefined;
  /** Shape of the finder-pattern centers. Default: matches the modules. */
  eyeBallShape?: QrEyeShape | null | undefined;
  /** Color of the finder-pattern frames. Default: matches the modules. */
  eyeFrameColor?: string | null | undefined;
  /** Shape of the finder-pattern frames. Default: matches the modules. */
  eyeFrameShape?: QrEyeShape | null | undefined;
  /** Color of the modules: `#RRGGBB` or `#RGB`. */
  foregroundColor?: string | null | undefined;
  /** A border, a caption, or both. */
  frame?: QrFrameInput | null | undefined;
  /** Used instead of the foreground color. */
  gradient?: QrGradientInput | null | undefined;
  /** Allows modules lighter than the background, which some scanners cannot read. Default: false. */
  lightOnDark?: boolean | null | undefined;
  /** A logo in the center of the code. */
  logo?: QrLogoPlacementInput | null | undefined;
  /** Shape of the dark modules. Default: SQUARE. */
  moduleShape?: QrModuleShape | null | undefined;
  /** Width of the empty margin in modules, 2 to 16. Default: 4. */
  quietZone?: number | null | undefined;
  /** Makes the background transparent; contrast is still checked against the background color. Default: false. */
  transparentBackground?: boolean | null | undefined;
};

/** How much of the code can be damaged and still be read. Higher levels make it denser. */
export type QrErrorCorrection =
  /** About 30%. */
  | 'HIGH'
  /** About 7%. */
  | 'LOW'
  /** About 15%. */
  | 'MEDIUM'
  /** About 25%. */
  | 'QUARTILE';

/** Shape of the finder patterns. */
export type QrEyeShape =
  /** A circle. As `eyeFrameShape`, for symbols of up to 61 modules per side. */
  | 'CIRCLE'
  /** Two rounded corners, opposite each other. */
  | 'LEAF'
  /** Rounded corners. */
  | 'ROUNDED'
  /** Sharp corners. */
  | 'SQUARE';

/** A border, a caption, or both. */
export type QrFrameInput = {
  /** One line of up to 40 characters (Latin, Greek, Cyrillic, Vietnamese or Devanagari). */
  caption?: string | null | undefined;
  /** Text color. Default: the background color with a border, otherwise the foreground color. */
  captionColor?: string | null | undefined;
  /** Default: BOTTOM. */
  captionPosition?: QrCaptionPosition | null | undefined;
  /** Border color. Default: the foreground color. */
  color?: string | null | undefined;
  /** Border around the code. */
  shape: QrFrameShape;
};

/** Border around the code. */
export type QrFrameShape =
  /** No border; the caption is drawn on the background. */
  | 'NONE'
  /** A border with rounded corners; the caption is drawn on it. */
  | 'ROUNDED'
  /** A border with sharp corners; the caption is drawn on it. */
  | 'SQUARE';

/** A gradient across the code. */
export type QrGradientInput = {
  /** Angle in degrees, 0 to 359, clockwise; 0 is left to right. For LINEAR. Default: 0. */
  angle?: number | null | undefined;
  /** 2 to 8 colors in ascending order of offset. */
  stops: Array<QrGradientStopInput>;
  /** Direction of the gradient. */
  type: QrGradientType;
};

/** A color stop of a gradient. */
export type QrGradientStopInput = {
  /** Color as `#RRGGBB` or `#RGB`. */
  color: string;
  /** Position in percent, 0 to 100. */
  offset: number;
};

/** Direction of the gradient. */
export type QrGradientType =
  /** Along a line across the code. */
  | 'LINEAR'
  /** From the center to the corners. */
  | 'RADIAL';

/** A logo in the center of the code. */
export type QrLogoPlacementInput = {
  /** ID of a logo of the organization. */
  id: string;
  /** Shape of the area for the logo. Default: SQUARE. */
  shape?: QrLogoShape | null | undefined;
  /** Width in percent of the width of the code, 5 to 40. Default: about 20. */
  size?: number | null | undefined;
};

/** Shape of the area for the logo. */
export type QrLogoShape =
  /** For round logos. */
  | 'CIRCLE'
  /** For rectangular logos. */
  | 'SQUARE';

/** Shape of the dark modules. */
export type QrModuleShape =
  /** Separate squares, turned by 45 degrees. */
  | 'DIAMOND'
  /** Separate circles. */
  | 'DOT'
  /** Joined horizontally, with rounded ends. */
  | 'HORIZONTAL_BAR'
  /** Squares, joined where they touch; `cornerRadius` rounds their corners. */
  | 'SQUARE'
  /** Joined vertically, with rounded ends. */
  | 'VERTICAL_BAR';

/** Omitted fields keep their current values. */
export type UpdateStylePresetInput = {
  /** Versions you expect. If the current version is not one of them, nothing is changed and the error is `PRECONDITION_FAILED`. */
  expectedVersions?: Array<number> | null | undefined;
  /** ID of the style preset. */
  id: string;
  /** Display name, 1 to 200 characters; unique within the organization. */
  name?: string | null | undefined;
  /** If set, the style preset must belong to this organization. */
  organizationId?: string | null | undefined;
  /** Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected. */
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