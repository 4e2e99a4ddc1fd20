/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What `createStylePreset` takes. */
export type CreateStylePresetInput = {
  /** 1 to 200 characters, unique in the organization. */
  name: string;
  /** Whose preset it will be. */
  organizationId: string;
  /** Must be one that cameras can read, as the style of a code. */
  style: QrCodeStyleInput;
};

/** What `deleteStylePreset` takes. */
export type DeleteStylePresetInput = {
  /** Of the preset. */
  id: string;
  /** Given: a preset of another organization is not found. */
  organizationId?: string | null | undefined;
};

/** Where the caption of a frame stands. */
export type QrCaptionPosition =
  /** Below the code. */
  | 'BOTTOM'
  /** Above the code. */
  | 'TOP';

/** What is left out keeps its value, or is black on white with square modules; null takes away what a style need not have. */
export type QrCodeStyleInput = {
  /** `#RRGGBB` or `#RGB`. */
  backgroundColor?: string | null | undefined;
  /** The short link in capital letters, which takes a smaller symbol. */
  capitalLetters?: boolean | null | undefined;
  /** 0 to 50, in percent of a module’s width. */
  cornerRadius?: number | null | undefined;
  /** null: chosen, MEDIUM, or more with a logo. */
  errorCorrection?: QrErrorCorrection | null | undefined;
  /** null: as the modules. */
  eyeBallColor?: string | null | undefined;
  /** Of what the rings hold; null: as goes with the modules. */
  eyeBallShape?: QrEyeShape | null | undefined;
  /** null: as the modules. */
  eyeFrameColor?: string | null | undefined;
  /** Of the three rings in the corners; null: as goes with the modules. */
  eyeFrameShape?: QrEyeShape | null | undefined;
  /** `#RRGGBB` or `#RGB`. */
  foregroundColor?: string | null | undefined;
  /** null: none. */
  frame?: QrFrameInput | null | undefined;
  /** Takes the place of the foreground colour; null: none. */
  gradient?: QrGradientInput | null | undefined;
  /** Light modules on a dark background are refused without it. */
  lightOnDark?: boolean | null | undefined;
  /** null: none. */
  logo?: QrLogoPlacementInput | null | undefined;
  /** null: SQUARE. */
  moduleShape?: QrModuleShape | null | undefined;
  /** Modules, 2 to 16. */
  quietZone?: number | null | undefined;
  /** The background colour then says upon what the code will lie. */
  transparentBackground?: boolean | null | undefined;
};

/** How much of a symbol can be mended; the more, the bigger it is. */
export type QrErrorCorrection =
  /** About 30 percent. */
  | 'HIGH'
  /** About 7 percent. */
  | 'LOW'
  /** About 15 percent. */
  | 'MEDIUM'
  /** About 25 percent. */
  | 'QUARTILE';

/** What the eyes in three corners of a symbol, or their middles, are drawn as. */
export type QrEyeShape =
  /** Round altogether; for symbols of up to 61 modules a side. */
  | 'CIRCLE'
  /** With two round corners that lie opposite each other. */
  | 'LEAF'
  /** With round corners. */
  | 'ROUNDED'
  /** With sharp corners. */
  | 'SQUARE';

/** What stands around the code. */
export type QrFrameInput = {
  /** One line of up to 40 Latin, Greek, Cyrillic, Vietnamese, Devanagari letters. */
  caption?: string | null | undefined;
  /** Left out: the background colour on a border, otherwise the foreground colour. */
  captionColor?: string | null | undefined;
  /** Left out: BOTTOM. */
  captionPosition?: QrCaptionPosition | null | undefined;
  /** Of the border. Left out: the foreground colour. */
  color?: string | null | undefined;
  /** The border, if there shall be one. */
  shape: QrFrameShape;
};

/** The border around the code. */
export type QrFrameShape =
  /** No border; a caption lies on the background. */
  | 'NONE'
  /** A border with round corners; a caption lies on it. */
  | 'ROUNDED'
  /** A border with sharp corners; a caption lies on it. */
  | 'SQUARE';

/** A colour that changes on its way across the symbol. */
export type QrGradientInput = {
  /** 0 to 359 degrees, clockwise from left to right; for LINEAR. */
  angle?: number | null | undefined;
  /** 2 to 8, each with a higher offset than the one before. */
  stops: Array<QrGradientStopInput>;
  /** Which way it changes. */
  type: QrGradientType;
};

/** A colour that is reached on the way. */
export type QrGradientStopInput = {
  /** `#RRGGBB` or `#RGB`. */
  color: string;
  /** Percent of the way, 0 to 100. */
  offset: number;
};

/** Which way the colour changes. */
export type QrGradientType =
  /** Along a line across the symbol. */
  | 'LINEAR'
  /** From the middle of the symbol to its corners. */
  | 'RADIAL';

/** A logo in the middle, around which no module is drawn. */
export type QrLogoPlacementInput = {
  /** Of a logo of the organization. */
  id: string;
  /** Left out: SQUARE. */
  shape?: QrLogoShape | null | undefined;
  /** 5 to 40, in percent of the symbol’s width. Left out: about 20. */
  size?: number | null | undefined;
};

/** Of the area that is left free; the whole logo lies within. */
export type QrLogoShape =
  /** For logos that are round. */
  | 'CIRCLE'
  /** For logos that fill a rectangle. */
  | 'SQUARE';

/** What the dark squares of a symbol are drawn as. */
export type QrModuleShape =
  /** Each a square on its corner. */
  | 'DIAMOND'
  /** Each a circle of its own. */
  | 'DOT'
  /** Joined sideways, with round ends. */
  | 'HORIZONTAL_BAR'
  /** Joined where they touch, with the corner radius of the style. */
  | 'SQUARE'
  /** Joined up and down, with round ends. */
  | 'VERTICAL_BAR';

/** What is left out keeps its value. */
export type UpdateStylePresetInput = {
  /** If the preset has none of these versions by now, nothing is changed. */
  expectedVersions?: Array<number> | null | undefined;
  /** Of the preset. */
  id: string;
  /** 1 to 200 characters, unique in the organization. */
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