namespace AvdPulumi.Infra.Projects;

/// <summary>A file of a new project.</summary>
/// <param name="Path">Its path from the project's folder, with forward slashes.</param>
/// <param name="Text">Its text, with line feeds.</param>
/// <param name="IsScript">Whether it can be run.</param>
public sealed record ProjectFileText(string Path, string Text, bool IsScript = false);
