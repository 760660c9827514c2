namespace Pulumi;

/// <summary>Stands for an archive where a provider answered something else. Nothing can be done with it.</summary>
internal sealed class InvalidArchive : Archive { }
