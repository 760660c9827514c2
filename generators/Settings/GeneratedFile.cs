namespace AvdPulumi.Generators.Settings;

/// <summary>A file that is generated.</summary>
/// <param name="Name">Its name, which no other generated file has.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string Name, string Text);
