/** Permissions granted one by one, which the published types do not know yet. */
declare namespace GoogleAppsScript {
  namespace Script {
    interface AuthorizationInfo {
      getAuthorizedScopes(): string[] | null;
    }
  }
}
