namespace AvdPulumi.Tests.Shared;

/// <summary>A fact about signals, pipes and devices as Unix has them.</summary>
internal sealed class UnixFactAttribute() : ToolFactAttribute("Needs Unix", OperatingSystem.IsWindows() ? "this is Windows." : null);
