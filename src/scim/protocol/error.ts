// Errors as SCIM describes them (RFC 7644, section 3.12).

/** Detail error keywords (RFC 7644, table 9). */
type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue';

export type ScimStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 501 | 503;

export class ScimError extends Error {
  readonly status: ScimStatus;
  readonly scimType: ScimType | undefined;

  constructor(status: ScimStatus, detail: string, scimType?: ScimType) {
    super(detail);
    this.status = status;
    this.scimType = scimType;
  }
}

export const invalidValue = (detail: string): ScimError =>
  new ScimError(400, detail, 'invalidValue');

export const taken = (attribute: string): ScimError =>
  new ScimError(409, `${attribute} is already in use`, 'uniqueness');

export const noResource = (): ScimError => new ScimError(404, 'Resource not found');

/** The body of an error response. */
export const errorBody = ({ status, scimType, message }: ScimError) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  ...(scimType && { scimType }),
  detail: message,
  status: String(status),
});
