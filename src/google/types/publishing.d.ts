/** Publishing of forms, which the published types do not know yet. */
declare namespace GoogleAppsScript {
  namespace Forms {
    interface FormApp {
      create(title: string, isPublished: boolean): Form;
    }
    interface Form {
      supportsAdvancedResponderPermissions(): boolean;
      setPublished(enabled: boolean): Form;
      isPublished(): boolean;
    }
  }
}
