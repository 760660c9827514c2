namespace AvdPulumi.Tests.Infra;

/// <summary>A fact about the subset in sdk/ itself; on the real packages it is skipped, and says so.</summary>
internal sealed class OfflineFactAttribute : FactAttribute
{
    public OfflineFactAttribute() =>
        Skip = AvdPulumi.Infra.BuildFacts.PackageSource == "offline" ? null : "The program is built on the real packages.";
}
