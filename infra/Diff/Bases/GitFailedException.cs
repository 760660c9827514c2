namespace AvdPulumi.Infra.Diff.Bases;

/// <summary>Git did not read what the commit has: a damaged repository, or a partial clone without the files.</summary>
/// <param name="said">What git said.</param>
public sealed class GitFailedException(string said) : Exception(said);
