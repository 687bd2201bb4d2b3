/** A file of its own: whether the files of a script share one scope is looked at by calling it. */
// biome-ignore lint/correctness/noUnusedVariables: the other file calls it
var beside = () => 'another file';
