// An installation of the app in a workspace (or in a whole enterprise): who we are there, and the tokens that open it.

export interface Token {
  readonly access: string;
  /** Single use: whoever exchanges it first gets its successor. Null where tokens do not expire. */
  readonly refresh: string | null;
  /** ISO 8601; null never. */
  readonly expiresAt: string | null;
}

export interface UserToken extends Token {
  readonly user: string;
}

export interface Installation {
  /** The workspace's id; the enterprise's for an installation in all its workspaces. */
  readonly id: string;
  readonly kind: "workspace" | "enterprise";
  readonly name: string;
  readonly app: string;
  readonly bot: { readonly id: string; readonly user: string; readonly scopes: readonly string[] };
  /** Goes into the audit log, as a pseudonym, and nowhere else. */
  readonly installedBy: string;
  readonly installedAt: string;
  readonly token: Token;
  /** Tokens of single people, where the app asked for them. */
  readonly users: readonly UserToken[];
}

/** What is told about an installation without opening its tokens. */
export interface Installed extends Omit<Installation, "token" | "users" | "installedBy"> {
  readonly expiresAt: string | null;
  /** Counts up with every new token: who read a version may only replace that one. */
  readonly version: number;
  /** Why the workspace has to be installed again; null while all is well. */
  readonly broken: string | null;
}

export interface OpenInstallation extends Installed {
  readonly token: Token;
  readonly users: readonly UserToken[];
}

export interface InstallationStore {
  /** Installs, or installs again: everything known before is replaced, and refreshes under way come too late. */
  save(installation: Installation): Promise<void>;
  /** What is installed there, without its tokens. */
  find(id: string): Promise<Installed | null>;
  /** Null when nothing is installed there; throws `Fault` when the tokens cannot be opened. */
  open(id: string): Promise<OpenInstallation | null>;
  list(): Promise<readonly Installed[]>;
  /** True when it was there. With `before` (ISO 8601) only what was installed earlier: a late event is about that. */
  remove(id: string, options?: { readonly before?: string }): Promise<boolean>;
  /** Takes tokens of single people out; true when there were any. */
  removeUsers(id: string, users: readonly string[]): Promise<boolean>;
  /** The right to refresh this version, for one holder at a time among all processes; false when somebody has it. */
  lease(
    id: string,
    claim: {
      readonly version: number;
      readonly holder: string;
      readonly now: string;
      readonly until: string;
    },
  ): Promise<boolean>;
  /** Gives the lease back without a new token. */
  release(id: string, holder: string): Promise<void>;
  /**
   * The successor of the token with this version; false when it has one already, or was installed again. Not tied to the
   * lease: a refresh token is good for one exchange, so whoever got a successor has the only one, however late.
   */
  rotated(id: string, version: number, token: Token): Promise<boolean>;
  /** True the first time, while this version is the current one. */
  breakDown(id: string, version: number, reason: string): Promise<boolean>;
  /** In which installation a workspace of an enterprise lives: learned from its events. */
  place(team: string, installation: string): Promise<void>;
  placeOf(team: string): Promise<string | null>;
  /** Workspaces of an enterprise that were learned. */
  placed(installation: string): Promise<readonly string[]>;
}
